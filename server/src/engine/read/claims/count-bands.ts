/**
 * Which risks a band's name covers. Documents differ: `Low` may or may not include the minimal ones where nobody names those, `High`
 * may include the critical ones, and a printed range of scores overrules both. Every reading that is fair is tried.
 */
import type { Policy } from '../../policy';
import type { ScoreRange } from '../draft';
import type { Cell } from './tally';

export interface BandLabel {
  /** `low`, or `low/minimal` for both. */
  readonly band: string;
  readonly scores: ScoreRange | undefined;
  /** The bands that the same summary names beside this one. */
  readonly named: ReadonlySet<string>;
  /** The ranges of scores that the same summary prints. */
  readonly beside: readonly ScoreRange[];
}

/** The possible sets, the likeliest first; null where some risk cannot be placed. */
export function coveredBy(
  label: BandLabel,
  cells: readonly Cell[],
  policy: Policy | null,
): readonly (readonly Cell[])[] | null {
  const readings: (readonly Cell[])[] = [];
  const { scores } = label;
  if (scores !== undefined && mayMean(label, scores, policy) && cells.every(({ score }) => score !== null)) {
    const within = cells.filter(({ score }) => score !== null && score >= scores.from && score <= scores.to);
    readings.push(within);
    // `2 critical (score = 9), 4 high (score ≥ 6)` may count the critical ones once.
    const inner = label.beside.filter(({ from, to }) => from > scores.from && to <= scores.to);
    if (inner.length > 0)
      readings.push(
        within.filter(({ score }) => !inner.some(({ from, to }) => (score ?? 0) >= from && (score ?? 0) <= to)),
      );
  }
  if (cells.every(({ band }) => band !== null)) {
    const known = new Set([...(policy?.bands.map(({ name }) => name) ?? []), ...cells.map(({ band }) => band)]);
    const names = label.band.split('/').map((name) => (known.has(name) ? name : (sameAs[name] ?? name)));
    if (names.every((name) => known.has(name) || canonical.has(name))) {
      const fair = readingsOf(names, label.named);
      for (const reading of readings.length === 0 ? fair : [new Set(names)]) {
        readings.push(cells.filter(({ band }) => band !== null && reading.has(band)));
      }
    }
  }
  return readings.length === 0 ? null : readings;
}

/** A bare number behind a band may be a count: 3 in `High (3)` is no score that the policy calls high. */
function mayMean({ band, named }: BandLabel, scores: ScoreRange, policy: Policy | null): boolean {
  const names = readingsOf(band.split('/'), named).flatMap((reading) => [...reading]);
  const own = policy?.bands.filter(({ name }) => names.includes(name)) ?? [];
  return own.length === 0 || own.some(({ from, to }) => scores.from <= to && scores.to >= from);
}

export function sizeOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}

const canonical: ReadonlySet<string> = new Set(['critical', 'high', 'medium', 'low', 'minimal']);

const sameAs: Readonly<Record<string, string>> = {
  moderate: 'medium',
  significant: 'high',
  major: 'high',
  severe: 'critical',
  extreme: 'critical',
  minor: 'low',
  negligible: 'minimal',
};

function readingsOf(names: readonly string[], named: ReadonlySet<string>): readonly ReadonlySet<string>[] {
  const exact = new Set(names);
  const widened = new Set(names);
  if (names.includes('low') && !named.has('minimal')) widened.add('minimal');
  if (widened.size > exact.size) return [widened, exact];
  if (names.includes('high') && !named.has('critical')) widened.add('critical');
  return widened.size > exact.size ? [exact, widened] : [exact];
}
