import { absences, relatedRisks } from './facts/absence';
import { isAccepted } from './facts/harm';
import { headOf, namesOf } from './facts/name';
import { defineRule } from './rule';

export default defineRule({
  name: 'missing-mitigation',
  severity: 'warning',
  group: 'completeness',
  summary: 'A risk says nothing that would be done about it.',
  why: `Writing a risk down does not make it smaller. A risk needs at least one action, or a decision to accept it. At a score that
raises concerns, or where nothing says how large the risk is, this is a warning; below that it is information.

A risk whose response is to accept it needs no mitigation; \`accepted-without-approval\` asks who decided that.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: SEC-001
#       ^^^^^^^ SEC-001 has no mitigation
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    tests: [Open the same link a second time]
`,
        fixed: `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    mitigations: [""]
    tests: [Open the same link a second time]
`,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
`,
      `story: "4.2"
risks:
  - id: OPS-001
    title: The status page is refreshed by hand
    probability: 2
    impact: 1
    owner: Ana Ruiz
    response: accept
`,
    ],
  },
  fix: 'Adds a place for the mitigation where the document writes mitigations, left open for you to fill in.',
  *check(profile, context) {
    const lacking = absences(profile, context, (risk) => risk.mitigations.length === 0 && !isAccepted(risk));
    for (const { risks, severity, of } of lacking) {
      const [first, ...rest] = risks;
      const all = risks.length === of ? `none of the ${of} risks has a mitigation` : null;
      yield {
        span: headOf(first),
        severity,
        message:
          rest.length === 0
            ? `${namesOf(risks)} has no mitigation`
            : (all ?? `${risks.length} of ${of} risks have no mitigation: ${namesOf(risks)}`),
        related: relatedRisks(rest),
        fix: {
          title: rest.length === 0 ? 'Add a mitigation' : 'Add a place for their mitigations',
          changes: risks.map(({ key }) => ({ kind: 'set', risk: key, field: 'mitigations', value: '' })),
          certain: false,
        },
      };
    }
  },
});
