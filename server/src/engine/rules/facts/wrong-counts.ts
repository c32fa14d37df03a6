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
  const isPrinted =
    band !== null && policy !== null && countsByPrint(profile, policy, claim).includes(Number(stated.value));
  if (isPrinted && !countsTwice(profile, claim)) return false;
  return !countsOpenOnly(profile, policy, claim);
}

/** Bands that hold more than all the risks together: one of them went by the printed scores and another by the right ones. */
function countsTwice({ claims, risks }: RiskProfile, { group }: Claim): boolean {
  const kin = claims.filter((other) => other.group === group);
  const bands = kin.filter(({ kind }) => kind === 'band');
  if (bands.some(({ of }) => of?.includes('/')) || new Set(bands.map(({ of }) => of)).size < bands.length) return false;
  const sum = bands.reduce((all, { stated }) => all + Number(stated.value), 0);
  return kin.some(({ kind, stated }) => kind === 'total' && stated.value === risks.length) && sum > risks.length;
}

const counts: ReadonlySet<ClaimKind> = new Set<ClaimKind>([
  'total',
  'band',
  'category',
  'category-band',
  'component',
  'component-band',
]);
