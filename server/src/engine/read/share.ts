/** What is equal to a former value becomes that value, so that whoever compares objects sees what has not changed. */
import { isEqual } from '../equal';

export function shared<T>(before: T, now: T): T {
  return isEqual(before, now) ? before : now;
}

/** Item by item, in the same order; what stands after an insertion or a deletion is found from the end. */
export function sharedList<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  const by = now.length - before.length;
  let head = 0;
  while (head < now.length && head < before.length && isEqual(before[head], now[head])) head += 1;
  return now.map((item, index) => {
    const old = index < head ? before[index] : before[index - by];
    return old !== undefined && isEqual(old, item) ? old : item;
  });
}
