/**
 * The document's risks, added up once, so that each of its claims is checked without going through all of them again. A risk counts
 * by its levels under the policy, else by what is printed of it.
 */

import { withoutAsides } from '../../asides';
import { bandOf, type Policy } from '../../policy';
import type { Counted } from '../alike';
import { normaliseId } from '../merge';
import { categoryOf } from './categories';

/** Risks that are alike for every claim. */
export interface Cell {
  readonly score: number | null;
  readonly band: string | null;
  readonly count: number;
}

export interface Tally {
  readonly total: number;
  /** The document shows only some of its risks, and says so: *Highest 9 risks*. Nothing can be added up then. */
  readonly partial: boolean;
  readonly cells: readonly Cell[];
  /** By the category's key; null where some risk has no category. */
  readonly byCategory: ReadonlyMap<string, readonly Cell[]> | null;
  /** By plain name; null where some risk names no component. A risk may name several. */
  readonly byComponent: ReadonlyMap<string, readonly Cell[]> | null;
  readonly byId: ReadonlyMap<string, Cell>;
  /** The highest score and the ids of those that have it; null where some risk has none. */
  readonly top: { readonly score: number; readonly band: string | null; readonly ids: readonly string[] } | null;
}

export function tallyOf(all: readonly Counted[], policy: Policy | null): Tally {
  const risks = withoutAsides(all);
  const placed = risks.map((risk) => ({ risk, cell: cellOf(risk, policy) }));
  return {
    total: risks.length,
    partial: risks.some(({ group }) => group !== null && extract.test(group.value.slice(0, 200))),
    cells: merged(placed.map(({ cell }) => cell)),
    byCategory: grouped(placed, categoriesBy(policy)),
    byComponent: grouped(placed, (risk) => (risk.component?.value ?? '').split(/[,;+]/).flatMap(nameOrNothing)),
    byId: new Map(placed.flatMap(({ risk, cell }) => (risk.id === null ? [] : [[normaliseId(risk.id.value), cell]]))),
    top: topOf(placed),
  };
}

/** Most risks share a few categories; each name is looked up once. */
function categoriesBy(policy: Policy | null): (risk: Counted) => readonly string[] {
  const categories = policy?.categories ?? {};
  const known = new Map<string, readonly string[]>();
  return (risk) => {
    const name = risk.category?.value ?? null;
    const before = name === null ? undefined : known.get(name);
    if (before !== undefined) return before;
    const category = categoryOf(risk, categories);
    const found = category === null ? [] : [category];
    if (name !== null) known.set(name, found);
    return found;
  };
}

const extract = /\b(?:top|highest|worst|first) \d{1,3}\b|^\W*(?:top|worst|highest)\b.*\brisks$|\bexcerpt|\bextract\b/i;

export function plainName(name: string): string {
  return name.replaceAll('`', '').replace(/\s+/g, ' ').trim().toLowerCase();
}

interface Placed {
  readonly risk: Counted;
  readonly cell: Cell;
}

/** How one risk counts. */
export function cellOf(risk: Counted, policy: Policy | null): Cell {
  if (risk.computed !== null) return { score: risk.computed.score, band: risk.computed.band, count: 1 };
  const score = risk.score?.stated?.value ?? null;
  const printed = risk.band?.name ?? null;
  const ownScale = policy === null || (risk.score?.of ?? null) !== null;
  const band = score === null || ownScale ? null : (bandOf(policy, score)?.name ?? null);
  return { score, band: band ?? printed, count: 1 };
}

function merged(cells: readonly Cell[]): readonly Cell[] {
  const counts = new Map<string, Cell>();
  for (const { score, band, count } of cells) {
    const key = `${score} ${band}`;
    counts.set(key, { score, band, count: count + (counts.get(key)?.count ?? 0) });
  }
  return [...counts.values()];
}

function grouped(
  placed: readonly Placed[],
  namesOf: (risk: Counted) => readonly string[],
): ReadonlyMap<string, readonly Cell[]> | null {
  const groups = new Map<string, Cell[]>();
  for (const { risk, cell } of placed) {
    const names = namesOf(risk);
    if (names.length === 0) return null;
    for (const name of names.length === 1 ? names : new Set(names)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [cell]);
      else group.push(cell);
    }
  }
  return new Map([...groups].map(([name, cells]) => [name, merged(cells)]));
}

function nameOrNothing(text: string): readonly string[] {
  const name = plainName(text);
  return name === '' ? [] : [name];
}

function topOf(placed: readonly Placed[]): Tally['top'] {
  let top: Placed | null = null;
  for (const one of placed) {
    if (one.cell.score === null) return null;
    if (top === null || one.cell.score > (top.cell.score ?? 0)) top = one;
  }
  if (top === null || top.cell.score === null) return null;
  const { score, band } = top.cell;
  const ids = placed.flatMap(({ risk, cell }) => (cell.score === score && risk.id !== null ? [risk.id.value] : []));
  return { score, band, ids };
}
