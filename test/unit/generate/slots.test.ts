import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCandidates } from '../../../server/src/engine/generate/candidates';
import { catalogue } from '../../../server/src/engine/generate/catalogue';
import { filler, slotKinds } from '../../../server/src/engine/generate/slots';
import { readStory } from '../../../server/src/engine/generate/story';

describe('open places of a pattern', () => {
  const texts = catalogue.flatMap(({ patterns }) =>
    patterns.flatMap(({ id, mitigations, tests }) => [...mitigations, ...tests].map((text) => ({ id, text }))),
  );

  it('are of a known kind, and say something where nothing fills them', () => {
    const known = new Set(slotKinds());
    for (const { id, text } of texts)
      for (const [, kind = '', otherwise = ''] of text.matchAll(/\{([^|}]*)\|?([^}]*)\}/g))
        assert.ok(known.has(kind) && otherwise.trim() !== '', `${id}: ${text}`);
    const fill = filler({ lines: [], criteria: [] });
    for (const { text } of texts) assert.doesNotMatch(fill(text), /[{}|]/);
  });

  const cases: readonly (readonly [line: string, text: string, filled: string])[] = [
    ['Charge the card by Stripe', 'Ask {service|the provider}', 'Ask Stripe'],
    ['Look up by the Parcel Finder API', 'Ask {service|the provider}', 'Ask the Parcel Finder API'],
    ['Build a REST API for parcels', 'Ask {service|the provider}', 'Ask the provider'],
    ['Guard `POST /parcels/{id}` by a token', 'Call {endpoint|it}', 'Call `POST /parcels/{id}`'],
    ['See [the list](GET /nothing)', 'Call {endpoint|it}', 'Call it'],
    ['Create the `delivery_slots` table', 'Migrate {table|data}', 'Migrate `delivery_slots`'],
    ['Nueva tabla `pagos`', 'Migrate {table|data}', 'Migrate `pagos`'],
    ['Put it on the table at once', 'Migrate {table|data}', 'Migrate data'],
    ['Cached in Redis', 'Watch {store|it}', 'Watch Redis'],
    ['Set PARCEL_API_KEY', 'Keep {setting|secrets}', 'Keep `PARCEL_API_KEY`'],
    ['ONLY couriers', 'Keep {setting|secrets}', 'Keep secrets'],
    ['Write tours to `data/tours.json`', 'Write {file|it}', 'Write `data/tours.json`'],
    ['Change `TourPlanner` and parcels', 'List who calls {part|it}', 'List who calls `TourPlanner`'],
    ['Answers within 200 ms', 'Measure {limit|the limit}', 'Measure the limit of 200 ms'],
    ['Summaries by gpt-4o-mini.', 'Pin {model|the model}', 'Pin gpt-4o-mini'],
    ['Story 1.2 must be done', 'Wait for {story|others}', 'Wait for story 1.2'],
    ['Anything', 'Test {criteria|each}', 'Test AC1, AC2, AC3'],
    ['Hostile `POST /a|{service|b}` text', 'Call {endpoint|it}', 'Call `POST /a`'],
  ];
  for (const [line, text, filled] of cases)
    it(`${line}: ${filled}`, () =>
      assert.equal(filler({ lines: [line], criteria: ['AC1', 'AC2', 'AC3', 'AC4'] })(text), filled));

  it('make mitigations and tests speak of this story', () => {
    const story = readStory(
      '# Story 2.1: Pay\n\n## Acceptance Criteria\n\n1. The payment by Stripe is tried again when it fails\n2. `GET /orders/{id}` shows users only their own orders\n',
    );
    const of = (wanted: string) => findCandidates(story).find(({ pattern }) => pattern === wanted);
    assert.ok(of('repeated-charge')?.mitigations.includes('Reconcile with the records of Stripe every day'));
    assert.ok(
      of('missing-authorisation')?.tests.includes('`GET /orders/{id}` with an object of another user, tenant and role'),
    );
  });
});
