import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { profileOf } from '../../unit/read-claims/documents';

const document = `---
story: 4.2
---
# Risk Profile: Story 4.2 - Lockers

Date: 2026-02-03

## Executive Summary

- **Total Risks:** 2 (1 critical, 1 low)
- Critical: 1 | High: 0
- Risk Score: **78/100** (Low Risk)
- Highest risk: 9 (SEC-001) → Gate = FAIL

### By Category

| Category | Critical | Total |
| -------- | -------- | ----- |
| Security | 1        | 1     |
| TOTAL    | 1        | 2     |

## Register

| ID | Probability | Impact | Score |
| --- | --- | --- | --- |
| SEC-001 | High (3) | High (3) | 9 |
| SEC-002 | Low (1) | Low (1) | 1 |

## Risk Score Calculation

\`\`\`
Base Score: 100
- Critical (9): 1 × 20 = -20
Final: max(0, 100 - 20) = 80 → 80/100
\`\`\`

### Must Fix

- SEC-001/002, SEC-001-002 and Risks 1+2

\`\`\`yaml
risk_summary:
  totals: { critical: 1 }
  highest: { id: SEC-001, score: 9 }
\`\`\`
`;

function mustHold(text: string): void {
  const profile = profileOf(text);
  const spans = [
    ...profile.claims.flatMap(({ stated, span, ids }) => [stated.span, span, ...ids.map((id) => id.span)]),
    ...profile.references.map(({ id }) => id.span),
    ...profile.derivations.map(({ span }) => span),
    ...profile.triggers.map(({ span }) => span),
  ];
  for (const { start, end } of spans) assert.ok(start >= 0 && start <= end && end <= text.length);
}

describe('reading statements never throws', () => {
  it('on any beginning of a document, or with a line missing', () => {
    for (let end = 0; end <= document.length; end += 5) mustHold(document.slice(0, end));
    const lines = document.split('\n');
    for (const [index] of lines.entries()) mustHold(lines.toSpliced(index, 1).join('\r\n'));
  }).timeout(20_000);

  it('on random changes', () => {
    const pieces = [
      '**',
      '`',
      '|',
      ':',
      '(',
      ')',
      '/100',
      '→',
      '=',
      '×',
      '-',
      'None',
      '🔴',
      '~~',
      '\n',
      '| - |',
      '高',
      '\u00a0',
      '9999999999',
      'SEC-001',
    ];
    const change = fc.tuple(fc.nat(document.length), fc.nat(12), fc.constantFrom(...pieces));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        let text = document;
        for (const [at, length, piece] of changes) text = text.slice(0, at) + piece + text.slice(at + length);
        mustHold(text);
      }),
      { numRuns: 100 },
    );
  }).timeout(20_000);

  it('in time that grows with the length', () => {
    const words = [
      'a: ',
      '| ',
      'critical ',
      'TECH-001 ',
      '((',
      '1 - ',
      '= 100 ',
      'score base 100 ',
      'A',
      'TECH-001-',
      '/002',
      '(1 high, ',
      'risk 1+',
      'x',
      '1 ',
    ];
    for (const word of words) {
      const long = `# Risk Profile: Story 1 ${word.repeat(20_000)}\n\n## Risk Score Calculation\n\n- Base: 100 ${word.repeat(20_000)}\n\n- Risk Score: ${word.repeat(20_000)}\n`;
      const start = performance.now();
      profileOf(long);
      assert.ok(
        performance.now() - start < 4000,
        `${JSON.stringify(word)} takes ${Math.round(performance.now() - start)} ms`,
      );
    }
  }).timeout(60_000);
});
