import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCandidates } from '../../../server/src/engine/generate/candidates';
import { readStory, type Story } from '../../../server/src/engine/generate/story';

/** Stories as teams write them: what is read must not depend on the hand. */
describe('spellings of a story', () => {
  const criteriaOf = (text: string): readonly string[] =>
    readStory(text).criteria.map(({ id, text: { value } }) => `${id}: ${value}`);
  const wanted = ['AC1: Locked after five attempts', 'AC2: Unlocked by mail'];
  const spellings: readonly (readonly [string, string])[] = [
    ['numbered', '## Acceptance Criteria\n\n1. Locked after five attempts\n2. Unlocked by mail\n'],
    ['bulleted', '## Acceptance Criteria (ACs)\n\n- Locked after five attempts\n- Unlocked by mail\n'],
    ['boxed', '## Acceptance Criteria\n\n- [ ] Locked after five attempts\n- [x] Unlocked by mail\n'],
    ['CRLF', '## Acceptance Criteria\r\n\r\n1. Locked after five attempts\r\n2. Unlocked by mail\r\n'],
    [
      'under a plain line',
      '## Story 4.1: Sign in\n\nAs a user I sign in.\n\nAcceptance Criteria\n- Locked after five attempts\n- Unlocked by mail\n',
    ],
    [
      'under a bold line',
      'As a user I sign in.\n\n**Acceptance Criteria:**\n\n1. Locked after five attempts\n2. Unlocked by mail\n',
    ],
    [
      'in a table',
      '## Acceptance Criteria\n\n| # | Criterion |\n|---|---|\n| AC1 | Locked after five attempts |\n| AC2 | Unlocked by mail |\n',
    ],
    ['in a quote', '## Acceptance Criteria\n\n> 1. Locked after five attempts\n> 2. Unlocked by mail\n'],
    ['in bare paragraphs', '## Acceptance Criteria\n\nLocked after five attempts\n\nUnlocked by mail\n'],
    ['in Chinese', '## 验收标准\n\n1. Locked after five attempts\n2. Unlocked by mail\n'],
    ['in French', "## Critères d'Acceptation\n\n1. Locked after five attempts\n2. Unlocked by mail\n"],
    ['in Portuguese', '## Critérios de Aceitação\n\n1. Locked after five attempts\n2. Unlocked by mail\n'],
  ];
  for (const [name, text] of spellings)
    it(`criteria ${name}`, () => assert.deepEqual(criteriaOf(`# Story 4.1: Sign in\n\n${text}`), wanted));

  for (const [name, one, two] of [
    ['plain lines', 'Story 2.1: Place an order', 'Story 2.2: Cancel it'],
    ['bold lines', '**Story 2.1: Place an order**', '**Story 2.2: Cancel it**'],
    ['headings', '## Story 2.1: Place an order', '## Story 2.2: Cancel it'],
  ] as const)
    it(`criteria of several stories under ${name}, each once and by its story`, () => {
      const text = `# Epic 2: Orders\n\n${one}\n\nAcceptance Criteria:\n\n1. Stored\n2. Confirmed\n\n${two}\n\nAcceptance Criteria:\n\n1. Refunded\n`;
      assert.deepEqual(criteriaOf(text), ['2.1 AC1: Stored', '2.1 AC2: Confirmed', '2.2 AC1: Refunded']);
    });

  it('criteria of stories that are only numbered, and of what is no story', () => {
    const section = (head: string, text: string) => `## ${head}\n\n### Acceptance Criteria\n\n1. ${text}\n\n`;
    assert.deepEqual(criteriaOf(`# Epic 5\n\n${section('5.1 Sign in', 'In')}${section('5.2 Sign out', 'Out')}`), [
      '5.1 AC1: In',
      '5.2 AC1: Out',
    ]);
    const mentioned = '# Story 4.1: Sign in\n\nStory 2.1 must be done first.\n\n## Acceptance Criteria\n\n1. In\n';
    assert.deepEqual(criteriaOf(mentioned), ['AC1: In']);
  });

  it('tasks that name their criteria in other ways', () => {
    const of = (task: string) =>
      readStory(`## Acceptance Criteria\n\n1. In\n2. Out\n\n## Tasks\n\n- [ ] ${task}\n`).tasks[0]?.criteria;
    for (const task of ['Mail (AC: #1, #2)', 'Mail (AC1–AC2)', 'Mail — AC1, AC2', 'Mail [covers AC 1 and AC 2]'])
      assert.deepEqual(of(task), ['AC1', 'AC2'], task);
    assert.deepEqual(of('Change the MAC1 of AC9'), []);
  });

  it('statuses and numbers in other spellings', () => {
    for (const status of ['> Status: Draft', '**Status:** `Draft`', 'Story Status: Draft', '## Status\n\n- [x] Draft'])
      assert.equal(readStory(`# Story 1.1: Tea\n\n${status}\n`).status?.value, 'Draft', status);
    for (const [heading, file, id] of [
      ['[SHOP-12] Tea', 'tea.md', 'SHOP-12'],
      ['1.2. Tea', 'tea.md', '1.2'],
      ['Tea', 'epic-1.story-2.md', '1.2'],
      ['Tea', 'E01-S02-tea.md', '1.2'],
      ['User Story: Tea', 'tea.md', null],
    ] as const) {
      const story = readStory(`# ${heading}\n`, `stories/${file}`);
      assert.deepEqual([story.id, story.title], [id, 'Tea'], heading);
    }
  });

  it('titles of which the heading says nothing', () => {
    const named = (heading: string, file: string) => {
      const { id, title } = readStory(`# ${heading}\n`, file);
      return [id, title];
    };
    assert.deepEqual(named('1-2-file-sharing', 'stories/1-2-file-sharing.md'), ['1.2', 'file sharing']);
    assert.deepEqual(named('Epic 5', 'epics/epic-5.md'), ['epic-5', '']);
    assert.deepEqual(named('1.2 File sharing', 'stories/1.2.story.md'), ['1.2', 'File sharing']);
  });

  it('criteria by letters, which tasks name', () => {
    const text =
      '## Acceptance Criteria\n\na) Locked after five attempts\nb) Unlocked by mail\n\n## Tasks\n\n- [ ] Mail (AC: b)\n';
    assert.deepEqual(criteriaOf(text), ['ACa: a) Locked after five attempts', 'ACb: b) Unlocked by mail']);
    assert.deepEqual(readStory(text).tasks[0]?.criteria, ['ACb']);
  });

  it('criteria labelled and as Given, When, Then', () => {
    assert.deepEqual(
      criteriaOf('## Acceptance Criteria\n\n**AC1:** Locked after five attempts\n\n**AC2:** Unlocked by mail\n').map(
        (line) => line.slice(0, 3),
      ),
      ['AC1', 'AC2'],
    );
    const scenarios =
      '## Acceptance Criteria\n\n1. **Given** five attempts, **when** one more fails, **then** it is locked\n2. **Given** a lock, **when** a mail is opened, **then** it is gone\n';
    assert.deepEqual(
      readStory(scenarios).criteria.map(({ id }) => id),
      ['AC1', 'AC2'],
    );
  });

  it('criteria numbered in a way that Markdown takes for one paragraph, each with its own evidence', () => {
    const story = readStory(
      '# Story 4.1: Sign in\n\n## Acceptance Criteria\n1: Locked after five attempts,\n   by all users\n2: Unlocked by mail\n3：两人并发修改\n',
    );
    assert.deepEqual(
      story.criteria.map(({ id, line }) => `${id} ${line}`),
      ['AC1 4', 'AC2 6', 'AC3 7'],
    );
    assert.deepEqual(
      story.passages
        .filter(({ part }) => part === 'criterion')
        .map(({ lines, criteria }) => `${criteria} ${lines.length}`),
      ['AC1 2', 'AC2 1', 'AC3 1'],
    );
  });

  const epic = `# Epic 7: Parcels

## Story 7.1: Scan
As a courier, I want to scan.

Acceptance Criteria
- Each parcel is scanned once
- Works offline for a day

## Story 7.2: Hand over
As a courier, I want to hand over.

Acceptance Criteria
- A photo is uploaded
`;
  it('an epic counts the criteria of each of its stories', () => {
    const story = readStory(epic, 'docs/epic-7.md');
    assert.equal(story.id, 'epic-7');
    assert.equal(story.title, 'Parcels');
    assert.deepEqual(
      story.criteria.map(({ id }) => id),
      ['7.1 AC1', '7.1 AC2', '7.2 AC1'],
    );
    const offline = findCandidates(story).find(({ pattern }) => pattern === 'connection-lost');
    assert.deepEqual(offline?.criteria, ['7.1 AC2']);
  });

  const statuses: readonly (readonly [string, string | null])[] = [
    ['Status: Draft', 'Draft'],
    ['**Status:** ✅ **Ready for Review**', 'Ready for Review'],
    ['## Status\n\n✅ Done', 'Done'],
    ['## Status\n[QA Approved]', '[QA Approved]'],
    ['状态：草稿', '草稿'],
    ['**Statut :** Terminé', 'Terminé'],
    ['## Status\n\n## Story', null],
  ];
  for (const [text, status] of statuses)
    it(`status ${JSON.stringify(text)}`, () => {
      const story = readStory(`# Story 1.1: T\n\n${text}\n`);
      assert.equal(story.status?.value ?? null, status);
      if (story.status !== null) assert.equal(story.text.slice(story.status.span.start, story.status.span.end), status);
    });

  const named: readonly (readonly [string, string, string | null, string])[] = [
    ['# 42 — STORY-NET-CORE — Bring up the network', 'STORY-NET-CORE.md', 'STORY-NET-CORE', 'Bring up the network'],
    ['# Bring up the network', 'STORY-NET-CORE.md', 'STORY-NET-CORE', 'Bring up the network'],
    ['# 故事 2.3：离线草稿', '2.3.md', '2.3', '离线草稿'],
    ['# Story 4.5 : Paiement', 'story-4-5-paiement.md', '4.5', 'Paiement'],
  ];
  for (const [heading, file, id, title] of named)
    it(`name ${heading}`, () => {
      const story: Story = readStory(`${heading}\n`, file);
      assert.deepEqual([story.id, story.title], [id, title]);
    });

  it('calls for the same risks in Chinese', () => {
    const story = readStory(`# Story 3.2: 导出报表

## 验收标准

1. 导出的行与页面一致，最多 100,000 行
2. 只能看到本租户的数据，按角色授权
3. 金额四舍五入到两位小数
4. 多人并发修改时不丢失更新
`);
    const ids = findCandidates(story).map(({ pattern }) => pattern);
    for (const id of ['missing-authorisation', 'export-mismatch', 'calculation-error', 'shared-state-race'])
      assert.ok(ids.includes(id), id);
    for (const { evidence } of findCandidates(story))
      for (const { quote, span } of evidence) assert.equal(story.text.slice(span.start, span.end), quote);
  });
});

