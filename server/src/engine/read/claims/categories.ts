/** When two names of a category mean the same: `TECH`, `Technical`, `Technical (TECH)` and the prefix of TECH-001. */
import type { Risk } from '../../model';
import { namedPolicies, type Policy } from '../../policy';

/** The policy's prefix where it knows the category, else the name in capitals. */
export function categoryKey(name: string, categories: Policy['categories']): string {
  const trimmed = name.trim();
  const open = trimmed.indexOf('(');
  const main = (open > 0 ? trimmed.slice(0, open) : trimmed).trim();
  const inside =
    open > 0
      ? trimmed
          .slice(open + 1)
          .replace(')', '')
          .trim()
      : '';
  for (const candidate of [main, inside]) {
    const upper = candidate.toUpperCase();
    if (categories[upper] !== undefined) return upper;
  }
  const stem = stemOf(main);
  const known = Object.entries(categories).find(([prefix, title]) => stem === stemOf(title) || stem === stemOf(prefix));
  return known?.[0] ?? main.toUpperCase();
}

/** `Performance/Cost` counts both, where risks have both; `UI/UX` is one name. */
export function categoryKeys(
  name: string,
  categories: Policy['categories'],
  has: (key: string) => boolean,
): readonly string[] {
  const parts = name.split(/ [/&] /);
  const keyOf = (part: string): string => categoryKey(part, categories);
  if (parts.length > 1) return parts.map(keyOf);
  const whole = keyOf(name);
  if (!/^[\p{L} ]{3,}(?:\/[\p{L} ]{3,})+$/u.test(name) || (categories[whole] === undefined && has(whole)))
    return [whole];
  const keys = name
    .split('/')
    .map(keyOf)
    .filter((key) => categories[key] !== undefined || has(key));
  return keys.length > 0 ? [...new Set(keys)] : [whole];
}

/** By its own words, else by the prefix of its id; null where neither says. */
export function categoryOf(risk: Pick<Risk, 'id' | 'category'>, categories: Policy['categories']): string | null {
  if (risk.category !== null) return categoryKey(risk.category.value, categories);
  const parts = risk.id?.value.toUpperCase().split(/[-_.\u2010-\u2015]/) ?? [];
  const known = parts.find((part) => categories[part] !== undefined);
  if (known !== undefined) return known;
  // `REL-003` beside `TECH-001` is of some category, whatever the document calls it, and not of one that we know.
  const [prefix = ''] = parts;
  return parts.length > 1 && /^[A-Z][A-Z0-9]{2,}$/.test(prefix) && prefix !== 'RISK' ? prefix : null;
}

/** A known category's name and nothing more: `Security scan findings` is none. */
export function isKnownCategory(name: string): boolean {
  const main = name.replace(/\([^()]{0,40}\)$/, '').trim();
  if (!/^\p{L}+(?: risks?)?$/u.test(main)) return false;
  return namedPolicies.some(({ categories }) => categories[categoryKey(main, categories)] !== undefined);
}

/** `Operational`, `Operations` and `OPS` share a start; four letters tell the known categories apart. */
function stemOf(name: string): string {
  const [word = ''] = name.toLowerCase().split(/[\s/&,-]/, 1);
  return word.length <= 4 ? word : word.slice(0, 5);
}
