/** Every way in which people write the same thing: headings of risks, and risks that have none. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { onlyRisk, profileOf, rating, sectionWith } from './spellings';

describe('headings of risks', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['### TECH-001: Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### 1. TECH-001: Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### TECH-001: .NET runtime is old', 'TECH-001', '.NET runtime is old'],
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
    ['### TECH-001: Queue overflow 🔴 HIGH', 'TECH-001', 'Queue overflow'],
    ['### TECH-001: Queue overflow ⚠️ CRITICAL', 'TECH-001', 'Queue overflow'],
    ['### TECH-001: Queue overflow [High - 6]', 'TECH-001', 'Queue overflow'],
    ['### 🔴 TECH-001: Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### High Risk: TECH-001 - Queue overflow', 'TECH-001', 'Queue overflow'],
    ['### Tech\u2011001: Queue overflow'.replace('Tech', 'TECH'), 'TECH\u2011001', 'Queue overflow'],
    ['### R-001: Queue overflow', 'R-001', 'Queue overflow'],
    ['### E3-R007: Queue overflow', 'E3-R007', 'Queue overflow'],
    ['### REL-1.3-001: Queue overflow', 'REL-1.3-001', 'Queue overflow'],
    ['### RISK-CONFIG-01: Queue overflow', 'RISK-CONFIG-01', 'Queue overflow'],
    ['### RISK-T001: Queue overflow', 'RISK-T001', 'Queue overflow'],
    ['### R-INT-001: Queue overflow', 'R-INT-001', 'Queue overflow'],
    ['### YSG-RISK-049: Queue overflow', 'YSG-RISK-049', 'Queue overflow'],
    ['### T01: Queue overflow', 'T01', 'Queue overflow'],
    ['### C1: Queue overflow', 'C1', 'Queue overflow'],
    ['### R1 - Queue overflow', 'R1', 'Queue overflow'],
    ['### Risk 1: Queue overflow', 'Risk 1', 'Queue overflow'],
    ['### Risk #1: Queue overflow', 'Risk #1', 'Queue overflow'],
    ['### Risk-1: Queue overflow', 'Risk-1', 'Queue overflow'],
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

  it('tells the levels in parentheses from what they make together', () => {
    const body = '- **Risk Level:** High\n- **Mitigation:** retry';
    for (const levels of ['Medium Impact, High Probability', 'high likelihood / medium severity']) {
      const risk = onlyRisk(sectionWith(`#### 3.1 Queue overflow (${levels})`, body));
      assert.equal(risk.title?.value, 'Queue overflow');
      assert.equal(risk.probability?.level, 3);
      assert.equal(risk.impact?.level, 2);
      assert.equal(risk.band?.name, 'high');
    }
  });

  it('keeps parentheses that belong to the title', () => {
    const risk = onlyRisk(sectionWith('### TECH-001: Queue overflow (message bus)', rating));
    assert.equal(risk.title?.value, 'Queue overflow (message bus)');
  });
});

describe('headings under a level of risk', () => {
  it('name risks where a sentence tells one and something is done about it', () => {
    const text = `# Risk register

## High Risk

### Sites change their layout

The import may fail at night.

Mitigation:

- Keep the last page

## Low Risk

### More is built than asked for

The pilot can become larger than planned.

Mitigation:

- Ask at every review
- Cut the rest
`;
    const { recognition, risks } = profileOf(text);
    assert.ok(recognition.recognised, recognition.reason.text);
    assert.deepEqual(
      risks.map(({ title, mitigations, description }) => [title?.value, mitigations.length, description?.value]),
      [
        ['Sites change their layout', 1, 'The import may fail at night.'],
        ['More is built than asked for', 2, 'The pilot can become larger than planned.'],
      ],
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

describe('numbers above labels that are not indented', () => {
  it('each opens a risk', () => {
    const text = `# QA Risk Profile — Story 5.1

## Main Risks (Probability × Impact)

1) Printer queue stalls
- Prob: Medium | Impact: High
- Mitigations: Restart the spooler; page the desk

2) Labels come out blank
- Prob: Low | Impact: Medium
- Mitigations: Print a test label every morning
`;
    const { risks } = profileOf(text);
    assert.deepEqual(
      risks.map(({ title, probability, impact, mitigations }) => [
        title?.value,
        probability?.word?.value,
        impact?.word?.value,
        mitigations.length,
      ]),
      [
        ['Printer queue stalls', 'Medium', 'High', 1],
        ['Labels come out blank', 'Low', 'Medium', 1],
      ],
    );
  });

  it('a code of something else behind a title is no band', () => {
    const risk = onlyRisk(sectionWith('### Raw records kept (P0-raw-intake)', rating));
    assert.equal(risk.title?.value, 'Raw records kept (P0-raw-intake)');
    assert.equal(risk.band, null);
  });

  it('accessibility is a kind of risk, and of test behind a story', () => {
    assert.equal(onlyRisk(sectionWith('### A11Y-001: Menu without focus', rating)).id?.value, 'A11Y-001');
    assert.deepEqual(profileOf('# Risks\n\n### 1.3-A11Y-001: Tab order\n\nPriority: P1\n').risks, []);
  });
});

describe('risks in a yaml fence', () => {
  const fence = `\`\`\`yaml
risks:
  - id: SEC-004
    title: Session outlives the password
    probability: 2
    impact: 3
    owner: Rosa Lind
    mitigations: [End all sessions on change]
\`\`\`
`;
  it('are read as in a register, with places of the document', () => {
    const text = `# Risk Profile: Story 4.2\n\n## Risks\n\n${fence}`;
    const risk = onlyRisk(text);
    assert.equal(risk.id?.value, 'SEC-004');
    assert.equal(risk.computed?.score, 6);
    assert.equal(text.slice(risk.id?.span.start, risk.id?.span.end), 'SEC-004');
    assert.equal(risk.mitigations.length, 1);
  });
  it('join the row of the same id', () => {
    const row = '| ID | Risk | Probability | Impact |\n|---|---|---|---|\n| SEC-004 | Session | 2 | 3 |\n';
    assert.equal(
      onlyRisk(`# Risk Profile: Story 4.2\n\n## Register\n\n${row}\n## Details\n\n${fence}`).sightings.length,
      2,
    );
  });
  it('are none where a page shows the form', () => {
    assert.deepEqual(profileOf(`# Risk notes\n\n## Output format\n\n${fence}`).risks, []);
  });
});

describe('numbered risks that are treated and not rated', () => {
  it('count under a heading of risks, indented or not', () => {
    const text = `Risk register (main ones)
=========================

1) Answers are stored unchecked
   - Files: \`store.py\`
   - Mitigation: Check them against a schema

2) Two desks share one session
- Files: \`desk.py\`
- Mitigation: One session for each desk
`;
    assert.deepEqual(
      profileOf(text).risks.map(({ title, mitigations }) => [title?.value, mitigations.length]),
      [
        ['Answers are stored unchecked', 1],
        ['Two desks share one session', 1],
      ],
    );
  });

  it('in traditional Chinese', () => {
    const text =
      '# 風險評估\n\n## High risk items\n\n1. **時程風險**：開發時間不足\n   - **緩解**：只做核心功能\n2. **演示風險**：現場故障\n   - **緩解**：預錄影片\n';
    assert.deepEqual(
      profileOf(text).risks.map(({ title, mitigations }) => [title?.value, mitigations.length]),
      [
        ['時程風險', 1],
        ['演示風險', 1],
      ],
    );
  });

  it('are none in lists of features that speak of risks', () => {
    const text =
      '# Release\n\n## Privacy risk scores\n\n- **Prompt history** (v2)\n  - **Risks:** it is kept\n  - **Mitigations:** it is encrypted\n';
    assert.deepEqual(profileOf(text).risks, []);
  });

  it('a state behind the score is no part of the title', () => {
    const risk = onlyRisk(sectionWith('### R-001: Queue overflow (Score: 6) - MITIGATED', rating));
    assert.equal(risk.title?.value, 'Queue overflow');
    assert.equal(risk.score?.stated?.value, 6);
  });
});

describe('a code behind the word risk', () => {
  it('is the id', () => {
    const risk = onlyRisk(sectionWith('### Risk T1: Driver is too old', rating));
    assert.equal(risk.id?.value, 'T1');
    assert.equal(risk.title?.value, 'Driver is too old');
  });
});

describe('what a section says without a label', () => {
  it('where the risk stands, behind its title', () => {
    const risk = onlyRisk('# Risk register\n\n## R1: Queue overflow — MITIGATED\n\n**Description:** It fills up.\n');
    assert.equal(risk.title?.value, 'Queue overflow');
    assert.equal(risk.status?.value, 'MITIGATED');
  });
  it('boxes to tick are what is done', () => {
    const risk = onlyRisk(
      '# Risks\n\n## Critical risks\n\n### C1: Queue overflow\n\n- [ ] Add a limit\n- [x] Alert on depth\n',
    );
    assert.deepEqual(
      risk.mitigations.map(({ value }) => [value.text, value.done]),
      [
        ['Add a limit', false],
        ['Alert on depth', true],
      ],
    );
  });
  it('a paragraph of its own behind a level tells of the risk, a line right below says why', () => {
    const apart = onlyRisk(
      '# Risks\n\n## R1: Disk full\n\n**Likelihood:** Low\n**Impact:** High\n\nLogs are never rotated.\n\n**Mitigation:** rotate\n',
    );
    assert.equal(apart.description?.value, 'Logs are never rotated.');
    assert.equal(apart.impact?.reason, null);
    const below = onlyRisk(
      '# Risks\n\n## R1: Disk full\n\n**Likelihood:** Low\n**Impact:** High\nLogs are never rotated.\n\n**Mitigation:** rotate\n',
    );
    assert.equal(below.impact?.reason?.value, 'Logs are never rotated.');
  });
  it('a description that is called so goes before a reason, which is kept', () => {
    const risk = onlyRisk(
      '# Risks\n\n## R1: Slow start\n\n**Why it matters:** users wait\n**Description:** The cache is cold.\n**Likelihood:** Low\n**Impact:** Low\n**Mitigation:** warm\n',
    );
    assert.equal(risk.description?.value, 'The cache is cold.');
    assert.deepEqual(
      risk.notes.map(({ label, text }) => [label, text.value]),
      [['Why it matters', 'users wait']],
    );
  });
});

describe('sections that are named like chapters', () => {
  const kept = '**Risk Level:** High\n**Likelihood:** Medium\n**Mitigation:**\n- Write it down\n';
  for (const title of ['Key people leave', 'Framework upgrade breaks screens', 'Guide quality drops']) {
    it(`${title} is a risk`, () => {
      const risk = onlyRisk(`# Risk assessment\n\n## 1. Team risks\n\n### 1.1 ${title}\n\n${kept}`);
      assert.equal(risk.title?.value, title);
    });
  }
  for (const title of ['Risk levels', 'Levels of risk', 'How to read this', 'Scoring method']) {
    it(`${title} is none`, () => {
      assert.deepEqual(profileOf(`# Risk assessment\n\n## 1. Team risks\n\n### 1.1 ${title}\n\n${kept}`).risks, []);
    });
  }
  it('a heading for the risk and one for what is done belong to the heading above them', () => {
    const risk = onlyRisk(
      '# Project risks\n\n## 1. Slow start\n\n### Risk\n\nThe cache is cold.\n\n### Mitigation\n\n- warm it\n',
    );
    assert.equal(risk.title?.value, 'Slow start');
    assert.equal(risk.description?.value, 'The cache is cold.');
    assert.equal(risk.mitigations.length, 1);
  });
});

describe('a list entry with its rating in parentheses', () => {
  it('ends the rating with them, and goes on with what the risk is', () => {
    const risk = onlyRisk(
      '# Test design\n\n## Risks\n\n- **R-01: Slow sync** (Category: PERF, Score: 4) - Trouble under high load.\n',
    );
    assert.equal(risk.score?.text.value, '4');
    assert.equal(risk.band, null);
    assert.equal(risk.category?.value, 'PERF');
    assert.equal(risk.description?.value, 'Trouble under high load.');
  });
});

describe('numbered sections below a heading of risks', () => {
  const text = `# Risk Assessment

## 🔴 High-Priority Risks (P1)

### Technical

#### 4. Test gaps reach production 🔴 HIGH

**Current State**:
- Coverage is at 72%

**Impact**:
- Slips reach users

**Mitigation Strategy**:
1. **Coverage**: write tests

**Owner**: Mia Chen

#### 5. Memory is never freed 🟡 MEDIUM

**Description**: Views hold one another

**Mitigation**:
- Weak references
`;
  it('are risks without a rating of their own, and the group above them is none', () => {
    const { risks } = profileOf(text.replace('### Technical\n\n', '').replaceAll('####', '###'));
    assert.deepEqual(
      risks.map(({ title, band, owner, status, mitigations }) => [
        title?.value,
        band?.name,
        owner?.value,
        status,
        mitigations.length,
      ]),
      [
        ['Test gaps reach production', 'high', 'Mia Chen', null, 1],
        ['Memory is never freed', 'medium', undefined, null, 1],
      ],
    );
  });
  it('are none where the heading above them speaks of something else', () => {
    assert.deepEqual(
      profileOf(text.replace('Risk Assessment', 'Code review').replace('High-Priority Risks (P1)', 'Findings')).risks,
      [],
    );
  });
});
