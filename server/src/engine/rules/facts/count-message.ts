import type { Claim, Risk, RiskProfile } from '../../model';
import type { Policy } from '../../policy';
import { countedBy, kinOf, subjectOf } from './counted';
import { nameOf, namesOf } from './name';

/** `the summary says 5 medium, the register has 4 (…)`; where there is none, what the category has instead. */
export function countMessage(profile: RiskProfile, policy: Policy | null, claims: readonly Claim[]): string {
  const [claim] = claims;
  if (claim === undefined) return '';
  const place = profile.tables.length > 0 ? 'the register' : 'the document';
  const { category, component, band } = subjectOf(claim);
  const name = category ?? component;
  const subject = name === null ? '' : ` in ${name}`;
  const said = claims.map((one) => `${one.stated.value} ${subjectOf(one).band ?? ''}`.trim());
  const has = claims.map(({ computed }) => (computed === 0 ? 'none' : String(computed)));
  const risks = claims.length === 1 ? countedBy(profile, policy, claim) : kinOf(profile, policy, claim);
  if (band === null) {
    const what = name === null ? (claim.stated.value === 1 ? ' risk' : ' risks') : subject;
    const listed = name !== null && risks.length === claim.computed ? listOf(risks) : '';
    return `the summary says ${said[0]}${what}, ${place} has ${has[0]}${listed}`;
  }
  const none = claims.length === 1 && claim.computed === 0;
  const list =
    claims.length > 1 || none ? (name === null ? '' : insteadOf(kinOf(profile, policy, claim))) : listOf(risks);
  return `the summary says ${join(said)}${subject}, ${place} has ${join(has)}${list}`;
}

function join(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function listOf(risks: readonly Risk[]): string {
  return risks.length === 0 ? '' : ` (${namesOf(risks, 9)})`;
}

function insteadOf(kin: readonly Risk[]): string {
  if (kin.length === 0 || kin.length > 6) return '';
  return ` (${kin.map((risk) => `${nameOf(risk)} is ${risk.computed?.band ?? risk.band?.name ?? 'without a band'}`).join(', ')})`;
}
