/** A stated gate decision held against the document's risks, a gate file's own totals, and the profile it was made from. */
import type { Claim, RiskProfile } from '../../model';
import type { Policy } from '../../policy';
import type { Decision, Report } from '../rule';
import { nameOf } from './name';

export function byRisks(profile: RiskProfile, { stated }: Claim, said: string): Report | null {
  const { decision, because } = profile.gate;
  if (decision === null || strictness(decision) <= strictness(said)) return null;
  const deciding = profile.risks.filter(({ key }) => because.includes(key));
  const why = deciding.length === 0 ? '' : ` because of ${deciding.map(nameOf).join(', ')}`;
  return {
    span: stated.span,
    message: `the gate says ${said}, ${profile.policy.name} gives ${decision}${why}`,
    severity: said === 'PASS' && decision === 'FAIL' ? 'error' : 'warning',
    related: deciding.map((risk) => ({ span: risk.sightings[0].head, message: nameOf(risk), path: null })),
    fix: {
      title: `Change the gate to ${decision}`,
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
    message: `the gate says ${said} over ${count} ${worst.name} ${count === 1 ? 'risk' : 'risks'} of its own summary`,
    severity: said === 'PASS' ? 'error' : 'warning',
    related: [{ span: total.span, message: `${count} ${worst.name}`, path: null }],
  };
}

export function* byProfile({ stated }: Claim, said: string, profile: Decision | null): Iterable<Report> {
  if (profile?.decision !== 'FAIL' || said !== 'PASS') return;
  const message = `the gate says PASS, the story's profile gives FAIL because of ${profile.because.join(', ')}`;
  yield {
    span: stated.span,
    message,
    severity: 'error',
    related: [{ span: { start: 0, end: 0 }, message: 'the profile', path: profile.path }],
  };
}

/** A gate may be stricter than its risks ask: tests and requirements count there too. */
function strictness(decision: string): number {
  const rank = ['PASS', 'WAIVED', 'CONCERNS', 'FAIL'].indexOf(decision);
  return rank === -1 ? Number.POSITIVE_INFINITY : rank;
}
