import type { Claim, Risk, RiskProfile } from '../../model';
import type { Policy } from '../../policy';
import { kinOf, subjectOf } from './counted';
import { nameOf, namesOf } from './name';

/** `summary says 5 medium, the register has 4 (…)`; where there is none, what the category has instead. */
export function countMessage(
  profile: RiskProfile,
  policy: Policy | null,
  claim: Claim,
  risks: readonly Risk[],
): string {
  const { category, component, band } = subjectOf(claim);
  const place = profile.tables.length > 0 ? 'the register' : 'the document';
  const { value } = claim.stated;
  const name = category ?? component;
  const what = [name, band].filter((part) => part !== null).join(' ') || (value === 1 ? 'risk' : 'risks');
  const has = claim.computed === 0 ? 'none' : String(claim.computed);
  const listed = claim.kind === 'total' || risks.length !== claim.computed ? '' : listOf(risks);
  const instead =
    name !== null && band !== null && claim.computed === 0 ? insteadOf(kinOf(profile, policy, claim)) : '';
  return `the summary says ${value} ${what}, ${place} has ${has}${listed}${instead}`;
}

function listOf(risks: readonly Risk[]): string {
  return risks.length === 0 ? '' : ` (${namesOf(risks, 9)})`;
}

function insteadOf(kin: readonly Risk[]): string {
  if (kin.length === 0 || kin.length > 3) return '';
  return ` (${kin.map((risk) => `${nameOf(risk)} is ${risk.computed?.band ?? risk.band?.name ?? 'without a band'}`).join(', ')})`;
}
