/** Inline Markdown as what a person reads, with the place of each character of it. */
import type { SyntaxNodeRef, Tree } from '@lezer/common';
import type { Span } from '../model';
import { detached } from './detached';
import { entityText, htmlText } from './html-text';
import { inlineParser } from './markdown-parser';
import type { Inline } from './outline';

/** A run of text on its own, such as a table cell: `from` and `to` are trimmed already. */
export function inlineOf(text: string, from: number, to: number): Inline {
  const source = text.slice(from, to);
  if (!special.test(source)) return plainInline(source, from);
  const marks = marksOf(inlineParser.parse(source), from, text);
  for (let at = source.indexOf('\\|'); at >= 0; at = source.indexOf('\\|', at + 2)) {
    marks.hidden.push({ start: from + at, end: from + at + 1, instead: '' });
  }
  return buildInline(text, from, to, finishMarks(marks));
}

/** The lines of a paragraph, from its place in the syntax tree. */
export function inlineLines(text: string, from: number, to: number, tree: Tree, base: number): readonly Inline[] {
  const marks = finishMarks(marksOf(tree, base, text));
  const lines: Inline[] = [];
  for (let start = from; start <= to; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > to ? to : newline;
    const line = trimmed(text, start, end, marks.quotes);
    if (line.start < line.end) lines.push(buildInline(text, line.start, line.end, marks));
    start = end + 1;
  }
  return lines;
}

/** Stands for a run of ticks around code; ticks that are no code stay ticks. */
export const codeMark = '\uE000';

/** What `inlineOf` shows, with marks around code. */
export function withCodeMarks(text: string, from: number, to: number): string {
  const marks = marksOf(inlineParser.parse(text.slice(from, to)), from, text, true);
  return buildInline(text, from, to, finishMarks(marks)).plain;
}