describe('what is no evidence', () => {
  const silent: readonly (readonly [string, string])[] = [
    ['what is not there', '## Dev Notes\n\n- No database migrations required\n- No new dependencies\n'],
    ['what is left out', '## Dev Notes\n\n- Payment refunds and retries are out of scope\n'],
    ['the state of the document', 'Status: Draft saved\nEpic: Data export as CSV\n'],
    ['a heading without words', '## Dev Notes\n\n**Prerequisites:**\n'],
    ['an address', '## Dev Notes\n\n- See https://example.org/oauth/login\n'],
    ['history', '## Change Log\n\n- Race condition in the payment retry fixed\n'],
    ['another meaning', '## Acceptance Criteria\n\n1. Signal injection for the test bench is documented\n'],
  ];
  for (const [name, text] of silent)
    it(name, () => {
      const grave = findCandidates(readStory(`# Story 1.1: T\n\n${text}`)).map(({ pattern }) => pattern);
      for (const id of [
        'schema-migration',
        'version-mismatch',
        'repeated-charge',
        'export-mismatch',
        'lost-between-sessions',
        'unready-prerequisite',
        'missing-authentication',
        'weak-transport',
        'shared-state-race',
        'injection',
      ])
        assert.ok(!grave.includes(id), id);
    });

  it('but a promise that nothing breaks is', () => {
    const story = readStory(
      '# Story 1.1: T\n\n## Acceptance Criteria\n\n1. No breaking changes for existing clients of the API\n',
    );
    assert.ok(findCandidates(story).some(({ pattern }) => pattern === 'breaking-change'));
  });
});
