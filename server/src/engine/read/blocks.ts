/** Syntax tree nodes -> the blocks of `outline.ts`. */
import { Tree } from '@lezer/common';
import { lazily } from '../lazy';
import type { Span } from '../model';
import { inlineLines, inlineOf, isSpace } from './inline';
import type { Block, Heading, Inline, Item, List, Table, TableLine } from './outline';

export interface Placed {
  readonly tree: Tree;
  readonly from: number;
}

/** Deeper nesting than this is nobody's document, and recursion must end. */
const deepest = 24;

export function blockOf({ tree, from }: Placed, text: string, depth = 0): Block {
  const span = { start: from, end: Math.min(from + tree.length, text.length) };
  if (depth > deepest) return { kind: 'other', span };
  switch (tree.type.name) {
    case 'Paragraph':
    case 'Task':
    case 'ATXHeading1':
    case 'ATXHeading2':
    case 'ATXHeading3':
    case 'ATXHeading4':
    case 'ATXHeading5':
    case 'ATXHeading6':
    case 'SetextHeading1':
    case 'SetextHeading2':
      return { kind: 'paragraph', span, lines: paragraphLines({ tree, from }, text) };
    case 'BulletList':
    case 'OrderedList':
      return listOf({ tree, from }, span, text, depth);
    case 'Table':
      return tableOf({ tree, from }, span, text);
    case 'FencedCode':
      return fenceOf({ tree, from }, span, text);
    case 'Blockquote':
      return {
        kind: 'quote',
        span,
        blocks: childBlocks({ tree, from }).map((child) => blockOf(child, text, depth + 1)),
      };
    default:
      return { kind: 'other', span };
  }
}

/** null for anything but a heading; a line of labels above `---` is text, whatever the grammar says. */
export function headingOf({ tree, from }: Placed, text: string): Heading | null {
  const match = /^(ATX|Setext)Heading([1-6])$/.exec(tree.type.name);
  if (match === null) return null;
  const lines = paragraphLines({ tree, from }, text);
  if (match[1] === 'Setext' && (lines.length > 1 || match[2] === '2') && isLabelText(lines)) return null;
  const [content] = lines;
  const end = Math.min(from + tree.length, text.length);
  const span = { start: from, end: trimEnd(text, from, end) };
  return { span, level: Number(match[2]), content: content ?? inlineOf(text, span.end, span.end) };
}

/** The blocks inside a composite block; anonymous groups are the tree's own balancing. */
export function childBlocks({ tree, from }: Placed): readonly Placed[] {
  const found: Placed[] = [];
  collect(tree, from);
  return found;

  function collect(parent: Tree, base: number): void {
    const { children, positions } = parent;
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (!(child instanceof Tree)) continue;
      const at = base + (positions[index] as number);
      if (child.type.isAnonymous) collect(child, at);
      else if (!markNames.has(child.type.name)) found.push({ tree: child, from: at });
    }
  }
}

const markNames: ReadonlySet<string> = new Set(['ListMark', 'QuoteMark', 'TaskMarker', 'HeaderMark']);

function isLabelText(lines: readonly Inline[]): boolean {
  return lines.length > 1 || lines.some(({ plain, strong }) => strong.length > 0 || /[:|：]/.test(plain));
}

function paragraphLines({ tree, from }: Placed, text: string): readonly Inline[] {
  return inlineLines(text, from, Math.min(from + tree.length, text.length), tree, from).filter(
    ({ plain, struck, span }) => plain !== '' || struck || !/^[#=-]/.test(text.charAt(span.start)),
  );
}

function listOf({ tree, from }: Placed, span: Span, text: string, depth: number): List {
  const items = childBlocks({ tree, from }).map((child) => itemOf(child, text, depth));
  return { kind: 'list', span, ordered: tree.type.name === 'OrderedList', items };
}

function itemOf({ tree, from }: Placed, text: string, depth: number): Item {
  const children = childBlocks({ tree, from });
  const marker = markerAt(text, from);
  const [first] = children;
  const leads = first !== undefined && (first.tree.type.name === 'Paragraph' || first.tree.type.name === 'Task');
  const number = /^(\d+)[.)]$/.exec(text.slice(marker.start, marker.end));
  return {
    span: { start: from, end: Math.min(from + tree.length, text.length) },
    marker,
    number: number === null ? null : Number(number[1]),
    checked: leads && first.tree.type.name === 'Task' ? /[xX]/.test(text.charAt(first.from + 1)) : null,
    lines: leads ? paragraphLines(first, text) : [],
    blocks: (leads ? children.slice(1) : children).map((child) => blockOf(child, text, depth + 1)),
  };
}

