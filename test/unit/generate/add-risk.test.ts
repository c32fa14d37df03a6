import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { addRisk, applyEdits, defaultSettings, formatOf, read, validate } from '../../../server/src/engine';

const form = { prefix: 'OPS', title: 'Nobody is on call', probability: 3, impact: 2, owner: 'Ana Ruiz' };
const files = readdirSync('examples')
  .filter((file) => /\.(?:md|risk\.ya?ml)$/.test(file) && file !== 'README.md')
  .map((file) => `examples/${file}`);

function added(text: string, name: string) {
  const options = { format: formatOf(name), settings: defaultSettings, today: '2026-03-02' };
  const reading = read(text, options);
  const outcome = addRisk(reading, form, options);
  const after = outcome.kind === 'edits' ? applyEdits(text, outcome.edits) : null;
  return { outcome, after, reading, options };
}

describe('a new risk', () => {
  for (const file of files)
    it(`is read back, and makes no number wrong: ${file}`, () => {
      const text = readFileSync(file, 'utf8');
      const { outcome, after, reading, options } = added(text, file);
      if (outcome.kind === 'refused' || after === null)
        return assert.match(outcome.kind === 'refused' ? outcome.reason.text : '', /risks/);
      const { profile } = read(after, options);
      assert.equal(profile.risks.length, reading.profile.risks.length + 1);
      assert.ok(profile.risks.some(({ title }) => title?.value.includes('Nobody is on call')));
      const wrong = (found: typeof profile) =>
        validate(found, options)
          .filter(({ rule }) => /mismatch/.test(rule))
          .map(({ rule }) => rule);
      const before = wrong(reading.profile);
      assert.deepEqual(
        wrong(profile).filter((rule) => !before.includes(rule)),
        [],
      );
    });

  for (const file of files)
    it(`reads back with what the document has a place for: ${file}`, () => {
      const text = readFileSync(file, 'utf8');
      const { after, reading, options } = added(text, file);
      if (after === null) return;
      const { profile } = read(after, options);
      const risk = profile.risks.find(({ title }) => title?.value.includes('Nobody is on call'));
      assert.ok(risk !== undefined);
      const [sighting] = risk.sightings;
      const columns =
        sighting.form.kind === 'row'
          ? profile.tables[sighting.form.table]?.header.map(({ field }) => field)
          : undefined;
      const has = (field: string) => columns === undefined || columns.some((column) => column === field);
      const others = reading.profile.risks;
      const { probability, impact, owner, id, computed } = risk;
      if (has('id') && others.some((other) => other.id !== null)) assert.match(id?.value ?? '', /\d$/);
      if (has('owner')) assert.equal(owner?.value, 'Ana Ruiz');
      // Scales of their own have no level 3; what is printed there is what the person chose by its name.
      if (has('probability') && profile.policy.name === 'bmad-v4') assert.equal(probability?.level, 3);
      if (has('impact') && profile.policy.name === 'bmad-v4') assert.equal(impact?.level, 2);
      if (has('probability') && has('impact') && profile.policy.name === 'bmad-v4') assert.equal(computed?.score, 6);
    });

  it('follows the counts and the score of the document', () => {
    const text = readFileSync('examples/payment-retries.risk.yaml', 'utf8');
    const { after } = added(text, 'a.risk.yaml');
    assert.match(after ?? '', /id: OPS-\d{3}\n {4}title: Nobody is on call/);
  });

  for (const text of ['story: "1.1"\nrisks: []\n', 'story: "1.1"\nrisks: # none yet\nreferences: {}\n', 'risks:\n'])
    it(`is the first of its document: ${JSON.stringify(text)}`, () => {
      const { after } = added(text, 'a.risk.yaml');
      const { profile } = read(after ?? '', { format: 'yaml' });
      assert.deepEqual(profile.problems, []);
      assert.deepEqual(
        profile.risks.map(({ id, computed }) => [id?.value, computed?.score]),
        [['OPS-001', 6]],
      );
    });

  it('is refused where there is no place for it', () => {
    assert.equal(added('# Risks\n\nNothing yet.\n', 'a.md').outcome.kind, 'refused');
  });
});
