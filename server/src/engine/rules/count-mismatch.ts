import { say } from '../message';
import type { Claim, RiskProfile } from '../model';
import { relatedRisks } from './facts/absence';
import { countMessage } from './facts/count-message';
import { byStatement, countedBy } from './facts/counted';
import { wrongCounts } from './facts/wrong-counts';
import { defineRule } from './rule';

export default defineRule({
  name: 'count-mismatch',
  severity: 'warning',
  group: 'arithmetic',
  summary: 'A stated count differs from the risks of the document.',
  why: `Managers read the summary and not the register. A Critical count of 0 beside a risk of 9 is an error, because it opens a gate; any
other wrong count is a warning.

Documents differ in what Low means: whether it holds the risks of score 1 is tried both ways. A count that follows wrong bands or scores
of single risks is their fault. An extract (*highest 9 risks*) is not counted, nor a gate file: it is written after mitigation.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
summary:
  total: 3
#        ^ the summary says 3 risks, the document has 2
  high: 2
#       ^ the summary says 2 high, the document has 1 (SEC-001)
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 3
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: `story: "4.2"
summary:
  total: 2
  high: 1
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 3
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
      },
    ],
    good: [
      `story: "4.2"
summary:
  total: 1
  critical: 0
  low: 1
risks:
  - id: OPS-001
    title: The status page is refreshed by hand
    probability: 1
    impact: 1
    owner: Ana Ruiz
    mitigations: [Refresh it by a timer]
`,
    ],
  },
  fix: 'Writes the right number; not among all at once where the document seems to leave out the lesser risks.',
  *check(profile, { policy }) {
    if (profile.kind === 'gate') return;
    for (const [first, ...rest] of byStatement(wrongCounts(profile, policy)).values()) {
      if (first === undefined) continue;
      const zero = first.kind === 'band' && first.of === policy?.bands[0]?.name && first.stated.value === 0;
      yield {
        span: first.stated.span,
        message: countMessage(profile, policy, [first, ...rest]),
        severity: zero ? 'error' : 'warning',
        related: first.kind === 'total' ? [] : relatedRisks(countedBy(profile, policy, first)),
        fix: {
          title: rest.length === 0 ? say`Change the number to ${String(first.computed)}` : say`Correct the numbers`,
          changes: [first, ...rest].map(({ stated, computed }) => ({
            kind: 'replace',
            span: stated.span,
            text: String(computed),
          })),
          certain: !leavesOut(profile),
        },
      };
    }
  },
});

/** A total above what is listed, beside bands of which nothing is: the rest may not be written out. */
function leavesOut({ claims }: RiskProfile): boolean {
  const isMore = ({ stated, computed }: Claim): boolean =>
    typeof stated.value === 'number' && typeof computed === 'number' && stated.value > computed;
  return (
    claims.some((claim) => claim.kind === 'total' && isMore(claim)) &&
    claims.some((claim) => claim.kind === 'band' && claim.computed === 0 && isMore(claim))
  );
}
