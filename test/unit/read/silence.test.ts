/** Documents that write like risk documents and are none, and lists that show only some of the risks. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/read';
import { isClosed } from '../../../server/src/engine/rules/facts/harm';
import { profileOf } from './spellings';

const silent: readonly (readonly [string, string])[] = [
  [
    'numbered findings of a review beside a word on risks',
    '# Story 1.4\n\n## Known risks & debt\n\n### Issues found\n\n**H-1: Flaky threshold**\n- **Impact:** builds fail now and then\n- **Fix:** raise it\n\n**DEBT-2: Load the other tables**\n- **Priority**: Medium\n- **Owner**: Elena\n\n### Review actions\n\n- **HIGH-1**: Fix the type\n  - Fix: use a map\n- **HIGH-2**: Add the stamp\n  - Fix: pass it on\n',
  ],
  [
    'recommendations with an impact',
    '# Code review\n\n## Risk assessment\n\nNone is left.\n\n## Remaining recommendations\n\n### R-001: Commit the lock file\n\n**Description**: do not ignore it\n**Impact**: Low (development only)\n\n### R-002: Scan dependencies\n\n**Description**: in every build\n**Impact**: Medium\n',
  ],
  [
    'requirements that speak of risk',
    '# Story 8.6\n\n## Risk validation\n\n**FR16 - Risk per pattern**\n- Mitigation: at most 2 %\n- Priority: High\n\n**AC4: Metadata of risk**\n- Mitigation: none\n- Impact: None\n',
  ],
  [
    'a legend of ranges with colours and what is done',
    '# Screen: risk register\n\n## Score colours\n\n| Range | Risk level | Action |\n|---|---|---|\n| 1-4 | Green | Accept |\n| 5-9 | Yellow | Watch |\n| 10-25 | Red | Act |\n',
  ],
  [
    'a step that tells how levels are chosen',
    '# Exercise: risk assessment\n\n## Steps\n\n1. **Choose levels of likelihood and impact**\n\n   * **Likelihood:** how often it fails (High / Medium / Low)\n   * **Impact:** how bad that is (High / Medium / Low)\n',
  ],
  [
    'a report of written tests with counts by priority',
    '# Test Automation Summary\n\n**Total:** 12\n\n| Priority | Count |\n|---|---|\n| P0 | 4 |\n| P1 | 8 |\n\n**Gate:** PASS\n',
  ],
  [
    'requirements counted by category',
    '# Product requirements\n\n| Category | Count |\n|---|---|\n| Security | 9 |\n| Performance | 4 |\n\n**Total**: 13\n',
  ],
  [
    'tests with their level and the risk they are for',
    '# Checklist\n\n## Tests\n\n| ID | Level | Priority | Risk |\n|---|---|---|---|\n| T-01 | Unit | High | High |\n| T-02 | E2E | Low | Medium |\n',
  ],
  [
    'controls with priorities',
    '# Security controls\n\n| ID | Control | Name | Priority |\n|---|---|---|---|\n| C-1 | AC-2 | Accounts | High |\n| C-2 | AU-3 | Audit records | Low |\n',
  ],
  [
    'a finding outside a place of risks with an impact alone',
    '# Correlation report\n\n## Epics\n\n### E2: Order book\n\n**Impact:** High\n**Fix:** merge with E3\n\n### E4: Journal\n\n**Impact:** Low\n**Fix:** none\n',
  ],
  [
    'a list of bugs with ids, priorities and resolutions',
    '# Bug tracking\n\n## Open\n\n### SEC-001: Upload is not checked\n\n**Priority:** P0\n**Status:** Resolved\n**Solution:** check the header\n\n### PERF-002: Slow import\n\n**Priority:** P1\n**Status:** Open\n**Solution:** read in parallel\n',
  ],
  [
    'a plan of tasks with severities',
    '# Release plan\n\n## Phase 0\n\n### P0-01: Restore the build\n\n**Severity:** Blocker\n**Affected files:** build.ts\n\n### P0-02: Restore the tests\n\n**Severity:** High\n**Affected files:** test.ts\n',
  ],
  [
    'issues that a review found and closed',
    '# Story 5.1\n\n## QA fixes\n\n**ARCH-001 - RESOLVED**\n- **Solution:** split the page\n- **Tests:** five\n\n**UX-001 - RESOLVED**\n- **Solution:** a grid\n- **Tests:** two\n\nGate: CONCERNS\n\nGate: PASS\n',
  ],
  [
    'a form whose levels nobody has chosen',
    '# Work item\n\n## Risks\n\n| Risk | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Risk 1 | [High/Medium/Low] | [High/Medium/Low] | [What] |\n| Risk 2 | [High/Medium/Low] | [High/Medium/Low] | [What] |\n',
  ],
  [
    'a chapter of a story that sums its risk up',
    '# Story 2.3\n\n## QA results\n\n### Risk Assessment\n\n**Risk Level:** LOW\n\n**Mitigation:**\n- more tests\n\nGate: PASS\n\nGate: PASS\n',
  ],
];

describe('silence', () => {
  for (const [name, text] of silent)
    it(name, () => {
      const { recognition } = profileOf(text);
      assert.equal(recognition.recognised, false, recognition.reason.text);
    });
});

describe('assumptions, questions and decisions beside risks', () => {
  it('have ids and are none of them', () => {
    const others = ['ASSUMPTION-E1-1', 'QUESTION-E1-1', 'DECISION-002'].map(
      (id) => `### ${id}: Is the cache large enough?\n\n**Validation:** a test\n\n**Recommendation:** wait\n`,
    );
    const text = `# Risks and open questions\n\n### RISK-E1-1: The cache overflows\n\n**Probability:** Low | **Impact:** High\n\n**Mitigation:** a limit\n\n${others.join('\n')}\nSee QUESTION-E1-1 and DECISION-007.\n`;
    const { risks, references } = profileOf(text);
    assert.deepEqual([risks.map(({ id }) => id?.value), references], [['RISK-E1-1'], []]);
  });
});

describe('a section that works the score out', () => {
  const risk =
    '# Risk profile: 2.2\n\n### TECH-001: Queue overflow\n\n- **Score: 6 (High)**\n- **Mitigation:** a limit\n\n';
  for (const [name, section] of [
    [
      'a fence of deductions',
      '## Risk Score Calculation\n\n```\nHigh Risks (6):\n  - TECH-001: -10 points\n\nFinal Risk Score: 100 - 10 = 90/100\n```\n\n- **Confidence:** High\n- **Interpretation:** low risk\n',
    ],
    [
      'a fence that thinks aloud',
      '## Risk Score Calculation\n\n```\nLet me look at the risks again:\n\nRisk: TECH-001\nProbability: High (3)\nImpact: High (3)\nScore: 100 - 20 = 80/100\n```\n',
    ],
    ['a list of deductions', '## Risk Score Calculation\n\n- TECH-001: -10 points\n- SEC-004: -20 points\n'],
    ['a line', '## Quality Score Calculation\n\nRisk Score: 90/100 (100 - (10 × 1 high risk) = 90)\n'],
  ] as const)
    it(`is no risk: ${name}`, () => {
      assert.deepEqual(
        profileOf(`${risk}${section}`).risks.map(({ id, title }) => id?.value ?? title?.value),
        ['TECH-001'],
      );
    });
});

describe('a list under “Top risks:”', () => {
  it('shows some of the risks, so that no count is compared with it', () => {
    const { claims, risks } = profileOf(
      '# Wave 1\n\n## Risk assessment\n\n- **Total Risks Identified**: 28\n- **Critical**: 7\n\n**Top critical risks**:\n\n1. RISK-MCP-01: Server fails (Score: 20)\n2. RISK-OPS-02: Tests are thin (Score: 16)\n',
    );
    assert.equal(risks.length, 2);
    assert.deepEqual([...new Set(claims.map(({ computed }) => computed))], [null]);
  });
});

describe('numbers of risks', () => {
  it('have as many parts as they have', () => {
    const { risks } = profileOf(
      '# Requirements\n\n## 9. Risks\n\n**Risk 9.1.1: Slow start**\n- **Impact:** Users wait\n- **Mitigation:** warm it\n\n**Risk 9.1.2: Disk full**\n- **Impact:** No writes\n- **Mitigation:** rotate\n',
    );
    assert.deepEqual(
      risks.map(({ id, title }) => [id?.value, title?.value]),
      [
        ['Risk 9.1.1', 'Slow start'],
        ['Risk 9.1.2', 'Disk full'],
      ],
    );
  });
  it('in a table are those of the headings with the same titles', () => {
    const { risks } = profileOf(
      '# Risk register\n\n| Risk ID | Title | Severity | Likelihood |\n|---|---|---|---|\n| 1 | Slow start | High | Low |\n| 2 | Disk full | High | High |\n\n## Details\n\n### Risk 2 — Disk full\n\n- **Mitigation:** rotate\n- **Owner:** Mia\n',
    );
    assert.deepEqual(
      risks.map(({ id, owner }) => [id?.value, owner?.value]),
      [
        ['1', undefined],
        ['2', 'Mia'],
      ],
    );
  });
});

describe('counted headings below a register of numbers', () => {
  it('tell more of its rows, however they shorten the titles', () => {
    const row = (number: number, title: string): string =>
      `| **${number}** | ${title} | 7 | 9 | 🔴 **63 CRITICAL** | Check it |\n`;
    const { risks } = profileOf(
      `# Risk assessment\n\n| # | Failure mode | Likelihood (1-10) | Impact (1-10) | Severity | Mitigation |\n|---|---|---|---|---|---|\n${row(1, 'Silent loss of drafts in the editor')}${row(2, 'Import order breaks')}${row(3, 'Exports overwrite each other')}\n## Deep dive\n\n### RISK #1: Silent loss of drafts (Severity: 63 - CRITICAL)\n\n**Mitigation:**\n- autosave\n- warn\n\n### RISK #2: Import order breaks (Severity: 63 - CRITICAL)\n\n**Mitigation:**\n- sort\n\n## Strategies\n\n### RISK #1: Silent loss of drafts (Severity: 63)\n\n**Mitigation:**\n- save\n`,
    );
    assert.deepEqual(
      risks.map(({ id, sightings }) => [id?.value, sightings.length]),
      [
        ['1', 3],
        ['2', 2],
        ['3', 1],
      ],
    );
  });
});

describe('controls in YAML that point somewhere', () => {
  it('are one each, of their kind', () => {
    const { profile } = read(
      'risks:\n  - id: RISK-A-001\n    likelihood: low\n    impact: high\n    controls:\n      - kind: local_path\n        ref: policies/modes.md\n      - kind: environment\n        ref: production\n',
      { format: 'yaml' },
    );
    assert.deepEqual(
      profile.risks[0]?.mitigations.map(({ value: { text, kind } }) => [kind, text]),
      [
        ['local_path', 'policies/modes.md'],
        ['environment', 'production'],
      ],
    );
  });
});

describe('a register with a scale told above it', () => {
  const head =
    '# Risk assessment worksheet\n\n## Section 4: Threats\n\nRate each. **Likelihood**: 1 (Rare) to 5 (Almost Certain). **Impact**: 1 (Negligible) to 5 (Severe).\n\n';
  it('is read by its rows, and the scale is no risk', () => {
    const { risks } = profileOf(
      `${head}| # | Threat | Likelihood (1-5) | Impact (1-5) | Risk Score | Existing Mitigations |\n|---|---|---|---|---|---|\n| T1 | Injection | 2 | 3 | 6 (Med) | Limits |\n| T2 | Disclosure | 2 | 4 | 8 (Med) | Filters |\n| T3 | Bad package | 3 | 4 | 12 (High) | Pins |\n\n## Section 6: Treatment\n\n### Risk: T3 — Bad package\n\n| Field | Value |\n|---|---|\n| **Risk Score** | 12 (High) |\n| **Planned Controls** | Review |\n| **Responsible Party** | Mia Chen |\n`,
    );
    assert.deepEqual(
      risks.map(({ id, owner, sightings }) => [id?.value, owner?.value, sightings.length]),
      [
        ['T1', undefined, 1],
        ['T2', undefined, 1],
        ['T3', 'Mia Chen', 2],
      ],
    );
  });
});

describe('risks told one by one', () => {
  it('with a treatment in parts', () => {
    const [risk] = profileOf(
      '# Playbook\n\n## High Risks\n\n### Risk #1: Coverage falls short\n\n**Probability:** Medium\n**Impact:** High\n\n**Mitigation Strategy:**\n\n**Preventive (before it happens):**\n1. **Third day:** measure\n2. Test the core first\n\n**Reactive (if it happens):**\n- Tell the lead\n\n**Owner:** Mia Chen\n',
    ).risks;
    assert.deepEqual(
      risk?.mitigations.map(({ value }) => value.text),
      ['measure', 'Test the core first', 'Tell the lead'],
    );
    assert.equal(risk?.owner?.value, 'Mia Chen');
  });
  it('and their categories rated above them are none', () => {
    const { risks } = profileOf(
      '# Risk playbook\n\n### Risk Categories\n\n| Category | Probability | Impact | Mitigation focus |\n|---|---|---|---|\n| Technical | Medium | High | Watch daily |\n| Schedule | Low | High | Keep a buffer |\n\n### Risk areas\n\n| Category | Probability | Impact | Mitigation |\n|---|---|---|---|\n| Vendor | Medium | High | A second one |\n',
    );
    assert.deepEqual(
      risks.map(({ title }) => title?.value),
      ['Vendor'],
    );
  });
  it('in sections with owner and state, whatever the heading above them is about', () => {
    const { risks } = profileOf(
      '# Risks and known issues\n\n## Quality gates\n\n### Coverage may be too high\n\n- **Risk:** the threshold was chosen blind\n- **Impact:** every build fails\n- **Mitigation:** adjust it\n- **Owner:** whoever sees it\n- **Status:** Open.\n',
    );
    assert.deepEqual(
      risks.map(({ title, owner, status }) => [title?.value, owner?.value, status?.value]),
      [['Coverage may be too high', 'whoever sees it', 'Open.']],
    );
  });
  it('in items of lines, each with its key', () => {
    const { risks, story } = profileOf(
      '# Risk log\n\n- ID: RISK-F1\n  Title: No builds\n  Severity: Blocker\n  Impact: High\n  Owner: Mia Chen\n  Mitigation: add one\n\n- ID: RISK-F9\n  Title: Open secrets\n  Severity: Major\n  Mitigation: keep them elsewhere\n',
    );
    assert.equal(story, null);
    assert.deepEqual(
      risks.map(({ id, title, mitigations }) => [id?.value, title?.value, mitigations.length]),
      [
        ['RISK-F1', 'No builds', 1],
        ['RISK-F9', 'Open secrets', 1],
      ],
    );
  });
});

describe('registers in parts', () => {
  it('a list of risks and what is done about each, by id', () => {
    const { risks, recognition } = profileOf(
      '# Plano de riscos\n\n## Levantamento de riscos\n\n| ID | Hipótese | Motivo | Consequência |\n|---|---|---|---|\n| R01 | Entrega tardia | Plano fraco | Multa |\n| R02 | Equipe menor | Férias | Atraso |\n\n## Mitigação\n\n| ID | Mitigação |\n|---|---|\n| R01 | Rever o plano |\n| R02 | Avisar cedo |\n',
    );
    assert.ok(recognition.recognised);
    assert.deepEqual(
      risks.map(({ id, title, description, mitigations }) => [
        id?.value,
        title?.value,
        description?.value,
        mitigations[0]?.value.text,
      ]),
      [
        ['R01', 'Entrega tardia', 'Plano fraco', 'Rever o plano'],
        ['R02', 'Equipe menor', 'Férias', 'Avisar cedo'],
      ],
    );
  });
  it('sections with a dot behind the id, in Chinese', () => {
    const { risks } = profileOf(
      '# 风险登记\n\n## R2 · 价格变化\n\n- **风险**：历史成本被改写。\n- **对冲**：按生效日期计算。\n- **状态**：已关闭，随版本发布\n\n## R3 · 重复计数\n\n- **风险**：两个来源。\n- **应对（缓解）**：只用一个权威来源计数。\n',
    );
    assert.deepEqual(
      risks.map(({ id, title, mitigations }) => [id?.value, title?.value, mitigations[0]?.value.text]),
      [
        ['R2', '价格变化', '按生效日期计算。'],
        ['R3', '重复计数', '只用一个权威来源计数。'],
      ],
    );
  });
  it('one line with the risk and what is done', () => {
    const { risks } = profileOf(
      '# Risk Register\n\n- Builds break — Mitigation: pinned versions\n- Tests flicker — Mitigation: a job of their own\n',
    );
    assert.deepEqual(
      risks.map(({ title, mitigations }) => [title?.value, mitigations[0]?.value.text]),
      [
        ['Builds break', 'pinned versions'],
        ['Tests flicker', 'a job of their own'],
      ],
    );
  });
  it('risks that are over, and why', () => {
    const { risks } = profileOf(
      '# Risk register\n\n| Risk | Likelihood | Impact | Status / Evidence |\n|---|---|---|---|\n| Drift | High | High | **CLOSED** — bitwise tests |\n| Leak | Low | High | Open (low) |\n',
    );
    assert.deepEqual(risks.map(isClosed), [true, false]);
  });
});
