/** What is equal to a former value becomes that value, so that whoever compares objects sees what has not changed. */
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

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => isEqual((a as Values)[key], (b as Values)[key]));
}

type Values = Readonly<Record<string, unknown>>;
