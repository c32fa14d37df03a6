/** Which risk does a sighting belong to? By id, by title, and for sections and rows without a common id by likeness. */
import { largest } from '../extremes';
import type { Sighting } from '../model';
import { partsOf, share, similarity } from './similarity';

export interface Groups {
  readonly all: Map<string, Sighting[]>;
  /** Keys of one id or of one nameless title: `TECH-001`, `TECH-001#2`. */
  readonly byBase: Map<string, string[]>;
  readonly byTitle: Map<string, string[]>;
  /** How many sightings of one kind an id has had, for documents that repeat one id without end. */
  readonly counted: Map<string, number>;
}

export function newGroups(): Groups {
  return { all: new Map(), byBase: new Map(), byTitle: new Map(), counted: new Map() };
}

/** Hyphens of every kind are one hyphen, case does not matter: `Tech‑001` is `TECH-001`. */
export function normaliseId(id: string): string {
  if (/^[A-Z0-9.-]*$/.test(id)) return id;
  return id
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()
    .replace(ordinalName, 'R');
}

/** `Risk 1` and `Risk #1` in one place are `R1` in another. */
const ordinalName = /^RISK ?(?:#|NO\.? ?)?(?=\d+$)/;

export function addSighting(groups: Groups, sighting: Sighting): void {
  const base = baseKey(sighting);
  const key =
    sighting.fields.id === null
      ? (sameTitle(groups, sighting) ?? free(groups, base, sighting))
      : (free(groups, base, sighting) ?? nameless(groups, base, sighting));
  const present = key === undefined ? undefined : groups.all.get(key);
  if (present !== undefined) present.push(sighting);
  else open(groups, base, sighting);
}

function open(groups: Groups, base: string, sighting: Sighting): void {
  const keys = groups.byBase.get(base) ?? [];
  const key = keys.length === 0 ? base : `${base}#${keys.length + 1}`;
  keys.push(key);
  groups.byBase.set(base, keys);
  groups.all.set(key, [sighting]);
  const title = titleOf(sighting);
  if (title !== null) groups.byTitle.set(title, [...(groups.byTitle.get(title) ?? []).slice(0, 8), key]);
}

const few = 8;

/** The group of this id that has room for the sighting; among several the one that is most like it. */
function free(groups: Groups, base: string, sighting: Sighting): string | undefined {
  const keys = groups.byBase.get(base) ?? [];
  const { form, shape } = sighting;
  const kind = `${base}\n${form.kind === 'row' ? form.table : form.kind === 'node' ? 'node' : shape}`;
  const before = groups.counted.get(kind) ?? 0;
  groups.counted.set(kind, before + 1);
  if (keys.length > few) return keys[before];
  const room = keys.filter((key) => !(groups.all.get(key) ?? []).some((other) => isTwin(other, sighting)));
  return mostAlike(groups, room, sighting);
}

/** Rows without ids, or with mere numbers, and sections that share none: pairs by likeness, the best first. */
export function joinAlike(groups: Groups): void {
  const all = [...groups.all];
  const rows = all.filter(([, list]) =>
    list.every(({ form, fields }) => form.kind === 'row' && hasNoOwnId(fields.id?.value ?? null)),
  );
  const details = all.filter(([, list]) =>
    list.every(({ form, fields }) => form.kind === 'section' && hasNoOwnId(numberOf(fields.id?.value ?? null))),
  );
  if (rows.length === 0 || details.length === 0 || rows.length * details.length > 4000) return;
  const names = rows.map(([key, [sighting]]) => ({
    key,
    id: sighting?.fields.id?.value ?? null,
    title: partsOf(sighting?.fields.title?.value ?? ''),
  }));
  const texts = details.map(([key, [sighting]]) => ({
    key,
    id: sighting?.fields.id?.value ?? null,
    title: partsOf(sighting?.fields.title?.value ?? ''),
    description: partsOf(sighting?.fields.description?.value ?? ''),
  }));
  // Titles count in full, a title against the other's description a little less.
  const pairs = names.flatMap(({ key: row, id, title }) =>
    texts.map((text) => ({
      row,
      detail: text.key,
      score: isOtherNumber(id, text.id) ? 0 : Math.max(share(title, text.title), share(title, text.description) * 0.9),
    })),
  );
  const used = new Set<string>();
  const joined: [string, string][] = [];
  for (const { row, detail, score } of pairs.toSorted((x, y) => y.score - x.score)) {
    if (score < 0.5 || used.has(row) || used.has(detail)) continue;
    used.add(row).add(detail);
    joined.push([row, detail]);
  }
  // A table and sections that write out the same risks agree on most of them.
  if (joined.length * 2 < Math.min(rows.length, details.length)) return;
  for (const [row, detail] of joined) {
    const list = groups.all.get(row);
    for (const sighting of groups.all.get(detail) ?? []) list?.push(sighting);
    groups.all.delete(detail);
  }
}

/** `1` of `Risk #1`, which a row calls `1`. */
function numberOf(id: string | null): string | null {
  return id === null ? null : id.replace(/^risk ?#?(?=\d+$)/i, '');
}

/** `Risk #2` writes out no row but the second; `2.` may. */
function isOtherNumber(row: string | null, detail: string | null): boolean {
  const number = numberOf(detail);
  return number !== detail && number !== row;
}

function hasNoOwnId(id: string | null): boolean {
  return id === null || /^\d/.test(id);
}

function baseKey({ fields, group }: Sighting): string {
  if (fields.id !== null) return normaliseId(fields.id.value);
  return `${group?.value ?? ''} / ${fields.title?.value ?? ''}`;
}

/** A row and a section with the same title and no id are one risk, whatever headings they stand under. */
function sameTitle(groups: Groups, sighting: Sighting): string | undefined {
  const title = titleOf(sighting);
  if (title === null) return undefined;
  const keys = groups.byTitle.get(title) ?? [];
  return keys.find((key) => (groups.all.get(key) ?? []).every(({ form }) => form.kind !== sighting.form.kind));
}

/** A row that only has a title, and a section that has the same title and an id. */
function nameless(groups: Groups, base: string, sighting: Sighting): string | undefined {
  if (groups.byBase.has(base)) return undefined;
  const key = sameTitle(groups, sighting);
  const number = /^R0{0,2}(\d+)$/.exec(base)?.[1];
  // `1` in a table is `Risk 1` in a heading.
  const isOther = ({ fields: { id } }: Sighting): boolean =>
    id !== null && (number === undefined || id.value !== number);
  if (key === undefined || (groups.all.get(key) ?? []).some(isOther)) return undefined;
  groups.byBase.set(base, [key]);
  return key;
}

function titleOf({ fields }: Sighting): string | null {
  return fields.title?.value.toLowerCase() ?? null;
}

function mostAlike(groups: Groups, keys: readonly string[], sighting: Sighting): string | undefined {
  if (keys.length < 2) return keys[0];
  const score = (key: string): number => largest((groups.all.get(key) ?? []).map((other) => alike(other, sighting)));
  return keys.toSorted((a, b) => score(b) - score(a))[0];
}

function alike(a: Sighting, b: Sighting): number {
  const words = ({ fields }: Sighting): string =>
    `${fields.title?.value ?? ''} ${fields.description?.value ?? ''} ${fields.mitigations.map(({ value }) => value.text).join(' ')}`;
  return similarity(words(a), words(b));
}

/** Two rows of one table with one id are two risks (and a finding of `duplicate-id`), not two sightings of one. */
function isTwin(a: Sighting, b: Sighting): boolean {
  if (a.form.kind === 'row' && b.form.kind === 'row') return a.form.table === b.form.table;
  if (a.form.kind === 'node' && b.form.kind === 'node') return true;
  if (a.form.kind !== 'section' || b.form.kind !== 'section' || a.shape !== b.shape) return false;
  if (a.shape === 'list-entry' && a.fields.title === null && b.fields.title === null) return false;
  if (!titlesDiffer(a, b)) return false;
  const counted = /^(?:RISK\s)?#?\d+(?:\.\d+)*$/i.test(a.fields.id?.value ?? '');
  if (counted) return true;
  return a.fields.probability !== null && b.fields.probability !== null;
}

function titlesDiffer(a: Sighting, b: Sighting): boolean {
  return titleOf(a) !== titleOf(b);
}
