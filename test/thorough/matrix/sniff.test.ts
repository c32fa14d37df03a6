import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'mocha';
import { isWorthReading } from '../../../client/src/sniff';

const corpus = '../shared/corpus';
const risky = ['bmad-story-profile', 'bmad-v6-test-design', 'gate-yaml', 'register-table', 'yaml-register'];

describe('waiting for a risk document', () => {
  it('wakes up for every real risk document and for none of the ordinary ones', function () {
    if (!existsSync(corpus)) {
      console.log('      (the folder ../shared is not here: skipped)');
      this.skip();
    }
    const wrong: string[] = [];
    for (const folder of [...risky, 'negative'])
      for (const name of readdirSync(`${corpus}/${folder}`)) {
        const path = `${corpus}/${folder}/${name}`;
        if (!statSync(path).isFile()) continue;
        const languageId = /\.ya?ml$/.test(name) ? 'yaml' : 'markdown';
        const awake = isWorthReading({ languageId, fileName: `a.${languageId}` } as never, readFileSync(path, 'utf8'));
        if (awake === (folder === 'negative')) wrong.push(`${folder}/${name}`);
      }
    assert.deepEqual(wrong, []);
  });
});
