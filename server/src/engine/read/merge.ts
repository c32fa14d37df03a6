/** Sightings of the same risk become one risk: the register row and the section of TECH-001 are two places of one thing. */
import type { Fields, Risk, Sighting } from '../model';
import { splitOwners } from './owners';

export type MergedRisk = Omit<Risk, 'computed'>;

export function mergeSightings(sightings: readonly Sighting[]): readonly MergedRisk[] {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of inRegisterOrder(sightings)) {
    const key = keyFor(groups, sighting);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [sighting]);
    else list.push(sighting);
  }
  return [...groups].map(([key, list]) => mergeOne(key, list as [Sighting, ...Sighting[]]));
}

/** Hyphens of every kind are one hyphen, case does not matter: `Tech‑001` is `TECH-001`. */
export function normaliseId(id: string): string {
  return id
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .trim()
    .toUpperCase();
}

function inRegisterOrder(sightings: readonly Sighting[]): readonly Sighting[] {
  const rows = sightings.filter(({ form }) => form.kind === 'row');
  const others = sightings.filter(({ form }) => form.kind !== 'row');
  return [...rows, ...others];
}

/** Two rows of one table with one id are two risks (and a finding of `duplicate-id`), not two sightings of one. */
function keyFor(groups: ReadonlyMap<string, readonly Sighting[]>, sighting: Sighting): string {
  const base = baseKey(sighting);
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? base : `${base}#${count}`;
    const present = groups.get(key);
    if (present === undefined || !present.some((other) => isTwin(other, sighting))) return key;
  }
}

function baseKey({ fields, group }: Sighting): string {
  if (fields.id !== null) return normaliseId(fields.id.value);
  return `${group?.value ?? ''} / ${fields.title?.value ?? ''}`;
}

function isTwin(a: Sighting, b: Sighting): boolean {
  if (a.form.kind === 'row' && b.form.kind === 'row') return a.form.table === b.form.table;
  if (a.form.kind === 'node' && b.form.kind === 'node') return true;
  if (a.form.kind !== 'section' || b.form.kind !== 'section') return false;
  return a.shape === b.shape && a.fields.probability !== null && b.fields.probability !== null && titlesDiffer(a, b);
}

function titlesDiffer(a: Sighting, b: Sighting): boolean {
  return a.fields.title?.value.toLowerCase() !== b.fields.title?.value.toLowerCase();
}

function mergeOne(key: string, sightings: readonly [Sighting, ...Sighting[]]): MergedRisk {
  const all = sightings.map(({ fields }) => fields);
  const owner = first(all, 'owner');
  return {
    key,
    sightings,
    group: sightings.find(({ group }) => group !== null)?.group ?? null,
    owners: owner === null ? [] : splitOwners(owner),
    id: first(all, 'id'),
    title: first(all, 'title'),
    category: first(all, 'category'),
    component: first(all, 'component'),
    description: first(all, 'description'),
    probability: first(all, 'probability'),
    impact: first(all, 'impact'),
    score: first(all, 'score'),
    band: first(all, 'band'),
    owner,
    response: first(all, 'response'),
    strategy: first(all, 'strategy'),
    mitigations: longest(all, 'mitigations'),
    tests: longest(all, 'tests'),
    acceptance: longest(all, 'acceptance'),
    monitoring: longest(all, 'monitoring'),
    impactAnalysis: longest(all, 'impactAnalysis'),
    residual: first(all, 'residual'),
    timeline: first(all, 'timeline'),
    reviewDate: first(all, 'reviewDate'),
    status: first(all, 'status'),
    progress: first(all, 'progress'),
    contingency: longest(all, 'contingency'),
    links: longest(all, 'links'),
    acceptedBy: first(all, 'acceptedBy'),
    acceptedUntil: first(all, 'acceptedUntil'),
    notes: all.flatMap(({ notes }) => notes),
  };
}

type ListField = { [K in keyof Fields]: Fields[K] extends readonly unknown[] ? K : never }[keyof Fields];
type OneField = Exclude<keyof Fields, ListField>;

function first<K extends OneField>(all: readonly Fields[], name: K): Fields[K] | null {
  for (const fields of all) if (fields[name] !== null) return fields[name];
  return null;
}

function longest<K extends ListField>(all: readonly Fields[], name: K): Fields[K] {
  let best = (all[0] as Fields)[name];
  for (const fields of all) if (fields[name].length > best.length) best = fields[name];
  return best;
}
