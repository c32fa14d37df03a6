import { say } from '../message';
import { harmOf, isClosed } from './facts/harm';
import { headOf, nameOf } from './facts/name';
import { hasRow, hasSection } from './facts/places';
import { defineRule } from './rule';

export default defineRule({
  name: 'missing-detail',
  severity: 'information',
  group: 'agreement',
  summary: 'A high risk stands in the register only, though the others have a section.',
  why: `The register says that the risk is high and the sections say what is done about high risks. One that has no section was forgotten
there. Only risks at a score that raises concerns are looked at, and only where most of those have a section.`,
  examples: {
    bad: [
      {
        text: `# Risk Profile: Story 4.2

## Risk Register

| ID       | Description                   | Probability | Impact | Score | Owner    | Mitigation                   |
| -------- | ----------------------------- | ----------- | ------ | ----- | -------- | ---------------------------- |
| DATA-001 | Two writers overwrite a draft | 2           | 3      | 6     | Ana Ruiz | Compare the revision         |
| SEC-001  | A reset link works twice      | 3           | 2      | 6     | Ana Ruiz | Delete the token             |
| PERF-001 | Search slows down             | 2           | 3      | 6     | Ana Ruiz | Measure with a full index    |
<!-- <~~-------- PERF-001 scores 6 and has no section, though the other high risks have one -->

## Details

### DATA-001: Two writers overwrite a draft

**Testing Requirements:**

- Save twice from two sessions

### SEC-001: A reset link works twice

**Testing Requirements:**

- Open the same link a second time
`,
        fixed: null,
        settings: { rules: { 'missing-tests': 'off' } },
      },
    ],
    good: [
      `# Risk Profile: Story 4.2

## Risk Register

| ID       | Description                   | Probability | Impact | Score | Owner    | Mitigation                   |
| -------- | ----------------------------- | ----------- | ------ | ----- | -------- | ---------------------------- |
| DATA-001 | Two writers overwrite a draft | 2           | 3      | 6     | Ana Ruiz | Compare the revision         |
| OPS-001  | The nightly export is late    | 1           | 2      | 2     | Ana Ruiz | Alert at six                 |

## Details

### DATA-001: Two writers overwrite a draft

**Testing Requirements:**

- Save twice from two sessions
`,
    ],
  },
  fix: 'None: what the section would say, only people know.',
  *check(profile, context) {
    const high = profile.risks.filter((risk) => !isClosed(risk) && hasRow(risk) && harmOf(risk, context) === 'serious');
    const without = high.filter((risk) => !hasSection(risk));
    if (without.length * 2 >= high.length) return;
    for (const risk of without) {
      const score = risk.computed?.score ?? risk.score?.stated?.value ?? null;
      yield {
        span: headOf(risk),
        message:
          score === null
            ? say`${nameOf(risk)} is high and has no section, though the other high risks have one`
            : say`${nameOf(risk)} scores ${score} and has no section, though the other high risks have one`,
      };
    }
  },
});
