import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { applyEdits, missingColumns, read, validate } from '../../../server/src/engine';

function columnsOf(text: string) {
  const reading = read(text, { format: 'markdown' });
  return missingColumns(text, reading.profile, validate(reading.profile, { today: '2026-03-02' }));
}

function widened(text: string): string {
  return applyEdits(
    text,
    columnsOf(text).flatMap(({ edits }) => edits),
  );
}

describe('missing columns', () => {
  it('are what the next steps of the document ask for', () => {
    const text = readFileSync('examples/early-engineering-risks.md', 'utf8');
    const [found] = columnsOf(text);
    assert.deepEqual(found?.titles.slice(0, 2), ['Probability', 'Impact']);
    assert.ok(found?.titles.includes('Owner'));
    const lines = widened(text).split('\n');
    const table = lines.filter((line) => line.startsWith('|'));
    const head = table[0] ?? '';
    assert.ok(head.startsWith(text.split('\n').find((line) => line.startsWith('|')) ?? '?'), 'what was there stays');
    const bars = (line: string): string => [...line.matchAll(/\|/g)].map(({ index }) => index).join();
    assert.ok(
      table.every((line) => bars(line) === bars(head)),
      'the table stays aligned',
    );
    assert.deepEqual(columnsOf(widened(text)), [], 'once is enough');
    assert.equal(read(widened(text), { format: 'markdown' }).profile.risks.length, 4);
  });

  const register = (steps: string, head = '| Risk ID | Title | Probability | Impact | Score | Mitigation |') =>
    `# Risk Profile: Story 1.1\n\n${head}\n|---|---|---|---|---|---|\n| TECH-001 | A | 1 | 1 | 1 | Do it |\n\n${steps}\n`;
  const titles = (text: string) => columnsOf(text).flatMap((found) => found.titles);

  it('are named in many ways', () => {
    for (const [steps, wanted] of [
      ['- Add columns for the due date and the status', ['Timeline', 'Status']],
      ['1. **Register**: add an owner column, then review.', []],
      ['Next: extend the table with columns: Due, Review Date.', ['Timeline', 'Review Date']],
      ['- 增加状态列和复核日期列', ['Status']],
      ['The score column is computed. Columns are sorted.', []],
      ['We add the file column to the index', []],
    ] as const)
      assert.deepEqual(
        titles(register(steps)).filter((title) => title !== 'Owner'),
        wanted,
        steps,
      );
  });

  it('are those that a rule finds missing', () => {
    assert.deepEqual(titles(register('')), ['Owner']);
    const high = register('').replace('| 1 | 1 | 1 | Do it |', '| 3 | 3 | 9 | Do it |');
    assert.deepEqual(titles(high), ['Owner', 'Testing Requirements']);
  });

  it('stay out of a table whose sections say the same, and keep CRLF', () => {
    const owned = register('### TECH-001: A\n\n- **Owner**: Ana Ruiz\n- **Mitigation**: Do it');
    assert.deepEqual(titles(owned), []);
    assert.ok(!/[^\r]\n/.test(widened(register('').replaceAll('\n', '\r\n'))));
  });
});
