/**
 * Where a text is cut so that an edit moves as little as possible: at every line, and behind every pipe of a table's row. A change
 * cuts anew only the lines that it touches.
 */
import type { TextChange } from './text-change';

export function cutsOf(text: string): readonly number[] {
  const cuts = [0];
  cutLines(text, 0, text.length, cuts);
  return cuts;
}

/** The same as `cutsOf(after)`. */
export function cutsAfter(
  cuts: readonly number[],
  { from, toOld, toNew }: TextChange,
  after: string,
): readonly number[] {
  const line = after.lastIndexOf('\n', from - 1) + 1;
  const newline = after.indexOf('\n', toNew);
  const end = newline < 0 ? after.length : newline + 1;
  const by = toNew - toOld;
  const head = firstAfter(cuts, line);
  const now = cuts.slice(0, head);
  // Behind a last line break nothing was cut as long as nothing stood there.
  if (now.at(-1) !== line) now.push(line);
  cutLines(after, line, end, now);
  // Where the next line starts is a cut already, unless there is none.
  const rest = newline < 0 ? cuts.length : firstAfter(cuts, end - by);
  for (let index = rest; index < cuts.length; index += 1) now.push((cuts[index] as number) + by);
  return now;
}

/** Whole lines from the start of one; the start of the first is known already. */
function cutLines(text: string, from: number, to: number, cuts: number[]): void {
  for (let start = from; start < to; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    if (isRow(text, start, end))
      for (let pipe = text.indexOf('|', start); pipe >= 0 && pipe + 1 < end; pipe = text.indexOf('|', pipe + 1))
        if (pipe + 1 < text.length && text.charCodeAt(pipe + 1) !== 10) cuts.push(pipe + 1);
    if (newline >= 0 && end < text.length) cuts.push(end);
    start = end;
  }
}

function isRow(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && text.charCodeAt(at) === 32) at += 1;
  return text.charCodeAt(at) === 124;
}

/** The index of the first cut behind `offset`. */
export function firstAfter(cuts: readonly number[], offset: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