function markerAt(text: string, from: number): Span {
  let end = from;
  while (/\d/.test(text.charAt(end))) end += 1;
  return { start: from, end: Math.min(end + 1, text.length) };
}

function tableOf({ tree, from }: Placed, span: Span, text: string): Table {
  const lines: { name: string; span: Span }[] = [];
  tree.iterate({
    enter({ name, from: start, to }) {
      if (name.startsWith('Table') && name !== 'Table')
        lines.push({ name, span: { start: from + start, end: from + to } });
      return name === 'Table';
    },
  });
  const [header, delimiter, ...rows] = lines;
  const titles = lineOf(header?.span ?? span, text, null);
  const dashes = delimiter?.span ?? { start: span.end, end: span.end };
  return {
    kind: 'table',
    span,
    header: titles,
    delimiter: { start: dashes.start, end: trimEnd(text, dashes.start, dashes.end) },
    aligns: alignsOf(text.slice(dashes.start, dashes.end)),
    rows: rows
      .filter((row) => !text.startsWith('<!--', row.span.start))
      .map((row) => lineOf(row.span, text, titles.cells.length)),
  };
}

function lineOf(line: Span, text: string, columns: number | null): TableLine {
  const span = { start: line.start, end: trimEnd(text, line.start, line.end) };
  return tableLine({ span, text, columns, parts: null });
}

interface WrittenLine {
  readonly span: Span;
  readonly text: string;
  readonly columns: number | null;
  parts: LineParts | null;
}

type LineParts = Pick<TableLine, 'cells' | 'surplus'>;

/** Cells are split when somebody looks: most rows of a long register are as they were. */
const tableLine = lazily<WrittenLine, TableLine>({
  span: ({ span }) => span,
  cells: (line) => partsOf(line).cells,
  surplus: (line) => partsOf(line).surplus,
});

function partsOf(line: WrittenLine): LineParts {
  line.parts ??= splitLine(line.span, line.text, line.columns);
  return line.parts;
}

function splitLine({ start, end }: Span, text: string, columns: number | null): LineParts {
  const cells = splitCells(text, start, end);
  const kept = columns === null ? cells : cells.slice(0, columns);
  const extra = cells
    .slice(kept.length)
    .filter((cell) => cell.start < cell.end && !isComment(text.slice(cell.start, cell.end)));
  const [first] = extra;
  const last = extra.at(-1);
  return {
    cells: kept.map((cell) => inlineOf(text, cell.start, cell.end)),
    surplus: first === undefined || last === undefined ? null : { start: first.start, end: last.end },
  };
}

/** `| a | b | <!-- why -->`: nothing of it is shown. */
function isComment(cell: string): boolean {
  return cell.startsWith('<!--') && cell.endsWith('-->');
}

/** Splits at pipes that no backslash escapes; the pipes at both ends are borders. */
function splitCells(text: string, from: number, to: number): readonly Span[] {
  const cells: Span[] = [];
  let start = text.charCodeAt(from) === 124 ? from + 1 : from;
  for (let i = start; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 92) i += 1;
    if (code !== 124) continue;
    cells.push(trimSpan(text, start, i));
    start = i + 1;
  }
  const last = trimSpan(text, Math.min(start, to), to);
  if (last.start < last.end) cells.push(last);
  return cells;
}

function alignsOf(delimiter: string): Table['aligns'] {
  return splitCells(delimiter, 0, delimiter.trimEnd().length).map(({ start, end }) => {
    const left = delimiter.charAt(start) === ':';
    const right = delimiter.charAt(end - 1) === ':';
    if (left && right) return 'center';
    return right ? 'right' : left ? 'left' : null;
  });
}

function fenceOf({ tree, from }: Placed, span: Span, text: string): Block {
  const marks: Span[] = [];
  let info = '';
  tree.iterate({
    enter({ name, from: start, to }) {
      if (name === 'CodeMark') marks.push({ start: from + start, end: from + to });
      if (name === 'CodeInfo') info = text.slice(from + start, from + to);
    },
  });
  const newline = text.indexOf('\n', from);
  const start = newline < 0 || newline >= span.end ? span.end : newline + 1;
  const closing = marks[1];
  const lastNewline = closing === undefined ? span.end : text.lastIndexOf('\n', closing.start);
  // The end of the last line is not of the content, whichever of the two it is.
  const end = closing !== undefined && text.charAt(lastNewline - 1) === '\r' ? lastNewline - 1 : lastNewline;
  return { kind: 'fence', span, info, content: { start, end: Math.max(start, end) } };
}

function trimSpan(text: string, from: number, to: number): Span {
  let start = from;
  while (start < to && isSpace(text.charCodeAt(start))) start += 1;
  return { start, end: trimEnd(text, start, to) };
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return end;
}
