/** Which risk does a sighting belong to? By id, by title, and for sections and rows without a common id by likeness. */
import type { Sighting } from '../model';
import { similarity } from './similarity';

export type Groups = Map<string, Sighting[]>;

/** Hyphens of every kind are one hyphen, case does not matter: `Tech‑001` is `TECH-001`. */
export function normaliseId(id: string): string {
  return id
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();
}

export function addSighting(groups: Groups, sighting: Sighting): void {
  const base = baseKey(sighting);
  const present = keysOf(groups, base).filter(
    (key) => !(groups.get(key) ?? []).some((other) => isTwin(other, sighting)),
  );
  const key =
    sighting.fields.id === null ? (sameTitle(groups, sighting) ?? present[0]) : mostAlike(groups, present, sighting);
  if (key === undefined) groups.set(freeKey(groups, base), [sighting]);
  else groups.get(key)?.push(sighting);
}

/** Rows without ids and sections that share none: pairs by likeness, the best first. */
export function joinAlike(groups: Groups): void {
  const all = [...groups];
  const rows = all.filter(([, list]) => list.every(({ form, fields }) => form.kind === 'row' && fields.id === null));
  const details = all.filter(([, list]) =>
    list.every(({ form, fields }) => form.kind === 'section' && hasNoOwnId(fields.id?.value ?? null)),
  );
  if (rows.length === 0 || details.length === 0 || rows.length * details.length > 10_000) return;
  const pairs = rows.flatMap(([row, [sighting]]) =>
    details.map(([detail, [other]]) => ({ row, detail, score: sighting && other ? likeness(sighting, other) : 0 })),
  );
  const used = new Set<string>();
  const joined: [string, string][] = [];
  for (const { row, detail, score } of pairs.toSorted((a, b) => b.score - a.score)) {
    if (score < 0.5 || used.has(row) || used.has(detail)) continue;
    used.add(row).add(detail);
    joined.push([row, detail]);
  }
  // A table and sections that write out the same risks agree on most of them.
  if (joined.length * 2 < Math.min(rows.length, details.length)) return;
  for (const [row, detail] of joined) {
    groups.get(row)?.push(...(groups.get(detail) ?? []));
    groups.delete(detail);
  }
}

function hasNoOwnId(id: string | null): boolean {
  return id === null || /^\d/.test(id);
}

/** Titles count in full, a title against the other's description a little less. */
function likeness(row: Sighting, detail: Sighting): number {
  const name = row.fields.title?.value ?? '';
  const direct = similarity(name, detail.fields.title?.value ?? '');
  const described = similarity(name, detail.fields.description?.value ?? '') * 0.9;
  return Math.max(direct, described);
}

function baseKey({ fields, group }: Sighting): string {
  if (fields.id !== null) return normaliseId(fields.id.value);
  return `${group?.value ?? ''} / ${fields.title?.value ?? ''}`;
}

function keysOf(groups: Groups, base: string): readonly string[] {
  const keys: string[] = [];
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? base : `${base}#${count}`;
    if (!groups.has(key)) return keys;
    keys.push(key);
  }
}

function freeKey(groups: Groups, base: string): string {
  let key = base;
  for (let count = 2; groups.has(key); count += 1) key = `${base}#${count}`;
  return key;
}

/** A row and a section with the same title and no id are one risk, whatever headings they stand under. */
function sameTitle(groups: Groups, sighting: Sighting): string | undefined {
  const title = sighting.fields.title?.value.toLowerCase();
  if (title === undefined) return undefined;
  for (const [key, list] of groups) {
    if (
      list.some(({ fields }) => fields.title?.value.toLowerCase() === title) &&
      list.every(({ form }) => form.kind !== sighting.form.kind)
    ) {
      return key;
    }
  }
  return undefined;
}

function mostAlike(groups: Groups, keys: readonly string[], sighting: Sighting): string | undefined {
  if (keys.length < 2) return keys[0];
  const score = (key: string): number => Math.max(...(groups.get(key) ?? []).map((other) => alike(other, sighting)));
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
  const counted = /^(?:RISK )?#?\d+(?:\.\d+)*$/.test(normaliseId(a.fields.id?.value ?? ''));
  if (counted) return true;
  return a.fields.probability !== null && b.fields.probability !== null;
}

function titlesDiffer(a: Sighting, b: Sighting): boolean {
  return a.fields.title?.value.toLowerCase() !== b.fields.title?.value.toLowerCase();
}
