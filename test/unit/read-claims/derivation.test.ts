import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { claimsOf, profileWith } from './documents';

const steps = [
  'derivation-step critical 20',
  'derivation-step high 10',
  'derivation-step medium 5',
  'derivation-step low 2',
];

describe('printed derivations of the story score', () => {
  it('reads a list with signs, products and a result', () => {
    const body = `## Risk Score Calculation

**Base Score:** 100

- Critical Risks (Score 9): -20 × 1 = -20
- High Risks (Score 6): 1 × 10 = -10
- Medium (4): 1 x 5 = 5
- 1 low × 2 = 2

**Final Risk Score:** 100 - 20 - 10 - 5 - 2 = **63/100**`;
    assert.deepEqual(claimsOf(body), [...steps, 'derivation 63']);
    const [derivation] = profileWith(body).derivations;
    assert.equal(derivation?.base?.value, 100);
    assert.equal(derivation?.sum, 63);
    assert.equal(derivation?.inverted, false);
    assert.equal(profileWith(body).score.stated?.value, 63);
  });

  it('reads a fence with one step for each risk, a running remainder and a correction', () => {
    const body = `## Risk Score Calculation

\`\`\`
Base Score = 100
- SEC-001 (Critical, 9): -20 = 80
- TECH-001 (High, 6): -10 = 70
- 3 Low risks (2 each): -6
Total Deductions: -36
Final Score: max(0, 100 - 36) = 64
ADJUSTED: 80/100 (mitigations are ready)
\`\`\``;
    assert.deepEqual(claimsOf(body), [
      'derivation-step critical 20',
      'derivation-step high 10',
      'derivation-step low 6',
      'derivation 64',
      'story-score 80',
    ]);
    const profile = profileWith(body);
    assert.equal(profile.derivations[0]?.adjusted?.value, 80);
    assert.deepEqual(
      profile.claims[0]?.ids.map(({ value }) => value),
      ['SEC-001'],
    );
    assert.equal(new Set(profile.claims.map(({ group }) => group)).size, 1);
  });

  it('reads deductions in brackets, below zero and in a table', () => {
    const bracket =
      '## Score calculation\n\nBase: 100\n\n- High risks (3 × 10): -30\n- Minimal risks (1 × 1): -1\n\nFinal Score: 69/100 (Moderate)';
    assert.deepEqual(claimsOf(bracket), ['derivation-step high 30', 'derivation-step minimal 1', 'derivation 69']);
    assert.deepEqual(
      claimsOf('## Risk Score Calculation\n\n- Critical: 6 × 20 = 120\n\nFinal Score: 100 - 120 = -20 → 0').slice(-1),
      ['derivation 0'],
    );
    const table =
      '## Risk Score Calculation\n\n| Level | Count | Each | Deduction |\n| - | - | - | - |\n| Critical | 1 | 20 | 20 |\n| High | 1 | 10 | -10 |\n\nFinal Score: 70/100';
    assert.deepEqual(claimsOf(table), [...steps.slice(0, 2), 'derivation 70']);
  });

  it('adds up a sum on one line', () => {
    const { claims, derivations } = profileWith(
      '## Score Calculation\n\n**Calculation:** 100 - (1×20) - (1 × 10) = 75',
    );
    assert.deepEqual(
      claims.map(({ kind, stated, computed }) => [kind, stated.value, computed]),
      [['derivation', 75, 70]],
    );
    assert.equal(derivations[0]?.sum, 70);
  });

  it('takes the last round where an author starts again, and the sum behind its parts', () => {
    const body = `## Risk Score Calculation

**Base Score**: 100

- Critical (9): SEC-001 (-20) = -20
- Medium (4): DATA-001 (-5), OPS-001 (-5) = -10

**Final Score**: 100 - 20 - 10 = **70/100**

Wait, TECH-001 is missing:

- Critical (9): SEC-001 (-20) = -20
- High (6): TECH-001 (-10) = -10
- Medium (4): DATA-001 (-5), OPS-001 (-5) = -10

Total: 100 - 20 - 10 - 10 = **60/100**`;
    assert.deepEqual(claimsOf(body), [
      'derivation-step critical 20',
      'derivation-step high 10',
      'derivation-step medium 10',
      'derivation 60',
    ]);
    assert.equal(profileWith(body).derivations[0]?.sum, 60);
  });

  it('takes the sum that stands behind what each one costs', () => {
    const body =
      '## Risk Score Calculation\n\nBase: 100\n\n- 1 Medium (4): -5\n- 4 Low/Minimal (1-2): -2 each (-8)\n\nTotal: 100 - 13 = 87';
    assert.deepEqual(claimsOf(body), ['derivation-step medium 5', 'derivation-step low/minimal 8', 'derivation 87']);
    assert.equal(profileWith(body).derivations[0]?.sum, 87);
  });

  it('leaves a score of the summary above it alone', () => {
    const body =
      '- Critical Risks: 1\n- Risk Score: 75/100 (Moderate)\n\n**Calculation:**\n\n- Base: 100\n- Critical (1 × 20): -20\n- Medium (1 × 5): -5\n- **Final Score:** 75/100';
    assert.deepEqual(claimsOf(`## Summary\n\n${body}`), [
      'band critical 1',
      'story-score 75',
      'derivation-step critical 20',
      'derivation-step medium 5',
      'derivation 75',
    ]);
  });

  it('notices a score that counts up', () => {
    const adding = '## Risk Score Calculation\n\n- Critical: 1 × 20 = 20\n- High: 1 × 10 = 10\n\nRisk Score: 30/100';
    assert.equal(profileWith(adding).derivations[0]?.inverted, true);
    assert.equal(profileWith(adding).score.inverted, true);
    assert.equal(profileWith('- Risk Score: 15/100 (Low Risk)').score.inverted, true);
    assert.equal(profileWith('- Risk Score: 15/100 (High Risk)').score.inverted, false);
  });

  it('takes no other arithmetic for one', () => {
    assert.deepEqual(
      profileWith('## Effort\n\n- High: 3 × 2 = 6 hours\n- Low: 1 × 2 = 2 hours\n\nTotal: 8').derivations,
      [],
    );
    assert.deepEqual(profileWith('## Setup\n\n```js\nconst base = 100;\nlet high = 10 * 2;\n```').derivations, []);
  });
});
