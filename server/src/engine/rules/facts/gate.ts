/** A stated gate decision held against the document's risks, a gate file's own totals, and the profile it was made from. */
import { listed, say } from '../../message';
import type { Claim, Gate, RiskProfile } from '../../model';
import type { Policy } from '../../policy';
import type { Decision, Report } from '../rule';
import { nameOf } from './name';

export function byRisks(profile: RiskProfile, gate: Gate, { stated }: Claim, said: string): Report | null {
  const { decision, because } = gate;
  if (decision === null || strictness(decision) <= strictness(said)) return null;
  const deciding = profile.risks.filter(({ key }) => because.includes(key));
  const gives = say`the gate says ${said}, ${profile.policy.name} gives ${decision}`;
  return {
    span: stated.span,
    message: deciding.length === 0 ? gives : say`${gives} because of ${listed(deciding.map(nameOf))}`,
    severity: said === 'PASS' && decision === 'FAIL' ? 'error' : 'warning',
    related: deciding.map((risk) => ({ span: risk.sightings[0].head, message: nameOf(risk), path: null })),
    fix: {
      title: say`Change the gate to ${decision}`,
      changes: [{ kind: 'replace', span: stated.span, text: decision }],
      certain: false,
    },
  };
}

export function byTotals(profile: RiskProfile, policy: Policy, { stated }: Claim, said: string): Report | null {
  const [worst] = policy.bands;
  const total = profile.claims.find(({ kind, of }) => kind === 'band' && of === worst?.name);
  const count = Number(total?.stated.value ?? 0);
  if (total === undefined || worst === undefined || count === 0 || said === 'FAIL') return null;
  return {
    span: stated.span,
    message:
      count === 1
        ? say`the gate says ${said} over ${count} ${worst.name} risk of its own summary`
        : say`the gate says ${said} over ${count} ${worst.name} risks of its own summary`,
    severity: said === 'PASS' ? 'error' : 'warning',
    related: [{ span: total.span, message: say`${count} ${worst.name}`, path: null }],
  };
}

export function* byProfile({ stated }: Claim, said: string, profile: Decision | null): Iterable<Report> {
  if (profile?.decision !== 'FAIL' || said !== 'PASS') return;
  const message = say`the gate says PASS, the story's profile gives FAIL because of ${listed(profile.because)}`;
  yield {
    span: stated.span,
    message,
    severity: 'error',
    related: [{ span: { start: 0, end: 0 }, message: say`the profile`, path: profile.path }],
  };
}

/** A gate may be stricter than its risks ask: tests and requirements count there too. */
function strictness(decision: string): number {
  const rank = ['PASS', 'WAIVED', 'CONCERNS', 'FAIL'].indexOf(decision);
  return rank === -1 ? Number.POSITIVE_INFINITY : rank;
}
