/** The next free ids: one above the highest number that a prefix has anywhere, so that a deleted risk's id never comes back. */

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
