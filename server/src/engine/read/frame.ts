/**
 * Places that stay. In the text a span moves with every character typed above it; in a frame each piece of the text has a base of its
 * own with room behind it, so an edit in one piece leaves the spans of all others, and the objects that hold them, as they are. What
 * stands earlier in the text has the smaller number in the frame too. A text that is read for the first time is its own frame.
 */
import type { Span } from '../model';

export interface Frame {
  /** Where each piece starts in the text, in order; the first one at 0. */
  readonly starts: readonly number[];
  /** Where it starts in the frame. */
  readonly bases: readonly number[];
  readonly length: number;
}

/** Moves a span from one way of counting to another. */
export type Move = (span: Span) => Span;

export function ownFrame(length: number): Frame {
  return { starts: [0], bases: [0], length };
}

export function isOwnFrame({ bases }: Frame): boolean {
  return bases.length === 1 && bases[0] === 0;
}

/** The first `head` and the last `tail` pieces are those of the frame before, at their places. */
export interface Kept {
  readonly frame: Frame;
  readonly head: number;
  readonly tail: number;
}

/** A frame with room behind every piece. */
export function newFrame(starts: readonly number[], length: number): Frame {
  const room = Math.max(1, Math.min(mostRoom, Math.floor((widest - length) / (starts.length + 1))));
  return { starts, bases: starts.map((start, index) => start + index * room), length };
}

/**
 * Kept pieces keep their bases. Where those between them have no room, their neighbours make some: so many more pieces move that
 * each has room again for long.
 */
export function nextFrame(starts: readonly number[], length: number, { frame, head, tail }: Kept): Kept {
  const isSameCut = frame.starts.length === starts.length;
  if (isSameCut && isOrdered(starts, length, frame.bases, head, starts.length - tail))
    return { frame: { starts, bases: frame.bases, length }, head, tail };
  for (let more = 0; more < head || more < tail || more === 0; more = more * 2 + 8) {
    const kept = { frame, head: Math.max(0, head - more), tail: Math.max(0, tail - more) };
    const next = between(starts, length, kept, more === 0 ? 0 : enoughRoom);
    if (next !== null) return { ...kept, frame: next };
  }
  return { frame: newFrame(starts, length), head: 0, tail: 0 };
}

export function toText({ starts, bases, length }: Frame): Move {
  const at = mover(bases, starts);
  return ({ start, end }) => {
    const from = at(start);
    return { start: Math.min(from, length), end: Math.min(end === start ? from : at(end), length) };
  };
}

export function toFrame({ starts, bases }: Frame): Move {
  const at = mover(starts, bases);
  return ({ start, end }) => {
    const from = at(start);
    // An end belongs to the piece of the last character before it.
    return { start: from, end: end === start ? from : at(end - 1) + 1 };
  };
}

/** The largest frame that V8 still counts in small integers. */
const widest = 2 ** 30;
const mostRoom = 2 ** 16;
const enoughRoom = 2 ** 10;

/** null where the pieces would have less room than `least`. */
function between(starts: readonly number[], length: number, { frame, head, tail }: Kept, least: number): Frame | null {
  const last = starts.length - tail;
  const moved = frame.starts.length - starts.length;
  const from =
    head === 0 ? 0 : (frame.bases[head - 1] as number) + (starts[head] ?? length) - (starts[head - 1] as number);
  const needed = (starts[last] ?? length) - (starts[head] ?? length);
  const to = tail === 0 ? from + needed + mostRoom * (last - head + 1) : (frame.bases[last + moved] as number);
  const room = Math.floor((to - from - needed) / (last - head + 1));
  if (room < least || to > widest) return null;
  const bases = frame.bases.slice(0, head);
  for (let index = head; index < last; index += 1)
    bases.push(
      from + (starts[index] as number) - (starts[head] as number) + (index - head + (head === 0 ? 0 : 1)) * room,
    );
  for (let index = last + moved; index < frame.bases.length; index += 1) bases.push(frame.bases[index] as number);
  return { starts, bases, length };
}

/** Every piece must end before the next one begins, in the frame as in the text; only those from `head` to `last` may have grown. */
function isOrdered(
  starts: readonly number[],
  length: number,
  bases: readonly number[],
  head: number,
  last: number,
): boolean {
  for (let index = Math.max(0, head - 1); index < last; index += 1) {
    const end = (bases[index] as number) + (starts[index + 1] ?? length) - (starts[index] as number);
    if (end > (bases[index + 1] ?? widest)) return false;
  }
  return true;
}

/** Neighbouring offsets are asked for one after the other, so the last piece is looked at first. */
function mover(from: readonly number[], to: readonly number[]): (offset: number) => number {
  let last = 0;
  return (offset) => {
    if ((from[last] as number) > offset || (from[last + 1] ?? Number.POSITIVE_INFINITY) <= offset)
      last = pieceAt(from, offset);
    return offset - (from[last] as number) + (to[last] as number);
  };
}

function pieceAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
