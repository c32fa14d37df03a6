/** What the document's own risks give for each number it states about them. */
import type { Claim, Risk } from '../model';
import type { Policy } from '../policy';
import type { DraftClaim } from './draft';

export function computeClaims(
  claims: readonly DraftClaim[],
  risks: readonly Risk[],
  policy: Policy | null,
  storyScore: number | null,
): readonly Claim[] {
  const allComputed = risks.length > 0 && risks.every(({ computed }) => computed !== null);
  return claims.map((claim) => ({ ...claim, computed: compute(claim) }));

  function compute(claim: DraftClaim): number | string | null {
    if (risks.length === 0) return null;
    switch (claim.kind) {
      case 'total':
        return risks.length;
      case 'band':
        return policy !== null && allComputed
          ? risks.filter(({ computed }) => computed?.band === claim.of).length
          : null;
      case 'story-score':
      case 'derivation':
        return storyScore;
      default:
        return null;
    }
  }
}
