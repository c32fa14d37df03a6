/** Plain data that says the same; the same objects are known at once. */
export function isEqual(a: unknown, b: unknown): boolean {
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
