/**
 * Markdown text -> outline, incrementally: the parser reuses what an edit did not touch, and blocks are built when somebody looks.
 * A block whose syntax and place are the same as before is the same object as before.
 */
import { type Tree, TreeFragment } from '@lezer/common';
import type { Span } from '../model';
import { blockOf, childBlocks, headingOf, type Placed } from './blocks';
import { blockParser } from './markdown-parser';
import { movedBlock, movedHeading } from './moved-blocks';
import type { Block, Heading, Outline, Section } from './outline';
import { changeBetween } from './text-change';

export interface OutlineMemory {
  readonly input: string;
  readonly fragments: readonly TreeFragment[];
  /** By the parser's own nodes, which survive edits elsewhere; a node that moved is built again. */
  readonly built: WeakMap<Tree, Built>;
}

/** What a node was built as first, and what it is at its latest place; the first one is what moves, so that moves never pile up. */
interface Built {
  readonly from: number;
  readonly block: Block | null;
  readonly heading: Heading | null;
  latest: { readonly from: number; readonly block: Block | null; readonly heading: Heading | null };
}

export interface ParsedOutline {
  readonly outline: Outline;
  readonly memory: OutlineMemory;
}

export function parseOutline(text: string, previous: OutlineMemory | null = null): ParsedOutline {
  const frontMatter = frontMatterOf(text);
  const input = parserInput(text, frontMatter);
  const kept = previous === null ? [] : TreeFragment.applyChanges(previous.fragments, changesOf(previous.input, input));
  const tree = blockParser.parse(input, kept);
  const built = previous?.built ?? new WeakMap<Tree, Built>();
  const placed = childBlocks({ tree, from: 0 });
  const sections = sectionsOf(placed, text, built);
  const outline: Outline = {
    text,
    root: sections[0] as Section,
    sections,
    frontMatter,
    comments: commentsOf(text, placed),
  };
  return {
    outline,
    memory: { input, fragments: TreeFragment.addTree(tree, kept), built },
  };
}

/** Front matter between `---` lines at the very top, without the fences. */
function frontMatterOf(text: string): Span | null {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (opening === null) return null;
  for (let line = opening[0].length; line < text.length; ) {
    const newline = text.indexOf('\n', line);
    const end = newline < 0 ? text.length : newline;
    const content = text.slice(line, Math.min(end, line + 8)).trimEnd();
    if ((content === '---' || content === '...') && text.slice(line, end).trimEnd() === content)
      return { start: opening[0].length, end: line };
    line = end + 1;
  }
  return null;
}

/** Same length as the text: front matter and byte order mark are blank to the parser, and a comment between rows ends no table. */
function parserInput(text: string, frontMatter: Span | null): string {
  return withoutReturns(withoutRowComments(withoutFrontMatter(text, frontMatter)));
}

/** The parser takes a line of nothing but a return for a line of text: a block of HTML would never end. */
function withoutReturns(text: string): string {
  return text.includes('\r\n') ? text.replaceAll('\r\n', ' \n') : text;
}

/** A comment on a line of its own, with rows above and below, becomes an empty row; `blocks.ts` leaves it out. */
function withoutRowComments(text: string): string {
  if (!text.includes('<!--')) return text;
  return text.replace(
    /(?<=\|[ \t]{0,8}\r?\n[ \t]{0,8})<!--[^\n]{0,2000}-->(?=[ \t]{0,8}\r?\n[ \t]{0,8}\|)/g,
    (comment) => `|${' '.repeat(comment.length - 1)}`,
  );
}

function withoutFrontMatter(text: string, frontMatter: Span | null): string {
  if (frontMatter !== null) {
    const newline = text.indexOf('\n', frontMatter.end);
    const end = newline < 0 ? text.length : newline;
    return text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);
  }
  return text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
}

function changesOf(before: string, after: string): { fromA: number; toA: number; fromB: number; toB: number }[] {
  const change = changeBetween(before, after);
  if (change === null) return [];
  // The parser takes over a block that ends right before the change; a changed line may belong to that block now.
  const start = afterBlankLine(after, change.from);
  const end = beforeBlankLine(after, change.toNew);
  return [{ fromA: start, toA: change.toOld + end - change.toNew, fromB: start, toB: end }];
}

