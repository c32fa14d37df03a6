/** What is remembered of a document does not grow with the versions of it. */
import assert from 'node:assert/strict';
import v8 from 'node:v8';
import vm from 'node:vm';
import { describe, it } from 'mocha';
import { riskYaml, storyProfile } from '../../../bench/documents.mjs';
import { read } from '../../../server/src/engine/read';
import { validateReading } from '../../../server/src/engine/validate-reading';

v8.setFlagsFromString('--expose-gc');
const collect: () => void = vm.runInNewContext('gc');

describe('a long document that is edited everywhere', () => {
  for (const [format, text] of [
    ['markdown', storyProfile(150)],
    ['yaml', riskYaml(150)],
  ] as const)
    it(`holds on to no former version of itself: ${format}`, () => {
      const places = [...text.matchAll(/drops/g)].map(({ index }) => index);
      let now = text;
      let reading = read(now, { format });
      let { memory } = validateReading(reading, { today: '2026-06-15' }, null);
      const typeAt = (some: readonly number[]): number => {
        for (const place of some.toReversed()) {
          now = `${now.slice(0, place)}x${now.slice(place)}`;
          reading = read(now, { format }, reading);
          memory = validateReading(reading, { today: '2026-06-15' }, memory).memory;
        }
        collect();
        return process.memoryUsage().heapUsed;
      };
      const before = typeAt(places.slice(-30));
      const grown = typeAt(places.slice(0, -30)) - before;
      assert.ok(reading.framed.risks.length === 150 && memory !== null);
      // A tenth of the versions would be more than this.
      assert.ok(grown < 25 * text.length, `${Math.round(grown / 1024)} KB more than before`);
    }).timeout(60_000);
});
