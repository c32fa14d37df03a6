/** What an edit did not touch is not read again, and what it did touch is read as if for the first time. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/read';
import { validate } from '../../../server/src/engine/validate';
import { validateReading } from '../../../server/src/engine/validate-reading';

const today = '2026-06-15';

describe('reading again after an edit', () => {
  it('reads one section for a keystroke in it, and keeps every other risk as it is', () => {
    const sections = Array.from(
      { length: 40 },
      (_, index) => `### TECH-${String(index + 1).padStart(3, '0')}: Queue ${index} is lost\n\n**Probability:** High\n`,
    );
    const before = `# Risk Profile: Story 1.2\n\n## Details\n\n${sections.join('\n')}`;
    const at = before.indexOf('Queue 20');
    const first = read(before, { format: 'markdown' });
    const again = read(`${before.slice(0, at)}x${before.slice(at)}`, { format: 'markdown' }, first);
    const changed = again.framed.risks.filter((risk, index) => risk !== first.framed.risks[index]);
    assert.deepEqual(
      changed.map(({ id }) => id?.value),
      ['TECH-021'],
    );
  });

  it('reads one row for a keystroke in it', () => {
    const rows = Array.from({ length: 40 }, (_, index) => `| R-${100 + index} | Queue ${index} is lost | High | Low |`);
    const before = `# Risk Register\n\n| ID | Risk | Probability | Impact |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
    const at = before.indexOf('Queue 20');
    const first = read(before, { format: 'markdown' });
    const again = read(`${before.slice(0, at)}x${before.slice(at)}`, { format: 'markdown' }, first);
    const changed = again.framed.risks.filter((risk, index) => risk !== first.framed.risks[index]);
    assert.deepEqual(
      changed.map(({ id }) => id?.value),
      ['R-120'],
    );
  });

  it('finds the heading that names the document far below, as soon as one is written there', () => {
    const sections = Array.from({ length: 8 }, (_, index) => `## R-10${index}: Queue is lost\n\n**Impact:** High\n\n`);
    const before = sections.join('');
    const after = `${before}# Risk Profile: Story 4.2\n`;
    const again = read(after, { format: 'markdown' }, read(before, { format: 'markdown' }));
    assert.equal(again.profile.story?.value, '4.2');
  });

  it('keeps the place of every kind of change that a fix makes', () => {
    const summary =
      'risk_summary:\n  totals:\n    critical: 0\n  highest:\n    id: TECH-001\n    score: 4\n    title: Queue 1';
    const rows = '| TECH-001 | Queue 1 | Medium (2) | High (3) | 6 |\n| TECH-002 | Queue 2 | Low (1) | Low (1) | 1 |\n';
    const text = `# Risk Profile: Story 4.2\n\n| ID | Title | Probability | Impact | Score |\n|---|---|---|---|---|\n${rows}\n\`\`\`yaml\n${summary}\n\`\`\`\n`;
    const edited = text.replace('# Risk', '# My Risk');
    const again = read(edited, { format: 'markdown' }, read(text, { format: 'markdown' }));
    const { findings } = validateReading(again, { today }, null);
    assert.ok(findings.some(({ fix }) => fix?.changes.some(({ kind }) => kind === 'scalar')));
    assert.deepEqual(findings, validate(read(edited, { format: 'markdown' }).profile, { today }));
  });

  it('remembers no more rows than there are, however long one types in a row', () => {
    const rows = Array.from({ length: 40 }, (_, index) => `| R-${100 + index} | Queue ${index} is lost | High | Low |`);
    let text = `# Risk Register\n\n| ID | Risk | Probability | Impact |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
    const at = text.indexOf('Queue 20');
    let reading = read(text, { format: 'markdown' });
    for (let key = 0; key < 300; key += 1) {
      text = `${text.slice(0, at)}x${text.slice(at)}`;
      reading = read(text, { format: 'markdown' }, reading);
    }
    const { reader } = reading.memory;
    assert.equal(reader.format, 'markdown');
    const sections = reader.format === 'markdown' ? (reader.recall.parts.get('unit')?.values ?? []) : [];
    assert.deepEqual(
      sections.map(({ inner }) => inner.get('row')?.values.length ?? 0),
      [40],
    );
  });
});
