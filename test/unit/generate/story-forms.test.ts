import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCandidates } from '../../../server/src/engine/generate/candidates';
import { readStory } from '../../../server/src/engine/generate/story';
import { whyNoStory } from '../../../server/src/engine/generate/story-kind';

const criteriaOf = (text: string): readonly string[] =>
  readStory(text).criteria.map(({ id, line, text: { value } }) => `${line} ${id}: ${value}`);

/** Requirements, issues and features: stories that are not called so. */
describe('other forms of a story', () => {
  it('requirements with criteria that each counts anew', () => {
    const text = `# Requirements Document

### Requirement 1: Offline

#### Acceptance Criteria

1. WHEN the network is lost THEN the app SHALL queue it
2. IF the queue is full THEN the app SHALL refuse

### Requirement 2: Access

#### Acceptance Criteria

1. WHEN the token has expired THE SYSTEM SHALL answer 401
`;
    assert.deepEqual(criteriaOf(text), [
      '7 AC1.1: WHEN the network is lost THEN the app SHALL queue it',
      '8 AC1.2: IF the queue is full THEN the app SHALL refuse',
      '14 AC2.1: WHEN the token has expired THE SYSTEM SHALL answer 401',
    ]);
  });

  it('scenarios whose steps are the items of a list, named by a line or a heading or not at all', () => {
    const text = `# Story 1.6a: Import

### Acceptance Criteria

**AC1: Upload**
- Given a file of 200 MB
- When it is uploaded
- Then progress is shown

**AC2: Overwrite**
- Given a product with that number
- Then its stock is left alone

#### AC3: Undo

- Given a finished import
- When undo is pressed
- Then all is as before

#### Others

- Given no network
- When the page opens
- Then it says so
- Given a full disk
- When it writes
- Then it stops
- When a row is empty it is skipped
- The report can be printed
`;
    assert.deepEqual(criteriaOf(text), [
      '5 AC1: AC1: Upload',
      '10 AC2: AC2: Overwrite',
      '16 AC3: Given a finished import',
      '22 Others 1: Given no network',
      '25 Others 2: Given a full disk',
      '28 Others 3: When a row is empty it is skipped',
      '29 Others 4: The report can be printed',
    ]);
    const [upload] = readStory(text).passages.filter(({ lines }) => lines.some(({ line }) => line === 7));
    assert.deepEqual(upload?.criteria, ['AC1']);
  });

  it('an epic whose stories tell scenarios over several paragraphs', () => {
    const text = `# Epics

### Story 1.1: Scan

**Acceptance Criteria:**

**Given** a parcel
**When** it is scanned
**Then** the following is stored:

- the place

**And** the customer gets a message

**Given** no network

**When** it is scanned
**Then** it waits

**Prerequisites:** Story 1.0

- Use the camera

### Story 1.2: Hand over

**Acceptance Criteria:**

1.
**Given** a parcel
**Then** it is locked

2.
**Given** a lock
**Then** it is opened
`;
    assert.deepEqual(criteriaOf(text), [
      '7 1.1 AC1: Given a parcel',
      '15 1.1 AC2: Given no network',
      '29 1.2 AC1: Given a parcel',
      '33 1.2 AC2: Given a lock',
    ]);
    const owners = readStory(text).passages.flatMap(({ lines, criteria, part }) =>
      lines.map(({ plain }) => `${part === 'criterion' ? criteria.join() : '-'} ${plain}`),
    );
    for (const owned of ['1.1 AC1 the place', '1.1 AC1 And the customer gets a message', '1.1 AC2 Then it waits'])
      assert.ok(owners.includes(owned), owned);
    assert.ok(owners.includes('- Use the camera'));
  });

  it('criteria below an item, and in the lines of their head', () => {
    assert.deepEqual(
      criteriaOf(
        'Story 2.1: Desks\n- As a user, I want a desk.\n- Acceptance Criteria\n  - Offices are listed\n  - Dates are days\n- Prerequisites: Story 1.1\n',
      ),
      ['4 AC1: Offices are listed', '5 AC2: Dates are days'],
    );
    assert.deepEqual(
      criteriaOf(
        '### Story 2.2: Words\n\n**Acceptance Criteria:**\nGiven a player,\nWhen words are sent,\nThen they are kept\n',
      ),
      ['4 AC1: Given a player,'],
    );
  });

  it('a heading that names its only criterion', () => {
    const text =
      '## Acceptance Criteria\n\n### AC1: Lock\n\n**Given** a parcel\n\n**Then** it is locked\n\n### ✅ AC2 - Open\n\n- By code\n- By key\n';
    assert.deepEqual(
      readStory(text).criteria.map(({ id }) => id),
      ['AC1', 'AC2.1', 'AC2.2'],
    );
  });

  it('a specification with scenarios and labelled requirements', () => {
    const text = `# Feature Specification: Photos

### User Story 1 - Upload (Priority: P1)

**Acceptance Scenarios**:

1. **Given** a parcel, **When** a photo is sent, **Then** it is shown

### User Story 2 - Delete (Priority: P2)

**Acceptance Scenarios**:

1. **Given** a photo, **When** it is deleted, **Then** it is gone

### Functional Requirements

- **FR-001**: System MUST accept JPEG
- Plain words

### Measurable Outcomes

- **SC-001**: 95% within 3 seconds
`;
    assert.deepEqual(
      readStory(text).criteria.map(({ id }) => id),
      ['AC1.1', 'AC2.1', 'FR-001', 'SC-001'],
    );
  });

  const scenarios = `  Scenario: Queue
    Given the network is lost
    Then it waits in local storage
  Scenario: Pay
    When the payment fails
    Then it may be tried again
`;

  it('a feature file, quoted as it stands', () => {
    const text = `@offline\n# a comment\nFeature: Hand over\n  As a courier\n\n${scenarios}\n    Examples:\n      | code |\n      | 1234 |\n`;
    const story = readStory(text, 'features/parcels.feature');
    assert.deepEqual([story.title, story.heading?.value], ['Hand over', 'Hand over']);
    assert.deepEqual(criteriaOf(text), ['6 AC1: Scenario: Queue', '9 AC2: Scenario: Pay']);
    const lines = story.passages.flatMap((passage) => passage.lines);
    for (const { text: quote, line, start } of lines) {
      assert.ok(text.split('\n')[line - 1]?.includes(quote));
      assert.equal(text.slice(start, start + quote.length), quote);
    }
    assert.ok(lines.some(({ text: quote }) => quote === 'Then it waits in local storage'));
  });

  it('a fence of Gherkin among Markdown, whose tasks name its scenarios', () => {
    const text = `# Story 3.2: Hand over\n\n## Acceptance Criteria\n\n\`\`\`gherkin\n${scenarios}\`\`\`\n\n## Tasks\n\n- [ ] Stripe (AC: 2)\n`;
    assert.deepEqual(criteriaOf(text), ['6 AC1: Scenario: Queue', '9 AC2: Scenario: Pay']);
    assert.deepEqual(readStory(text).tasks[0]?.criteria, ['AC2']);
    const charge = findCandidates(readStory(text)).find(({ pattern }) => pattern === 'repeated-charge');
    assert.deepEqual(charge?.evidence[0].quote, 'When the payment fails');
    assert.deepEqual(charge?.criteria, ['AC2']);
  });

  it('no scenario where a fence holds other code', () => {
    assert.deepEqual(criteriaOf('# Story 1.1: T\n\n```ts\nScenario: x\n```\n'), []);
  });

  it('names in front matter', () => {
    const of = (front: string): readonly unknown[] => {
      const { id, title, status } = readStory(`---\n${front}\n---\n\nAs a user I want tea.\n`, 'docs/tea.md');
      return [id, title, status?.value ?? null];
    };
    assert.deepEqual(of('id: TEA-DX-001.5\ntitle: "Hot tea"\nstatus: Draft'), ['TEA-DX-001.5', 'Hot tea', 'Draft']);
    assert.deepEqual(of('epic: 4\nstory: 2\ntitle: Tea'), ['4.2', 'Tea', null]);
    assert.deepEqual(of("name: Feature request\ntitle: '[FEATURE] Hot tea'"), [null, 'Hot tea', null]);
    assert.deepEqual(of('tags: [a]'), [null, 'tea', null]);
  });
});

