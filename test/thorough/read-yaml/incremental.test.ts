import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/read';
import { validate } from '../../../server/src/engine/validate';
import { validateReading } from '../../../server/src/engine/validate-reading';
import { spansIn } from '../../unit/read-yaml/reading';

const documents = [
  readFileSync('examples/payment-retries.risk.yaml', 'utf8'),
  readFileSync('examples/gates/2.4-payment-retries.yml', 'utf8'),
  'd: &d { owner: Ann }\nrisks:\n- <<: *d\n  id: A-001\n  title: &t One\n- id: A-002\n  title: *t\n  mitigations:\n  - a\n  - *d\n---\nrisks:\n  B-001: { title: *t }\n',
];

const today = '2026-06-15';
const piece = fc.constantFrom(
  ...[
    'x',
    ' ',
    '  ',
    '\n',
    '\n\n',
    ':',
    ': ',
    '- ',
    '\t',
    '"',
    "'",
    '*t',
    '&t ',
    '{',
    '}',
    '[',
    ']',
    '#',
    '|',
    '>-\n',
    '\r\n',
    '---\n',
  ],
  ...['risks:\n', '  - id: Z-1\n', 'story: 9\n', '<<: *d\n', '? ', '%', '\u00a0', '🔴', '风险', '# risk-disable\n'],
);
const edit = fc.record({
  at: fc.nat(10_000),
  remove: fc.nat(40),
  insert: fc.oneof(
    piece,
    fc.array(piece, { maxLength: 4 }).map((all) => all.join('')),
  ),
});

describe('reading YAML again after an edit', () => {
  for (const [index, start] of documents.entries())
    it(`gives what a fresh reading gives, with every place inside the text (${index + 1})`, function () {
      this.timeout(20_000);
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
          let text = start;
          let reading = read(text, { format: 'yaml' });
          let memory = validateReading(reading, { today }, null).memory;
          for (const { at, remove, insert } of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + insert + text.slice(from + (remove % 3 === 0 ? remove : 0));
            reading = read(text, { format: 'yaml' }, reading);
            const fresh = read(text, { format: 'yaml' }).profile;
            assert.deepEqual(reading.profile, fresh);
            const checked = validateReading(reading, { today }, memory);
            memory = checked.memory;
            assert.deepEqual(checked.findings, validate(fresh, { today }));
            for (const { start: a, end: b } of spansIn(fresh)) assert.ok(a >= 0 && a <= b && b <= text.length);
          }
        }),
        { numRuns: 15 },
      );
    });
});
