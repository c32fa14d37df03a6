import { say } from '../message';
import { absences, asInformation, isUsual, lackReport } from './facts/absence';
import { isAccepted } from './facts/harm';
import { isRequired } from './facts/required';
import { defineRule } from './rule';

export default defineRule({
  name: 'missing-due',
  severity: 'information',
  group: 'completeness',
  summary: 'A risk has no due date.',
  why: `A mitigation without a date is done when somebody remembers it. This is asked where the rule book (\`tea\`: from 6 upward) or the
project requires a date, and where most of the document's other risks have one.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
policy: tea
risks:
  - id: DATA-001
#       ^^^^^^^^ DATA-001 has no due date
    title: Two writers overwrite each other's draft
    probability: 2
    impact: 3
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
    tests: [Save twice from two sessions]
`,
        fixed: `story: "4.2"
policy: tea
risks:
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 2
    impact: 3
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
    tests: [Save twice from two sessions]
    timeline: ""
`,
      },
    ],
    good: [
      `story: "4.2"
policy: tea
risks:
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 2
    impact: 3
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
    tests: [Save twice from two sessions]
    timeline: "2026-09-30"
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
    ],
  },
  fix: 'Adds a place for it where the document writes dates, left open for you to fill in.',
  *check(profile, context) {
    const usual = isUsual(profile, context, (risk) => risk.timeline !== null);
    const lacking = absences(profile, context, 'timeline', (risk) => {
      if (risk.timeline !== null || isAccepted(risk)) return false;
      if (risk.mitigations.length > 0 && risk.mitigations.every(({ value }) => value.due !== null)) return false;
      return usual || isRequired(risk, 'timeline', context);
    });
    for (const absence of lacking)
      yield lackReport(asInformation(absence), { name: say`due date`, one: say`a due date` }, 'timeline');
  },
});
