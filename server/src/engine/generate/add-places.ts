/** Where new risks stand in a Markdown profile: in the table and under the heading that fit them, sorted as the others are. */
import type { RiskProfile, RiskTable, Sighting } from '../model';
import type { PlainRisk } from './plain';

/** What a heading says of a risk below it: above 0 that it belongs there, 0 nothing, below 0 that it does not. */
export type Fits = (heading: string, risk: PlainRisk) => number;

export interface Where {
  /** The cursor; of several tables, the one that holds it gets the risk. */
  readonly near?: number | undefined;
  readonly fits?: Fits | undefined;
}

/** Rows behind one line, in their order. */
export interface RowPlace {
  readonly table: RiskTable;
  /** The end of the line above. */
  readonly end: number;
  readonly risks: readonly PlainRisk[];
}

export function rowPlaces(profile: RiskProfile, risks: readonly PlainRisk[], where: Where): readonly RowPlace[] {
  const places = new Map<number, { readonly table: RiskTable; readonly end: number; readonly risks: PlainRisk[] }>();
  for (const risk of risks) {
    const table = tableFor(profile, risk, where);
    if (table === undefined) continue;
    const end = table.rows[rowAbove(rowsOf(profile, table), risk)]?.span.end ?? table.delimiter.end;
    const place = places.get(end);
    if (place === undefined) places.set(end, { table, end, risks: [risk] });
    else place.risks.push(risk);
  }
  return [...places.values()];
}

function tableFor({ tables, risks }: RiskProfile, risk: PlainRisk, { near = -1, fits }: Where): RiskTable | undefined {
  const held = tables.find(({ span, rows }) => near >= span.start && near <= (rows.at(-1)?.span.end ?? span.end));
  if (held !== undefined || fits === undefined) return held ?? tables[0];
  const sightings = risks.flatMap((one) => one.sightings);
  return best(tables, (table) => {
    const place = tables.indexOf(table);
    const group = sightings.find(({ form }) => form.kind === 'row' && form.table === place)?.group ?? null;
    return group === null ? 0 : fits(group.value, risk);
  });
}

interface Row {
  readonly row: number;
  readonly score: number | null;
  /** Of its id, else its category. */
  readonly kind: string;
}

function rowsOf({ tables, risks }: RiskProfile, table: RiskTable): readonly Row[] {
  const place = tables.indexOf(table);
  return risks
    .flatMap((risk) => risk.sightings.map((sighting) => ({ risk, sighting })))
    .flatMap(({ risk, sighting: { form, fields } }) =>
      form.kind === 'row' && form.table === place
        ? [
            {
              row: form.row,
              score: fields.score?.stated?.value ?? risk.score?.stated?.value ?? risk.computed?.score ?? null,
              kind: kindOf(risk.id?.value ?? null, risk.category?.value ?? null),
            },
          ]
        : [],
    )
    .toSorted((a, b) => a.row - b.row);
}

/** By score where the rows descend, else behind its kind where each has one run, else the last. */
function rowAbove(rows: readonly Row[], { id, computed, category }: PlainRisk): number {
  const last = rows.at(-1)?.row ?? -1;
  const score = computed?.score ?? null;
  const scores = rows.map((row) => row.score ?? 0);
  if (
    score !== null &&
    rows.every((row) => row.score !== null) &&
    scores.every((one, at) => at === 0 || (scores[at - 1] ?? 0) >= one)
  )
    return rows.findLast((row) => (row.score ?? 0) >= score)?.row ?? -1;
  const runs = rows.filter((row, at) => row.kind !== rows[at - 1]?.kind);
  const isGrouped = runs.length < rows.length && new Set(runs.map(({ kind }) => kind)).size === runs.length;
  const own = kindOf(id, category);
  const alike = isGrouped ? rows.findLast(({ kind }) => kind === own) : undefined;
  return alike?.row ?? last;
}

function kindOf(id: string | null, category: string | null): string {
  return (/^[a-z]+/i.exec(id ?? '')?.[0] ?? category ?? '').toLowerCase();
}

/** Sections behind the last one of a group. */
export interface SectionPlace {
  readonly end: number;
  /** Of their headings. */
  readonly level: number;
  /** What the first of them counts, where the others are numbered. */
  readonly number: number | null;
  /** A heading of their own, where each that is there says something else of them. */
  readonly heading: string | null;
  readonly risks: readonly PlainRisk[];
}

export function sectionPlaces(
  text: string,
  profile: RiskProfile,
  risks: readonly PlainRisk[],
  fits: Fits | undefined,
): readonly SectionPlace[] {
  const sections = profile.risks
    .flatMap(({ sightings }) => sightings)
    .filter(({ form }) => form.kind === 'section' && form.heading !== null)
    .toSorted((a, b) => a.span.end - b.span.end);
  const groups = [...new Set(sections.map(({ group }) => group?.value ?? null))].toReversed();
  const grades = (group: string | null, risk: PlainRisk): number =>
    group === null || fits === undefined ? 0 : fits(group, risk);
  const places = new Map<string | null | undefined, PlainRisk[]>();
  for (const risk of risks) {
    const group = best(groups, (one) => grades(one, risk));
    const meant = group === undefined || grades(group, risk) < 0 ? undefined : group;
    places.set(meant, [...(places.get(meant) ?? []), risk]);
  }
  // A heading of their own comes last, behind what joins the group above it.
  const placed = [...places].toSorted(([a], [b]) => Number(a === undefined) - Number(b === undefined));
  return placed.flatMap(([group, own]) => {
    const behind =
      group === undefined ? sections.at(-1) : sections.findLast((one) => (one.group?.value ?? null) === group);
    return behind === undefined ? [] : [{ ...placeBehind(text, behind, group === undefined), risks: own }];
  });
}

function placeBehind(text: string, { span }: Sighting, isApart: boolean): Omit<SectionPlace, 'risks'> {
  const [, marks, digits] =
    /^(#{1,6})[ \t]{1,8}(?:(\d{1,4})[.)][ \t])?/.exec(text.slice(span.start, span.start + 40)) ?? [];
  const level = marks?.length ?? 3;
  const number = digits === undefined ? null : Number(digits) + 1;
  if (!isApart) return { end: span.end, level, number, heading: null };
  return {
    end: span.end,
    level: Math.max(3, level),
    number,
    heading: `${'#'.repeat(Math.max(2, level - 1))} ${apart}`,
  };
}

/** Says nothing of how grave they are. */
const apart = 'Further Risks';

/** The first of those that are graded highest. */
function best<T>(list: readonly T[], grade: (entry: T) => number): T | undefined {
  return list.reduce<{ readonly entry: T; readonly grade: number } | null>((top, entry) => {
    const own = grade(entry);
    return top === null || own > top.grade ? { entry, grade: own } : top;
  }, null)?.entry;
}
