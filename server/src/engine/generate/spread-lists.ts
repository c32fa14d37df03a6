/**
 * Lists of how all risks spread, `Data: 3 risks (1 high, 2 low)`, after some were added: what they count is brought up, and what is the
 * first of its kind gets an entry like the others. A list that never named all of them counts something else, and stays.
 */
import { lineBreak } from '../edit/lines';
import type { Change } from '../finding';
import type { Claim, Risk, RiskProfile } from '../model';
import type { Policy } from '../policy';
import { categoryKeys, categoryOf } from '../read/claims/categories';
import { plainName } from '../read/claims/tally';
import { countLike, entryLike } from './spread-entry';

export interface ListedIn {
  readonly text: string;
  readonly profile: RiskProfile;
}

export function bringUpLists(before: RiskProfile, after: ListedIn, policy: Policy | null): readonly Change[] {
  const { claims, risks } = after.profile;
  return [byCategory(risks, policy), byComponent].flatMap((spread) =>
    listsOf(claims, spread.kind)
      .filter((list) => countsAll(list, before.risks, spread))
      .flatMap((list) => [
        ...list.flatMap((entry) => brought(entry, before.risks, after, spread, policy)),
        ...newEntries(list, after, spread, policy),
      ]),
  );
}

interface Spread {
  readonly kind: 'category' | 'component';
  /** What an entry of this name counts. */
  readonly named: (name: string) => readonly string[];
  /** What a risk counts as, and how that is called. */
  readonly of: (risk: Risk) => readonly { readonly key: string; readonly name: string }[];
}

function byCategory(risks: readonly Risk[], policy: Policy | null): Spread {
  const categories = policy?.categories ?? {};
  const known = new Set(risks.map((risk) => categoryOf(risk, categories)));
  return {
    kind: 'category',
    named: (name) => categoryKeys(name, categories, (key) => known.has(key)),
    of: (risk) => {
      const key = categoryOf(risk, categories);
      return key === null ? [] : [{ key, name: risk.category?.value ?? categories[key] ?? key }];
    },
  };
}

const byComponent: Spread = {
  kind: 'component',
  named: (name) => [plainName(name)],
  of: ({ component }) =>
    (component?.value ?? '')
      .split(/[,;+]/)
      .flatMap((name) => (plainName(name) === '' ? [] : [{ key: plainName(name), name: name.trim() }])),
};

function listsOf(claims: readonly Claim[], kind: Spread['kind']): readonly (readonly Claim[])[] {
  const lists = new Map<number, Claim[]>();
  for (const claim of claims)
    if (claim.kind === kind && claim.of !== null) lists.set(claim.group, [...(lists.get(claim.group) ?? []), claim]);
  return [...lists.values()].map((list) => list.toSorted((a, b) => a.stated.span.start - b.stated.span.start));
}

/** It names what each risk is, and most of its counts were right of all of them. */
function countsAll(list: readonly Claim[], risks: readonly Risk[], spread: Spread): boolean {
  const listed = new Set(list.flatMap(({ of }) => spread.named(of ?? '')));
  const isListed = (risk: Risk): boolean =>
    spread.of(risk).length > 0 && spread.of(risk).every(({ key }) => listed.has(key));
  const right = list.filter(({ of, stated }) => countedIn(risks, spread, of).length === stated.value);
  return risks.every(isListed) && right.length * 2 > list.length;
}

function countedIn(risks: readonly Risk[], { named, of }: Spread, name: string | null): readonly Risk[] {
  const keys = named(name ?? '');
  return risks.filter((risk) => of(risk).some(({ key }) => keys.includes(key)));
}

function brought(
  entry: Claim,
  before: readonly Risk[],
  { text, profile }: ListedIn,
  spread: Spread,
  policy: Policy | null,
): readonly Change[] {
  const own = countedIn(profile.risks, spread, entry.of);
  if (own.length === countedIn(before, spread, entry.of).length || own.length === entry.stated.value) return [];
  return [{ kind: 'replace', ...countLike(text, entry, own, policy) }];
}

/** Below the last entry, or behind it where they share a line. */
function newEntries(
  list: readonly Claim[],
  { text, profile }: ListedIn,
  spread: Spread,
  policy: Policy | null,
): readonly Change[] {
  const last = list.at(-1);
  if (last === undefined) return [];
  const listed = new Set(list.flatMap(({ of }) => spread.named(of ?? '')));
  const added = new Map(
    profile.risks.flatMap(spread.of).flatMap(({ key, name }) => (listed.has(key) ? [] : [[key, name] as const])),
  );
  const names = list.flatMap(({ of }) => of ?? []);
  const entries = [...added].map(([key, name]) => {
    const own = profile.risks.filter((risk) => spread.of(risk).some((one) => one.key === key));
    return entryLike(text, last, profile, { name: spelledLike(names, key, name), risks: own }, policy);
  });
  const [first] = entries;
  if (first === undefined || first === null) return [];
  const written = entries.map((entry) => entry?.text.replace(/^\n/, lineBreak(text)) ?? '').join('');
  return [{ kind: 'replace', span: { start: first.at, end: first.at }, text: written }];
}

/** `PERF` beside `TECH` and `DATA`, `performance` beside `technical`. */
function spelledLike(names: readonly string[], key: string, name: string): string {
  if (names.every((other) => /^[A-Z]{2,6}$/.test(other))) return key;
  return names.every((other) => other === other.toLowerCase()) ? name.toLowerCase() : name;
}
