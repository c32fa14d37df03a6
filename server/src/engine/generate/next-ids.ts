/** The next free ids: one above the highest number that a prefix has anywhere, so that a deleted risk's id never comes back. */
import { largest } from '../extremes';

export interface IdSource {
  /** `TECH` -> `TECH-004`. */
  next(prefix: string): string;
}

export function nextIds(used: readonly string[]): IdSource {
  const highest = new Map<string, number>();
  for (const id of used) {
    const match = /^(\D{1,40}?)[-_](\d{1,6})$/.exec(id.trim());
    if (match?.[1] === undefined) continue;
    const prefix = match[1].toUpperCase();
    highest.set(prefix, Math.max(highest.get(prefix) ?? 0, Number(match[2])));
  }
  return {
    next(prefix) {
      const number = (highest.get(prefix.toUpperCase()) ?? 0) + 1;
      highest.set(prefix.toUpperCase(), number);
      return `${prefix}-${String(number).padStart(3, '0')}`;
    },
  };
}

/** `R-007`, `E3-R008`, `Risk 4`: ids of a document that counts all its risks in one series, whatever they are about; null where it does not. */
export function nextInSeries(ids: readonly string[], categories: readonly string[]): (() => string) | null {
  const parts = ids.map((id) => /^(.*?[a-z].*?)(\d{1,6})$/i.exec(id.trim()));
  const head = parts[0]?.[1];
  if (head === undefined || ids.length < 2 || parts.some((part) => part?.[1] !== head)) return null;
  if (categories.includes(head.replace(/[^a-z].*$/i, '').toUpperCase())) return null;
  const width = largest(parts.map((part) => (part?.[2]?.startsWith('0') ? part[2].length : 1)));
  let highest = largest(parts.map((part) => Number(part?.[2] ?? 0)));
  return () => {
    highest += 1;
    return `${head}${String(highest).padStart(width, '0')}`;
  };
}
