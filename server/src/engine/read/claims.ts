/** What the document's own risks give for each number it states about them. */
import type { Claim, Derivation } from '../model';
import type { Policy } from '../policy';
import { categoryKeys } from './claims/categories';
import { coveredBy, sizeOf } from './claims/count-bands';
import { highestOf } from './claims/highest';
import { type Cell, plainName, type Tally } from './claims/tally';
import type { DraftClaim, ScoreRange } from './draft';
import { normaliseId } from './merge';

export interface Evidence {
  readonly tally: Tally;
  readonly policy: Policy | null;
  readonly storyScore: number | null;
  readonly derivations: readonly Derivation[];
}

export function computeClaims(claims: readonly DraftClaim[], evidence: Evidence): readonly Claim[] {
  const { tally } = evidence;
  const bands = namedBands(claims);
  const ranges = rangesBeside(claims);
  const sums = new Map(evidence.derivations.map(({ group, sum }) => [group, sum]));
  const apart = speaksOfSeveral(claims);
  return claims.map((claim) => {
    const { scores: _scores, remark: _remark, ...kept } = claim;
    return { ...kept, computed: tally.total === 0 ? null : compute(claim) };
  });

  function compute(claim: DraftClaim): number | string | null {
    const { policy } = evidence;
    if (apart && claim.kind !== 'derivation') return null;
    if (tally.partial && claim.kind !== 'highest' && claim.kind !== 'derivation') return null;
    const named = bands.get(claim.group) ?? new Set<string>();
    const [of, band] = splitOf(claim);
    switch (claim.kind) {
      case 'total':
        return tally.total;
      case 'band':
        return countOf(claim, of, tally.cells, named, policy, ranges.get(claim.group));
      case 'category':
        return sizeOrNull(cellsOfCategory(of, tally, policy));
      case 'category-band':
        return countOf(claim, band, cellsOfCategory(of, tally, policy), named, policy);
      case 'component':
        return sizeOrNull(cellsOfComponent(of, tally));
      case 'component-band':
        return countOf(claim, band, cellsOfComponent(of, tally), named, policy);
      case 'story-score':
        return evidence.storyScore;
      case 'derivation':
        return sums.get(claim.group) ?? evidence.storyScore;
      case 'derivation-step':
        return deductionOf(claim, of, tally, named, policy);
      case 'highest':
        return highestOf(String(claim.stated.value), claim.ids, tally.top);
      // What decides a gate depends on the day, which reading does not know.
      case 'gate':
        return null;
    }
  }
}

/** Summaries that say many different things speak of a story each, and not of all risks. */
function speaksOfSeveral(claims: readonly DraftClaim[]): boolean {
  const scores = new Set<number | string>();
  const bands = new Map<number, string>();
  for (const { kind, of, stated, group } of claims) {
    if (kind === 'story-score') scores.add(stated.value);
    if (kind === 'band') bands.set(group, `${bands.get(group) ?? ''} ${of} ${stated.value}`);
  }
  return scores.size > 3 || new Set(bands.values()).size > 4;
}

function countOf(
  claim: DraftClaim,
  band: string | null,
  cells: readonly Cell[] | null,
  named: ReadonlySet<string>,
  policy: Policy | null,
  beside: readonly ScoreRange[] = [],
): number | null {
  if (band === null || cells === null) return null;
  const readings = coveredBy({ band, scores: claim.scores, named, beside }, cells, policy);
  return readings === null ? null : pick(readings.map(sizeOf), claim.stated.value);
}

/** What the policy takes off for the risks that a printed step speaks of. */
function deductionOf(
  claim: DraftClaim,
  band: string | null,
  tally: Tally,
  named: ReadonlySet<string>,
  policy: Policy | null,
): number | null {
  const deductions = policy?.storyScore?.deductions;
  if (deductions === undefined) return null;
  const costOf = (cells: readonly Cell[]): number =>
    cells.reduce((sum, cell) => sum + (deductions[cell.band ?? ''] ?? 0) * cell.count, 0);
  if (claim.ids.length > 0) {
    const listed = claim.ids.flatMap(({ value }) => tally.byId.get(normaliseId(value)) ?? []);
    return listed.length === claim.ids.length ? costOf(listed) : null;
  }
  if (band === null) return null;
  const readings = coveredBy({ band, scores: claim.scores, named, beside: [] }, tally.cells, policy);
  return readings === null ? null : pick(readings.map(costOf), claim.stated.value);
}

/** Categories that neither the policy nor any risk knows give nothing to compare with. */
function cellsOfCategory(of: string | null, tally: Tally, policy: Policy | null): readonly Cell[] | null {
  const { byCategory } = tally;
  if (of === null || byCategory === null) return null;
  const known = policy?.categories ?? {};
  const keys = categoryKeys(of, known, (key) => byCategory.has(key));
  if (!keys.every((key) => known[key] !== undefined || byCategory.has(key))) return null;
  return keys.flatMap((key) => byCategory.get(key) ?? []);
}

function cellsOfComponent(of: string | null, tally: Tally): readonly Cell[] | null {
  return of === null || tally.byComponent === null ? null : (tally.byComponent.get(plainName(of)) ?? null);
}

function sizeOrNull(cells: readonly Cell[] | null): number | null {
  return cells === null ? null : sizeOf(cells);
}

/** The fair reading that agrees with what is stated, else the likeliest one. */
function pick(results: readonly number[], stated: number | string): number | null {
  return results.find((result) => result === stated) ?? results[0] ?? null;
}

/** `Technical/high` -> Technical, high; the band stands after the last slash, as names may have one. */
function splitOf(claim: DraftClaim): readonly [string | null, string | null] {
  if (claim.of === null || !claim.kind.endsWith('-band')) return [claim.of, null];
  const slash = claim.of.lastIndexOf('/');
  return [claim.of.slice(0, slash), claim.of.slice(slash + 1)];
}

/** Ranges of scores that the bands of one summary print. */
function rangesBeside(claims: readonly DraftClaim[]): ReadonlyMap<number, readonly ScoreRange[]> {
  const found = new Map<number, ScoreRange[]>();
  for (const { kind, group, scores } of claims) {
    if (kind !== 'band' || scores === undefined) continue;
    const list = found.get(group);
    if (list === undefined) found.set(group, [scores]);
    else list.push(scores);
  }
  return found;
}

function namedBands(claims: readonly DraftClaim[]): ReadonlyMap<number, ReadonlySet<string>> {
  const named = new Map<number, Set<string>>();
  for (const claim of claims) {
    const band = claim.kind === 'band' || claim.kind === 'derivation-step' ? claim.of : splitOf(claim)[1];
    if (band === null) continue;
    const bands = named.get(claim.group) ?? new Set();
    for (const name of band.split('/')) bands.add(name);
    named.set(claim.group, bands);
  }
  return named;
}
