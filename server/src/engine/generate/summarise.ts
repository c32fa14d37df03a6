/** What a profile states about its own risks, computed by the policy: the only source of the numbers that writers print. */
import { deductionsOf, type Policy, storyScoreOf } from '../policy';
import type { PlainProfile, PlainRisk } from './plain';

export interface Summary {
  readonly total: number;
  /** Worst first, the empty ones included; [] where nothing can be computed. */
  readonly bands: readonly BandCount[];
  readonly categories: readonly GroupCount[];
  readonly components: readonly GroupCount[];
  readonly score: number | null;
  readonly steps: readonly DerivationStep[];
  readonly base: number | null;
  readonly highest: PlainRisk | null;
}

export interface BandCount {
  readonly name: string;
  readonly title: string;
  readonly count: number;
}

export interface GroupCount {
  readonly name: string;
  readonly count: number;
  readonly bands: readonly BandCount[];
}

export interface DerivationStep extends BandCount {
  readonly each: number;
}

export function summarise(profile: PlainProfile): Summary {
  const { policy, risks } = profile;
  const complete = policy !== null && risks.every(({ computed }) => computed !== null);
  const names = risks.flatMap(({ computed }) => (computed === null ? [] : [computed.band]));
  const score = complete ? storyScoreOf(policy, names) : null;
  return {
    total: risks.length,
    bands: complete ? countBands(policy, risks) : [],
    categories: groupsOf(risks, ({ category }) => category, complete ? policy : null),
    components: risks.every(({ component }) => component !== null)
      ? groupsOf(risks, ({ component }) => component, complete ? policy : null)
      : [],
    score,
    steps:
      score === null || policy === null
        ? []
        : deductionsOf(policy, names).map(({ band, count, each }) => ({
            name: band.name,
            title: band.title,
            count,
            each,
          })),
    base: score === null ? null : (policy?.storyScore?.base ?? null),
    highest: complete ? worst(risks) : null,
  };
}

/** Worst first; equals stay in the order given. */
export function byScore(a: PlainRisk, b: PlainRisk): number {
  return (b.computed?.score ?? 0) - (a.computed?.score ?? 0);
}

export function countBands(policy: Policy, risks: readonly Pick<PlainRisk, 'computed'>[]): readonly BandCount[] {
  return policy.bands.map(({ name, title }) => ({
    name,
    title,
    count: risks.filter(({ computed }) => computed?.band === name).length,
  }));
}

function groupsOf(
  risks: readonly PlainRisk[],
  nameOf: (risk: PlainRisk) => string | null,
  policy: Policy | null,
): readonly GroupCount[] {
  const names = [...new Set(risks.flatMap((risk) => nameOf(risk) ?? []))];
  return names.map((name) => {
    const own = risks.filter((risk) => nameOf(risk) === name);
    const bands = policy === null ? [] : countBands(policy, own).filter(({ count }) => count > 0);
    return { name, count: own.length, bands };
  });
}

function worst(risks: readonly PlainRisk[]): PlainRisk | null {
  return risks.toSorted(byScore)[0] ?? null;
}
