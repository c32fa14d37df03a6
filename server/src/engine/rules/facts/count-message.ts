import { listed, listedWithAnd, type Message, type Part, say } from '../../message';
import type { Claim, Risk, RiskProfile } from '../../model';
import type { Policy } from '../../policy';
import { countedBy, kinOf, subjectOf } from './counted';
import { nameOf, namesOf } from './name';

/** `the summary says 5 medium, the register has 4 (…)`; where there is none, what the category has instead. */
export function countMessage(profile: RiskProfile, policy: Policy | null, claims: readonly Claim[]): Message {
  const [claim] = claims;
  if (claim === undefined) return say`none`;
  const { category, component, band } = subjectOf(claim);
  const name = category ?? component;
  const said = listedWithAnd(claims.map(statedOf));
  const has = listedWithAnd(claims.map(({ computed }) => (computed === 0 ? say`none` : String(computed))));
  const says = summarySays(said, band === null && name === null, claim.stated.value === 1, name);
  const counted =
    profile.tables.length > 0 ? say`${says}, the register has ${has}` : say`${says}, the document has ${has}`;
  const list = listFor(profile, policy, claims, claim);
  return list === null ? counted : say`${counted} (${list})`;
}

function statedOf(claim: Claim): Part {
  const { band } = subjectOf(claim);
  return band === null ? claim.stated.value : say`${claim.stated.value} ${band}`;
}

function summarySays(said: Message, isTotal: boolean, isOne: boolean, name: string | null): Message {
  if (isTotal) return isOne ? say`the summary says ${said} risk` : say`the summary says ${said} risks`;
  return name === null ? say`the summary says ${said}` : say`the summary says ${said} in ${name}`;
}

/** The risks that were counted, or those of the same category with their bands, where there are none. */
function listFor(profile: RiskProfile, policy: Policy | null, claims: readonly Claim[], claim: Claim): Message | null {
  const { category, component, band } = subjectOf(claim);
  const name = category ?? component;
  const risks = claims.length === 1 ? countedBy(profile, policy, claim) : kinOf(profile, policy, claim);
  if (band === null) return name !== null && risks.length === claim.computed ? namesIn(risks) : null;
  const none = claims.length === 1 && claim.computed === 0;
  if (claims.length === 1 && !none) return namesIn(risks);
  return name === null ? null : bandsOf(kinOf(profile, policy, claim));
}

function namesIn(risks: readonly Risk[]): Message | null {
  return risks.length === 0 ? null : namesOf(risks, 9);
}

function bandsOf(kin: readonly Risk[]): Message | null {
  if (kin.length === 0 || kin.length > 6) return null;
  return listed(
    kin.map((risk) => say`${nameOf(risk)} is ${risk.computed?.band ?? risk.band?.name ?? say`without a band`}`),
  );
}
