import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { applyEdits, moveRisk, type Reading, type RiskMove, read, rules, validate } from '../../../server/src/engine';
import { register, yaml } from './samples';

const options = { today: '2026-03-05' };
const arithmetic = new Set(rules.filter(({ group }) => group === 'arithmetic').map(({ name }) => name));

describe('moving a risk', () => {
  it('changes levels, score, band, counts and story score, and nothing else', () => {
    const after = move(register, 'markdown', { risk: 'SEC-001', probability: 1, impact: 2 });
    assert.equal(
      after,
      register
        .replace('**High Risks:** 1', '**High Risks:** 0')
        .replace('**Low Risks:** 2', '**Low Risks:** 3')
        .replace('81/100', '89/100')
        .replace(
          '| Medium (2)  | High (3)   | 6     | High     | Ana',
          '| Low (1)     | Medium (2) | 2     | Low      | Ana',
        )
        .replace(
          '**Score: 6 (High)**\n**Probability**: Medium\n**Impact**: High',
          '**Score: 2 (Low)**\n**Probability**: Low\n**Impact**: Medium',
        ),
    );
  });

  it('keeps the style of YAML', () => {
    const after = move(yaml, 'yaml', { risk: 'SEC-001', probability: 3, impact: 3 });
    assert.equal(after, yaml.replace('probability: medium', 'probability: high'));
  });

  it('gives a risk without levels its place', () => {
    const after = move(yaml, 'yaml', { risk: 'OPS-002', probability: 2, impact: 3 });
    assert.equal(read(after, { format: 'yaml' }).profile.risks[2]?.computed?.score, 6);
  });

  it('is refused for a foreign scale, a lost risk and a level that is not there', () => {
    const reading = read(yaml.replace('probability: 2', 'probability: 7/10\n    score: 35/100'), { format: 'yaml' });
    if (reading.profile.policy.name === 'foreign')
      assert.deepEqual(
        moveRisk(reading, { risk: 'SEC-001', probability: 1, impact: 1 }, { ...options, format: 'yaml' }),
        {
          kind: 'refused',
          reason: 'foreign',
        },
      );
    const plain = read(yaml, { format: 'yaml' });
    for (const [wish, reason] of [
      [{ risk: 'NO-001', probability: 1, impact: 1 }, 'gone'],
      [{ risk: 'SEC-001', probability: 9, impact: 1 }, 'off-scale'],
    ] as const)
      assert.deepEqual(moveRisk(plain, wish, { ...options, format: 'yaml' }), { kind: 'refused', reason });
  });

  it('leaves no arithmetic finding that was not there, whatever the moves', function () {
    this.timeout(20_000);
    const step = fc.record({
      index: fc.nat(3),
      probability: fc.integer({ min: 1, max: 3 }),
      impact: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(register, register.replaceAll('\n', '\r\n')),
        fc.array(step, { maxLength: 5 }),
        (first, steps) => {
          const texts = [first];
          for (const { index, probability, impact } of steps) {
            const now = texts.at(-1) ?? '';
            const reading = read(now, { format: 'markdown' });
            const risk = reading.profile.risks[index]?.key ?? '';
            texts.push(move(now, 'markdown', { risk, probability, impact }));
            assert.deepEqual(wrong(read(texts.at(-1) ?? '', { format: 'markdown' })), []);
          }
        },
      ),
      { numRuns: process.env.EXHAUSTIVE ? 200 : 6 },
    );
  });
});

function move(text: string, format: 'yaml' | 'markdown', wish: RiskMove): string {
  const outcome = moveRisk(read(text, { format }), wish, { ...options, format });
  assert.equal(outcome.kind, 'edits', `${wish.risk}: ${outcome.kind === 'refused' ? outcome.reason : ''}`);
  return outcome.kind === 'edits' ? applyEdits(text, outcome.edits) : text;
}

function wrong({ profile }: Reading): readonly string[] {
  return validate(profile, options)
    .filter(({ rule }) => arithmetic.has(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}