const special = /[*_`~[\]<&\\!@]|:\/\/|www\./;

interface Hidden extends Span {
  readonly instead: string;
}

interface Marks {
  readonly hidden: Hidden[];
  readonly strong: Span[];
  readonly links: { readonly target: string; readonly span: Span }[];
  readonly struck: Span[];
  /** Starts of quote marks: they stand before a line and are no part of it. */
  readonly quotes: Set<number>;
}

function marksOf(tree: Tree, base: number, text: string, keepsCode = false): Marks {
  const marks: Marks = { hidden: [], strong: [], links: [], struck: [], quotes: new Set() };
  tree.iterate({
    enter: (node) => {
      if (!keepsCode || node.name !== 'CodeMark') return enter(node, base, text, marks);
      marks.hidden.push({ start: base + node.from, end: base + node.to, instead: codeMark });
      return false;
    },
  });
  return marks;
}

/** Returns false where the children have nothing more to say. */
function enter(node: SyntaxNodeRef, base: number, text: string, marks: Marks): boolean {
  const start = base + node.from;
  const end = base + node.to;
  const hide = (from: number, to: number, instead = ''): void => {
    marks.hidden.push({ start: from, end: to, instead });
  };
  switch (node.name) {
    case 'QuoteMark':
      marks.quotes.add(start);
      hide(start, end);
      return false;
    case 'EmphasisMark':
    case 'CodeMark':
    case 'HeaderMark':
    case 'TaskMarker':
    case 'Comment':
    case 'ProcessingInstruction':
      hide(start, end);
      return false;
    case 'StrongEmphasis':
      marks.strong.push({ start: start + 2, end: end - 2 });
      return true;
    case 'Strikethrough':
      marks.struck.push({ start, end });
      hide(start, end);
      return false;
    case 'Link':
    case 'Image':
      enterLink(node, base, text, marks, hide);
      return true;
    case 'Autolink':
      hide(start, start + 1);
      hide(end - 1, end);
      return true;
    case 'URL':
      marks.links.push({ target: text.slice(start, end), span: { start, end } });
      return false;
    case 'Escape':
      hide(start, start + 1);
      return false;
    case 'HardBreak':
      if (text.charCodeAt(start) === 92) hide(start, start + 1);
      return false;
    case 'Entity':
      hide(start, end, entityText(text.slice(start, end)));
      return false;
    case 'HTMLTag': {
      const instead = htmlText(text.slice(start, end));
      if (instead !== null) hide(start, end, instead);
      return false;
    }
    default:
      return true;
  }
}

/** `[TBD]` without a target keeps its brackets: it is a placeholder or an id far more often than a link. */
function enterLink(
  node: SyntaxNodeRef,
  base: number,
  text: string,
  marks: Marks,
  hide: (from: number, to: number) => void,
): void {
  const inner = node.node;
  if (inner.getChild('URL') === null && inner.getChild('LinkLabel') === null) return;
  const [open, close] = inner.getChildren('LinkMark');
  if (open === undefined || close === undefined) return;
  hide(base + open.from, base + open.to);
  hide(base + close.from, base + inner.to);
  const label = inner.getChild('LinkLabel');
  if (label === null) return;
  const span = { start: base + label.from, end: base + label.to };
  marks.links.push({ target: text.slice(span.start, span.end), span });
}

function finishMarks(marks: Marks): Marks {
  marks.hidden.sort((a, b) => a.start - b.start || b.end - a.end);
  return marks;
}

/** White space at both ends and quote marks at the start are no part of a line. */
function trimmed(text: string, from: number, to: number, quotes: ReadonlySet<number>): Span {
  let start = from;
  let end = to;
  while (start < end && (isSpace(text.charCodeAt(start)) || quotes.has(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** Also the byte order mark, the no-break space and the ideographic space. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}

function plainInline(source: string, from: number): Inline {
  return {
    span: { start: from, end: from + source.length },
    plain: detached(source),
    at: (start, end) => ({ start: from + start, end: from + end }),
    strong: [],
    links: [],
    struck: false,
    literal: false,
  };
}

/** `plain[at]` and what follows it up to the next piece stands at `source`; a replaced piece has its own width there. */
interface Piece {
  readonly at: number;
  readonly source: number;
  readonly width: number;
  readonly replaced: boolean;
}

function buildInline(text: string, from: number, to: number, marks: Marks): Inline {
  const pieces: Piece[] = [];
  let raw = '';
  let cursor = from;
  const add = (value: string, source: number, width: number, replaced: boolean): void => {
    if (value !== '') pieces.push({ at: raw.length, source, width, replaced });
    raw += value;
  };
  for (let i = firstAfter(marks.hidden, from); i < marks.hidden.length; i += 1) {
    const hidden = marks.hidden[i] as Hidden;
    if (hidden.start >= to) break;
    if (hidden.end <= cursor) continue;
    if (hidden.start > cursor) add(text.slice(cursor, hidden.start), cursor, hidden.start - cursor, false);
    if (hidden.start >= cursor) add(hidden.instead, hidden.start, hidden.end - hidden.start, true);
    cursor = Math.max(cursor, Math.min(hidden.end, to));
  }
  if (cursor < to) add(text.slice(cursor, to), cursor, to - cursor, false);
  const lead = raw.length - raw.trimStart().length;
  const plain = detached(raw.trim());
  const at = (start: number, end: number): Span => spanAt(pieces, lead + start, lead + Math.max(start, end), from, to);
  const inside = ({ start, end }: Span): boolean => start < to && end > from;
  return {
    span: { start: from, end: to },
    plain,
    at,
    strong: marks.strong.filter(inside).map(({ start, end }) => ({
      start: clamp(plainOffset(pieces, start, raw.length) - lead, plain.length),
      end: clamp(plainOffset(pieces, end, raw.length) - lead, plain.length),
    })),
    links: marks.links.filter(({ span }) => inside(span)),
    struck: plain === '' && marks.struck.some(inside),
    literal: isEscaped(text, from, marks),
  };
}

/** `\- x` is a text that begins with a dash, and no item of a list. */
function isEscaped(text: string, from: number, { hidden }: Marks): boolean {
  if (text.charCodeAt(from) !== 92) return false;
  const first = hidden[firstAfter(hidden, from)];
  return first !== undefined && first.start === from && first.end === from + 1;
}

/** Hidden ranges may nest (a link within a struck-out run), so the search starts a little before the line. */
function firstAfter(hidden: readonly Hidden[], from: number): number {
  let low = 0;
  let high = hidden.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hidden[middle] as Hidden).start < from) low = middle + 1;
    else high = middle;
  }
  while (low > 0 && (hidden[low - 1] as Hidden).end > from) low -= 1;
  return low;
}

function clamp(value: number, top: number): number {
  return Math.max(0, Math.min(value, top));
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | null {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).at <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1] ?? null;
}

function spanAt(pieces: readonly Piece[], start: number, end: number, from: number, to: number): Span {
  const first = pieceAt(pieces, start);
  if (first === null) return { start: from, end: from };
  const begin = first.replaced ? first.source : Math.min(first.source + start - first.at, to);
  if (end <= start) return { start: begin, end: begin };
  const last = pieceAt(pieces, end - 1) ?? first;
  const stop = last.replaced ? last.source + last.width : last.source + end - last.at;
  return { start: begin, end: Math.max(begin, Math.min(stop, to)) };
}

function plainOffset(pieces: readonly Piece[], source: number, length: number): number {
  for (const piece of pieces) {
    if (source <= piece.source) return piece.at;
    if (source < piece.source + piece.width) return piece.replaced ? piece.at : piece.at + source - piece.source;
  }
  return length;
}
