import { say } from '../message';
import { absences, asInformation, isUsual, lackReport } from './facts/absence';
import { isRequired } from './facts/required';
import { defineRule } from './rule';

export default defineRule({
  name: 'missing-review-date',
  severity: 'information',
  group: 'completeness',
  summary: 'A risk has no review date, though the others have one.',
  why: `A risk that is never looked at again stays as it was on the day it was written. Asked only where the project requires it or most
of the document's risks have a review date, so that this one was forgotten.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 1
    impact: 3
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
    reviewDate: "2026-09-30"
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
    reviewDate: "2026-09-30"
  - id: OPS-001
#       ^^^^^^^ OPS-001 has no review date
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: `story: "4.2"
risks:
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 1
    impact: 3
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
    reviewDate: "2026-09-30"
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
    reviewDate: "2026-09-30"
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
    reviewDate: ""
`,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 1
    impact: 3
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
`,
    ],
  },
  fix: 'Adds a place for it where the document writes review dates, left open for you to fill in.',
  *check(profile, context) {
    const usual = isUsual(profile, context, (risk) => risk.reviewDate !== null);
    const lacking = absences(
      profile,
      context,
      'reviewDate',
      (risk) => risk.reviewDate === null && (usual || isRequired(risk, 'reviewDate', context)),
    );
    for (const absence of lacking)
      yield lackReport(asInformation(absence), { name: say`review date`, one: say`a review date` }, 'reviewDate');
  },
});
