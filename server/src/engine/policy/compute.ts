/** The arithmetic of a policy, once: reading, rules, matrix and generation all ask here. */
import type { Computed, Score } from '../model';
import type { Policy, PolicyBand } from './policy';

/** The score of a pair of levels, or null where a level is not on the policy's scale. */
export function scoreOf(policy: Policy, probability: number | null, impact: number | null): number | null {
  if (probability === null || impact === null) return null;
  if (!onScale(policy.probability, probability) || !onScale(policy.impact, impact)) return null;
  if (policy.formula.kind === 'product') return probability * impact;
  return policy.formula.grid[probability - 1]?.[impact - 1] ?? null;
}

export function bandOf(policy: Policy, score: number): PolicyBand | null {
  return policy.bands.find((band) => score >= band.from && score <= band.to) ?? null;
}

/** How many risks of each band the story has and what each band costs it, worst band first. */
export function deductionsOf(policy: Policy, bands: readonly string[]): readonly Deduction[] {
  const rule = policy.storyScore;
  if (rule === null) return [];
  return policy.bands.map((band) => {
    const count = bands.filter((name) => name === band.name).length;
    return { band, count, each: rule.deductions[band.name] ?? 0 };
  });
}

export interface Deduction {
  readonly band: PolicyBand;
  readonly count: number;
  readonly each: number;
}

/** What a story pays for this risk: the band of its levels, else that of a score which stands without them. */
export function chargedBandOf(policy: Policy, { computed, score }: Rated): string | null {
  if (computed !== null) return computed.band;
  const stated = score?.stated?.value ?? null;
  if (stated === null || (score?.of != null && score.of !== policy.bands[0]?.to)) return null;
  return bandOf(policy, stated)?.name ?? null;
}

interface Rated {
  readonly computed: Computed | null;
  readonly score: Score | null;
}

export function storyScoreOf(policy: Policy, bands: readonly string[]): number | null {
  const rule = policy.storyScore;
  if (rule === null) return null;
  const lost = deductionsOf(policy, bands).reduce((sum, { count, each }) => sum + count * each, 0);
  return Math.max(rule.floor, rule.base - lost);
}

/** What the gate needs to know of a risk. */
export interface GateInput {
  readonly key: string;
  /** Computed or stated; null where the document says neither. */
  readonly rating: Computed | null;
  /** Waived: accepted by a named person with a reason. */
  readonly waived: boolean;
  /** The fields of `policy.gate.clearedBy` are all filled. */
  readonly cleared: boolean;
}

export interface GateOutcome {
  /** null where there are risks and nothing says how grave any of them is: no gate can be computed then. */
  readonly decision: 'PASS' | 'CONCERNS' | 'FAIL' | 'WAIVED' | null;
  readonly because: readonly string[];
}

export function gateOf(policy: Policy, risks: readonly GateInput[]): GateOutcome {
  const atLeast = (from: number): GateInput[] => risks.filter(({ rating }) => rating !== null && rating.score >= from);
  if (risks.length > 0 && risks.every(({ rating }) => rating === null)) return { decision: null, because: [] };
  const keys = (list: readonly GateInput[]): string[] => list.map(({ key }) => key);
  const failing = atLeast(policy.gate.failFrom);
  const open = failing.filter(({ waived }) => !waived);
  if (open.length > 0) return { decision: 'FAIL', because: keys(open) };
  const clearable = policy.gate.clearedBy.length > 0;
  const concerning = atLeast(policy.gate.concernsFrom).filter(
    ({ waived, cleared }) => !waived && !(clearable && cleared),
  );
  // A waiver for the gravest leaves the decision to the others.
  if (concerning.length > 0) return { decision: 'CONCERNS', because: keys(concerning) };
  return failing.length > 0 ? { decision: 'WAIVED', because: keys(failing) } : { decision: 'PASS', because: [] };
}

function onScale(steps: Policy['probability'], level: number): boolean {
  return steps.some((step) => step.level === level);
}
