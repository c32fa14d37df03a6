import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatOf, read, validate } from '../../../server/src/engine';

const today = '2026-06-15';

function rulesIn(text: string, name = 'a.risk.yaml'): readonly string[] {
  const { profile } = read(text, { format: formatOf(name) });
  return validate(profile, { today, strict: true }).map(({ rule }) => rule);
}

const yaml = (comment: string): string => `story: "4.2"
risks:
${comment}
  - id: OPS-001
    title: The export is late
    probability: 2
    impact: 2
`;

describe('suppressions', () => {
  it('take away what they name on the next line', () => {
    assert.deepEqual(rulesIn(yaml('  # an ordinary comment')), ['missing-mitigation', 'missing-owner']);
    assert.deepEqual(rulesIn(yaml('  # risk-disable-next-line missing-owner -- vendor decides')), [
      'missing-mitigation',
    ]);
    assert.deepEqual(rulesIn(yaml('  # risk-disable-next-line missing-owner, missing-mitigation')), []);
    assert.deepEqual(rulesIn(yaml('  # risk-disable-next-line')), []);
  });
  it('stand one above the other', () => {
    const two = '  # risk-disable-next-line missing-owner -- a\n  # risk-disable-next-line missing-mitigation -- b';
    assert.deepEqual(rulesIn(yaml(two)), []);
  });
  it('cover everything up to risk-enable', () => {
    const block = '  # risk-disable missing-owner missing-mitigation -- an import';
    assert.deepEqual(rulesIn(yaml(block)), []);
    assert.deepEqual(rulesIn(yaml(`${block}\n  # risk-enable`)), [
      'unused-suppression',
      'unused-suppression',
      'missing-mitigation',
      'missing-owner',
    ]);
  });
  it('give their findings back when they have expired', () => {
    const old = '  # risk-disable-next-line missing-owner -- vendor decides, until 2026-06-14';
    assert.deepEqual(rulesIn(yaml(old)), ['expired-suppression', 'missing-mitigation', 'missing-owner']);
    assert.deepEqual(rulesIn(yaml(old.replace('14', '15'))), ['missing-mitigation']);
  });
  it('are comments in Markdown, and stand in their own row of a table', () => {
    const row = '| OPS-001 | The export is late | 2 | 2 | 4 |  | Alert at six |';
    const text = (line: string): string =>
      `# Risk Profile\n\n| ID | Title | Probability | Impact | Score | Owner | Mitigation |\n|---|---|---|---|---|---|---|\n${line}\n`;
    assert.deepEqual(rulesIn(text(row), 'a.md'), ['missing-owner']);
    const own = row.replace('|  |', '| <!-- risk-disable-line missing-owner -- next sprint --> |');
    assert.deepEqual(rulesIn(text(own), 'a.md'), []);
  });
});
