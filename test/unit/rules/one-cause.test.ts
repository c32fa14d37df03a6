/** One slip gives one finding, though it stands in a row and in a section and counts follow from it. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read, validate } from '../../../server/src/engine';

const correct = `# Risk Profile: Story 4.2

## Executive Summary

- Total Risks Identified: 2
- Critical Risks: 0
- High Risks: 1
- Medium Risks: 1
- Risk Score: 85/100

### By Category

- Technical: 1 risk (0 critical, 1 high)
- Data: 1 risk (0 critical)

## Detailed Risk Register

| Risk ID  | Category  | Description    | Probability | Impact     | Score | Priority | Owner    |
| -------- | --------- | -------------- | ----------- | ---------- | ----- | -------- | -------- |
| TECH-001 | Technical | Queue overflow | Medium (2)  | High (3)   | 6     | High     | Ana Ruiz |
| DATA-001 | Data      | Draft is lost  | Medium (2)  | Medium (2) | 4     | Medium   | Ana Ruiz |

## Details

### TECH-001: Queue overflow

**Score: 6 (High)**
**Probability**: Medium (2) - the sale in May
**Impact**: High (3) - orders wait

**Mitigation**:

- Shed old work

**Testing**: a burst of a million messages

### DATA-001: Draft is lost

**Score: 4 (Medium)**
**Probability**: Medium (2) - two tabs
**Impact**: Medium (2) - an hour of work

**Mitigation**:

- Compare revisions

**Testing**: two tabs
`;

type Slip = readonly [from: string, to: string];

const row = '| Medium (2)  | High (3)   | 6     | High     |';
const section = '**Score: 6 (High)**\n**Probability**: Medium (2)';
const cases: readonly (readonly [string, readonly Slip[], readonly string[]])[] = [
  ['nothing wrong', [], []],
  ['a level in the section', [[section, '**Score: 6 (High)**\n**Probability**: High (3)']], ['sightings-disagree']],
  [
    'a level in the section, with the score and the band that follow',
    [[section, '**Score: 9 (Critical)**\n**Probability**: High (3)']],
    ['sightings-disagree'],
  ],
  ['a level in the row', [[row, '| High (3)    | High (3)   | 6     | High     |']], ['sightings-disagree']],
  [
    'a level in the row with what follows, while section, counts and story score stay',
    [[row, '| High (3)    | High (3)   | 9     | Critical |']],
    ['sightings-disagree'],
  ],
  ['a score in the section', [['**Score: 6 (High)**', '**Score: 4 (Medium)**']], ['score-mismatch']],
  ['a score and its band in the row', [[row, '| Medium (2)  | High (3)   | 4     | Medium   |']], ['score-mismatch']],
  [
    'a score everywhere, and all that follows from it',
    [
      [row, '| Medium (2)  | High (3)   | 9     | Critical |'],
      ['**Score: 6 (High)**', '**Score: 9 (Critical)**'],
      ['Critical Risks: 0', 'Critical Risks: 1'],
      ['High Risks: 1', 'High Risks: 0'],
      ['85/100', '75/100'],
      ['0 critical, 1 high', '1 critical, 0 high'],
    ],
    ['score-mismatch'],
  ],
  [
    'a band everywhere, and all that follows from it',
    [
      [row, '| Medium (2)  | High (3)   | 6     | Medium   |'],
      ['**Score: 6 (High)**', '**Score: 6 (Medium)**'],
      ['High Risks: 1', 'High Risks: 0'],
      ['Medium Risks: 1', 'Medium Risks: 2'],
      ['85/100', '90/100'],
      ['0 critical, 1 high', '0 critical, 0 high'],
    ],
    ['band-mismatch'],
  ],
  ['a number beside its word', [[section, section.replace('(2)', '(3)')]], ['level-off-scale']],
  [
    'a score that neither the row nor the section gives, which disagree',
    [
      [row, '| Low (1)     | High (3)   | 9     | Critical |'],
      [section, '**Score: 9 (Critical)**\n**Probability**: Medium (2)'],
      ['Critical Risks: 0', 'Critical Risks: 1'],
      ['High Risks: 1', 'High Risks: 0'],
      ['85/100', '75/100'],
      ['0 critical, 1 high', '1 critical, 0 high'],
    ],
    ['score-mismatch', 'sightings-disagree'],
  ],
];

describe('one cause is one finding', () => {
  for (const [name, slips, expected] of cases) {
    it(name, () => {
      const text = slips.reduce((before, [from, to]) => {
        assert.ok(before.includes(from), from);
        return before.replace(from, to);
      }, correct);
      const { profile } = read(text, { format: 'markdown' });
      const found = validate(profile, { today: '2026-03-01', strict: false }).map(({ rule }) => rule);
      assert.deepEqual(found.toSorted(), expected);
    });
  }
});

describe('bands that hold more than all the risks', () => {
  const text = (medium: number): string => `story: "4.2"
summary: { total: 2, critical: 0, high: 1, medium: ${medium}, low: 1 }
risks:
  - { id: SEC-001, title: A link works twice, probability: 3, impact: 2, score: 5, owner: Ana Ruiz, mitigations: [Delete it] }
  - { id: OPS-001, title: The export is late, probability: 1, impact: 2, score: 2, owner: Ana Ruiz, mitigations: [Alert] }
`;
  const counts = (medium: number): readonly string[] =>
    validate(read(text(medium), { format: 'yaml' }).profile, { today: '2026-03-01' })
      .filter(({ rule }) => rule === 'count-mismatch')
      .map(({ message }) => message.text);

  it('are wrong where one of them counts by a score that is wrong', () => {
    assert.deepEqual(counts(1), ['the summary says 1 medium, the document has none']);
    assert.deepEqual(counts(0), []);
  });
});
