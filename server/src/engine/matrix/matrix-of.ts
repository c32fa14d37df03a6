/** RiskProfile -> Matrix. Pure: the same profile and policy always give the same picture. */
import type { Gate, RiskProfile } from '../model';
import { bandOf, type Policy, scoreOf } from '../policy';
import { axisOf } from './axes';
import { headerOf } from './header';
import type { Cell, Grid, Matrix, MatrixBand, MatrixRisk, Unplaced } from './matrix';
import { plain } from './plain';
import { type Axes, viewOf } from './risk-view';
import { byTone, toneOf } from './tone';

/**
 * `policy` is null where the document's scale is foreign: its own words are shown and nothing is computed. `gate` is that of the day on
 * which the picture is looked at.
 */
export function matrixOf(profile: RiskProfile, policy: Policy | null, gate: Gate): Matrix {
  const axes = { probability: axisOf(profile, policy, 'probability'), impact: axisOf(profile, policy, 'impact') };
  const risks = profile.risks.map((risk) => viewOf(risk, policy, axes));
  return {
    story: profile.story === null ? null : plain(profile.story.value, 80),
    title: profile.title === null ? null : plain(profile.title.value, 160),
    policy: {
      name: profile.policy.name,
      title: policy?.title ?? 'its own scale',
      reason: plain(profile.policy.reason.text, 200),
      foreign: policy === null,
    },
    grid: gridOf(axes, risks, policy),
    bands: policy === null ? printedBands(risks) : policyBands(policy, risks),
    risks,
    unplaced: risks.flatMap((risk) => (risk.place === null ? [{ key: risk.key, reason: whyUnplaced(risk) }] : [])),
    header: headerOf(profile, policy, gate),
    unread: unreadIn(profile),
  };
}

function unreadIn({ problems }: RiskProfile): string | null {
  const broken = problems.find(isSyntax);
  return broken === undefined ? null : plain(broken.message.text, 200);
}

/** Text that is no YAML; other problems leave nothing out. */
export function isSyntax({ rule }: RiskProfile['problems'][number]): boolean {
  return rule === 'invalid-yaml';
}

function gridOf({ probability, impact }: Axes, risks: readonly MatrixRisk[], policy: Policy | null): Grid | null {
  if (probability === null || impact === null) return null;
  // Without a rule book an empty grid says nothing at all.
  if (policy === null && risks.every(({ place }) => place === null)) return null;
  const rows = probability.steps.toReversed();
  const appetite = policy?.gate.concernsFrom ?? null;
  return {
    probability: rows,
    impact: impact.steps,
    rows: rows.map((p) => impact.steps.map((i) => cellAt(p.level, i.level, risks, policy, appetite))),
    appetite,
  };
}

function cellAt(
  probability: number,
  impact: number,
  risks: readonly MatrixRisk[],
  policy: Policy | null,
  appetite: number | null,
): Cell {
  const here = risks.filter(({ place }) => place?.probability === probability && place.impact === impact);
  const score = policy === null ? null : scoreOf(policy, probability, impact);
  return {
    probability,
    impact,
    score,
    band: policy === null || score === null ? commonBand(here) : (bandOf(policy, score)?.name ?? null),
    risks: here.map(({ key }) => key),
    line: policy === null || appetite === null ? [] : lineAround(policy, probability, impact, appetite),
  };
}

function commonBand(risks: readonly MatrixRisk[]): string | null {
  const names = new Set(risks.map(({ band }) => band?.name ?? null));
  return names.size === 1 ? (risks[0]?.band?.name ?? null) : null;
}

/** The appetite line runs where a neighbour is below the appetite and this cell is not. */
function lineAround(policy: Policy, probability: number, impact: number, appetite: number): Cell['line'] {
  const isBelow = (p: number, i: number): boolean => (scoreOf(policy, p, i) ?? Number.POSITIVE_INFINITY) < appetite;
  if (isBelow(probability, impact)) return [];
  const sides: Cell['line'][number][] = [];
  if (isBelow(probability, impact - 1)) sides.push('left');
  if (isBelow(probability - 1, impact)) sides.push('bottom');
  if (isBelow(probability + 1, impact)) sides.push('top');
  if (isBelow(probability, impact + 1)) sides.push('right');
  return sides;
}

function policyBands(policy: Policy, risks: readonly MatrixRisk[]): readonly MatrixBand[] {
  return policy.bands.map(({ name, title, from, to }) => ({
    name,
    title,
    range: { from, to },
    costs: policy.storyScore?.deductions[name] ?? null,
    tone: toneOf(policy, name),
    count: risks.filter(({ band }) => band?.name === name).length,
  }));
}

function printedBands(risks: readonly MatrixRisk[]): readonly MatrixBand[] {
  const bands = new Map<string, MatrixBand>();
  for (const { band } of risks) {
    if (band === null) continue;
    const count = (bands.get(band.name)?.count ?? 0) + 1;
    bands.set(band.name, { ...band, range: null, costs: null, count });
  }
  return [...bands.values()].toSorted((a, b) => byTone(a.tone, b.tone));
}

function whyUnplaced({ probability, impact }: MatrixRisk): Unplaced['reason'] {
  if (probability === null && impact === null) return 'no-levels';
  if (probability === null) return 'no-probability';
  return impact === null ? 'no-impact' : 'off-scale';
}
