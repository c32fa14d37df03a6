/**
 * What an edit left as it was: pieces of the text before and after the change, which keep their places in the frame. Whatever was
 * read of a stretch of such pieces is true as it stands, spans included.
 */
import { cutsAfter, cutsOf } from './cuts';
import { type Frame, newFrame, nextFrame } from './frame';
import type { TextChange } from './text-change';

export interface KeptParts {
  readonly frame: Frame;
  /** Where a stretch of the text stood before, if neither it nor its place has changed; else null. */
  before(start: number, end: number): number | null;
}

/** `change` is what happened to the text of the frame before; null where it is the same text. */
export function keptParts(text: string, old: Frame | null, change: TextChange | null): KeptParts {
  if (old === null) return { frame: newFrame(cutsOf(text), text.length), before: () => null };
  if (change === null) return { frame: old, before: (start) => start };
  const starts = cutsAfter(old.starts, change, text);
  const first = headOf(change, old, starts, text.length);
  const { frame, head, tail } = nextFrame(starts, text.length, {
    frame: old,
    head: first,
    tail: tailOf(change, old.starts, starts, first),
  });
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

function headOf({ from }: TextChange, old: Frame, starts: readonly number[], length: number): number {
  let head = 0;
  while (head < starts.length && head < old.starts.length && starts[head] === old.starts[head]) {
    const end = starts[head + 1] ?? length;
    if (end > from || end !== (old.starts[head + 1] ?? old.length)) break;
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
