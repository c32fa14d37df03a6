/** The line above the picture: score with its derivation, gate with its reasons, what is missing. */
import type { Gate, RiskProfile } from '../model';
import { chargedBandOf, deductionsOf, type Policy } from '../policy';
import type { Header } from './matrix';

export function headerOf(profile: RiskProfile, policy: Policy | null, gate: Gate): Header {
  return {
    score: {
      computed: profile.score.computed,
      stated: profile.score.stated?.value ?? null,
      base: policy?.storyScore?.base ?? null,
      derivation: derivationOf(profile, policy),
    },
    gate,
    unowned: profile.risks.filter(({ owners }) => owners.length === 0).map(({ key }) => key),
    unmitigated: profile.risks.filter(({ mitigations }) => mitigations.length === 0).map(({ key }) => key),
  };
}

function derivationOf({ score, risks }: RiskProfile, policy: Policy | null): string | null {
  if (policy?.storyScore == null || score.computed === null) return null;
  const bands = risks.flatMap((risk) => chargedBandOf(policy, risk) ?? []);
  const terms = deductionsOf(policy, bands)
    .filter(({ count, each }) => count > 0 && each > 0)
    .map(({ count, each }) => ` − ${count} × ${each}`);
  // Nothing taken off needs no sum.
  if (terms.length === 0) return null;
  return `${policy.storyScore.base}${terms.join('')} = ${score.computed}`;
}
