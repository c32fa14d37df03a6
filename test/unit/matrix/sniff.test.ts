import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isWorthReading } from '../../../client/src/sniff';
import { mentionsRisk } from '../../../server/src/engine';

const markdown = (text: string): boolean =>
  isWorthReading({ languageId: 'markdown', fileName: 'README.md' } as never, text);
const yaml = (text: string, fileName = 'a.yaml'): boolean =>
  isWorthReading({ languageId: 'yaml', fileName } as never, text);

describe('waiting for a risk document', () => {
  it('wakes up for headings, tables and keys about risk', () => {
    assert.ok(markdown('# Notes\n\n## Risk Register\n'));
    assert.ok(markdown('| ID | Probability | Impact |\n'));
    assert.ok(markdown('## 风险\n'));
    assert.ok(yaml('risks:\n  - id: A\n'));
    assert.ok(yaml('gate: PASS\nrisk_summary:\n  totals: {}\n'));
    assert.ok(yaml('a: 1\n', '/x/story.risk.yaml'));
    assert.ok(isWorthReading({ languageId: 'risk-yaml', fileName: 'x' } as never, ''));
  });

  it('wakes up in every language whose tables are read', () => {
    const words = ['Risiko', 'Risiken', 'Riesgo', 'Riscos', 'Risque', '风险', '風險'];
    for (const word of words) {
      assert.ok(mentionsRisk(word), word);
      assert.ok(markdown(`| ID | ${word} | X |\n`) && markdown(`## ${word}\n`), word);
    }
    for (const word of ['Probabilidad', 'Probabilidade', 'Probabilité', 'Eintrittswahrscheinlichkeit'])
      assert.ok(markdown(`| ID | ${word} | X |\n`), word);
  });

  it('sleeps through ordinary text, even where it speaks of risk', () => {
    assert.ok(!markdown('# Hello\n\nUse it at your own risk. The risk is small.\n\n- no risk\n'));
    assert.ok(!yaml('services:\n  web:\n    image: x # at your own risk\n'));
    assert.ok(!isWorthReading({ languageId: 'typescript', fileName: 'risk.ts' } as never, '# Risk\n'));
  });
});
