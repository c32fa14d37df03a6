import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCandidates } from '../../../server/src/engine/generate/candidates';
import { descriptionInStory, namesIn } from '../../../server/src/engine/generate/named-things';
import { readStory } from '../../../server/src/engine/generate/story';

describe('the things that evidence names', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Guard `POST /parcels` by AuthMiddleware', ['POST /parcels', 'AuthMiddleware']],
    ['Store slots in `delivery_slots`, cached by Redis', ['delivery_slots', 'Redis']],
    ['`delivery_slots` twice: `delivery_slots`', ['delivery_slots']],
    ['Parcels of Korean couriers, on Monday', []],
    ['Run `npm run build -- --all` and return `{ "id": 1 }` or `true`', []],
    ['See [the ParcelRouter](docs/ParcelRouter.md) at https://parcels.example/RouteTable', ['ParcelRouter']],
    ['Answers on `/parcels/{parcelId}` with `parcels`', []],
  ];
  for (const [quote, expected] of cases) it(quote, () => assert.deepEqual(namesIn([quote]), expected));

  it('are three at most', () => {
    assert.deepEqual(namesIn(['`a_one` `a_two` `a_three`', '`a_four`']), ['a_one', 'a_two', 'a_three']);
  });

  it('make the description speak of this story', () => {
    const story = readStory(
      '# Story 2.1: T\n\n## Acceptance Criteria\n\n1. The role and access of the courier are checked by RoleGuard on `GET /parcels`\n',
    );
    const found = findCandidates(story).find(({ pattern }) => pattern === 'missing-authorisation');
    assert.ok(found !== undefined);
    assert.ok(descriptionInStory(found).endsWith(' Here the story names RoleGuard and GET /parcels.'));
  });
});
