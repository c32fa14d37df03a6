/** Counts that follow neither from the risks nor from what is printed of them. */
import type { Claim, ClaimKind, RiskProfile } from '../../model';
import type { Policy } from '../../policy';
import { countsByPrint, countsOpenOnly, fairTotals, isSelection, subjectOf } from './counted';

export function wrongCounts(profile: RiskProfile, policy: Policy | null): readonly Claim[] {
  return profile.claims.filter((claim) => isWrong(profile, policy, claim));
}

function isWrong(profile: RiskProfile, policy: Policy | null, claim: Claim): boolean {
  const { kind, stated, computed } = claim;
  if (!counts.has(kind) || computed === null || stated.value === computed) return false;
  const isTotal = kind === 'total';
  if (isTotal ? fairTotals(profile).includes(Number(stated.value)) : isSelection(profile, policy, claim)) return false;
  const { band } = subjectOf(claim);
  if (band !== null && policy !== null && countsByPrint(profile, policy, claim).includes(Number(stated.value)))
    return false;
  return !countsOpenOnly(profile, policy, claim);
}

const counts: ReadonlySet<ClaimKind> = new Set<ClaimKind>([
  'total',
  'band',
  'category',
  'category-band',
  'component',
  'component-band',
]);
