import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readStory } from '../../../server/src/engine/generate/story';
import { nameOfFile, nameOfHeading, slugOf } from '../../../server/src/engine/generate/story-id';

const grouped = `# Story 1.6a - Keep drafts while offline

Status: Draft

## Acceptance Criteria

### AC1: Saving

1. Saved within 200 ms
2. Survives a crash

### Security

- Encrypted on the device

## Tasks

- [x] Store drafts (AC1)
  - [ ] Write a journal
- [ ] Encrypt (AC: 1.2, Security)
- [ ] Everything (AC: all)
- [ ] Nothing that exists (AC: 9)

## QA Results

- Acceptance Criteria 1 has a race condition
`;

describe('reading a story', () => {
  it('reads id, title and status of a heading with a dash and of one line', () => {
    const story = readStory(grouped);
    assert.equal(story.id, '1.6a');
    assert.equal(story.title, 'Keep drafts while offline');
    assert.equal(story.status?.value, 'Draft');
    assert.equal(grouped.slice(story.status?.span.start, story.status?.span.end), 'Draft');
  });

  it('names grouped criteria after their group and keeps their places', () => {
    const { criteria } = readStory(grouped);
    assert.deepEqual(
      criteria.map(({ id, line }) => [id, line]),
      [
        ['AC1.1', 9],
        ['AC1.2', 10],
        ['Security 1', 14],
      ],
    );
    for (const { text } of criteria) assert.equal(grouped.slice(text.span.start, text.span.end), text.value);
  });

  it('resolves the criteria of tasks, and of subtasks by their parent', () => {
    assert.deepEqual(
      readStory(grouped).tasks.map(({ criteria }) => criteria),
      [['AC1'], ['AC1'], ['AC1.2', 'Security'], ['AC1.1', 'AC1.2', 'Security 1'], []],
    );
  });

  it('takes nothing from reviews', () => {
    assert.ok(!readStory(grouped).passages.some(({ lines }) => lines.some(({ plain }) => plain.includes('race'))));
  });

  it('reads numbered criteria with labels of their own and ranges in tasks', () => {
    const story = readStory(
      '# TEA-DX-001.5: Better messages\n\n## Acceptance Criteria\n\n1. **AC-1:** Names the key\n   - and the file\n2. **AC-2:** Says why\n3. **AC-3:** Ends\n\n## Tasks / Subtasks\n\n- [ ] All (ACs: 1-3)\n- [ ] One (AC: #2)\n',
    );
    assert.equal(story.id, 'TEA-DX-001.5');
    assert.deepEqual(
      story.criteria.map(({ id }) => id),
      ['AC1', 'AC2', 'AC3'],
    );
    assert.deepEqual(story.tasks[0]?.criteria, ['AC1', 'AC2', 'AC3']);
    assert.deepEqual(story.tasks[1]?.criteria, ['AC2']);
    const nested = story.passages.find(({ lines }) => lines[0]?.plain === 'and the file');
    assert.deepEqual([nested?.part, nested?.criteria], ['criterion', ['AC1']]);
  });

  it('reads bulleted criteria under a bold line, and takes the id from the file name', () => {
    const story = readStory(
      '# Export figures\n\n**Status:** ready-for-dev\n\n**Acceptance Criteria:**\n\n- One\n- Two\n',
      'stories/3-2-export-figures.md',
    );
    assert.deepEqual([story.id, story.title, story.status?.value], ['3.2', 'Export figures', 'ready-for-dev']);
    assert.deepEqual(
      story.criteria.map(({ id }) => id),
      ['AC1', 'AC2'],
    );
  });

  it('reads criteria in a table and as Given / When / Then', () => {
    const table = readStory(
      '# Story 1.1: T\n\n## Acceptance Criteria\n\n| AC | Text |\n|---|---|\n| AC1 | Is fast |\n| 2 | Is safe |\n',
    );
    assert.deepEqual(
      table.criteria.map(({ id, text }) => [id, text.value]),
      [
        ['AC1', 'Is fast'],
        ['AC2', 'Is safe'],
      ],
    );
    const given = readStory(
      '# Story 1.1: T\n\n## Acceptance Criteria\n\nGiven a user\nWhen they leave\nThen all is saved\n',
    );
    assert.equal(given.criteria.length, 1);
  });

  it('reads a heading Status with its value below, and none from prose', () => {
    assert.equal(readStory('# S\n\n## Status\n\n**Done** ✅\n').status?.value, 'Done');
    assert.equal(readStory('# S\n\nStatus codes are checked\n').status, null);
  });

  it('quotes every passage exactly, on its line', () => {
    const lines = grouped.split('\n');
    for (const { lines: quoted } of readStory(grouped).passages)
      for (const { text, start, line } of quoted) {
        assert.equal(grouped.slice(start, start + text.length), text);
        assert.ok(lines[line - 1]?.includes(text));
      }
  });

  it('never throws, whatever is cut off', () => {
    for (let end = 0; end < grouped.length; end += 5) readStory(grouped.slice(0, end));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => readStory(text) !== null),
      { numRuns: 40 },
    );
  });
});

describe('names of stories', () => {
  const headings: readonly (readonly [string, string | null, string])[] = [
    ['Story 1.1: Account Creation', '1.1', 'Account Creation'],
    ['Story 1.6a - Drafts', '1.6a', 'Drafts'],
    ['Story C.4b — Menus', 'C.4b', 'Menus'],
    ['TEA-DX-001.5: Better `x` messages', 'TEA-DX-001.5', 'Better `x` messages'],
    ['User Story 12.3.1: Deep', '12.3.1', 'Deep'],
    ['STORY-BOOT-CORE: Boot', 'STORY-BOOT-CORE', 'Boot'],
    ['2.1 Payments', '2.1', 'Payments'],
    ['Export: monthly figures', null, 'Export: monthly figures'],
  ];
  for (const [heading, id, title] of headings)
    it(`reads “${heading}”`, () => assert.deepEqual(nameOfHeading(heading), { id, title }));

  const files: readonly (readonly [string, string | null])[] = [
    ['docs/1.1.account-creation.md', '1.1'],
    ['2.3.story.md', '2.3'],
    ['story-1.6a-state.md', '1.6a'],
    ['6.1-migration.md', '6.1'],
    ['1-2-slug.md', '1.2'],
    ['TD.13.parallel.md', 'TD.13'],
    ['TEA-DX-001.5-messages.md', 'TEA-DX-001.5'],
    ['notes.md', null],
  ];
  for (const [file, id] of files) it(`reads ${file}`, () => assert.equal(nameOfFile(file).id, id));

  it('makes slugs that are safe as file names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) =>
        /^(?:[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)?$/u.test(slugOf(title)),
      ),
    );
  });
});
