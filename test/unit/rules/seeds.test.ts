import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { formatOf, read, validate } from '../../../server/src/engine';
import { markerAt } from '../support/annotated';
import { seedFindings, seedMessages } from './seed-findings';

const folder = '../shared/seeds';

describe('findings of the seeds', () => {
  before(function () {
    if (existsSync(folder)) return;
    console.log(`      skipped: ${folder} is not here`);
    this.skip();
  });
  for (const [name, expected] of Object.entries(seedFindings)) {
    it(`${name}: exactly these`, () => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const found = findingsIn(name, text).map(({ span, rule, severity, message }) => {
        const { line, from, to } = markerAt(text, span, message.text);
        return `${line + 1}:${from + 1}-${to + 1} ${severity} ${rule}`;
      });
      assert.deepEqual(found, expected);
    });
  }
  it('messages carry the numbers', () => {
    const name = 'story-12.1-risk-profile.md';
    const messages = findingsIn(name, readFileSync(`${folder}/${name}`, 'utf8')).map(({ message }) => message.text);
    for (const message of seedMessages) assert.ok(messages.includes(message), message);
  });
});

function findingsIn(name: string, text: string) {
  const { profile } = read(text, { format: formatOf(name) });
  return validate(profile, { today: '2026-06-15', strict: true });
}
