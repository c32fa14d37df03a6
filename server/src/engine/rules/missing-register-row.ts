import { say } from '../message';
import { headOf, nameOf } from './facts/name';
import { hasRow } from './facts/places';
import { defineRule } from './rule';

export default defineRule({
  name: 'missing-register-row',
  severity: 'information',
  group: 'agreement',
  summary: 'A risk has a section and no row in the register.',
  why: `The register is what is counted, sorted and reported. A risk that stands only in a section is in none of those. Looked at only where
most of the document's risks have a row.`,
  examples: {
    bad: [
      {
        text: `# Risk Profile: Story 4.2

## Risk Register

| ID       | Description                   | Probability | Impact | Score | Owner    | Mitigation           |
| -------- | ----------------------------- | ----------- | ------ | ----- | -------- | -------------------- |
| DATA-001 | Two writers overwrite a draft | 1           | 3      | 3     | Ana Ruiz | Compare the revision |
| OPS-001  | The nightly export is late    | 1           | 2      | 2     | Ana Ruiz | Alert at six         |

## Details

### PERF-001: Search slows down
<!--^^^^^^^^ PERF-001 has no row in the register -->

- **Probability:** Medium (2)
- **Impact:** Medium (2)
- **Score:** 4
- **Owner:** Ana Ruiz
- **Mitigation:** Measure with a million entries
`,
        fixed: null,
      },
    ],
    good: [
      `# Risk Profile: Story 4.2

## Risk Register

| ID       | Description                   | Probability | Impact | Score | Owner    | Mitigation           |
| -------- | ----------------------------- | ----------- | ------ | ----- | -------- | -------------------- |
| DATA-001 | Two writers overwrite a draft | 1           | 3      | 3     | Ana Ruiz | Compare the revision |
`,
    ],
  },
  fix: 'None: a row needs words of its own.',
  *check(profile) {
    const rows = profile.risks.filter(hasRow).length;
    if (rows * 2 <= profile.risks.length) return;
    for (const risk of profile.risks) {
      if (hasRow(risk) || (risk.score === null && risk.probability === null && risk.band === null)) continue;
      yield { span: headOf(risk), message: say`${nameOf(risk)} has no row in the register` };
    }
  },
});
