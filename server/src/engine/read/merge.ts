/** Sightings of the same risk become one risk: the register row and the section of TECH-001 are two places of one thing. */
import type { Fields, Level, Risk, Sighting } from '../model';
import { addSighting, type Groups, joinAlike, newGroups, normaliseId } from './merge-pairs';
import { splitOwners } from './owners';
import { mergedRiskOf } from './risk-of';

export type MergedRisk = Omit<Risk, 'computed'>;

/** By key, with what the next merge may take over. */
export interface Merged {
  readonly risks: ReadonlyMap<string, MergedRisk>;
  readonly sightings: readonly Sighting[];
  /** Nothing but ids decides which sighting belongs to which risk: each risk has one, none is shared, and no two sections have it. */
  readonly byIds: boolean;
}

/** A risk with the same sightings as before is the same object as before. */
export function mergeSightings(sightings: readonly Sighting[], before: Merged | null = null): Merged {
  return (before === null ? null : mergeAgain(sightings, before)) ?? mergeAll(sightings, before?.risks ?? null);
}

/** Where ids alone decide, an edit of words changes the risks whose sightings it changed; null where more may have changed. */
function mergeAgain(sightings: readonly Sighting[], before: Merged): Merged | null {
  const old = before.sightings;
  if (!before.byIds || old.length !== sightings.length) return null;
  let risks: Map<string, MergedRisk> | null = null;
  for (let index = 0; index < sightings.length; index += 1) {
    const was = old[index] as Sighting;
    const now = sightings[index] as Sighting;
    if (was === now) continue;
    if (!isSameKind(was, now)) return null;
    risks ??= new Map(before.risks);
    const key = normaliseId(now.fields.id?.value ?? '');
    const list = risks.get(key)?.sightings.map((one) => (one === was ? now : one)) ?? [now];
    risks.set(key, mergeOne(key, list as [Sighting, ...Sighting[]]));
  }
  return { risks: risks ?? before.risks, sightings, byIds: true };
}

function isSameKind(a: Sighting, b: Sighting): boolean {
  const table = ({ form }: Sighting): number => (form.kind === 'row' ? form.table : 0);
  return (
    a.fields.id?.value === b.fields.id?.value &&
    a.shape === b.shape &&
    a.form.kind === b.form.kind &&
    table(a) === table(b)
  );
}

function isByIds(groups: Groups): boolean {
  for (const keys of groups.byBase.values()) if (keys.length > 1) return false;
  for (const list of groups.all.values()) {
    if (list.some(({ fields }) => fields.id === null || /^\d/.test(fields.id.value))) return false;
    if (list.length > 1 && list.filter(({ form }) => form.kind === 'section').length > 1) return false;
  }
  return true;
}

function mergeAll(sightings: readonly Sighting[], before: ReadonlyMap<string, MergedRisk> | null): Merged {
  const groups = newGroups();
  for (const sighting of inRegisterOrder(sightings)) addSighting(groups, sighting);
  joinAlike(groups);
  const merged = new Map<string, MergedRisk>();
  for (const [key, list] of groups.all) {
    const known = before?.get(key);
    const isSame = known !== undefined && sameSightings(known.sightings, list);
    merged.set(key, isSame ? known : mergeOne(key, list as [Sighting, ...Sighting[]]));
  }
  return { risks: merged, sightings, byIds: isByIds(groups) };
}

function sameSightings(a: readonly Sighting[], b: readonly Sighting[]): boolean {
  return a.length === b.length && a.every((sighting, index) => sighting === b[index]);
}

export { normaliseId };

/** Rows first, and among them what stands in YAML instead of a row. */
function inRegisterOrder(sightings: readonly Sighting[]): readonly Sighting[] {
  const hasRow = sightings.some(({ form }) => form.kind === 'row');
  if (!hasRow || sightings.every(({ form }) => form.kind === 'row')) return sightings;
  const inYaml = sightings.some(({ shape }) => shape === 'risk-yaml');
  const others = inYaml ? idsOf(sightings.filter(({ shape }) => shape !== 'risk-yaml')) : null;
  const isRow = ({ form, shape, fields: { id } }: Sighting): boolean =>
    form.kind === 'row' || (shape === 'risk-yaml' && (id === null || others?.has(normaliseId(id.value)) === false));
  return [...sightings.filter(isRow), ...sightings.filter((sighting) => !isRow(sighting))];
}

function idsOf(sightings: readonly Sighting[]): ReadonlySet<string> {
  return new Set(sightings.flatMap(({ fields: { id } }) => (id === null ? [] : [normaliseId(id.value)])));
}

function mergeOne(key: string, sightings: readonly [Sighting, ...Sighting[]]): MergedRisk {
  const all = sightings.map(({ fields }) => fields);
  const [only] = sightings;
  if (sightings.length === 1) {
    const owners = only.fields.owner === null ? [] : splitOwners(only.fields.owner);
    return mergedRiskOf(only.fields, { key, sightings, group: only.group, owners });
  }
  const owner = first(all, 'owner');
  const group = sightings.find((sighting) => sighting.group !== null)?.group ?? null;
  return mergedRiskOf(mergedFields(all), { key, sightings, group, owners: owner === null ? [] : splitOwners(owner) });
}

function mergedFields(all: readonly Fields[]): Fields {
  return {
    id: first(all, 'id'),
    title: first(all, 'title'),
    category: first(all, 'category'),
    component: first(all, 'component'),
    description: first(all, 'description'),
    probability: rated(all, 'probability'),
    impact: rated(all, 'impact'),
    score: first(all, 'score'),
    band: first(all, 'band'),
    owner: first(all, 'owner'),
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

/** A register prints the level alone; the reason stands in the section, and belongs to the risk all the same. */
function rated(all: readonly Fields[], name: 'probability' | 'impact'): Level | null {
  const level = first(all, name);
  if (level === null || level.reason !== null) return level;
  const reason = all.map((fields) => fields[name]?.reason ?? null).find((found) => found !== null);
  return reason === undefined ? level : { ...level, reason };
}

function longest<K extends ListField>(all: readonly Fields[], name: K): Fields[K] {
  let best = (all[0] as Fields)[name];
  for (const fields of all) if (fields[name].length > best.length) best = fields[name];
  return best;
}
