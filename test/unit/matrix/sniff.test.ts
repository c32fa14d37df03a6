import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'mocha';
import { isWorthReading } from '../../../client/src/sniff';

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

  it('sleeps through ordinary text, even where it speaks of risk', () => {
    assert.ok(!markdown('# Hello\n\nUse it at your own risk. The risk is small.\n\n- no risk\n'));
    assert.ok(!yaml('services:\n  web:\n    image: x # at your own risk\n'));
    assert.ok(!isWorthReading({ languageId: 'typescript', fileName: 'risk.ts' } as never, '# Risk\n'));
  });

  it('costs little on a long document', () => {
    const long = `${'lorem ipsum | dolor # sit: amet '.repeat(30)}\n`.repeat(1_000) + '|'.repeat(100_000);
    const start = performance.now();
    markdown(long);
    assert.ok(performance.now() - start < 100);
  });

  it('wakes up for every real risk document and for none of the ordinary ones', function () {
    const corpus = '../shared/corpus';
    if (!existsSync(corpus)) {
      console.log('      (the folder ../shared is not here: skipped)');
      this.skip();
    }
    const wrong: string[] = [];
    for (const folder of [
      'bmad-story-profile',
      'bmad-v6-test-design',
      'gate-yaml',
      'register-table',
      'yaml-register',
      'negative',
    ])
      for (const name of readdirSync(`${corpus}/${folder}`)) {
        const path = `${corpus}/${folder}/${name}`;
        if (!statSync(path).isFile()) continue;
        const awake = /\.ya?ml$/.test(name) ? yaml(readFileSync(path, 'utf8')) : markdown(readFileSync(path, 'utf8'));
        if (awake === (folder === 'negative')) wrong.push(`${folder}/${name}`);
      }
    assert.deepEqual(wrong, []);
  });
});
