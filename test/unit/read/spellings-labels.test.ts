/** Every way in which people write the same thing: labels and mitigations. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { onlyRisk, profileOf, sectionWith } from './spellings';

describe('labels', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'colon inside the bold',
      '**Probability:** Medium (2)\n**Impact:** High (3)\n**Owner:** Mia Chen\n**Mitigation:** Retry',
    ],
    [
      'colon outside the bold',
      '**Probability**: Medium (2)\n**Impact**: High (3)\n**Owner**: Mia Chen\n**Mitigation**: Retry',
    ],
    [
      'all in the bold',
      '**Probability: Medium (2)**\n\n**Impact: High (3)**\n\n**Owner: Mia Chen**\n\n**Mitigation:** Retry',
    ],
    [
      'hard breaks',
      '**Probability**: Medium (2)  \n**Impact**: High (3)  \n**Owner**: Mia Chen  \n**Mitigation**: Retry',
    ],
    [
      'list items',
      '- **Probability:** Medium (2)\n- **Impact:** High (3)\n- **Owner:** Mia Chen\n- **Mitigation:** Retry',
    ],
    ['plain list items', '- Probability: Medium (2)\n- Impact: High (3)\n- Owner: Mia Chen\n- Mitigation: Retry'],
    ['plain lines', 'Probability: Medium (2)\nImpact: High (3)\nOwner: Mia Chen\nMitigation: Retry'],
    [
      'starred items',
      '* **Probability** – Medium (2)\n* **Impact** – High (3)\n* **Owner** – Mia Chen\n* **Mitigation** – Retry',
    ],
    ['bars', '**Probability:** Medium (2) | **Impact:** High (3) | **Owner:** Mia Chen\n\n**Mitigation:** Retry'],
    ['semicolons', 'Probability: Medium (2); Impact: High (3); Owner: Mia Chen\n\nMitigation: Retry'],
    [
      'a cross',
      '**Score: 6 (High)** — Probability: Medium (2) × Impact: High (3)\n**Owner:** Mia Chen\n**Mitigation:** Retry',
    ],
    [
      'other words',
      '**Likelihood:** Medium (2)\n**Severity:** High (3)\n**Risk Owner:** Mia Chen\n**Mitigation Plan:** Retry',
    ],
    [
      'a quote',
      '> **Probability:** Medium (2)\n> **Impact:** High (3)\n> **Owner:** Mia Chen\n>\n> **Mitigation:** Retry',
    ],
    [
      'a table of fields',
      '| Field | Value |\n|---|---|\n| Probability | Medium (2) |\n| Impact | High (3) |\n| Owner | Mia Chen |\n| Mitigation | Retry |',
    ],
    [
      'a table without a title row',
      '| Probability | Medium (2) |\n|---|---|\n| Impact | High (3) |\n| Owner | Mia Chen |\n| Mitigation | Retry |',
    ],
    [
      'subheadings',
      '**Probability:** Medium (2)\n**Impact:** High (3)\n\n#### Owner: Mia Chen\n\n#### Mitigation\n\n- Retry',
    ],
  ];
  for (const [name, body] of cases) {
    it(name, () => {
      const risk = onlyRisk(sectionWith('### TECH-001: Queue overflow', body));
      assert.equal(risk.probability?.level, 2);
      assert.equal(risk.impact?.level, 3);
      assert.equal(risk.owner?.value, 'Mia Chen');
      assert.equal(risk.mitigations.length, 1);
    });
  }
});

describe('mitigations', () => {
  const count = (body: string): number =>
    onlyRisk(sectionWith('### TECH-001: Queue overflow', `**Score:** 6\n\n${body}`)).mitigations.length;
  it('counts items, boxes, numbers, table rows and a sentence', () => {
    assert.equal(count('**Mitigation:**\n- one\n- two\n  - part of two\n- three'), 3);
    assert.equal(count('**Mitigation Strategies**:\n1. **Testing**: one\n2. **Monitoring**: two'), 2);
    assert.equal(count('**Mitigation:**\n- [ ] one\n- [x] two'), 2);
    assert.equal(
      count('**Mitigation:**\n\n| Strategy | Action |\n|---|---|\n| Preventive | one |\n| Detective | two |'),
      2,
    );
    assert.equal(count('**Mitigation:** Retry with backoff'), 1);
    assert.equal(count('**Mitigation** (preventive):\n\n- one\n- two'), 2);
    assert.equal(count('**Mitigation Strategy:** Preventive\n\n**Actions:**\n- one\n- two'), 2);
    assert.equal(
      count('**Mitigation Strategy:**\n\n**Preventive Actions:**\n1. one\n\n**Detective Actions:**\n- two'),
      2,
    );
    assert.equal(count('**Mitigation:** ✅ **COMPLETE**\n  - one\n  - two'), 2);
    assert.equal(count('**Mitigation:**\n- one\n- two\n**Testing Focus:**\n- three\n- four'), 2);
    assert.equal(count('**Mitigation:**\n- one\n- two\n- **Testing Focus**: three'), 2);
    assert.equal(count('- Workers wait for a lock\n- Mitigation: shorter transactions'), 1);
    assert.equal(count('**Notes:** The queue is bounded. Mitigation: retry with backoff.'), 1);
    assert.equal(count('**Mitigation:** ✅ **COMPLETE**\n  - one\n\n**Residual risk after mitigation:** Low'), 1);
  });
  it('takes a strategy, a status or nothing for no mitigation', () => {
    assert.equal(count('**Mitigation Strategy:** Preventive + Detective'), 0);
    assert.equal(count('**Mitigation:** Planned'), 0);
    assert.equal(count('**Mitigation:** TBD'), 0);
    assert.equal(count('**Mitigation:**'), 0);
  });
  it('knows what is done', () => {
    const risk = onlyRisk(
      sectionWith(
        '### TECH-001: Queue overflow',
        '**Score:** 6\n\n**Mitigation:**\n- [x] one\n- [ ] two\n- ✅ three\n- four',
      ),
    );
    assert.deepEqual(
      risk.mitigations.map(({ value }) => value.done),
      [true, false, true, null],
    );
  });
});

describe('labels in Chinese', () => {
  it('full-width bars and crosses part them', () => {
    const risk = onlyRisk(
      sectionWith(
        '### OPS-003：日志丢失',
        '评分：6（高）｜概率：中（2）×影响：高（3）\n- 缓解：双写到备用存储\n- 测试关注：断网时仍能写入',
      ),
    );
    assert.deepEqual([risk.probability?.level, risk.impact?.level, risk.score?.stated?.value], [2, 3, 6]);
    assert.equal(risk.mitigations.length, 1);
    assert.equal(risk.tests.length, 1);
  });
});

describe('a sentence behind a label of ratings', () => {
  it('tells of the risk and rates nothing', () => {
    const risk = onlyRisk(
      sectionWith(
        '### R9: Scope grows',
        '**Probability:** High\n**Impact:** High\n**Current risk:** The 38 pages of requirements name every wish anybody had.\n**Mitigation:** freeze it',
      ),
    );
    assert.equal(risk.score, null);
    assert.equal(risk.band, null);
  });
});

describe('parts of a risk under headings of their own', () => {
  it('an owner in sentences, and controls with their kind behind', () => {
    const body = `#### Description

Checks grow on the hot path.

#### Owner

Primary: whoever holds the scheduler.
Secondary: anyone who adds a check.

#### Controls

| Control | Type | Enforcement |
|---|---|---|
| Assertions off in release | Preventive | the build |
| Budget for every path | Detective | the bench |
`;
    const risk = onlyRisk(sectionWith('### Risk 5: Checks cost too much', body));
    assert.match(risk.owner?.value ?? '', /^Primary: whoever holds the scheduler/);
    assert.deepEqual(
      risk.mitigations.map(({ value }) => [value.kind, value.text]),
      [
        ['Preventive', 'Assertions off in release'],
        ['Detective', 'Budget for every path'],
      ],
    );
  });
});

describe('one line for all', () => {
  it('levels with a dash between number and word, whose last label is the score', () => {
    const { risks } = profileOf(
      '# Risk Profile: Story 4.2\n\n## Risks\n\n- **SEC-001** A link is used twice - Probability: 1 - Low, Impact: 2 - Medium, Score: 2\n',
    );
    assert.deepEqual(
      risks.map(({ probability, impact, score }) => [probability?.level, impact?.level, score?.stated?.value]),
      [[1, 2, 2]],
    );
    assert.equal(risks[0]?.score?.text.value, '2');
  });

  it('no risk in a line that counts them', () => {
    const text =
      '# Risk Profile: Story 4.2\n\n## Risk summary\n\n**Risks:** 2 total (1 High, 1 Low)\n\nRisk Score: 88/100\n';
    assert.deepEqual(profileOf(text).risks, []);
  });
});
