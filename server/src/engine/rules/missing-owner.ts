import { say } from '../message';
import { absences, lackReport } from './facts/absence';
import { defineRule } from './rule';

export default defineRule({
  name: 'missing-owner',
  severity: 'warning',
  group: 'completeness',
  summary: 'A risk names no owner.',
  why: `A risk that belongs to nobody is nobody's to watch: its mitigation is not scheduled and its review does not happen. At a score
that raises concerns, or where nothing says how large the risk is, this is a warning; below that it is information.

Where most risks of a document have no owner, that is one habit and one finding, not one for each of them.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: DATA-001
#       ^^^^^^^^ DATA-001 has no owner
    title: Two writers overwrite each other's draft
    probability: 2
    impact: 3
    mitigations: [Compare the revision before saving]
    tests: [Save twice from two sessions]
  - id: OPS-001
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
    probability: 2
    impact: 3
    owner: ""
    mitigations: [Compare the revision before saving]
    tests: [Save twice from two sessions]
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
  fix: 'Adds an owner where the document writes owners: a column, a labelled line or a key, left open for you to fill in.',
  *check(profile, context) {
    for (const absence of absences(profile, context, 'owner', ({ owner }) => owner === null))
      yield lackReport(absence, { name: say`owner`, one: say`an owner` }, 'owner');
  },
});
