/** Markdown text -> outline: sections with their headings and blocks, which are built when somebody looks. */
import type { Span } from '../model';
import type { Placed } from './blocks';
import type { Block, Heading, Outline, Section } from './outline';
import { type Head, indexAt, type Piece, type Pieces, piecesAfter, piecesOf } from './pieces';
import type { TextChange } from './text-change';

/** The pieces of a text, which the next version of it takes over where nothing has changed. */
export type OutlineMemory = Pieces;

export interface ParsedOutline {
  readonly outline: Outline;
  readonly memory: OutlineMemory;
}

/** `change` leads from the text that is remembered to this one; null where it is the same. */
export function parseOutline(
  text: string,
  previous: { readonly memory: OutlineMemory; readonly change: TextChange | null } | null = null,
): ParsedOutline {
  const pieces = piecesNow(text, previous);
  const sections = sectionsOf(pieces, text);
  const outline: Outline = {
    text,
    root: sections[0] as Section,
    sections,
    frontMatter: pieces.frontMatter,
    comments: commentsOf(text, pieces),
  };
  return { outline, memory: pieces };
}

function piecesNow(
  text: string,
  previous: { readonly memory: OutlineMemory; readonly change: TextChange | null } | null,
): Pieces {
  if (previous !== null && previous.change === null) return previous.memory;
  const frontMatter = frontMatterOf(text);
  return previous === null || previous.change === null
    ? piecesOf(text, frontMatter)
    : piecesAfter(previous.memory, previous.change, text, frontMatter);
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

interface Growing extends Section {
  readonly children: Growing[];
  readonly span: { readonly start: number; end: number };
}

/** Where a section stands: its heading and blocks are taken from its piece when somebody looks. */
interface Source {
  readonly piece: Piece;
  readonly start: number;
  readonly heading: Head | null;
  /** Its blocks are the nodes from `first` up to `last`. */
  readonly first: number;
  readonly last: number;
}

const none: readonly Block[] = [];

function sectionsOf({ list, starts }: Pieces, text: string): readonly Section[] {
  const [top] = list as readonly [Piece];
  const root = grow(null, 0, 0, {
    piece: top,
    start: 0,
    heading: null,
    first: 0,
    last: top.heads[0]?.node ?? top.nodes.length,
  });
  const all = [root];
  const open = [root];
  for (let index = 0; index < list.length; index += 1) {
    const piece = list[index] as Piece;
    const start = starts[index] as number;
    for (let at = 0; at < piece.heads.length; at += 1) {
      const head = piece.heads[at] as Head;
      const from = start + head.span.start;
      while (open.length > 1 && (open.at(-1)?.level ?? 0) >= head.level) close(from);
      const parent = open.at(-1) ?? root;
      const last = piece.heads[at + 1]?.node ?? piece.nodes.length;
      const next = grow(parent, head.level, from, { piece, start, heading: head, first: head.node + 1, last });
      parent.children.push(next);
      open.push(next);
      all.push(next);
    }
  }
  while (open.length > 0) close(text.length);
  return all;

  function close(end: number): void {
    const closed = open.pop();
    if (closed !== undefined) closed.span.end = end;
  }

  function grow(parent: Section | null, level: number, from: number, source: Source): Growing {
    const section: Writable<Growing & Sourced> = Object.create(sourced);
    const { start, heading } = source;
    section[own] = source;
    section.level = level;
    section.parent = parent;
    section.head = { start: from, end: heading === null ? from : start + heading.span.end };
    section.children = [];
    section.span = { start: from, end: text.length };
    return section;
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const own = Symbol('source');
interface Sourced {
  readonly [own]: Source;
}

/** What all sections have in common: a register has a thousand, which are made at every keystroke. */
const sourced: object = Object.defineProperties(
  {},
  {
    heading: {
      get(this: Sourced): Heading | null {
        const { heading, start } = this[own];
        return heading === null ? null : heading.heading(start);
      },
    },
    blocks: {
      get(this: Sourced): readonly Block[] {
        const { piece, start, first, last } = this[own];
        if (first === last) return none;
        return piece.nodes.slice(first, last).map((_, index) => piece.block(first + index, start));
      },
    },
  },
);

/** Whole comments outside fences and indented code. */
function commentsOf(text: string, pieces: Pieces): readonly Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    const inCode = isInCode(pieces, start);
    const ticked = text.charCodeAt(start - 1) === 96;
    if (!inCode && !ticked) found.push({ start, end: close + 3 });
    start = text.indexOf('<!--', inCode || ticked ? start + 4 : close + 3);
  }
  return found;
}

function isInCode({ list, starts }: Pieces, offset: number): boolean {
  const index = indexAt(starts, offset);
  const { nodes } = list[index] as Piece;
  const at = offset - (starts[index] as number);
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { from, tree } = nodes[middle] as Placed;
    if (from + tree.length > at) high = middle;
    else low = middle + 1;
  }
  const node = nodes[low];
  return node !== undefined && node.from <= at && /Code/.test(node.tree.type.name);
}
