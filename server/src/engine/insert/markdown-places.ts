/** Where a block can stand in Markdown, nearest to the cursor first: behind the block in which it stands, behind its section, at the end. */
import { lineStart } from '../edit/lines';
import type { Span } from '../model';
import type { Reading } from '../read';
import { parseOutline } from '../read/markdown';
import type { Block, Section } from '../read/outline';

export interface Place {
  /** The begin of a line, or the end of the text. */
  readonly at: number;
  /** Of a heading that is put there. */
  readonly level: number;
  readonly isApart: boolean;
}

export function markdownPlaces({ text, memory: { reader } }: Reading, cursor: number): readonly Place[] {
  if (reader.format !== 'markdown') return [];
  const { sections, comments, frontMatter } = parseOutline(text, { memory: reader.outline, change: null }).outline;
  const front = frontMatter === null ? 0 : afterLine(text, lineAfterFront(text, frontMatter));
  const at = Math.max(cursor, front);
  const section = sections.findLast(({ heading, span }) => heading === null || lineStart(text, span.start) <= at);
  const nearest = placeFor(text, at, section, comments);
  const places = [{ at: nearest, level: levelIn(section), isApart: true }];
  for (let one: Section | null | undefined = section; one !== null && one !== undefined; one = one.parent) {
    const own = one.blocks.at(-1)?.span.end ?? one.head.end;
    places.push({ at: afterLine(text, own), level: levelIn(one), isApart: true });
    places.push({ at: afterContent(text, one.span.end), level: levelIn(one.parent ?? one), isApart: true });
  }
  places.push({ at: text.length, level: 3, isApart: true });
  return places.filter((place) => place.at >= Math.min(front, text.length));
}

/** A list stays with the line that introduces it. */
function placeFor(text: string, at: number, section: Section | undefined, comments: readonly Span[]): number {
  const holds = ({ start, end }: Span): boolean => lineStart(text, start) <= at && at <= end;
  if (section !== undefined && section.heading !== null && at <= section.head.end)
    return afterLine(text, section.head.end);
  const blocks = section?.blocks ?? [];
  const index = blocks.findIndex(({ span }) => holds(span));
  const comment = comments.find(holds);
  if (comment !== undefined) return afterLine(text, comment.end);
  const block = blocks[index];
  if (block === undefined) return isBlank(text, at) ? lineStart(text, at) : afterLine(text, at);
  const next = blocks[index + 1];
  return afterLine(text, (next !== undefined && introduces(text, block) ? next : block).span.end);
}

function introduces(text: string, { kind, span }: Block): boolean {
  return kind === 'paragraph' && /[:：]\W{0,3}$/.test(text.slice(span.start, span.end));
}

function levelIn(section: Section | undefined): number {
  return Math.min(6, Math.max(3, (section?.level ?? 2) + 1));
}

/** `frontMatter` ends before the line that closes it. */
function lineAfterFront(text: string, { end }: Span): number {
  const close = /(?:^|\n)(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/.exec(text.slice(Math.max(0, end - 1)));
  return close === null ? end : Math.max(0, end - 1) + close.index + close[0].trimEnd().length;
}

function afterContent(text: string, end: number): number {
  return afterLine(text, text.slice(0, end).trimEnd().length);
}

function afterLine(text: string, offset: number): number {
  // A block may end behind its line break already.
  const from = offset > 0 && text[offset - 1] === '\n' ? offset - 1 : offset;
  const next = text.indexOf('\n', from);
  return next < 0 ? text.length : next + 1;
}

function isBlank(text: string, at: number): boolean {
  const start = lineStart(text, at);
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).trim() === '';
}