describe('what is no story', () => {
  const why = (text: string, path: string): string | null => whyNoStory(readStory(text, path), path)?.text ?? null;
  const none = /^it has no acceptance criteria/;
  for (const [name, text] of [
    ['README.md', '# Parcels\n\nA library. It retries on timeout.\n\n## Usage\n\n`npm start`\n'],
    ['CHANGELOG.md', '# Changelog\n\n## 1.2.0\n\n- Fixed a race condition\n'],
    ['notes.md', 'Authentication by token.\n'],
    ['empty.md', ''],
  ] as const)
    it(`${name} is refused with the reason`, () => assert.match(why(text, name) ?? '', none));

  it('a risk profile is refused', () =>
    assert.equal(
      why('# Risk Profile: 1.2\n\n| ID | P |\n|---|---|\n| A-1 | 2 |\n', 'x.md'),
      'it is about its risks already',
    ));

  for (const [name, text] of [
    ['a.md', '# Story 1.1: Tea\n'],
    ['docs/stories/tea.md', 'Make tea.\n'],
    ['1-2-tea.md', 'Make tea.\n'],
    ['b.md', '**As a** guest,\n**I want** tea,\n**so that** I wake up.\n'],
    ['c.md', 'Como usuario quiero té para despertar.\n'],
    ['d.md', "En tant qu'invité, je veux du thé.\n"],
    ['e.md', 'Als Gast möchte ich Tee.\n'],
    ['f.md', '作为客人，我希望喝茶。\n'],
    ['g.md', '**Describe the solution you’d like**\nTea.\n'],
    ['h.md', '- The pot SHALL be hot\n'],
    ['i.md', '# Epic 3: Tea\n'],
  ] as const)
    it(`${JSON.stringify(text.slice(0, 40))} in ${name} is one`, () => assert.equal(why(text, name), null));
});

describe('a story whose headings are plain lines', () => {
  const text = `# 6.2 Move the shop to a new release

Acceptance Criteria
1. All pages work as before.
2. No older library is left.

Tasks
- [ ] Replace the router (AC: 1, 2)

Dev Notes
- The order is sent in an effect.
`;
  it('ends its criteria at the next of them', () => {
    assert.deepEqual(criteriaOf(text), ['4 AC1: All pages work as before.', '5 AC2: No older library is left.']);
  });
  it('tells which criteria its tasks serve', () => {
    assert.deepEqual(
      readStory(text).tasks.map(({ text: { value }, criteria }) => [value, criteria]),
      [['Replace the router (AC: 1, 2)', ['AC1', 'AC2']]],
    );
  });
});
