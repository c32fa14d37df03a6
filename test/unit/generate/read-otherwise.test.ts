import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { convert } from '../../../server/src/engine/generate/convert';
import { readOtherwise } from '../../../server/src/engine/generate/read-otherwise';
import { policyOf } from '../../../server/src/engine/policy';
import { read } from '../../../server/src/engine/read';

describe('what a conversion says otherwise', () => {
  const source = read(
    `risks:
  - id: OPS-001
    title: The pier is dark
    probability: 2
    impact: 3
    owner: Ana Ruiz
    notes: { Seen: at night }
  - id: OPS-002
    title: The radio is silent
    probability: 2
    impact: 2
`,
    { format: 'yaml' },
  );
  const policy = policyOf(source.profile);
  const made = convert(source, policy, 'register');
  const otherwise = (text: string): readonly string[] => readOtherwise(source, policy, text, 'markdown');

  it('is nothing where all came back', () => {
    assert.deepEqual(otherwise(made), []);
  });

  it('is named by risk and field', () => {
    assert.deepEqual(otherwise(made.replaceAll('Ana Ruiz', 'Ben Okoro').replace('at night', 'by day')), [
      'OPS-001 (owner, Seen)',
    ]);
  });

  it('is a risk that is gone or came from nowhere', () => {
    assert.deepEqual(otherwise(made.replaceAll('OPS-002', 'OPS-003')), ['OPS-002']);
    const more = '\n### 3. OPS-003: The crew is ill\n\n- **Probability**: 2\n- **Impact**: 1\n';
    assert.deepEqual(otherwise(made + more), ['+ OPS-003']);
  });

  it('is what the document says of itself', () => {
    const dated = read(`title: Piers\ndate: 2026-03-01\nmetrics: [{ name: Lamps, target: "12" }]\n${source.text}`, {
      format: 'yaml',
    });
    assert.deepEqual(readOtherwise(dated, policy, made, 'markdown'), ['title', 'date', 'metrics']);
  });

  it('is nothing of a table but its rows', () => {
    const csv = convert(source, policy, 'csv');
    assert.deepEqual(readOtherwise(source, policy, csv, 'csv'), []);
    assert.deepEqual(readOtherwise(source, policy, csv.replace('at night', 'by day'), 'csv'), ['OPS-001 (Seen)']);
  });
});
