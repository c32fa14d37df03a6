import { say } from '../message';
import type { Span } from '../model';
import { problemsOf } from './facts/problems';
import { defineRule, type Report } from './rule';

export default defineRule({
  name: 'broken-table-row',
  severity: 'warning',
  group: 'form',
  summary: 'A row has more or fewer cells than its table has columns.',
  why: `Text behind the last column is not shown by Markdown, and a pipe too many or too few moves every value behind it to another column:
the impact is read as the score. A pipe that belongs to the text is written \`\\|\`.`,
  examples: {
    bad: [
      {
        text: `# Risk Profile: Story 4.2

| ID       | Description                   | Probability | Impact | Score | Owner    | Mitigation           |
| -------- | ----------------------------- | ----------- | ------ | ----- | -------- | -------------------- |
| DATA-001 | Two writers overwrite a draft | 1           | 3      | 3     | Ana Ruiz | Compare the revision |
| OPS-001  | The nightly export is late    | 1           | 2      | 2     |
<!-- <~~------- this row has 5 cells, its table 7 columns -->
`,
        fixed: null,
        settings: { rules: { 'missing-owner': 'off', 'missing-mitigation': 'off' } },
      },
      {
        text: `# Risk Profile: Story 4.2

| ID      | Description                | Probability | Impact | Score | Owner    | Mitigation   | Status |
| ------- | -------------------------- | ----------- | ------ | ----- | -------- | ------------ | ------ |
| OPS-001 | The nightly export is late | 1           | 2      | 2     | Ana Ruiz | Alert at six |
<!-- <~~------- 2 rows have 7 cells, their table 8 columns -->
| OPS-002 | The restore is never tried | 1           | 2      | 2     | Ana Ruiz | Try it in May |
`,
        fixed: null,
      },
      {
        text: `# Risk Profile: Story 4.2

| ID      | Description       | Probability | Impact | Score | Owner    | Mitigation       |
| ------- | ----------------- | ----------- | ------ | ----- | -------- | ---------------- |
| OPS-001 | The export is late | 1          | 2      | 2     | Ana Ruiz | Alert at six | Call the host |
<!--                                                                                     ^^^^^^^^^^^^^ this stands behind the last of 7 columns, where nobody sees it -->
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
  *check(profile) {
    yield* problemsOf(profile, 'broken-table-row');
    for (const { header, rows } of profile.tables) {
      const short = new Map<number, Span[]>();
      for (const { cells, surplus } of rows) {
        const [first] = cells;
        if (surplus !== null)
          yield {
            span: surplus,
            message: say`this stands behind the last of ${header.length} columns, where nobody sees it`,
          };
        if (first === undefined || cells.length >= header.length) continue;
        short.set(cells.length, [...(short.get(cells.length) ?? []), first]);
      }
      for (const [cells, places] of short) yield* shortRows(cells, header.length, places);
    }
  },
});

/** Rows that all lack the same cells were cut by one hand at one place. */
function* shortRows(cells: number, columns: number, [first, ...rest]: readonly Span[]): Iterable<Report> {
  if (first === undefined) return;
  yield {
    span: first,
    message:
      rest.length === 0
        ? say`this row has ${cells} cells, its table ${columns} columns`
        : say`${rest.length + 1} rows have ${cells} cells, their table ${columns} columns`,
    related: rest.map((span) => ({ span, message: say`${cells} cells here too`, path: null })),
  };
}
