import { say } from '../message';
import { absences, asInformation, lackReport } from './facts/absence';
import { isRequired } from './facts/required';
import { defineRule } from './rule';

export default defineRule({
  name: 'missing-tests',
  severity: 'information',
  group: 'completeness',
  summary: 'A risk names no test, though its score asks for one.',
  why: `From a certain score upward the rule book asks how one would notice that the risk has come true. The project can ask for other
fields or from another score with \`required\` in its settings.

Where the document has a test strategy that names other risks, \`high-risk-untested\` speaks instead.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: SEC-001
#       ^^^^^^^ SEC-001 has no test
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
`,
        fixed: `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [""]
`,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 2
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
    ],
  },
  fix: 'Adds a place for tests where the document writes them, left open for you to fill in.',
  *check(profile, context) {
    if (profile.references.some(({ role }) => role === 'test-priority')) return;
    const lacking = absences(
      profile,
      context,
      'tests',
      (risk) => risk.tests.length === 0 && isRequired(risk, 'tests', context),
    );
    for (const absence of lacking)
      yield lackReport(asInformation(absence), { name: say`test`, one: say`a test` }, 'tests');
  },
});
