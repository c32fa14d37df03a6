import { problemsOf } from './facts/problems';
import { defineRule } from './rule';

export default defineRule({
  name: 'broken-table-row',
  severity: 'warning',
  group: 'form',
  summary: 'A row has more cells than its table has columns.',
  why: `Text behind the last column is not shown by Markdown, and a pipe inside a cell moves every value behind it one column to the right:
the impact is read as the score. A pipe that belongs to the text is written \`\\|\`.`,
  examples: {
    bad: [
      {
        text: `# Risk Profile: Story 4.2

| ID      | Description                | Probability | Impact | Score | Owner    | Mitigation   |
| ------- | -------------------------- | ----------- | ------ | ----- | -------- | ------------ |
| OPS-001 | The nightly export is late | 1           | 2      | 2     | Ana Ruiz | Alert at six | later |
<!--                                                                                            ^^^^^ this text stands behind the last column and is not shown -->
`,
        fixed: null,
      },
    ],
    good: [
      `# Risk Profile: Story 4.2

| ID      | Description                | Probability | Impact | Score | Owner    | Mitigation   |
| ------- | -------------------------- | ----------- | ------ | ----- | -------- | ------------ |
| OPS-001 | The nightly export is late | 1           | 2      | 2     | Ana Ruiz | Alert at six |
`,
    ],
  },
  fix: 'None: whether a column is missing or a pipe is one too many, only the author knows.',
  check: (profile) => problemsOf(profile, 'broken-table-row'),
});
