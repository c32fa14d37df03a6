import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCandidates } from '../../../server/src/engine/generate/candidates';
import { matterOf, titleInStory } from '../../../server/src/engine/generate/matter';
import { readStory } from '../../../server/src/engine/generate/story';

describe('the matter of a risk', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['Add role-based access for deliveries (couriers only)', 'role-based access for deliveries'],
    ['**Task 4: Offline support for parcel photos** (AC: 1, 2)', 'Offline support for parcel photos'],
    ['**Rate limits**: Given I ask too often, when I ask again, then I must wait', 'Rate limits'],
    ['**Compatibility**: sessions without a `session_id` go on', 'sessions without a session_id go on'],
    ['`GET https://parcels.example/health` answers', null],
    ['**Speed**: Given a full van, when I scan, then the list answers within 100 ms', 'the list answers within 100 ms'],
    ['Given a full van, **when** I scan, **then** the list answers', 'the list answers'],
    ['{ "parcel_id": string }', null],
    ['Note: Tokens are kept in the key chain', 'Tokens are kept in the key chain'],
    ['3: Add a map of the depot', 'a map of the depot'],
    ['✅ The meter answers within 100 ms', 'The meter answers within 100 ms'],
    ['Uses [the queue](docs/queue.md) and `flush()`, both of story 1.2', 'Uses the queue and flush()'],
    [
      'Every change of the delivery plan is sent to all couriers of the region and to the dispatcher on duty',
      'Every change of the delivery plan is sent to all couriers of…',
    ],
    ['限流：任务入队后等待空闲工人', '任务入队后等待空闲工人'],
    ['导出当前筛选结果；最多一万行', '导出当前筛选结果；最多一万行'],
    ['When the courier is late, the customer gets a message', 'the customer gets a message'],
    ['Read `.env` from ../config and the .npmrc file , then stop .', 'Read .env from ../config and the .npmrc file'],
    ['2. Breaking change of the tour list ⚠️ MEDIUM RISK', 'Breaking change of the tour list'],
    ['Use van-bus; calls run in every depot.', 'van-bus; calls run in every depot'],
    ['should_keepTour_when_vanIsFull', null],
    ['Van → depot → {tour}', null],
    ['| 1 |', null],
    ['', null],
  ];
  for (const [quote, expected] of cases)
    it(quote === '' ? 'nothing' : quote, () => assert.equal(matterOf(quote), expected));

  it('makes a title that tells this story from others', () => {
    const story = readStory(
      '# Story 2.1: Courier app\n\n## Acceptance Criteria\n\n1. Dispatchers see only parcels of their own tenant\n',
    );
    const found = findCandidates(story).find(({ pattern }) => pattern === 'missing-authorisation');
    assert.ok(found !== undefined);
    assert.equal(titleInStory(found, story), 'Missing authorisation: Dispatchers see only parcels of their own tenant');
  });
});

describe('the matter in a title', () => {
  const titleOf = (pattern: string, text: string): string => {
    const story = readStory(`# Story 2.1: Depot\n\n${text}`);
    const found = findCandidates(story).find((one) => one.pattern === pattern);
    assert.ok(found !== undefined);
    return titleInStory(found, story);
  };

  it('is the heading of a criterion where the line only tells the situation', () => {
    assert.equal(
      titleOf(
        'schema-migration',
        '## Acceptance Criteria\n\n### AC1: Table of tours\n\n**Given** the database migration is running\n**When** it ends\n**Then** all is well\n',
      ),
      'Migration that damages existing data: Table of tours',
    );
  });

  it('is left out where no line says it', () => {
    assert.equal(
      titleOf(
        'provider-limit',
        '## Dev Notes\n\n- Used for the rate limit of the provider, which throttles\n- "Is the rate limit reached?"\n',
      ),
      'Provider’s rate limit reached',
    );
  });
});
