/** Whether a document reads its own score the other way round: low is safe. Some templates count risk up instead of safety down. */
import type { Derivation } from '../../model';
import type { DraftClaim } from '../draft';

export function isInverted(claims: readonly DraftClaim[], derivations: readonly Derivation[]): boolean {
  if (derivations.some(({ inverted }) => inverted)) return true;
  return claims.some(({ kind, stated, remark }) => {
    if (kind !== 'story-score' || remark === undefined || typeof stated.value !== 'number') return false;
    const word = remark.toLowerCase();
    if (stated.value <= 40) return /\b(?:low|minimal|very low) risk\b/.test(word);
    return stated.value >= 70 && /\b(?:high|critical|severe|extreme) risk\b/.test(word);
  });
}
