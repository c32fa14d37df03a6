/** The documents of other teams, broken: read all the same, with every place inside the text. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { formatOf, read } from '../../../server/src/engine/read';

const folder = path.resolve('test/fixtures/read');
const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|ya?ml)$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

function check(name: string, text: string): void {
  const { length, risks } = read(text, { format: formatOf(name) }).profile;
  assert.equal(length, text.length);
  for (const { span } of risks.flatMap(({ sightings }) => sightings))
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
}

describe('documents of other teams', function () {
  this.timeout(600_000);

  it('are read wherever they break off', () => {
    const step = process.env.EXHAUSTIVE ? 1 : 97;
    for (const { name, text } of documents)
      for (let end = 0; end <= text.length; end += step) check(name, text.slice(0, end));
  });

  it('are read with any line removed', () => {
    const step = process.env.EXHAUSTIVE ? 1 : 3;
    for (const { name, text } of documents) {
      const lines = text.split('\n');
      for (let index = 0; index < lines.length; index += step) check(name, lines.toSpliced(index, 1).join('\n'));
    }
  });
});
