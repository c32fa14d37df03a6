import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { findCandidates } from '../../../server/src/engine/generate/candidates';
import { titleInStory } from '../../../server/src/engine/generate/matter';
import { nextIds } from '../../../server/src/engine/generate/next-ids';
import { readStory } from '../../../server/src/engine/generate/story';
import { type ProfileFormat, writeProfile } from '../../../server/src/engine/generate/write-profile';
import { bmadV4, iso5x5, type Policy, tea } from '../../../server/src/engine/policy';
import { read } from '../../../server/src/engine/read';
import { defaultSettings } from '../../../server/src/engine/settings';
import { validate } from '../../../server/src/engine/validate';

const today = '2026-03-02';
const folder = 'examples/stories';
const stories = readdirSync(folder).map((file) => {
  const story = readStory(readFileSync(`${folder}/${file}`, 'utf8'), file);
  return { file, story, chosen: findCandidates(story) };
});

function written(entry: (typeof stories)[number], format: ProfileFormat, policy: Policy): string {
  return writeProfile({ ...entry, storyPath: 'docs/stories/s.md', policy, date: today }, format);
}

/** What only people can fill in; everything else must be right at once. */
const openRules: ReadonlySet<string> = new Set([
  'placeholder-owner',
  'missing-owner',
  'placeholder-text',
  'missing-due',
]);

describe('a generated profile', () => {
  for (const format of ['yaml', 'markdown'] as const)
    for (const policy of [bmadV4, tea, iso5x5])
      for (const entry of stories)
        it(`reads back and passes but for the open fields: ${format}, ${policy.name}, ${entry.file}`, () => {
          const text = written(entry, format, policy);
          const settings = { ...defaultSettings, policy: policy.name };
          const { profile } = read(text, { format, settings });
          assert.ok(profile.recognition.recognised);
          assert.equal(profile.policy.name, policy.name);
          assert.equal(profile.risks.length, entry.chosen.length);
          assert.deepEqual(profile.problems, []);
          assert.deepEqual(
            profile.risks.map(({ title }) => title?.value).toSorted(),
            entry.chosen.map((candidate) => titleInStory(candidate, entry.story)).toSorted(),
          );
          for (const risk of profile.risks) {
            assert.equal(risk.computed?.score, risk.score?.stated?.value);
            assert.equal(risk.owner?.value, 'TBD');
            assert.equal(risk.status?.value.toLowerCase(), 'proposed');
            assert.ok(risk.mitigations.length > 0 && risk.tests.length > 0);
            assert.ok(risk.sightings.some(({ fields }) => fields.probability?.reason && fields.impact?.reason));
          }
          const others = validate(profile, { today, settings, strict: true }).filter(
            ({ rule }) => !openRules.has(rule),
          );
          assert.deepEqual(
            others.map(({ rule, message }) => `${rule}: ${message.text}`),
            [],
          );
        });

  it('carries the date that was passed in and the story that it is about', () => {
    const entry = stories.find(({ file }) => file.startsWith('3-2'));
    const text = entry === undefined ? '' : written(entry, 'yaml', bmadV4);
    assert.match(text, /^date: 2026-03-02$/m);
    assert.match(text, /^story: "?3\.2"?$/m);
    assert.ok(!/: (?:undefined|null|NaN)$/m.test(text));
  });

  it('without risks is a profile all the same', () => {
    const story = readStory('# Story 1.1: Nothing\n');
    for (const format of ['yaml', 'markdown'] as const) {
      const text = writeProfile({ story, storyPath: null, chosen: [], policy: bmadV4, date: today }, format);
      assert.match(text, format === 'yaml' ? /score: 100/ : /Risk Score: 100\/100/);
    }
  });

  it('has a form that markdownlint passes by default: no bold paragraph as a heading, no blank in an empty cell', () => {
    for (const entry of stories) {
      const text = written(entry, 'markdown', bmadV4);
      assert.doesNotMatch(text, /^\*\*[^*\n]+\*\*$/m);
      assert.doesNotMatch(text, /^\|.* {2,}\|/m);
      assert.doesNotMatch(text, /[ \t]+$|\n{3,}|\n\n$/m);
      for (const [, above = '', below = ''] of text.matchAll(/^(.*)\n#+ .*\n(.*)$/gm)) assert.equal(above + below, '');
    }
  });
});

describe('next ids', () => {
  it('stand above the highest used number of their prefix', () => {
    const ids = nextIds(['TECH-001', 'tech-007', 'SEC-002', 'x', 'R-1.3-004']);
    assert.deepEqual(
      [ids.next('TECH'), ids.next('TECH'), ids.next('SEC'), ids.next('OPS')],
      ['TECH-008', 'TECH-009', 'SEC-003', 'OPS-001'],
    );
  });
});
