import { say } from '../message';
import type { Risk, RiskProfile } from '../model';
import { nameOf } from './facts/name';
import { defineRule } from './rule';

export default defineRule({
  name: 'register-not-sorted',
  severity: 'information',
  group: 'agreement',
  summary: 'The register is in no order: a high risk stands below a low one.',
  why: `People read the top of a register. One that is ordered by score, by id or by category is in order; one where a 6 stands below a 2
for no visible reason hides it.`,
  examples: {
    bad: [
      {
        text: `# Risk Profile: Story 4.2

| ID       | Description                   | Probability | Impact | Score | Owner    | Mitigation           |
| -------- | ----------------------------- | ----------- | ------ | ----- | -------- | -------------------- |
| PERF-001 | Search slows down             | 2           | 2      | 4     | Ana Ruiz | Measure it           |
| OPS-001  | The nightly export is late    | 1           | 2      | 2     | Ana Ruiz | Alert at six         |
| DATA-001 | Two writers overwrite a draft | 1           | 3      | 3     | Ana Ruiz | Compare the revision |
<!-- <~~-------- DATA-001 (3) stands below OPS-001 (2): the register is not sorted by score -->
| PERF-002 | The first page loads slowly   | 2           | 1      | 2     | Ana Ruiz | Load images late     |
`,
        fixed: `# Risk Profile: Story 4.2

| ID       | Description                   | Probability | Impact | Score | Owner    | Mitigation           |
| -------- | ----------------------------- | ----------- | ------ | ----- | -------- | -------------------- |
| PERF-001 | Search slows down             | 2           | 2      | 4     | Ana Ruiz | Measure it           |
| DATA-001 | Two writers overwrite a draft | 1           | 3      | 3     | Ana Ruiz | Compare the revision |
| OPS-001  | The nightly export is late    | 1           | 2      | 2     | Ana Ruiz | Alert at six         |
| PERF-002 | The first page loads slowly   | 2           | 1      | 2     | Ana Ruiz | Load images late     |
`,
      },
    ],
    good: [
      `# Risk Profile: Story 4.2

| ID       | Description                   | Probability | Impact | Score | Owner    | Mitigation           |
| -------- | ----------------------------- | ----------- | ------ | ----- | -------- | -------------------- |
| DATA-001 | Two writers overwrite a draft | 1           | 3      | 3     | Ana Ruiz | Compare the revision |
| OPS-001  | The nightly export is late    | 1           | 2      | 2     | Ana Ruiz | Alert at six         |
| PERF-001 | Search slows down             | 2           | 2      | 4     | Ana Ruiz | Measure it           |
| PERF-002 | The first page loads slowly   | 2           | 1      | 2     | Ana Ruiz | Load images late     |
`,
    ],
  },
  fix: 'Moves whole rows so that scores descend; rows with equal scores keep their order.',
  *check(profile) {
    for (const [table, rows] of rowsByTable(profile)) {
      if (rows.length < 4 || isInSomeOrder(rows)) continue;
      const index = rows.findIndex((row, at) => at > 0 && row.score > (rows[at - 1]?.score ?? 0));
      const [above, below] = [rows[index - 1], rows[index]];
      if (above === undefined || below === undefined) continue;
      const sorted = rows.toSorted((a, b) => b.score - a.score).map(({ row }) => row);
      const whole = sorted.length === profile.tables[table]?.rows.length;
      yield {
        span: below.risk.sightings[0].head,
        message: say`${nameOf(below.risk)} (${below.score}) stands below ${nameOf(above.risk)} (${above.score}): the register is not sorted by score`,
        fix: whole
          ? {
              title: say`Sort the register by score`,
              changes: [{ kind: 'order', table, rows: sorted }],
              certain: false,
            }
          : null,
      };
    }
  },
});

interface Row {
  readonly risk: Risk;
  readonly row: number;
  readonly score: number;
}

/** Tables whose every risk has a score, in the order of their rows. */
function rowsByTable(profile: RiskProfile): ReadonlyMap<number, readonly Row[]> {
  const tables = new Map<number, Row[]>();
  const broken = new Set<number>();
  for (const risk of profile.risks)
    for (const { form, fields } of risk.sightings) {
      if (form.kind !== 'row') continue;
      // By what is printed: a register sorted by wrong scores is sorted, and the scores are the cause.
      const score = fields.score?.stated?.value ?? risk.score?.stated?.value ?? risk.computed?.score ?? null;
      if (score === null) {
        broken.add(form.table);
        continue;
      }
      const rows = tables.get(form.table);
      if (rows === undefined) tables.set(form.table, [{ risk, row: form.row, score }]);
      else rows.push({ risk, row: form.row, score });
    }
  for (const table of broken) tables.delete(table);
  return new Map([...tables].map(([table, rows]) => [table, rows.toSorted((a, b) => a.row - b.row)]));
}

function isInSomeOrder(rows: readonly Row[]): boolean {
  if (rows.every(({ score }, at) => at === 0 || (rows[at - 1]?.score ?? 0) >= score)) return true;
  const ids = rows.map(({ risk }) => risk.id?.value ?? '');
  if (ids.every((id, at) => at === 0 || isBefore(ids[at - 1] ?? '', id))) return true;
  return isGrouped(
    rows.map(({ risk }) => risk.category?.value.toLowerCase() ?? risk.id?.value.replace(/[^a-z].*$/i, '') ?? ''),
  );
}

/** As a person counts: `R-9` before `R-10`. Ids of one series that are equally long need no dictionary. */
function isBefore(a: string, b: string): boolean {
  const digits = /\d{1,9}$/.exec(a)?.[0].length ?? 0;
  const isSeries = digits > 0 && a.length === b.length && a.slice(0, -digits) === b.slice(0, -digits);
  if (isSeries && /^\d+$/.test(b.slice(-digits))) return a < b;
  return a.localeCompare(b, 'en', { numeric: true }) < 0;
}

/** Each category once, in one run. */
function isGrouped(names: readonly string[]): boolean {
  const runs = names.filter((name, at) => at === 0 || name !== names[at - 1]);
  return runs.length === new Set(runs).size && runs.length < names.length;
}
