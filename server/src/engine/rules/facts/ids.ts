/** Ids as names: prefix and number, the next free one, the nearest known one. */
import type { Claim, Located, Reference, RiskProfile } from '../../model';

export function normalId(id: string): string {
  return id
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .toUpperCase();
}

export interface IdParts {
  /** `TECH-` in `TECH-001`, `R-1.3-` in `R-1.3-002`; empty for bare numbers. */
  readonly prefix: string;
  readonly digits: string;
}

export function idParts(id: string): IdParts | null {
  const match = /^(.{0,30}?)(\d{1,6})$/.exec(normalId(id));
  return match === null ? null : { prefix: match[1] ?? '', digits: match[2] ?? '' };
}

/** The next number behind the highest of the same prefix, with as many digits; the risks are gone through once. */
export function freeIds({ risks }: RiskProfile): (id: string) => string | null {
  const highest = new Map<string, number>();
  for (const { id } of risks) {
    const parts = id === null ? null : idParts(id.value);
    if (parts !== null) highest.set(parts.prefix, Math.max(highest.get(parts.prefix) ?? 0, Number(parts.digits)));
  }
  return (id) => {
    const own = idParts(id);
    if (own === null) return null;
    return `${own.prefix}${String((highest.get(own.prefix) ?? 0) + 1).padStart(own.digits.length, '0')}`;
  };
}

/** The one known id that a slip of one or two letters makes of this one; null where there is none or more than one. */
export function nearestId(known: readonly string[], id: string): string | null {
  const wanted = normalId(id);
  const near = known.filter((other) => isNear(other, wanted));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Every mention of an id outside its sightings: references, and lists beside a count. */
export function mentions({
  references,
  claims,
}: RiskProfile): readonly (Pick<Reference, 'id' | 'role'> & { readonly target: string | null })[] {
  return [...references, ...claims.flatMap(listed)];
}

function listed({ ids }: Claim) {
  return ids.map((id: Located<string>) => ({ id, role: 'summary' as const, target: null }));
}

/** Equal but for the leading zeros, or one step apart: a letter more, less or changed, or two neighbours swapped. */
function isNear(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return looseId(a) === looseId(b);
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const rest = [a.slice(start, a.length - end), b.slice(start, b.length - end)] as const;
  if (rest[0].length <= 1 && rest[1].length <= 1)
    return !/^\d?$/.test(rest[0]) || !/^\d?$/.test(rest[1]) || looseId(a) === looseId(b);
  return rest[0].length === 2 && rest[0] === [...rest[1]].toReversed().join('');
}

function looseId(id: string): string {
  return id.replace(/[^A-Z0-9]/g, '').replace(/0+(?=\d)/g, '');
}
