/** Whatever is edited: the reading that remembers gives what a fresh one gives, profile and findings alike, in every shape of the examples. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { formatOf, read } from '../../../server/src/engine/read';
import { validate } from '../../../server/src/engine/validate';
import { validateReading } from '../../../server/src/engine/validate-reading';

const today = '2026-06-15';
const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:md|ya?ml)$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join('examples', name), 'utf8') }));

const scrap = fc.constantFrom(
  ...['x', ' ', '\n', '\n\n', '\t', '\r\n', '---\n', '- ', '  - id: Z-1\n', ': ', '#', '&t ', '*t', '{', '"', '>-\n'],
  ...[
    '|',
    '**',
    '> ',
    '## ',
    '### ',
    '```\n',
    '<!-- ',
    ' -->',
    '# risk-disable\n',
    '<!-- risk-disable missing-owner -->\n',
  ],
  ...['~~~\n', '===\n', '\n# \n', '<div>\n', '<script>\n', '[x]: http://y\n', '| a | b |\n', '|---|---|\n'],
  ...['6', 'High', 'TECH-001', 'TECH-009', 'Base: 100 ', '### TECH-009: New\n\n**Owner:** Bo\n', 'risk_summary:\n'],
);
/** Often where the last one was, as a person types. */
const edit = fc.record({
  at: fc.nat(),
  stays: fc.boolean(),
  remove: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(400)),
  scrap,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function checkEdits(start: string, format: 'yaml' | 'markdown', edits: readonly Edit[]): void {
  let text = start;
  let last = 0;
  let reading = read(text, { format });
  let { memory } = validateReading(reading, { today }, null);
  for (const { at, stays, remove, scrap: inserted } of edits) {
    const from = stays ? Math.min(last, text.length) : at % (text.length + 1);
    text = text.slice(0, from) + inserted + text.slice(from + remove);
    last = from + inserted.length;
    reading = read(text, { format }, reading);
    const fresh = read(text, { format }).profile;
    assert.deepEqual(reading.profile, fresh);
    const checked = validateReading(reading, { today }, memory);
    memory = checked.memory;
    assert.deepEqual(checked.findings, validate(fresh, { today }));
  }
}

describe('reading and checking again after an edit', () => {
  for (const { name, text } of examples)
    it(`gives what a fresh reading gives: ${name}`, () => {
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => checkEdits(text, formatOf(name), edits)),
        { numRuns: process.env.EXHAUSTIVE ? 2000 : 6 },
      );
    }).timeout(600_000);
});
