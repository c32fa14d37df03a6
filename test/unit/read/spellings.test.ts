/** Every way in which people write the same thing: headings with ids, labels, levels, scores, columns. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Risk, RiskProfile } from '../../../server/src/engine/model';
import { read } from '../../../server/src/engine/read';

function profileOf(text: string): RiskProfile {
  return read(text, { format: 'markdown' }).profile;
}

function onlyRisk(text: string): Risk {
  const { risks } = profileOf(text);
  assert.equal(risks.length, 1, `expected one risk, read ${risks.map(({ id, title }) => id?.value ?? title?.value)}`);
  return risks[0] as Risk;
}

function sectionWith(heading: string, body: string): string {
  return `# Risk Profile: Story 4.2\n\n## Risks\n\n${heading}\n\n${body}\n`;
}

const rating =
  '**Probability:** Medium (2)\n**Impact:** High (3)\n\n**Mitigation:**\n- Retry with backoff\n- Alert on failure\n';

describe('headings of risks', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['### TECH-001: Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### 1. TECH-001: Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### 1. [TECH-001]: Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### [TECH-001] Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### TECH-001 — Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### TECH-001 – Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### TECH-001 - Queue overflow', 'TECH-001', 'Queue overflow'],
    ['#### TECH-001: Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### **TECH-001**: Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### `TECH-001`: Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### TECH-001 (Story 1.3): Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### TECH-001: Queue overflow (Score: 6)', 'TECH-001', 'Queue overflow'],
    ['### TECH-001: Queue overflow (Score: 6 - High)', 'TECH-001', 'Queue overflow'],
    ['### TECH-001: Queue overflow (High)', 'TECH-001', 'Queue overflow'],
    ['### TECH-001: Queue overflow - HIGH', 'TECH-001', 'Queue overflow'],
    ['### TECH-001: Queue overflow [High - 6]', 'TECH-001', 'Queue overflow'],
    ['### 🔴 TECH-001: Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### High Risk: TECH-001 - Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### Tech\u2011001: Queue overflow'.replace('Tech', 'TECH'), 'TECH\u2011001', 'Queue overflow'],
    ['### R-001: Queue overflow', 'R-001', 'Queue overflow'],
    ['### E3-R007: Queue overflow', 'E3-R007', 'Queue overflow'],
    ['### REL-1.3-001: Queue overflow', 'REL-1.3-001', 'Queue overflow'],
    ['### RISK-CONFIG-01: Queue overflow', 'RISK-CONFIG-01', 'Queue overflow'],
    ['### RISK-T001: Queue overflow', 'RISK-T001', 'Queue overflow'],
    ['### YSG-RISK-049: Queue overflow', 'YSG-RISK-049', 'Queue overflow'],
    ['### T01: Queue overflow', 'T01', 'Queue overflow'],
    ['### C1: Queue overflow', 'C1', 'Queue overflow'],
    ['### R1 - Queue overflow', 'R1', 'Queue overflow'],
    ['### Risk 1: Queue overflow', 'Risk 1', 'Queue overflow'],
    ['### Risk #1: Queue overflow', 'Risk #1', 'Queue overflow'],
    ['### Risk 1 - Queue overflow', 'Risk 1', 'Queue overflow'],
    ['### 风险1：Queue overflow', '风险1', 'Queue overflow'],
    ['### 1. Queue overflow', '1', 'Queue overflow'],
    ['### 1.2 Queue overflow', '1.2', 'Queue overflow'],
    ['### 1) Queue overflow', '1', 'Queue overflow'],
    ['### R-003 [HIGH] Queue overflow', 'R-003', 'Queue overflow'],
    ['### Critical Risk 1: Queue overflow', 'Risk 1', 'Queue overflow'],
  ];
  for (const [heading, id, title] of cases) {
    it(heading, () => {
      const risk = onlyRisk(sectionWith(heading, rating));
      assert.equal(risk.id?.value, id);
      assert.equal(risk.title?.value, title);
      assert.equal(risk.probability?.level, 2);
      assert.equal(risk.impact?.level, 3);
      assert.equal(risk.mitigations.length, 2);
    });
  }

  it('reads what stands in parentheses behind the title', () => {
    const scored = onlyRisk(sectionWith('### TECH-001: Queue overflow (Score: 6 - High)', '**Mitigation:** retry'));
    assert.equal(scored.score?.stated?.value, 6);
    assert.equal(scored.band?.name, 'high');
    const banded = onlyRisk(sectionWith('### TECH-001: Queue overflow (Critical - P0)', '**Mitigation:** retry'));
    assert.equal(banded.band?.name, 'critical');
    const shouted = onlyRisk(sectionWith('### R-001: Queue overflow (Score: 9) - CRITICAL', '**Mitigation:** retry'));
    assert.equal(shouted.score?.stated?.value, 9);
    assert.equal(shouted.band?.name, 'critical');
  });

  it('keeps parentheses that belong to the title', () => {
    const risk = onlyRisk(sectionWith('### TECH-001: Queue overflow (message bus)', rating));
    assert.equal(risk.title?.value, 'Queue overflow (message bus)');
  });
});

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

describe('levels', () => {
  const cases: readonly (readonly [string, number | null, string | null, number | null, string | null])[] = [
    ['Medium (2)', 2, 'Medium', null, null],
    ['medium', null, 'medium', null, null],
    ['**High** (3)', 3, 'High', null, null],
    ['2', 2, null, null, null],
    ['2 (Medium)', 2, 'Medium', null, null],
    ['2 - Medium', 2, 'Medium', null, null],
    ['Med', null, 'Med', null, null],
    ['M (2)', 2, 'M', null, null],
    ['M', null, 'M', null, null],
    ['HIGH (4/5)', 4, 'HIGH', null, null],
    ['4/5', 4, null, null, null],
    ['P4 (High - 70%)', 4, 'High', 70, null],
    ['Very Likely (4)', 4, 'Very Likely', null, null],
    ['Medium (40%)', null, 'Medium', 40, null],
    ['~35 %', null, null, 35, null],
    ['30-70%', null, null, 50, null],
    ['🟡 Medium', null, 'Medium', null, null],
    ['Low-Medium', null, 'Low-Medium', null, null],
    ['Medium to High', null, 'Medium to High', null, null],
    ['Medium (2) - the queue is bounded', 2, 'Medium', null, 'the queue is bounded'],
    ['Medium — the queue is bounded', null, 'Medium', null, 'the queue is bounded'],
    ['Low - Minor delay', null, 'Low', null, 'Minor delay'],
    ['Low - 10 messages fit', null, 'Low', null, '10 messages fit'],
    ['High (will occur)', null, 'High', null, 'will occur'],
    ['High because the queue is bounded', null, 'High', null, 'because the queue is bounded'],
    ['高', null, '高', null, null],
    ['中等（2）', 2, '中等', null, null],
  ];
  for (const [printed, number, word, percent, reason] of cases) {
    it(printed, () => {
      const risk = onlyRisk(
        sectionWith('### TECH-001: Queue overflow', `**Probability:** ${printed}\n\n**Mitigation:** Retry`),
      );
      const level = risk.sightings[0].fields.probability;
      assert.equal(level?.number?.value ?? null, number);
      assert.equal(level?.word?.value ?? null, word);
      assert.equal(level?.percent?.value ?? null, percent);
      assert.equal(level?.reason?.value ?? null, reason);
    });
  }

  it('leaves a sentence alone', () => {
    const risk = onlyRisk(
      sectionWith('### TECH-001: Queue overflow', '**Impact:** High throughput falls to a crawl\n**Score:** 6'),
    );
    assert.equal(risk.impact, null);
    assert.equal(risk.impactAnalysis.length, 1);
  });
});

describe('pairs', () => {
  it('reads probability and impact behind one label and in one column', () => {
    const section = onlyRisk(
      sectionWith('### TECH-001: Queue', '**Probability/Impact:** Medium / High\n\n**Mitigation:** Retry'),
    );
    assert.deepEqual([section.probability?.level, section.impact?.level], [2, 3]);
    const turned = onlyRisk(
      sectionWith('### TECH-001: Queue', '**Impact/Likelihood:** High / Low\n\n**Mitigation:** Retry'),
    );
    assert.deepEqual([turned.probability?.level, turned.impact?.level], [1, 3]);
    const row = onlyRisk(
      '# Risk register\n\n| ID | Risk | P×I | Score |\n|---|---|---|---|\n| R-1 | Queue | 2 × 3 | 6 |\n',
    );
    assert.deepEqual([row.probability?.level, row.impact?.level, row.score?.stated?.value], [2, 3, 6]);
  });
});

describe('scores', () => {
  const cases: readonly (readonly [string, number | null, number | null, string | null])[] = [
    ['6', 6, null, null],
    ['**6**', 6, null, null],
    ['6 (High)', 6, null, 'high'],
    ['High (6)', 6, null, 'high'],
    ['🔴 9', 9, null, null],
    ['9 - Critical', 9, null, 'critical'],
    ['8/10', 8, 10, null],
    ['2 × 3 = 6', 6, null, null],
    ['6 = 2 × 3', 6, null, null],
    ['6 (2×3)', 6, null, null],
    ['56 / 100', 56, 100, null],
    ['N/A', null, null, null],
  ];
  for (const [printed, stated, of, band] of cases) {
    it(printed, () => {
      const text = `# Risk register\n\n| ID | Risk | Score | Mitigation |\n|---|---|---|---|\n| R-1 | Queue | ${printed} | Retry |\n| R-2 | Disk | 4 | Alert |\n`;
      const [risk] = profileOf(text).risks;
      assert.equal(risk?.score?.stated?.value ?? null, stated);
      assert.equal(risk?.score?.of ?? null, of);
      assert.equal(risk?.band?.name ?? null, band);
    });
  }
});

describe('columns', () => {
  const headers: readonly string[] = [
    'ID|Title|Category|Probability|Impact|Score|Priority|Owner|Mitigation',
    'Risk ID|Description|Category|Prob|Impact|Score|Priority|Owner|Mitigation Strategy',
    '#|Risk|Type|P|I|Score|Level|Risk Owner|Actions',
    'Ref|Risk Description|Category|Likelihood|Severity|Risk Score|Rating|Assigned To|Controls',
    'Risk ID|Risk|Category|Prob.|Imp.|P×I|Risk Level|Responsible|Countermeasures',
    '编号|风险|类别|概率|影响|评分|风险等级|负责人|缓解措施',
  ];
  for (const header of headers) {
    it(header, () => {
      const line = (cells: string): string => `| ${cells.split('|').join(' | ')} |`;
      const text = `# Risk register\n\n${line(header)}\n${line('-|-|-|-|-|-|-|-|-')}\n${line('R-1|Queue overflow|Technical|Medium (2)|High (3)|6|High|Mia Chen|Retry')}\n`;
      const risk = onlyRisk(text);
      assert.equal(risk.id?.value, 'R-1');
      assert.equal(risk.title?.value ?? risk.description?.value, 'Queue overflow');
      assert.equal(risk.category?.value, 'Technical');
      assert.equal(risk.probability?.level, 2);
      assert.equal(risk.impact?.level, 3);
      assert.equal(risk.score?.stated?.value, 6);
      assert.equal(risk.band?.name, 'high');
      assert.equal(risk.owner?.value, 'Mia Chen');
      assert.equal(risk.mitigations.length, 1);
    });
  }
});

describe('tables as they are typed', () => {
  const head = '| ID | Risk | Probability | Impact | Score |\n|---|---|---|---|---|\n';
  const ids = (text: string): readonly (string | undefined)[] => profileOf(text).risks.map(({ id }) => id?.value);

  it('without a blank line before', () => {
    assert.deepEqual(ids(`# Risk register\nAll open ones:\n${head}| R-1 | Queue | 2 | 3 | 6 |\n`), ['R-1']);
  });
  it('inside a list item and a quote', () => {
    const inList = `# Risk register\n\n- open:\n\n  ${head.trim().replace('\n', '\n  ')}\n  | R-1 | Queue | 2 | 3 | 6 |\n`;
    assert.deepEqual(ids(inList), ['R-1']);
    const inQuote = `# Risk register\n\n${`${head}| R-1 | Queue | 2 | 3 | 6 |`.replace(/^/gm, '> ')}\n`;
    assert.deepEqual(ids(inQuote), ['R-1']);
  });
  it('with escaped pipes, short rows, text after the last pipe and no border pipes', () => {
    const text = `# Risk register\n\n${head}| R-1 | a \\| b | 2 | 3 | 6 |\n| R-2 | Disk |\n| R-3 | Net | 2 | 3 | 6 | see log\nR-4 | CPU | 1 | 1 | 1\n`;
    const { risks } = profileOf(text);
    assert.deepEqual(
      risks.map(({ id }) => id?.value),
      ['R-1', 'R-2', 'R-3', 'R-4'],
    );
    assert.equal(risks[0]?.title?.value, 'a | b');
  });
  it('struck-out rows, totals and placeholders are no risks', () => {
    const text = `# Risk register\n\n${head}| ~~R-1~~ | ~~Queue~~ | 2 | 3 | 6 |\n| R-2 | Disk | 2 | 2 | 4 |\n| **Total** | | | | 10 |\n| ... | ... | ... | ... | ... |\n`;
    assert.deepEqual(ids(text), ['R-2']);
  });
  it('with CRLF, a byte order mark and tabs', () => {
    const text = `\uFEFF# Risk register\r\n\r\n${head.replaceAll('\n', '\r\n')}|\tR-1\t|\tQueue\t|\t2\t|\t3\t|\t6\t|\r\n`;
    const profile = profileOf(text);
    const [risk] = profile.risks;
    assert.equal(risk?.id?.value, 'R-1');
    assert.equal(text.slice(risk?.id?.span.start, risk?.id?.span.end), 'R-1');
    assert.equal(text.slice(risk?.score?.stated?.span.start, risk?.score?.stated?.span.end), '6');
  });
  it('two rows with one id are two risks, and rows of two tables are one', () => {
    const text = `# Risk register\n\n${head}| R-1 | Queue | 2 | 3 | 6 |\n| R-1 | Disk | 1 | 1 | 1 |\n`;
    assert.deepEqual(ids(text), ['R-1', 'R-1']);
    const twice = `# Risk register\n\n${head}| R-1 | Queue | 2 | 3 | 6 |\n\n## Top 5\n\n${head}| R-1 | Queue | 2 | 3 | 6 |\n`;
    assert.equal(profileOf(twice).risks.length, 1);
    assert.equal(profileOf(twice).risks[0]?.sightings.length, 2);
  });
  it('inherited risks and tests are none', () => {
    const text = `# Risk register\n\n${head}| R-1 | Queue | 2 | 3 | 6 |\n\n## Inherited risks\n\n${head}| R-9 | Disk | 2 | 3 | 6 |\n\n## Tests\n\n| Test ID | Risk | Level | Priority |\n|---|---|---|---|\n| 4.2-UNIT-001 | R-1 | Unit | P0 |\n`;
    assert.deepEqual(ids(text), ['R-1']);
  });
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

describe('risks without headings of their own', () => {
  it('bold lines', () => {
    const text =
      '# Risk Assessment\n\n## Risk Details\n\n**Cache poisoning** (Score: 4)\n- **Description**: stale entries\n- **Mitigation**: short TTL\n\n**Lost writes** (Score: 6)\n- **Description**: no ack\n- **Mitigation**: quorum\n';
    assert.deepEqual(
      profileOf(text).risks.map(({ title, score }) => [title?.value, score?.stated?.value]),
      [
        ['Cache poisoning', 4],
        ['Lost writes', 6],
      ],
    );
  });
  it('list items with nested labels', () => {
    const text =
      '# Risk Assessment\n\n## Risks\n\n- **TECH-001: Cache poisoning**\n  - Probability: Medium (2)\n  - Impact: High (3)\n  - Mitigation: short TTL\n- **TECH-002: Lost writes** – Probability: Low (1), Impact: High (3)\n  - Mitigation: quorum\n';
    assert.deepEqual(
      profileOf(text).risks.map(({ id, title, impact }) => [id?.value, title?.value, impact?.level]),
      [
        ['TECH-001', 'Cache poisoning', 3],
        ['TECH-002', 'Lost writes', 3],
      ],
    );
  });
  it('mitigation lists keyed by id join the register', () => {
    const text =
      '# Risk Profile: Story 1.1\n\n| Risk ID | Title | Probability | Impact | Score |\n|---|---|---|---|---|\n| TECH-001 | Cache | 2 | 3 | 6 |\n\n## Mitigations\n\n- **TECH-001:** short TTL and a purge button\n- **TECH-009:** never stated\n';
    const risk = onlyRisk(text);
    assert.equal(risk.mitigations.length, 1);
    assert.equal(risk.sightings.length, 2);
  });
  it('an item that speaks of two risks', () => {
    const text =
      '# Risk Profile: Story 1.1\n\n| Risk ID | Title | Probability | Impact | Score |\n|---|---|---|---|---|\n| SEC-001 | Paths | 1 | 2 | 2 |\n| DATA-001 | Names | 1 | 2 | 2 |\n\n## Low Risks\n\n- **SEC-001 / DATA-001:** sanitize names\n';
    assert.deepEqual(
      profileOf(text).risks.map(({ mitigations, sightings }) => [mitigations.length, sightings.length]),
      [
        [1, 2],
        [1, 2],
      ],
    );
  });
  it('nested mitigations under bold names', () => {
    const text =
      '# Plan\n\n## Project risks\n\n- **Vendor lock-in**: only one supplier\n  - Mitigation: keep an adapter\n- **Late hardware**\n  - Mitigation: rent some\n';
    assert.deepEqual(
      profileOf(text).risks.map(({ title }) => title?.value),
      ['Vendor lock-in', 'Late hardware'],
    );
  });
  it('plain fences', () => {
    const text =
      '# Production risks\n\n## First week\n\n### 1. Key leak\n```\nRisk:\n- the key is in the log\n\nMitigation:\n✓ mask it\n! rotate it\n```\n';
    const risk = onlyRisk(text);
    assert.equal(risk.title?.value, 'Key leak');
    assert.deepEqual(
      risk.mitigations.map(({ value }) => value.done),
      [true, false],
    );
  });
});
