import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { addRisks } from '../../../server/src/engine/generate/add-risks';
import { findCandidates } from '../../../server/src/engine/generate/candidates';
import { readStory } from '../../../server/src/engine/generate/story';
import { writeProfile } from '../../../server/src/engine/generate/write-profile';
import { bmadV4 } from '../../../server/src/engine/policy';
import { read } from '../../../server/src/engine/read';

const path = 'examples/stories/2.4.payment-retries.md';
const story = readStory(readFileSync(path, 'utf8'), path);
const chosen = findCandidates(story);
const plan = { story, storyPath: path, chosen: chosen.slice(0, 3), policy: bmadV4, date: '2026-03-02' };

describe('adding to a profile', () => {
  it('adds entries to the list of a .risk.yaml and leaves the rest alone', () => {
    const text = readFileSync('examples/payment-retries.risk.yaml', 'utf8');
    const before = read(text, { format: 'yaml' }).profile;
    const added = addRisks(text, before, plan);
    assert.ok(added.kind === 'text');
    const after = read(added.text, { format: 'yaml' }).profile;
    assert.deepEqual(after.problems, before.problems);
    assert.equal(after.risks.length, before.risks.length + 3);
    assert.deepEqual(added.ids, ['BUS-002', 'TECH-003', 'SEC-002']);
    assert.deepEqual(
      text.split('\n').filter((line) => !added.text.split('\n').includes(line)),
      [],
    );
  });

  for (const format of ['yaml', 'markdown'] as const)
    it(`adds to a generated profile what it did not have: ${format}`, () => {
      const text = writeProfile({ ...plan, chosen: chosen.slice(0, 4) }, format);
      const added = addRisks(text, read(text, { format }).profile, { ...plan, chosen });
      assert.ok(added.kind === 'text');
      const { profile } = read(added.text, { format });
      assert.equal(profile.risks.length, chosen.length);
      assert.equal(new Set(profile.risks.map(({ id }) => id?.value)).size, chosen.length);
      for (const risk of profile.risks) assert.ok(risk.mitigations.length > 0 && risk.computed !== null);
      assert.equal(addRisks(added.text, profile, { ...plan, chosen }).kind, 'refused');
    });

  it('fills the columns that a table has, in any order', () => {
    const text =
      '# Risks\n\n| Risk ID | Risk | Mitigation | Impact | Probability | Score | Notes |\n|---|---|---|---|---|---|---|\n| TECH-007 | Old | Do it | High | Low | 3 | x |\n\nAfter.\n';
    const added = addRisks(text, read(text, { format: 'markdown' }).profile, { ...plan, chosen: chosen.slice(1, 2) });
    assert.ok(added.kind === 'text');
    assert.match(
      added.text,
      /\n\| TECH-008 \| Retries, .* \| .*; .* \| High \(3\) \| Medium \(2\) \| 6 \| {2}\|\n\nAfter\.\n$/,
    );
  });

  it('is refused where there is nothing to add to', () => {
    assert.equal(addRisks('# Empty\n', read('# Empty\n', { format: 'markdown' }).profile, plan).kind, 'refused');
  });
});