function afterBlankLine(text: string, at: number): number {
  let start = text.lastIndexOf('\n', at - 1) + 1;
  while (start > 0) {
    const previous = text.lastIndexOf('\n', start - 2) + 1;
    if (text.slice(previous, start).trim() === '') break;
    start = previous;
  }
  return start;
}

function beforeBlankLine(text: string, at: number): number {
  for (let end = at; end < text.length; ) {
    const newline = text.indexOf('\n', end);
    if (newline < 0) return text.length;
    const next = text.indexOf('\n', newline + 1);
    if (text.slice(newline + 1, next < 0 ? text.length : next).trim() === '') return newline;
    end = newline + 1;
  }
  return text.length;
}

interface Growing extends Section {
  readonly children: Growing[];
  readonly span: { readonly start: number; end: number };
}

const none: readonly Block[] = [];

function sectionsOf(placed: readonly Placed[], text: string, built: WeakMap<Tree, Built>): readonly Section[] {
  const root = grow(null, null, 0, 0, 0);
  const all = [root];
  const open = [root];
  for (let index = 0; index < placed.length; index += 1) {
    const node = placed[index] as Placed;
    const heading = builtHeading(node, text, built);
    if (heading === null) continue;
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= heading.level) close(node.from);
    const parent = open.at(-1) ?? root;
    const next = grow(heading, parent, heading.level, node.from, index + 1);
    parent.children.push(next);
    open.push(next);
    all.push(next);
  }
  while (open.length > 0) close(text.length);
  return all;

  function close(end: number): void {
    const closed = open.pop();
    if (closed !== undefined) closed.span.end = end;
  }

  /** `first` is where its blocks begin among all of them; the next heading ends them. */
  function grow(heading: Heading | null, parent: Section | null, level: number, start: number, first: number): Growing {
    let blocks: readonly Block[] | null = null;
    return {
      heading,
      level,
      parent,
      children: [],
      span: { start, end: text.length },
      get blocks() {
        blocks ??= blocksFrom(first);
        return blocks;
      },
    };
  }

  function blocksFrom(first: number): readonly Block[] {
    let end = first;
    while (end < placed.length && builtHeading(placed[end] as Placed, text, built) === null) end += 1;
    return end === first ? none : placed.slice(first, end).map((node) => builtBlock(node, text, built));
  }
}

function builtHeading(node: Placed, text: string, built: WeakMap<Tree, Built>): Heading | null {
  if (!node.tree.type.name.includes('Heading')) return null;
  const known = built.get(node.tree);
  if (known?.heading != null) return placedAt(known, node.from).heading;
  const heading = headingOf(node, text);
  if (heading !== null) remember(node, { block: null, heading }, built);
  return heading;
}

function builtBlock(node: Placed, text: string, built: WeakMap<Tree, Built>): Block {
  const known = built.get(node.tree);
  const placed = known?.block == null ? null : placedAt(known, node.from).block;
  if (placed !== null) return placed;
  const block = blockOf(node, text);
  remember(node, { block, heading: null }, built);
  return block;
}

function remember({ tree, from }: Placed, made: Pick<Built, 'block' | 'heading'>, built: WeakMap<Tree, Built>): void {
  built.set(tree, { from, ...made, latest: { from, ...made } });
}

function placedAt(known: Built, from: number): Built['latest'] {
  if (known.latest.from === from) return known.latest;
  const by = from - known.from;
  if (by === 0) known.latest = { from, block: known.block, heading: known.heading };
  else {
    known.latest = {
      from,
      block: known.block === null ? null : movedBlock(known.block, by),
      heading: known.heading === null ? null : movedHeading(known.heading, by),
    };
  }
  return known.latest;
}

/** Whole comments outside fences and indented code. */
function commentsOf(text: string, placed: readonly Placed[]): readonly Span[] {
  const found: Span[] = [];
  let index = 0;
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    while (index < placed.length && endOf(placed[index]) <= start) index += 1;
    const inCode = /Code/.test(placed[index]?.tree.type.name ?? '') && (placed[index]?.from ?? 0) <= start;
    const ticked = text.charCodeAt(start - 1) === 96;
    if (!inCode && !ticked) found.push({ start, end: close + 3 });
    start = text.indexOf('<!--', inCode || ticked ? start + 4 : close + 3);
  }
  return found;
}

function endOf(node: Placed | undefined): number {
  return node === undefined ? 0 : node.from + node.tree.length;
}
