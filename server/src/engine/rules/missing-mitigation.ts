import { say } from '../message';
import type { Risk } from '../model';
import { absences, lackReport } from './facts/absence';
import { harmOf, isAccepted } from './facts/harm';
import { isLowered } from './facts/residual';
import { hasWordInCell } from './facts/room';
import { defineRule } from './rule';

export default defineRule({
  name: 'missing-mitigation',
  severity: 'warning',
  group: 'completeness',
  summary: 'A risk has no mitigation.',
  why: `Writing a risk down does not make it smaller. A risk needs at least one action, or a decision to accept it. At a score that
raises concerns, or where nothing says how large the risk is, this is a warning; below that it is information.

A small risk that is only watched (\`Monitor\`), one with a contingency plan and one that is accepted need no mitigation; \`accepted-without-approval\` asks who decided that. A residual
risk that is lower all the same is \`lowered-without-mitigation\`.`,
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
    const lacks = (risk: Risk): boolean => {
      if (risk.mitigations.length > 0 || risk.contingency.length > 0 || isAccepted(risk) || isLowered(risk))
        return false;
      return harmOf(risk, context) !== 'mild' || !hasWordInCell(profile, risk, 'mitigations');
    };
    for (const absence of absences(profile, context, 'mitigations', lacks))
      yield lackReport(absence, { name: say`mitigation`, one: say`a mitigation` }, 'mitigations');
  },
});
