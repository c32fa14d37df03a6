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

/** The first `head` and the last `tail` pieces are those of the frame before; null asks for a frame with new room. */
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

/** Kept pieces keep their bases; null where those between them have no room there. */
export function nextFrame(starts: readonly number[], length: number, kept: Kept): Frame | null {
  const { bases } = kept.frame;
  const isSameCut = bases.length === starts.length;
  return isSameCut
    ? (ordered({ starts, bases, length }) ?? between(starts, length, kept))
    : between(starts, length, kept);
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

/** null where something has no room any more. */
function between(starts: readonly number[], length: number, { frame, head, tail }: Kept): Frame | null {
  const last = starts.length - tail;
  const moved = frame.starts.length - starts.length;
  const from =
    head === 0 ? 0 : (frame.bases[head - 1] as number) + (starts[head] ?? length) - (starts[head - 1] as number);
  const needed = (starts[last] ?? length) - (starts[head] ?? length);
  const to = tail === 0 ? from + needed + mostRoom * (last - head + 1) : (frame.bases[last + moved] as number);
  const room = last === head ? 0 : Math.floor((to - from - needed) / (last - head + 1));
  const before = head === 0 ? 0 : room;
  const fresh = starts
    .slice(head, last)
    .map((start, index) => from + before + start - (starts[head] as number) + index * room);
  const bases = [...frame.bases.slice(0, head), ...fresh, ...frame.bases.slice(last + moved)];
  return ordered({ starts, bases, length });
}

/** Every piece must end before the next one begins, in the frame as in the text. */
function ordered(frame: Frame): Frame | null {
  const { starts, bases } = frame;
  for (let index = 1; index < bases.length; index += 1) {
    const width = (starts[index] as number) - (starts[index - 1] as number);
    if ((bases[index - 1] as number) + width > (bases[index] as number)) return null;
  }
  return (bases.at(-1) ?? 0) <= widest ? frame : null;
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
