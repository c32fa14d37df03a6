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
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let index = 0; index < a.length; index += 1) if (!isEqual(a[index], b[index])) return false;
    return true;
  }
  let more = 0;
  for (const _ in b) more += 1;
  for (const key in a) {
    if (!isEqual((a as Values)[key], (b as Values)[key])) return false;
    more -= 1;
  }
  return more === 0;
}

type Values = Readonly<Record<string, unknown>>;
