/** The pieces of a text after an edit that stays within one item: nothing is cut anew, since only indentation decides where. */
import type { TextChange } from './text-change';
import { type Line, linesOf } from './yaml-lines';
import type { Piece } from './yaml-split';

export interface Resplit {
  readonly pieces: readonly Piece[];
  /** The piece that changed. */
  readonly index: number;
}

/** null where the edit may change how the text is cut. */
export function piecesAfter(
  { from, toOld, toNew }: TextChange,
  pieces: readonly Piece[],
  before: string,
  after: string,
): Resplit | null {
  const index = pieceAround(pieces, from, toOld);
  const piece = pieces[index];
  if (piece === undefined || piece.kind !== 'item') return null;
  const [head] = linesOf(before, piece.start, before.indexOf('\n', piece.start) + 1);
  const line = before.lastIndexOf('\n', from - 1) + 1;
  if (head === undefined || head.kind !== 'dash' || line <= piece.start) return null;
  const isInside = ({ kind, indent }: Line): boolean => indent > head.indent && kind !== 'marker' && kind !== 'blank';
  if (!linesAround(before, line, toOld).every(isInside) || !linesAround(after, line, toNew).every(isInside))
    return null;
  const by = toNew - toOld;
  const moved = pieces.map((each, at) => {
    if (at < index || by === 0) return each;
    return { ...each, start: at === index ? each.start : each.start + by, end: each.end + by };
  });
  return { pieces: moved, index };
}

/** The piece with characters of its own on both sides of the change; else no index of any. */
function pieceAround(pieces: readonly Piece[], from: number, to: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found = pieces[low - 1];
  return found !== undefined && to < found.end ? low - 1 : -1;
}

function linesAround(text: string, start: number, to: number): readonly Line[] {
  const newline = text.indexOf('\n', to);
  return linesOf(text, start, newline === -1 ? text.length : newline);
}
