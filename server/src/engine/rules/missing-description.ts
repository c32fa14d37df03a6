import { say } from '../message';
import { absences, asInformation, lackReport } from './facts/absence';
import { defineRule } from './rule';

export default defineRule({
  name: 'missing-description',
  severity: 'information',
  group: 'completeness',
  summary: 'A risk has neither a title nor a description.',
  why: `An id and a score say that something is wrong and not what. Whoever reads the profile next cannot judge whether it still holds.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: PERF-001
#       ^^^^^^^^ PERF-001 has no description
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
`,
        fixed: `story: "4.2"
risks:
  - id: PERF-001
    description: ""
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
`,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
`,
    ],
  },
  fix: 'Adds a place for it, left open for you to fill in.',
  *check(profile, context) {
    const lacking = absences(
      profile,
      context,
      'description',
      (risk) => risk.title === null && risk.description === null,
    );
    for (const absence of lacking)
      yield lackReport(asInformation(absence), { name: say`description`, one: say`a description` }, 'description');
  },
});
