/** The bands of a document that has its own: as it declares them, else as its rows show them against the rule book's. */
import { largest, smallest } from '../extremes';
import type { BandRange } from '../model';
import { bandOf, type Policy, scoreOf } from '../policy';
import type { Draft } from './draft';
import type { MergedRisk } from './merge';

type ScoreIn = (risk: MergedRisk, policy: Policy) => number | null;

export function ownBands(
  policy: Policy,
  { stated }: Draft,
  risks: readonly MergedRisk[],
  scoreIn: ScoreIn,
): readonly BandRange[] | null {
  const top = policy.bands[0]?.to ?? 0;
  const bands = reaching(policy, stated.bands) ?? shownBands(policy, top, risks, scoreIn);
  return bands === null || sameBands(bands, policy.bands) ? null : bands;
}

/** Bands on another scale than the rule book's say nothing of its scores. */
export function reaching({ bands }: Policy, own: readonly BandRange[] | null): readonly BandRange[] | null {
  const top = bands[0]?.to ?? 0;
  const reachable = own?.filter(({ from }) => from <= top) ?? [];
  return reachable[0]?.to === top ? reachable : null;
}

interface Shown {
  readonly name: string;
  readonly title: string;
  readonly score: number;
}

/** Two rows or more that contradict the rule book, and none that contradicts another row. */
function shownBands(
  policy: Policy,
  top: number,
  risks: readonly MergedRisk[],
  scoreIn: ScoreIn,
): readonly BandRange[] | null {
  const shown = risks.flatMap((risk): readonly Shown[] => {
    const score = scoreIn(risk, policy);
    return score === null || risk.band === null ? [] : [{ name: risk.band.name, title: risk.band.text.value, score }];
  });
  const against = shown.filter(({ name, score }) => bandOf(policy, score)?.name !== name);
  if (shown.length < 3 || against.length < 2) return null;
  const names = [...new Set(shown.map(({ name }) => name))];
  const ranges = names
    .map((name) => rangeOf(shown.filter((one) => one.name === name)))
    .toSorted((a, b) => a.from - b.from);
  if (ranges.length < 2 || ranges.some(({ from }, index) => index > 0 && from <= (ranges[index - 1]?.to ?? 0)))
    return null;
  return ranges
    .map((range, index) => ({
      ...range,
      from: index === 0 ? 1 : range.from,
      to: (ranges[index + 1]?.from ?? top + 1) - 1,
    }))
    .toReversed();
}

function rangeOf(shown: readonly Shown[]): BandRange {
  const scores = shown.map(({ score }) => score);
  const [first] = shown;
  return { name: first?.name ?? '', title: first?.title ?? '', from: smallest(scores), to: largest(scores) };
}

function sameBands(a: readonly BandRange[], b: readonly BandRange[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ name, from, to }, index) => b[index]?.name === name && b[index]?.from === from && b[index]?.to === to)
  );
}

/** What is printed counts, else what the levels give. */
export function printedScore(
  risk: MergedRisk,
  levels: readonly [number | null, number | null],
  policy: Policy,
): number | null {
  return risk.score?.stated?.value ?? scoreOf(policy, levels[0], levels[1]);
}
