import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import {
  addCandidates,
  addRisk,
  applyEdits,
  defaultSettings,
  type ProfileFormat,
  read,
} from '../../../server/src/engine';
import { findCandidates } from '../../../server/src/engine/generate/candidates';
import { readStory } from '../../../server/src/engine/generate/story';
import { writeProfile } from '../../../server/src/engine/generate/write-profile';
import { bmadV4 } from '../../../server/src/engine/policy';

const path = 'examples/stories/2.4.payment-retries.md';
const story = readStory(readFileSync(path, 'utf8'), path);
const chosen = findCandidates(story);
const plan = { story, storyPath: path, chosen, policy: bmadV4, date: '2026-03-02' };
const today = '2026-03-02';
const optionsFor = (format: ProfileFormat) => ({ format, settings: defaultSettings, today });

/** Every other risk of the first categories: all of them grow, and others appear. */
const draftOf = (format: ProfileFormat): string => {
  const some = chosen.filter((_, place) => place % 2 === 0).slice(0, 4);
  return writeProfile({ ...plan, chosen: some }, format);
};

const spreadOf = (text: string, format: ProfileFormat): readonly string[] =>
  read(text, { format }).profile.claims.flatMap(({ kind, of, stated, computed }) =>
    kind.startsWith('category') ? [`${of}: ${stated.value}${stated.value === computed ? '' : ` for ${computed}`}`] : [],
  );

function withOne(text: string, format: ProfileFormat, prefix: string): string {
  const options = optionsFor(format);
  const form = { prefix, title: 'Nobody is on call', probability: 3, impact: 2, owner: 'Ana Ruiz' };
  const outcome = addRisk(read(text, options), form, options);
  assert.ok(outcome.kind === 'edits');
  return applyEdits(text, outcome.edits);
}

describe('lists of how risks spread, after risks were added', () => {
  for (const format of ['yaml', 'markdown'] as const)
    it(`counts what an update adds, in the order of the list and new categories behind it: ${format}`, () => {
      const text = draftOf(format);
      const options = optionsFor(format);
      const outcome = addCandidates(read(text, options), plan, options);
      assert.ok(outcome.kind === 'edits');
      const after = applyEdits(text, outcome.edits);
      const names = (lines: readonly string[]) => lines.map((line) => line.replace(/:.*/, ''));
      const [before, now] = [spreadOf(text, format), spreadOf(after, format)];
      const whole = spreadOf(writeProfile(plan, format), format);
      assert.ok(before.length < now.length, 'there are new categories');
      assert.deepEqual(now.toSorted(), whole.toSorted());
      const known = names(before);
      assert.deepEqual(
        names(now).filter((name) => known.includes(name)),
        known,
      );
    });

  const entries =
    'risks:\n  - id: SEC-001\n    title: A link works twice\n    category: Security\n    probability: 2\n    impact: 2\n';
  const yaml: readonly (readonly [string, string, string])[] = [
    [
      'a comment stays with its line',
      '  byCategory:\n    Security: 1   # asked 3 Nov\n',
      '  byCategory:\n    Security: 1   # asked 3 Nov\n    Operational: 1\n',
    ],
    ['in braces', '  byCategory: { Security: 1 }\n', '  byCategory: { Security: 1, Operational: 1 }\n'],
    ['by prefix', '  by_category:\n    SEC: 1\n', '  by_category:\n    SEC: 1\n    OPS: 1\n'],
    [
      'in small letters and quotes',
      '  byCategory:\n    "security": 1\n',
      '  byCategory:\n    "security": 1\n    "operational": 1\n',
    ],
  ];
  for (const [name, list, expected] of yaml)
    for (const eol of ['\n', '\r\n'])
      it(`has an entry for a new category as the others are: ${name}${eol === '\n' ? '' : ', CRLF'}`, () => {
        const text = `summary:\n${list}${entries}`.replaceAll('\n', eol);
        const after = withOne(text, 'yaml', 'OPS');
        assert.ok(after.startsWith(`summary:\n${expected}${entries}`.replaceAll('\n', eol).trimEnd()), after);
      });

  const register =
    '| Risk ID | Category | Description | Probability | Impact | Score |\n| --- | --- | --- | --- | --- | --- |\n| SEC-001 | Security | A link works twice | Medium (2) | Medium (2) | 4 |\n| DATA-001 | Data | Copies differ | Low (1) | Medium (2) | 2 |\n';
  const lists: readonly (readonly [string, string, string, string])[] = [
    [
      'our own form says how many of which band',
      'SEC',
      '- Security: 1 risk (1 medium)\n- Data: 1 risk (1 low)\n',
      '- Security: 2 risks (1 high, 1 medium)\n- Data: 1 risk (1 low)\n',
    ],
    [
      'a bracket that says of one band alone still does',
      'SEC',
      '- Security: 1 risk (0 high)\n- Data: 1 risk (0 high)\n',
      '- Security: 2 risks (1 high)\n- Data: 1 risk (0 high)\n',
    ],
    ['bold', 'OPS', '* **Security**: 1\n* **Data**: 1\n', '* **Security**: 1\n* **Data**: 1\n* **Operational**: 1\n'],
    [
      'a table, its total below',
      'OPS',
      '| Category | High | Medium | Low | Count |\n| --- | --- | --- | --- | --- |\n| Security | 0 | 1 | 0 | 1 |\n| Data | 0 | 0 | 1 | 1 |\n| **Total** | 0 | 1 | 1 | 2 |\n',
      '| Category | High | Medium | Low | Count |\n| --- | --- | --- | --- | --- |\n| Security | 0 | 1 | 0 | 1 |\n| Data | 0 | 0 | 1 | 1 |\n| Operational | 1 | 0 | 0 | 1 |\n| **Total** | 1 | 1 | 1 | 3 |\n',
    ],
    ['one that leaves out a category stays', 'SEC', '- Security: 1 risk\n', '- Security: 1 risk\n'],
    [
      'one that says more of each is no model',
      'OPS',
      '- Security: 1 risk, watched by Ana\n- Data: 1 risk, watched by Li\n',
      '- Security: 1 risk, watched by Ana\n- Data: 1 risk, watched by Li\n',
    ],
  ];
  for (const [name, prefix, list, expected] of lists)
    it(`keeps the form of a list: ${name}`, () => {
      const documentOf = (spread: string) =>
        `# Risk Profile: Story 4.2\n\n### By Category\n\n${spread}\n## Risk Register\n\n`;
      const after = withOne(`${documentOf(list)}${register}`, 'markdown', prefix);
      assert.equal(after.slice(0, after.indexOf('| Risk ID')), documentOf(expected));
    });
});
