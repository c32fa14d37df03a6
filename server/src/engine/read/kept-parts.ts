/**
 * What an edit left as it was: pieces of the text before and after the change, which keep their places in the frame. Whatever was
 * read of a stretch of such pieces is true as it stands, spans included.
 */
import { type Frame, newFrame, nextFrame } from './frame';
import { changeBetween, type TextChange } from './text-change';

export interface KeptParts {
  readonly frame: Frame;
  /** Where a stretch of the text stood before, if neither it nor its place has changed; else null. */
  before(start: number, end: number): number | null;
}

export function keptParts(
  text: string,
  starts: readonly number[],
  old: { readonly text: string; readonly frame: Frame } | null,
): KeptParts {
  if (old === null) return { frame: newFrame(starts, text.length), before: () => null };
  const change = changeBetween(old.text, text);
  if (change === null) return { frame: old.frame, before: (start) => start };
  const head = headOf(change, old, starts, text.length);
  const tail = tailOf(change, old.frame.starts, starts, head);
  const frame = nextFrame(starts, text.length, { frame: old.frame, head, tail });
  if (frame === null) return { frame: newFrame(starts, text.length), before: () => null };
  const keptTo = starts[head] ?? text.length;
  const keptFrom = starts[starts.length - tail] ?? Number.POSITIVE_INFINITY;
  const by = change.toNew - change.toOld;
  return {
    frame,
    before(start, end) {
      if (end <= keptTo) return start;
      return start >= keptFrom ? start - by : null;
    },
  };
}

function headOf(
  { from }: TextChange,
  { text, frame }: { readonly text: string; readonly frame: Frame },
  starts: readonly number[],
  length: number,
): number {
  let head = 0;
  while (head < starts.length && head < frame.starts.length && starts[head] === frame.starts[head]) {
    const end = starts[head + 1] ?? length;
    if (end > from || end !== (frame.starts[head + 1] ?? text.length)) break;
    head += 1;
  }
  return head;
}

function tailOf({ toOld, toNew }: TextChange, before: readonly number[], now: readonly number[], head: number): number {
  const by = toNew - toOld;
  let tail = 0;
  while (tail < now.length - head && tail < before.length - head) {
    const start = now[now.length - 1 - tail] as number;
    if (start < toNew || start - by !== before[before.length - 1 - tail] || start - by < toOld) break;
    tail += 1;
  }
  return tail;
}
