import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { addCandidates, applyEdits, defaultSettings } from '../../../server/src/engine';
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
    assert.deepEqual(added.names, ['BUS-002', 'TECH-003', 'TECH-004']);
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

  it('fills the columns that a table has, in the words and the order of its rows', () => {
    const text =
      '# Risks\n\n| Risk ID | Risk | Mitigation | Impact | Probability | Score | Notes |\n|---|---|---|---|---|---|---|\n| TECH-007 | Old | Do it | High | Low | 3 | x |\n\nAfter.\n';
    const added = addRisks(text, read(text, { format: 'markdown' }).profile, {
      ...plan,
      chosen: chosen.filter(({ pattern }) => pattern === 'retry-timeout-interplay'),
    });
    assert.ok(added.kind === 'text');
    assert.match(
      added.text,
      /---\|\n\| TECH-008 \| Retries and .* \| .*; .* \| High \| Medium \| 6 \| {2}\|\n\| TECH-007 .*\n\nAfter\.\n$/,
    );
  });

  it('puts each risk under the heading that fits, counts on in the document’s own series, and numbers no heading', () => {
    const section = (id: string, impact: number) =>
      `### ${id}: Risk ${id}\n\n- **Probability**: ${impact}\n- **Impact**: ${impact}\n- **Score**: ${impact * impact}\n`;
    const text = `# Risk Profile: Story 2.4\n\n## Critical Risks\n\n${section('R-08', 3)}\n## Low Risks\n\n${section('R-09', 1)}\n## Notes\n\nNone.\n`;
    const options = { format: 'markdown', settings: defaultSettings, today: '2026-03-02' } as const;
    const added = addCandidates(
      read(text, options),
      { ...plan, chosen: chosen.filter(({ pattern }) => /^(?:repeated-charge|pool-exhaustion)$/.test(pattern)) },
      options,
    );
    assert.ok(added.kind === 'edits');
    assert.deepEqual(added.names, ['R-10', 'R-11']);
    const headings = applyEdits(text, added.edits).match(/^#+ .*/gm);
    assert.deepEqual(
      headings?.map((line) => line.slice(0, 20)),
      [
        '# Risk Profile: Stor',
        '## Critical Risks',
        '### R-08: Risk R-08',
        '## Low Risks',
        '### R-09: Risk R-09',
        '### R-11: Exhausted ',
        '## Further Risks',
        '### R-10: Payment ma',
        '## Notes',
      ],
    );
  });

  it('is refused where there is nothing to add to', () => {
    assert.equal(addRisks('# Empty\n', read('# Empty\n', { format: 'markdown' }).profile, plan).kind, 'refused');
  });
});
