/** Where a story score comes from, in numbers: `100 − 2×10 − 4×5 − 4×2 = 52`. */
import { asWritten, type Message, say } from '../../message';
import type { Claim, Risk, RiskProfile } from '../../model';
import { chargedBandOf, deductionsOf, type Policy, storyScoreOf } from '../../policy';
import { printedBand, printedBandApart } from './scores';

/** null where the policy has no story score or some risk has no computed band. */
export function storyArithmetic(profile: RiskProfile, policy: Policy): Message | null {
  const { storyScore } = policy;
  if (storyScore === null || profile.score.computed === null) return null;
  const bands = profile.risks.flatMap((risk) => chargedBandOf(policy, risk) ?? []);
  const parts = deductionsOf(policy, bands).filter(({ count, each }) => count > 0 && each > 0);
  const lost = parts.map(({ count, each }) => ` − ${count}×${each}`).join('');
  const sum = storyScore.base - parts.reduce((total, { count, each }) => total + count * each, 0);
  if (parts.length === 0) return say`${sum}, as none of them costs anything`;
  const arithmetic = asWritten(`${storyScore.base}${lost} = ${sum}`);
  return sum < storyScore.floor ? say`${arithmetic}, at least ${storyScore.floor}` : arithmetic;
}

/** The story scores of authors who count by the printed scores and bands, in one place or the other: where they differ, those are the cause. */
function printedStoryScores(profile: RiskProfile, policy: Policy): readonly (number | null)[] {
  return [printedBand, printedBandApart].map((bandIn) => {
    const bands = profile.risks.map((risk) => bandIn(policy, risk));
    return bands.includes(null)
      ? null
      : storyScoreOf(
          policy,
          bands.filter((band) => band !== null),
        );
  });
}

/** By the stated number: a wrong score that is repeated is one error. */
export function wrongStoryScores(profile: RiskProfile, policy: Policy): ReadonlyMap<number, readonly Claim[]> {
  const found = new Map<number, Claim[]>();
  for (const claim of profile.claims) {
    const { kind, stated, computed } = claim;
    if (kind !== 'story-score' || typeof computed !== 'number' || stated.value === computed) continue;
    if (typeof stated.value !== 'number' || printedStoryScores(profile, policy).includes(stated.value)) continue;
    found.set(stated.value, [...(found.get(stated.value) ?? []), claim]);
  }
  return found;
}

/** The risks of a band that costs nothing, where taking one or two points off for each of them gives the author's score. */
export function chargedForNothing({ risks }: RiskProfile, policy: Policy, gap: number): readonly Risk[] {
  const free = risks.filter(({ computed }) => computed !== null && policy.storyScore?.deductions[computed.band] === 0);
  return free.length > 0 && (gap === free.length || gap === 2 * free.length) ? free : [];
}
