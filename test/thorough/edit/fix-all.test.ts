/** On real documents: fix-all leaves nothing fixable, touches only wrong tokens, and the same risks are read afterwards. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { applyEdits, formatOf, type RiskProfile, read, realise, validate } from '../../../server/src/engine';

const folders = ['../shared/seeds', '../shared/corpus/bmad-story-profile', '../shared/corpus/bmad-v6-test-design'];
const today = '2026-06-15';

describe('fix-all on real documents', () => {
  for (const folder of folders) {
    it(folder, function () {
      this.timeout(20_000);
      if (!existsSync(folder)) {
        console.log(`      skipped: ${folder} is not here`);
        this.skip();
      }
      const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
      for (const name of names.filter((_, index) => names.length < 10 || index % 12 === 0)) {
        fixAll(name, readFileSync(`${folder}/${name}`, 'utf8'));
      }
    });
  }
});

function fixAll(name: string, original: string): void {
  const format = formatOf(name);
  const before = read(original, { format }).profile;
  let text = original;
  for (let round = 0; round < 5; round += 1) {
    const { profile } = read(text, { format });
    const changes = certain(profile);
    if (changes.length === 0) {
      assert.deepEqual(titles(profile), titles(before), `${name}: other risks than before`);
      return;
    }
    const edits = realise(text, profile, changes);
    for (const { span, text: now } of edits)
      assert.ok(span.end - span.start <= 30 && now.length <= 30, `${name}: a large edit`);
    const next = applyEdits(text, edits);
    assert.notEqual(next, text, `${name}: a fix that changes nothing`);
    text = next;
  }
  assert.fail(`${name}: still fixable after five rounds`);
}

function certain(profile: RiskProfile) {
  const findings = validate(profile, { today, strict: true });
  return findings.flatMap(({ fix }) => (fix?.certain === true ? fix.changes : []));
}

function titles({ risks }: RiskProfile): readonly string[] {
  return risks.map(
    ({ key, title, mitigations, owner }) => `${key} ${title?.value} ${mitigations.length} ${owner?.value}`,
  );
}
