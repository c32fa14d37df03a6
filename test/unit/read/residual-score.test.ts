import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/read';

describe('the score of a residual risk', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['3 (Low)', 3],
    ['Low (2)', 2],
    ['Low - 2 (from 6)', 2],
    ['🟡 MEDIUM (5/12)', 5],
    ['Reduced to 2 after the pilot', 2],
    ['2 points', 2],
    ['2 × 1 = 2', 2],
    ['Holds 100 trips. The oldest one is dropped', null],
    ['A driver who lost the link waits for up to 5 minutes', null],
    ['12 depots print on paper', null],
    ['Low: 3 drivers wait', null],
  ];

  for (const [said, score] of cases)
    it(`${score === null ? 'is not in' : `is ${score} in`} \`${said}\``, () => {
      const table = read(
        `| Risk ID | Title | Probability | Impact | Residual Risk |
| --- | --- | --- | --- | --- |
| OPS-001 | The pier is closed | 2 | 3 | ${said} |
`,
        { format: 'markdown' },
      );
      assert.equal(table.profile.risks[0]?.residual?.score?.stated?.value ?? null, score);
    });

  it('is none where a sentence of a .risk.yaml begins with a number', () => {
    const { profile } = read('risks:\n  - id: OPS-001\n    title: Pier\n    residual: 12 depots print on paper\n', {
      format: 'yaml',
    });
    assert.equal(profile.risks[0]?.residual?.score ?? null, null);
  });
});
