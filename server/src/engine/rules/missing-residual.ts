import { say } from '../message';
import { absences, asInformation, isUsual, lackReport } from './facts/absence';
import { harmOf } from './facts/harm';
import { isRequired } from './facts/required';
import { defineRule } from './rule';

export default defineRule({
  name: 'missing-residual',
  severity: 'information',
  group: 'completeness',
  summary: 'A high risk does not say what remains after its mitigation.',
  why: `What is left after mitigation is what somebody has to accept. Asked only at a score that raises concerns, and only where the project
requires it or most of the document's risks state a residual risk.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 2
    impact: 3
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
    tests: [Save twice from two sessions]
    residual: Low
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
    residual: Low
  - id: SEC-001
#       ^^^^^^^ SEC-001 has no residual risk
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
`,
        fixed: `story: "4.2"
risks:
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 2
    impact: 3
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
    tests: [Save twice from two sessions]
    residual: Low
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
    residual: Low
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
    residual: ""
`,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 2
    impact: 3
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
    tests: [Save twice from two sessions]
`,
    ],
  },
  fix: 'Adds a place for it where the document writes residual risks, left open for you to fill in.',
  *check(profile, context) {
    const usual = isUsual(profile, context, (risk) => risk.residual !== null);
    const lacking = absences(profile, context, 'residual', (risk) => {
      if (risk.residual !== null) return false;
      return isRequired(risk, 'residual', context) || (usual && harmOf(risk, context) === 'serious');
    });
    for (const absence of lacking)
      yield lackReport(asInformation(absence), { name: say`residual risk`, one: say`a residual risk` }, 'residual');
  },
});
