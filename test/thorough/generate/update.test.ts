import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  addCandidates,
  applyEdits,
  defaultSettings,
  findCandidates,
  findPolicy,
  formatOf,
  type ProfileFormat,
  policyOf,
  type RiskProfile,
  read,
  readStory,
  type Story,
  validate,
  writeProfile,
} from '../../../server/src/engine';

const corpus = path.resolve('../shared/corpus');
const inOrder = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map((file) => path.join(folder, String(file)))
        .filter((file) => /\.(?:md|ya?ml)$/.test(file) && !/README|\/negative\//.test(file))
        .toSorted()
    : [];
const stories: readonly Story[] = [...inOrder('examples/stories'), ...inOrder(path.join(corpus, 'stories'))].map(
  (file) => readStory(readFileSync(file, 'utf8'), path.basename(file).replace(/^S\d+__.*__/, '')),
);
const documents = [...inOrder('examples'), ...inOrder(corpus)].filter((file) => !/\/stories\//.test(file));
const exhaustive = process.env.EXHAUSTIVE === '1';
const today = '2026-03-02';
const policy = findPolicy('bmad-v4');

/** Findings that say that a number or a place contradicts another. */
const wrongIn = (profile: RiskProfile): readonly string[] =>
  validate(profile, { today })
    .filter(({ rule }) =>
      /^(?:count|derivation|score|band)-mismatch$|^under-wrong-heading$|^duplicate-id$|^sightings/.test(rule),
    )
    .map(({ rule, message }) => `${rule}: ${message.text}`);

/** The new text, after everything that must hold of it. */
function update(text: string, format: ProfileFormat, story: Story, take = 15): string | null {
  const options = { format, settings: defaultSettings, today };
  const first = read(text, options);
  const own = policyOf(first.profile) ?? policy;
  assert.ok(own !== null);
  const plan = {
    story,
    storyPath: 'docs/a story.md',
    chosen: findCandidates(story).slice(0, take),
    policy: own,
    date: today,
  };
  const added = addCandidates(first, plan, options);
  if (added.kind === 'refused') return null;
  const after = applyEdits(text, added.edits);
  const { profile } = read(after, options);
  assert.equal(profile.risks.length, first.profile.risks.length + added.names.length);
  const ids = profile.risks.flatMap(({ id }) => id?.value ?? []);
  const known = first.profile.risks.flatMap(({ id }) => id?.value ?? []);
  if (new Set(known).size === known.length) assert.equal(new Set(ids).size, ids.length, 'ids are the next free ones');
  const before = wrongIn(first.profile);
  assert.deepEqual(
    wrongIn(profile).filter((one) => !before.includes(one)),
    [],
  );
  // Every old line is there, in its order; only numbers that count or add up, and the highest risk, may be other ones.
  // `1 risk (1 low)` becomes `2 risks (1 high, 1 low)` as a whole.
  const bare = (line: string): string =>
    line
      .trimEnd()
      .replace(/\b\d+ risks?(?: \(\d+ [a-z]+(?:, \d+ [a-z]+)*\))?/, '#')
      .replace(/\b[A-Z]+-\d+|\d+/g, '#');
  const left = after.split('\n').map(bare);
  for (const line of text.split('\n').map(bare)) {
    // `highest:` of a summary in a fence names it, too.
    if (format === 'markdown' && /^ +title: /.test(line)) continue;
    const at = left.indexOf(line);
    assert.ok(at >= 0, `lost: ${line}`);
    left.splice(0, at + 1);
  }
  assert.equal(addCandidates(read(after, options), plan, options).kind, 'refused', 'twice adds nothing');
  return after;
}

describe('adding to a profile of any story', function () {
  this.timeout(240_000);

  for (const format of ['yaml', 'markdown'] as const)
    it(`completes a draft of any part of the candidates, at once or in steps: ${format}`, () => {
      fc.assert(
        fc.property(fc.nat(), fc.infiniteStream(fc.boolean()), (number, choices) => {
          const story = stories[number % stories.length];
          assert.ok(story !== undefined);
          const all = findCandidates(story);
          const chosen = all.filter(() => choices.next().value === true);
          assert.ok(policy !== null);
          if (chosen.length === 0 || chosen.length === all.length) return;
          const text = writeProfile({ story, storyPath: 'a.md', chosen, policy, date: today }, format);
          const half = update(text, format, story, Math.ceil(all.length / 2)) ?? text;
          const whole = update(half, format, story) ?? half;
          const { risks, claims } = read(whole, { format }).profile;
          assert.equal(risks.length, all.length);
          const categories = claims.filter(({ kind }) => kind === 'category');
          assert.deepEqual(
            categories.map(({ of, stated }) => `${of}: ${stated.value}`),
            categories.map(({ of, computed }) => `${of}: ${computed}`),
          );
          assert.equal(
            categories.reduce((sum, { stated }) => sum + Number(stated.value), 0),
            all.length,
          );
        }),
        { numRuns: exhaustive ? 60 : 8 },
      );
    });

  it('keeps every line and every risk of documents that people wrote', () => {
    const refused: string[] = [];
    let count = 0;
    for (const [place, file] of documents.entries()) {
      if (!exhaustive && place % 3 !== 0) continue;
      const text = readFileSync(file, 'utf8');
      const { profile } = read(text, { format: formatOf(file) });
      if (!profile.recognition.recognised || profile.kind === 'gate' || profile.risks.length === 0) continue;
      count += 1;
      const story = stories[place % stories.length];
      assert.ok(story !== undefined);
      try {
        if (update(text, formatOf(file), story, 5) === null) refused.push(path.basename(file));
      } catch (error) {
        throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
      }
    }
    console.log(`      ${count - refused.length} of ${count} documents; the others say why not`);
    assert.ok(refused.length <= count / 8, refused.join('\n'));
  });
});
