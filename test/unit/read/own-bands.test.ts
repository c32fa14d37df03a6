/** Bands that a document has of its own: declared in words, or shown by its rows; and what that changes. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { validate } from '../../../server/src/engine/validate';
import { profileOf } from './spellings';

const rows = `| ID | Risk | Likelihood | Impact | Score | Level | Mitigation | Owner |
|---|---|---|---|---|---|---|---|
| R1 | Pump stalls | 3 | 4 | 12 | Medium | Spare on the shelf | Ana Ruiz |
| R2 | Valve freezes | 2 | 4 | 8 | Medium | Heat tape | Ana Ruiz |
| R3 | Tank leaks | 4 | 5 | 20 | High | Second wall | Ana Ruiz |
| R4 | Label peels | 1 | 5 | 5 | Low | Print again | Ana Ruiz |
`;

const findings = (text: string): readonly string[] =>
  validate(profileOf(text), { today: '2026-03-01' }).flatMap(({ rule, message }) =>
    rule === 'band-mismatch' || rule === 'score-mismatch' ? [message.text] : [],
  );

const bandsOf = (text: string): readonly string[] =>
  (profileOf(text).policy.bands ?? []).map(({ title, from, to }) => `${title} ${from}-${to}`);

describe("a document's own bands", () => {
  const declared: Readonly<Record<string, string>> = {
    'a table':
      '| Score | Level | Action |\n|---|---|---|\n| 1-5 | Low | Watch |\n| 6-12 | Medium | Plan |\n| 13-20 | High | Act within 5 days |\n| 21-25 | Critical | Stop |\n',
    'a list with the range behind':
      '- **Low (1-5)**: watch\n- **Medium (6-12)**: plan\n- **High (13-20)**: act\n- **Critical (21-25)**: stop\n',
    'a list with the range first': '- 21–25: Critical (stop)\n- 13–20: High\n- 6–12: Medium\n- 1–5: Low\n',
    'one line': 'Levels: 1-5 Low, 6-12 Medium, 13-20 High, 21-25 Critical\n',
    'a fence': '```\nScore >= 21 = Critical\n13-20 = High\n6-12 = Medium\n1-5 = Low\n```\n'.replace(
      'Score >= 21',
      '21-25',
    ),
  };
  for (const [way, text] of Object.entries(declared))
    it(`are read from ${way}`, () => {
      const document = `# Risk register\n\n## Scale\n\n${text}\n## Risks\n\n${rows}`;
      assert.deepEqual(bandsOf(document), ['Critical 21-25', 'High 13-20', 'Medium 6-12', 'Low 1-5']);
      assert.deepEqual(findings(document), []);
    });

  it('are shown by rows that contradict the rule book and not each other', () => {
    assert.deepEqual(bandsOf(`# Risk register\n\n${rows}`), ['High 20-25', 'Medium 8-19', 'Low 1-7']);
    assert.deepEqual(findings(`# Risk register\n\n${rows}`), []);
  });

  it('convict the row that breaks them', () => {
    const text = `# Risk register\n\n## Scale\n\n${declared['a table']}\n## Risks\n\n${rows.replace('| 20 | High', '| 20 | Medium')}`;
    assert.deepEqual(findings(text), ['“Medium” is not the band of 20: that is High']);
  });

  it('do not excuse one slip, nor a story profile', () => {
    const slip = rows.replace('| 12 | Medium', '| 12 | High').replace('| 20 | High', '| 20 | Critical');
    assert.deepEqual(findings(`# Risk register\n\n${slip}`), ['“Low” is not the band of 5: that is Medium']);
    const story = `# Risk Profile: Story 1.2\n\n| Risk ID | Title | Probability | Impact | Score | Priority |\n|---|---|---|---|---|---|
| TECH-001 | A | 1 | 3 | 3 | Medium |\n| TECH-002 | B | 3 | 1 | 3 | Medium |\n| TECH-003 | C | 2 | 3 | 6 | High |\n`;
    assert.equal(findings(story).length, 1);
    assert.equal(profileOf(story).policy.bands, null);
  });

  it('are not read from counts, hours or percentages', () => {
    for (const text of [
      '- Critical: 0\n- High: 2\n- Medium: 4\n- Low: 1\n',
      '- Low: 1-5 hours\n- Medium: 6-12 hours\n- High: 13-25 hours\n',
      '| Level | Share |\n|---|---|\n| Low | 0-30 |\n| Medium | 30-70 |\n| High | 70-100 |\n',
    ])
      assert.deepEqual(
        bandsOf(`# Risk register\n\n## Scale\n\n${text}\n## Risks\n\n${rows.replaceAll(/Medium|High|Low/g, '-')}`),
        [],
      );
  });
});

describe('the size of a scale', () => {
  it('is what the document says', () => {
    const small =
      '| ID | Risk | Probability | Impact | Score | Mitigation |\n|---|---|---|---|---|---|\n| R1 | Pump stalls | 3 | 4 | 12 | Spare |\n| R2 | Valve freezes | 2 | 3 | 6 | Tape |\n';
    for (const words of [
      'Score = Probability × Impact (Max 25)',
      'Likelihood (1-5) and impact (1-5)',
      'A 5×5 risk matrix',
      'Impact: 1=Negligible, 2=Minor, 3=Moderate, 4=Major, 5=Severe',
    ])
      assert.equal(profileOf(`# Risk register\n\n${words}\n\n${small}`).policy.name, 'iso-5x5', words);
    assert.equal(profileOf(`# Risk register\n\nImpact lasts 1-5 days\n\n${small}`).policy.name, 'foreign');
  });
});
