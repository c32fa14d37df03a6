/** The nesting of a text as its format has it, whatever stands there: what an editor folds and grows a selection by. */
import type { Span } from '../model';
import type { Reading } from './index';
import { type OutlineMemory, parseOutline } from './markdown';
import type { Block } from './outline';

export interface Structure {
  /** Sections, fences and tables; in YAML every key and item with something below it. */
  readonly parts: readonly Span[];
  /** What stands in them: paragraphs, lists with the label above them, and their items; the lines of YAML. */
  readonly inner: readonly Span[];
}

export function structureOf({ text, memory }: Reading): Structure {
  const { reader } = memory;
  return reader.format === 'markdown'
    ? markdownStructure(text, reader.outline)
    : { parts: yamlBlocks(text), inner: yamlLines(text) };
}

function markdownStructure(text: string, memory: OutlineMemory): Structure {
  const { sections } = parseOutline(text, { memory, change: null }).outline;
  const blocks = sections.flatMap((section) => section.blocks);
  const parts = sections.filter(({ heading }) => heading !== null).map(({ span }) => trimmed(text, span));
  const folded = blocks.filter(({ kind }) => kind === 'fence' || kind === 'table').map(({ span }) => span);
  return { parts: [...parts, ...folded], inner: sections.flatMap((section) => innerOf(text, section.blocks)) };
}

function innerOf(text: string, blocks: readonly Block[]): readonly Span[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') return [block.span, ...block.lines.map(({ span }) => span)];
    if (block.kind === 'fence') return [block.content];
    if (block.kind === 'quote') return [block.span, ...innerOf(text, block.blocks)];
    if (block.kind !== 'list') return [];
    const before = blocks[index - 1];
    const label = before?.kind === 'paragraph' ? before.lines.at(-1) : undefined;
    const isLabelled = label !== undefined && /[:：]\W{0,3}$/.test(text.slice(label.span.start, label.span.end));
    return [
      ...(isLabelled ? [{ start: label.span.start, end: block.span.end }] : []),
      block.span,
      ...block.items.flatMap(({ span, lines, checked, blocks: below }) => [
        span,
        // The box of a task is none of its words.
        ...lines.slice(checked === null ? 0 : 1).map((line) => line.span),
        ...innerOf(text, below),
      ]),
    ];
  });
}

/** From a line to the last one that is indented deeper; a list may stand at the indentation of its key. */
function yamlBlocks(text: string): readonly Span[] {
  const open: { readonly start: number; readonly indent: number; end: number; lines: number }[] = [];
  const blocks: Span[] = [];
  const closeDownTo = (indent: number, isItem: boolean): void => {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const holdsList = isItem && last.indent === indent && text[last.start + indent] !== '-';
      if (last.indent < indent || holdsList) return;
      open.pop();
      if (last.lines > 1) blocks.push({ start: last.start + last.indent, end: last.end });
    }
  };
  let start = 0;
  for (const line of text.split('\n')) {
    const content = line.trimEnd();
    const indent = content.length - content.trimStart().length;
    if (content !== '' && !content.trimStart().startsWith('#')) {
      closeDownTo(indent, content.startsWith('- ', indent));
      for (const block of open) {
        block.end = start + content.length;
        block.lines += 1;
      }
      open.push({ start, indent, end: start + content.length, lines: 1 });
    }
    start += line.length + 1;
  }
  closeDownTo(-1, false);
  return blocks.toSorted((a, b) => a.start - b.start);
}

/** Each line, without its dash, and what stands behind its key. */
function yamlLines(text: string): readonly Span[] {
  return [...text.matchAll(/[^\s#].*/g)].flatMap(({ 0: line, index }) => {
    const [dash = ''] = /^(?:- +)*/.exec(line) ?? [];
    const [key = ''] = /^[^\s:#][^:#]*: +(?=\S)/.exec(line.slice(dash.length)) ?? [];
    const starts = new Set([0, dash.length, dash.length + key.length]);
    return [...starts].map((start) => trimmed(text, { start: index + start, end: index + line.length }));
  });
}

function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
