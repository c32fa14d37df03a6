import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  applyEdits,
  defaultSettings,
  moveRisk,
  type Reading,
  type RiskMove,
  read,
  rules,
  type Settings,
  validate,
} from '../../../server/src/engine';
import { register, words, yaml } from './samples';

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

  it('names the risk that is the highest then, with its score and title', () => {
    const summed = `story: "4.2"
risk_summary:
  totals: { critical: 1, high: 1, medium: 0, low: 0 }
  highest:
    id: SEC-001
    score: 9
    title: "A reset link can be used twice"
risks:
  - { id: SEC-001, title: A reset link can be used twice, probability: high, impact: high, score: 9 }
  - { id: OPS-001, title: 'The "nightly" export: late', probability: medium, impact: high, score: 6 }
`;
    assert.equal(
      move(summed, 'yaml', { risk: 'SEC-001', probability: 1, impact: 3 }),
      summed
        .replace('critical: 1, high: 1, medium: 0, low: 0', 'critical: 0, high: 1, medium: 0, low: 1')
        .replace('id: SEC-001\n    score: 9', 'id: OPS-001\n    score: 6')
        .replace('title: "A reset link can be used twice"\n', 'title: "The \\"nightly\\" export: late"\n')
        .replace('probability: high, impact: high, score: 9', 'probability: low, impact: high, score: 3'),
    );
    assert.equal(move(summed, 'yaml', { risk: 'SEC-001', probability: 3, impact: 3 }), summed);
  });

  it('gives a risk without levels its place', () => {
    const after = move(yaml, 'yaml', { risk: 'OPS-002', probability: 2, impact: 3 });
    assert.equal(read(after, { format: 'yaml' }).profile.risks[2]?.computed?.score, 6);
  });

  it('is refused for a foreign scale, a lost risk and a level that is not there', () => {
    assert.deepEqual(
      moveRisk(
        read(words, { format: 'markdown' }),
        { risk: 'R-1', probability: 1, impact: 1 },
        { ...options, format: 'markdown' },
      ),
      { kind: 'refused', reason: 'foreign' },
    );
    const plain = read(yaml, { format: 'yaml' });
    for (const [wish, reason] of [
      [{ risk: 'NO-001', probability: 1, impact: 1 }, 'gone'],
      [{ risk: 'SEC-001', probability: 9, impact: 1 }, 'off-scale'],
    ] as const)
      assert.deepEqual(moveRisk(plain, wish, { ...options, format: 'yaml' }), { kind: 'refused', reason });
  });

  it('never writes a level over a sentence', () => {
    const entry = `# Risk Profile: Story 4.3

- **Risk**: The mail server is slow
  - **Probability**: High
  - **Impact**: Nobody can reset a password on Mondays
`;
    const node = 'risks:\n  - id: SEC-001\n    title: T\n    probability: high\n    impact: Nobody can log in\n';
    // The row lacks a cell, so that its title stands below the wrong head.
    const row = `# Risk Register

| Owner | Impact | Probability | Title | ID |
| --- | --- | --- | --- | --- |
| Ana | 3 | 2 | The mail server is slow | SEC-001 |
| 2 | 2 | The night is short | SEC-002 |
`;
    for (const [text, format] of [
      [entry, 'markdown'],
      [row, 'markdown'],
      [node, 'yaml'],
    ] as const) {
      const reading = read(text, { format, settings: { ...defaultSettings, policy: 'bmad-v4' } });
      const risk = reading.profile.risks.at(-1)?.key ?? '';
      const outcome = moveRisk(reading, { risk, probability: 1, impact: 1 }, { ...options, format });
      assert.deepEqual(outcome, { kind: 'refused', reason: 'sentence' }, text);
    }
  });

  it('writes a first level as the document writes the others', () => {
    const table = register.replace(
      '| OPS-001  | OPS      | The nightly job runs twice      | Low (1)     | Medium (2) | 2 ',
      '| OPS-001  | OPS      | The nightly job runs twice      |             |            |   ',
    );
    const after = move(table, 'markdown', { risk: 'OPS-001', probability: 3, impact: 2 });
    assert.match(after, /\| The nightly job runs twice {6}\| High \(3\) {4}\| Medium \(2\) \|/);
    assert.match(move(yaml, 'yaml', { risk: 'OPS-002', probability: 2, impact: 3 }), /probability: medium/);
  });

  it('writes a first level over a word that holds its place, and into a row that ends before it', () => {
    const table = (last: string): string => `# Risk Register

| ID | Risk | Impact | Probability |
| --- | --- | --- | --- |
| SEC-001 | A link is used twice | High | Low |
| SEC-002 | A link is guessed | Medium |${last}
`;
    const wish = { risk: 'SEC-002', probability: 3, impact: 2 };
    assert.equal(move(table(''), 'markdown', wish), table(' High |'));
    const lines = (level: string): string =>
      `# Risk Profile: Story 4.2\n\n### SEC-002: A link is guessed\n\n- Probability: ${level}\n- Impact: Medium\n- Score: 6\n`;
    assert.equal(move(lines('TBD'), 'markdown', wish), lines('3'));
  });

  it('leaves a percentage behind only where it no longer fits, and only where one is', () => {
    const twice = (cell: string, line: string, score: number): string => `# Risk Profile: Story 4.2

| ID | Risk | Probability | Impact | Score |
| --- | --- | --- | --- | --- |
| SEC-001 | A link is used twice | ${cell} | High | ${score} |

### SEC-001: A link is used twice

- Probability: ${line}
`;
    const first = twice('High (80%)', 'High (3)', 9);
    assert.equal(move(first, 'markdown', { risk: 'SEC-001', probability: 1, impact: 3 }), twice('Low', 'Low (1)', 3));
    const exact = twice('High (70%)', 'High (3)', 9);
    assert.equal(
      move(exact, 'markdown', { risk: 'SEC-001', probability: 2, impact: 3 }),
      twice('Medium (70%)', 'Medium (2)', 6),
    );
  });

  it('moves no risk that alone shows on which scale the others stand', () => {
    const five = (policy: string): string => `${policy}# Risk Register

| ID | Risk | Likelihood | Impact | Score | Level |
| --- | --- | --- | --- | --- | --- |
| A-001 | The disk is full | 2 | 5 | 10 | High |
| A-002 | The clock is late | 2 | 3 | 6 | Medium |
`;
    const wish = { risk: 'A-001', probability: 1, impact: 1 };
    const outcome = moveRisk(read(five(''), { format: 'markdown' }), wish, { ...options, format: 'markdown' });
    assert.deepEqual(outcome, { kind: 'refused', reason: 'scale' });
    const named = '---\npolicy: iso-5x5\n---\n\n';
    assert.equal(
      move(five(named), 'markdown', wish),
      five(named).replace('| 2 | 5 | 10 | High |', '| 1 | 1 | 1 | Low |'),
    );
  });

  it("takes the words of the project's own rule book, and of steps that no risk stands on yet", () => {
    const settings: Settings = { ...defaultSettings, policy: 'house', policies: { house } };
    const text = 'risks:\n  - id: A-001\n    title: x\n    probability: Seldom\n    impact: RUIN\n';
    const own = moveRisk(
      read(text, { format: 'yaml', settings }),
      { risk: 'A-001', probability: 3, impact: 1 },
      { ...options, format: 'yaml', settings },
    );
    assert.equal(
      own.kind === 'edits' ? applyEdits(text, own.edits) : own.reason,
      text.replace('Seldom', 'Often').replace('RUIN', 'TRIFLE'),
    );
    const five = { ...defaultSettings, policy: 'iso-5x5' };
    const row = (levels: string): string =>
      `# Risk Register\n\n| ID | Risk | Likelihood | Impact | Score |\n|---|---|---|---|---|\n| R-1 | A | ${levels} |\n`;
    const reading = read(row('Possible (3) | Major (4) | 12'), { format: 'markdown', settings: five });
    const wish = { risk: 'R-1', probability: 5, impact: 5 };
    const wide = moveRisk(reading, wish, { ...options, format: 'markdown', settings: five });
    assert.equal(
      wide.kind === 'edits' ? applyEdits(reading.text, wide.edits) : wide.reason,
      row('Almost Certain (5) | Catastrophic (5) | 25'),
    );
  });

  it('changes a score that a section says twice', () => {
    const twice = register.replace('### SEC-001: A reset link', '### SEC-001 (Score: 6): A reset link');
    const after = move(twice, 'markdown', { risk: 'SEC-001', probability: 3, impact: 3 });
    assert.match(after, /### SEC-001 \(Score: 9\)/);
    assert.match(after, /\*\*Score: 9 \(Critical\)\*\*/);
  });

  it('turns the coloured mark with the score', () => {
    const marked = register.replace('| 6     |', '| 🟠 6 |').replace('| 4     |', '| 🟡 4 |');
    const after = move(marked, 'markdown', { risk: 'SEC-001', probability: 2, impact: 2 });
    assert.match(after, /\| SEC-001 .*\| 🟡 4 /);
    assert.match(move(marked, 'markdown', { risk: 'SEC-001', probability: 3, impact: 3 }), /\| SEC-001 .*\| 🔴 9 /);
  });

  it('leaves order and headings alone, and says what no longer fits', () => {
    const reading = read(register, { format: 'markdown' });
    const wish = { risk: 'DATA-001', probability: 3, impact: 3 };
    const outcome = moveRisk(reading, wish, { ...options, format: 'markdown' });
    const left = outcome.kind === 'edits' ? outcome.left.map(({ text }) => text) : [];
    assert.deepEqual(left, ['DATA-001 (9) stands below OPS-001 (2): the register is not sorted by score']);
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
    .map(({ rule, message }) => `${rule}: ${message.text}`);
}

const house: Settings['policies'][string] = {
  extends: 'bmad-v4',
  probability: ['Never', 'Seldom', 'Often'],
  impact: ['Trifle', 'Nuisance', 'Damage', 'Ruin'],
  bands: [
    { name: 'grave', from: 8, to: 12 },
    { name: 'slight', from: 1, to: 7 },
  ],
  gate: { failFrom: 12, concernsFrom: 8, clearedBy: [] },
};
