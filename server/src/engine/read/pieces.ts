/**
 * A Markdown text in pieces that are parsed alone, so that a keystroke costs one piece. A piece begins with a heading at the start of a
 * line: such a line ends paragraphs, lists, quotes, tables and indented code, whatever stands before it. What it does not end, a fence or
 * HTML that was left open, keeps the pieces together. So the blocks of all pieces are those of the whole text, however it is cut.
 */
import type { Tree } from '@lezer/common';
import type { Span } from '../model';
import { blockOf, childBlocks, headingOf, type Placed } from './blocks';
import { detached } from './detached';
import { blockParser } from './markdown-parser';
import { movedBlock, movedHeading } from './moved-blocks';
import type { Block, Heading } from './outline';
import type { TextChange } from './text-change';

export interface Piece {
  readonly length: number;
  /** What the parser found, by places in the piece. */
  readonly nodes: readonly Placed[];
  readonly heads: readonly Head[];
  /** Whether its last block goes on to its end, and might take what follows for its own. */
  readonly isOpen: boolean;
  /** The block of a node; `start` is where the piece stands in the text. */
  block(node: number, start: number): Block;
}

/** A heading among the nodes of a piece. */
export interface Head {
  readonly node: number;
  readonly level: number;
  readonly span: Span;
  heading(start: number): Heading;
}

export interface Pieces {
  readonly list: readonly Piece[];
  readonly starts: readonly number[];
  readonly frontMatter: Span | null;
}

export function piecesOf(text: string, frontMatter: Span | null): Pieces {
  return placed(cut(text, 0, text.length, frontMatter), frontMatter);
}

/** The text uncut: what all cutting must equal. */
export function onePiece(text: string, frontMatter: Span | null): Pieces {
  return placed([pieceOf(text, 0, text.length, frontMatter)], frontMatter);
}

/** The same blocks as of `piecesOf(text)`; pieces that the change did not touch are the same objects. */
export function piecesAfter(before: Pieces, change: TextChange, text: string, frontMatter: Span | null): Pieces {
  const { list, starts } = before;
  const by = change.toNew - change.toOld;
  if (!isSameFront(before.frontMatter, frontMatter, change, by)) return piecesOf(text, frontMatter);
  const touched = indexAt(starts, change.from);
  const first = touched > 0 && !isHeadingAt(text, starts[touched] as number) ? touched - 1 : touched;
  let last = touched + 1;
  const startsHere = (index: number): boolean => {
    const start = starts[index] as number;
    return start >= change.toOld && text.charCodeAt(start + by - 1) === 10;
  };
  while (last < list.length && !startsHere(last)) last += 1;
  const fresh: Piece[] = [];
  let from = starts[first] as number;
  for (let more = 1; ; more *= 2) {
    const to = last < list.length ? (starts[last] as number) + by : text.length;
    const found = cut(text, from, to, frontMatter);
    const end = found.at(-1);
    if (last === list.length || end === undefined || !end.isOpen) {
      for (const one of found) fresh.push(one);
      break;
    }
    // What is open now takes in some of what follows.
    for (const one of found.slice(0, -1)) fresh.push(one);
    from = to - end.length;
    last = Math.min(list.length, last + more);
  }
  return placed([...list.slice(0, first), ...fresh, ...list.slice(last)], frontMatter);
}

/** Front matter is blank to the parser; a change within it leaves the rest as it is. */
function isSameFront(before: Span | null, now: Span | null, { from, toOld }: TextChange, by: number): boolean {
  if (before === null || now === null) return before === now;
  if (before.start !== now.start) return false;
  return before.end === now.end
    ? from >= before.end
    : now.end - before.end === by && from >= before.start && toOld <= before.end;
}

/** At least one piece, empty as it may be. */
function placed(pieces: readonly Piece[], frontMatter: Span | null): Pieces {
  const list = pieces.length > 0 ? pieces : [pieceOf('', 0, 0, null)];
  const starts: number[] = [];
  let start = 0;
  for (const { length } of list) {
    starts.push(start);
    start += length;
  }
  return { list, starts, frontMatter };
}

function cut(text: string, from: number, to: number, frontMatter: Span | null): Piece[] {
  const pieces: Piece[] = [];
  const body = frontMatter?.end ?? 0;
  let headings = 1;
  for (let start = from; start < to; ) {
    let end = start;
    for (let passed = 0; passed < headings && end < to; passed += 1) end = nextHeading(text, Math.max(end, body), to);
    const piece = pieceOf(text, start, end, start === 0 ? frontMatter : null);
    if (piece.isOpen && end < to) {
      headings *= 2;
      continue;
    }
    pieces.push(piece);
    start = end;
    headings = 1;
  }
  return pieces;
}

function nextHeading(text: string, after: number, to: number): number {
  for (let at = text.indexOf('\n#', after); at >= 0 && at + 1 < to; at = text.indexOf('\n#', at + 1))
    if (isHeadingAt(text, at + 1)) return at + 1;
  return to;
}

/** Some headings are left out, which only makes longer pieces. */
function isHeadingAt(text: string, at: number): boolean {
  let end = at;
  while (text.charCodeAt(end) === 35) end += 1;
  return end > at && end - at <= 6 && text.charCodeAt(end) === 32;
}

function pieceOf(text: string, from: number, to: number, frontMatter: Span | null): Piece {
  const source = detached(text.slice(from, to));
  const input = parserInput(source, frontMatter);
  // The line break before a heading begins no line of the piece, as that at the end of a text does.
  const tree = blockParser.parse(to < text.length ? input.slice(0, -1) : input);
  const nodes = childBlocks({ tree, from: 0 });
  const heads = nodes.flatMap((node, index): readonly Head[] => {
    const heading = node.tree.type.name.includes('Heading') ? headingOf(node, source) : null;
    if (heading === null) return [];
    return [{ node: index, level: heading.level, span: heading.span, heading: atPlace(() => heading, movedHeading) }];
  });
  const blocks: ((start: number) => Block)[] = [];
  return {
    length: to - from,
    nodes,
    heads,
    isOpen: isOpen(nodes.at(-1), source.length),
    block(index, start) {
      const known = blocks[index] ?? atPlace(() => blockOf(nodes[index] as Placed, source), movedBlock);
      blocks[index] = known;
      return known(start);
    },
  };
}

/** Made when somebody asks, and moved from where it was made, so that moves never pile up; the latest place is remembered. */
function atPlace<T>(make: () => T, move: (made: T, by: number) => T): (start: number) => T {
  let made: T | null = null;
  let latest: { readonly start: number; readonly value: T } | null = null;
  return (start) => {
    if (latest?.start === start) return latest.value;
    made ??= make();
    latest = { start, value: start === 0 ? made : move(made, start) };
    return latest.value;
  };
}

/** Fences and HTML may go on over a heading; of what is closed at the very end, some is taken for open, which only makes a longer piece. */
function isOpen(last: Placed | undefined, length: number): boolean {
  if (last === undefined || last.from + last.tree.length < length - 1) return false;
  const { name } = last.tree.type;
  if (name === 'FencedCode') return marksOf(last.tree) < 2;
  return name === 'HTMLBlock' || name === 'CommentBlock' || name === 'ProcessingInstructionBlock';
}

function marksOf(fence: Tree): number {
  let marks = 0;
  fence.iterate({
    enter({ name }) {
      if (name === 'CodeMark') marks += 1;
    },
  });
  return marks;
}

/** The index of the last start that is not behind `offset`. */
export function indexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
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
