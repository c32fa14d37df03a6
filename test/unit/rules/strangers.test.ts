/** Documents that follow no rule book of ours: what they write by their own lights is not called wrong. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits, fixAll } from '../../../server/src/engine';
import { read } from '../../../server/src/engine/read';
import { defaultSettings } from '../../../server/src/engine/settings';
import { validate } from '../../../server/src/engine/validate';

const options = { format: 'markdown', today: '2026-01-15' } as const;

function rulesIn(text: string): readonly string[] {
  const found = validate(read(text, options).profile, options);
  return found.filter(({ severity }) => severity !== 'information').map(({ rule }) => rule);
}

function fixed(text: string): string {
  return applyEdits(text, fixAll(read(text, options), options));
}

const header =
  '| ID | Risk | Probability | Impact | Score | Level | Owner | Mitigation |\n|---|---|---|---|---|---|---|---|\n';
const row = (id: string, numbers: string): string => `| ${id} | Something fails | ${numbers} | Mia Chen | Watch it |\n`;

describe('a document that follows no rule book of ours', () => {
  it('may add its levels up', () => {
    const text = `# Risk register\n\n${header}${row('A1', '2 | 3 | 5 | High')}${row('A2', '1 | 3 | 4 | Medium')}${row('A3', '3 | 3 | 6 | High')}`;
    assert.deepEqual(rulesIn(text), []);
    assert.equal(fixed(text), text);
  });

  it('may call its only risk as it likes', () => {
    const text = `# Weekly scan\n\n## Draft risk entries\n\n### Risk 1: Old parser\n\n- Severity: High\n- Impact: 3\n- Likelihood: 3\n- Score: 9\n- Owner: Mia Chen\n- Mitigation: upgrade\n`;
    assert.ok(!rulesIn(text).includes('band-mismatch'));
    assert.equal(fixed(text), text);
  });

  it('is held to bands that most of its rows have', () => {
    const text = `# Risk register\n\n${header}${row('A1', '3 | 3 | 9 | Critical')}${row('A2', '2 | 3 | 6 | High')}${row('A3', '2 | 2 | 4 | High')}`;
    assert.deepEqual(rulesIn(text), ['band-mismatch']);
  });

  it('is wrong where one product of many is', () => {
    const text = `# Risk register\n\n${header}${row('A1', '3 | 3 | 9 | Critical')}${row('A2', '2 | 3 | 5 | High')}${row('A3', '2 | 2 | 4 | Medium')}`;
    assert.ok(rulesIn(text).includes('score-mismatch'));
  });
});

describe('headings above risks', () => {
  const found = (text: string): readonly string[] =>
    validate(read(text, options).profile, options)
      .filter(({ rule }) => rule === 'under-wrong-heading' || rule === 'missing-owner')
      .map(({ message }) => message.text);
  const table = (rows: string): string => `| ID | Risk | Level | Owner | Mitigation |\n|---|---|---|---|---|\n${rows}`;
  const rated = (id: string, level: string, owner = 'Mia Chen'): string =>
    `| ${id} | Something fails | ${level} | ${owner} | Watch it |\n`;

  it('are told once that several below them are rated otherwise, and one by one of two', () => {
    const three = table(`${rated('R-1', 'High')}${rated('R-2', 'High')}${rated('R-3', 'High')}`);
    assert.deepEqual(found(`# Risks\n\n## P0 - Critical Risks\n\n${three}`), [
      'R-1, R-2, R-3 are high, but stand under “P0 - Critical Risks”',
    ]);
    const two = table(`${rated('R-1', 'Low')}${rated('R-2', 'High')}`);
    assert.deepEqual(found(`# Risks\n\n## Critical Risks\n\n${two}`).length, 2);
  });

  it('close what stands below them, where the rows have no status', () => {
    const text = (heading: string): string =>
      `# Risks\n\n## High Risks\n\n${table(rated('R-1', 'High'))}\n## ${heading}\n\n${table(rated('R-2', 'High', ''))}`;
    assert.deepEqual(found(text('Closed/Resolved Risks')), []);
    assert.deepEqual(found(text('3. Retired risks')), []);
    assert.deepEqual(found(text('Risks that closed the last release')), ['R-2 has no owner']);
  });

  it('hold a risk whose printed score fits, though the score is wrong', () => {
    const text = `# Risk Profile: Story 2.4\n\n## Medium Risks (Score 4)\n\n### DATA-003: Mappings grow\n\n**Score: 4**\n**Probability:** Low (1)\n**Impact:** Medium (2)\n**Owner:** Mia Chen\n**Mitigation:** limit them\n`;
    assert.deepEqual(rulesIn(text), ['score-mismatch']);
  });
});

describe('a score that a section writes out of ten and the register does not', () => {
  const text = (section: string): string =>
    `# Risks\n\n| ID | Risk | Score | Owner | Mitigation |\n|---|---|---|---|---|\n| RISK-1 | Port is open | 4.8 | Mia Chen | Close it |\n| RISK-2 | Disk is full | 3.5 | Mia Chen | Clean it |\n\n## Details\n\n### RISK-1: Port is open\n\n**Score**: ${section}\n**Mitigation**: close it\n\n### RISK-2: Disk is full\n\n**Score**: 3.5/10\n**Mitigation**: clean it\n`;
  it('is the same', () => {
    assert.ok(!rulesIn(text('4.8/10 (Critical)')).includes('sightings-disagree'));
    assert.ok(rulesIn(text('4.0/10 (Critical)')).includes('sightings-disagree'));
  });
});

describe('two places that rate by different measures', () => {
  const text = (priority: string, severity: string): string =>
    `# Risks\n\n| ID | Risk | Severity | Likelihood | Priority | Owner | Mitigation |\n|---|---|---|---|---|---|---|\n| R-01 | Port is open | Medium | Low | ${priority} | Mia Chen | Close it |\n\n## Details\n\n### R-01 — Port is open\n\n**Severity**: ${severity}\n**Mitigation**: close it\n`;
  it('do not disagree', () => {
    assert.ok(!rulesIn(text('P1', 'High')).includes('sightings-disagree'));
    assert.ok(!rulesIn(text('Low', 'Medium')).includes('sightings-disagree'));
    assert.ok(rulesIn(text('Low', 'High')).includes('sightings-disagree'));
  });
});

describe('two ways to write an owner', () => {
  const text = (row: string, section: string): string =>
    `# Risks\n\n| ID | Risk | Score | Owner | Mitigation |\n|---|---|---|---|---|\n| RISK-1 | Port is open | 4 | ${row} | Close it |\n\n## Details\n\n### RISK-1: Port is open\n\n**Owner**: ${section}\n**Mitigation**: close it\n`;
  it('are one where one is short for the other', () => {
    for (const [row, section] of [
      ['PM', 'Project Manager'],
      ['Docs', 'Documentation Lead'],
      ['Mia Chen', 'Mia'],
    ] as const)
      assert.ok(!rulesIn(text(row, section)).includes('sightings-disagree'), row);
    assert.ok(rulesIn(text('PM', 'Product designers')).includes('sightings-disagree'));
    assert.ok(rulesIn(text('Mia Chen', 'Bo Lund')).includes('sightings-disagree'));
  });
});

describe('a count of two categories, or of what is still open', () => {
  const text = (counts: string, rest = ''): string =>
    `# Risk Profile: Story 2.2\n\n## Summary\n\n- Total Risks Identified: 2\n- Medium Risks: 2\n\n### By Category\n\n${counts}\n\n## Register\n\n| Risk ID | Risk | Probability | Impact | Score |\n|---|---|---|---|---|\n| PERF-001 | Planning is slow | Medium (2) | Medium (2) | 4 |\n| COST-001 | Calls cost | Medium (2) | Medium (2) | 4 |\n${rest}`;
  const closed =
    '\n## Resolved Risks\n\n| Risk ID | Description | Resolution |\n|---|---|---|\n| COST-002 | No budget | ✅ **RESOLVED**: set |\n';
  it('is right', () => {
    assert.ok(!rulesIn(text('- Performance/Cost: 2')).includes('count-mismatch'));
    assert.ok(rulesIn(text('- Performance/Cost: 3')).includes('count-mismatch'));
    assert.ok(!rulesIn(text('- Performance: 1\n- Cost: 1', closed)).includes('count-mismatch'));
    assert.ok(rulesIn(text('- Performance: 2\n- Cost: 1', closed)).includes('count-mismatch'));
  });
});

describe('a band of some other book', () => {
  it('leaves words to be words', () => {
    const text =
      '# 风险评估：故事 2.1\n\n| 风险 | 概率 | 影响 | 风险等级 | 缓解措施 |\n|---|---|---|---|---|\n| 功能回归 | 高 | 高 | 极高 | 回归测试 |\n| 性能下降 | 中 | 高 | 中 | 监控 |\n';
    assert.ok(!rulesIn(text).includes('band-mismatch'));
  });
});

describe('a summary of more than is written out', () => {
  it('is told, and not rewritten among all fixes', () => {
    const text =
      '# Risk Profile: Story 7.6\n\n- **Total Risks:** 3\n- **High Risks:** 1\n- **Medium Risks:** 2\n\n## High risks\n\n### BUS-001: Texts are late\n\n**Score: 6** | Probability: Medium (2) | Impact: High (3)\n\n**Owner:** Mia Chen\n**Testing:** read them\n**Mitigation:**\n- start early\n';
    assert.deepEqual([...new Set(rulesIn(text))], ['count-mismatch']);
    assert.equal(fixed(text), text);
  });
});

describe('a score that is another than its product, for a reason that is told', () => {
  it('is the author’s', () => {
    const risk = (reason: string): string =>
      `# Risk Profile: Story 3.4\n\n## Risks\n\n### SEC-001: Commands are injected\n\n**Score: 9 (Critical)** - Probability: Medium (2) × Impact: High (3)${reason}\n**Owner:** Mia Chen\n**Testing:** fuzz it\n**Mitigation:**\n- escape\n`;
    assert.ok(!rulesIn(risk(' = 6, escalated due to security')).includes('score-mismatch'));
    assert.ok(rulesIn(risk('')).includes('score-mismatch'));
  });
});

describe('a gate that is still to be reached', () => {
  it('is no decision', () => {
    const text = (box: string): string =>
      `# Test design\n\n## Quality gate criteria\n\n- ${box} Quality gate decision: PASS (contingent on R-001)\n\n### High-Priority Risks (Score ≥6)\n\n| Risk ID | Category | Risk | Probability | Impact | Score | Mitigation | Owner | Timeline |\n|---|---|---|---|---|---|---|---|---|\n| R-001 | SEC | Rights are not checked | 3 | 3 | 9 | Check them | Mia Chen | 2026-03-01 |\n`;
    assert.ok(!rulesIn(text('[ ]')).includes('gate-mismatch'));
    assert.ok(rulesIn(text('[x]')).includes('gate-mismatch'));
  });
});

describe('bands with ranges that hold each other', () => {
  it('may count the worst risks once', () => {
    const summary = 'Total Risks: 3 (1 critical score=9, 1 high score≥6, 1 medium)';
    const row = (id: string, score: string): string =>
      `| ${id} | OPS | Something fails | ${score} | Watch it | Mia Chen |\n`;
    const text = `# Test design\n\n**Risk summary:**\n\n- ${summary}\n\n### Risks\n\n| Risk ID | Category | Risk | Score | Mitigation | Owner |\n|---|---|---|---|---|---|\n${row('R-001', '9')}${row('R-002', '6')}${row('R-003', '5')}`;
    assert.ok(!rulesIn(text).includes('count-mismatch'));
  });
});

describe('risks that are counted and not named', () => {
  const counted = (heading: string): string =>
    `## ${heading}\n\n**Risk 1: ${heading} slip**\n- **Owner:** Mia Chen\n- **Mitigation:** watch it\n\n**Risk 2: ${heading} stop**\n- **Owner:** Mia Chen\n- **Mitigation:** watch it\n\n`;
  const duplicates = (text: string): number => rulesIn(text).filter((rule) => rule === 'duplicate-id').length;

  it('begin again under the next heading', () => {
    assert.equal(duplicates(`# Risks\n\n${counted('Technical risks')}${counted('Business risks')}`), 0);
  });

  it('begin again under another heading of the same words', () => {
    const chapters = Array.from(
      { length: 11 },
      (_, at) =>
        `# Module ${at}\n\n${counted('Technical risks').replaceAll('slip', `slip ${at}`).replaceAll('stop', `stop ${at}`)}`,
    );
    assert.equal(duplicates(chapters.join('')), 0);
    assert.equal(read(chapters.join(''), options).profile.risks.length, 22);
  });

  it('have one number once under the same heading', () => {
    const twice = counted('Technical risks').replace('Risk 2', 'Risk 1');
    assert.equal(duplicates(`# Risks\n\n${twice}`), 1);
  });
});

describe('a heading that sorts by severity', () => {
  it('says nothing of the level that likelihood and severity make', () => {
    const text = (heading: string): string =>
      `# Risks\n\n## ${heading}\n\n### R-001: Keys leak\n\n**Severity**: Critical\n**Likelihood**: Low\n**Risk Level**: Medium\n**Owner**: Mia Chen\n**Mitigation**: rotate\n`;
    const found = (heading: string): boolean =>
      validate(read(text(heading), options).profile, options).some(({ rule }) => rule === 'under-wrong-heading');
    assert.ok(!found('Critical risks (severity: critical)'));
    assert.ok(found('Critical risks'));
    assert.ok(found('High risks (severity: high)'));
  });
});

describe('what is accepted on a condition', () => {
  const text = (line: string): string =>
    `# Risk Profile: Story 1.1\n\n${header}${row('SEC-001', '2 | 3 | 6 | High')}\n## Risk Acceptance\n\n- ${line}\n`;
  it('is not accepted', () => {
    assert.deepEqual(rulesIn(text('SEC-001 requires mitigation before sign-off')), []);
    assert.deepEqual(rulesIn(text('SEC-001: accepted by the owner')), ['wrong-bucket']);
  });
});

describe('a level that only the rule book of the project lacks', () => {
  it('is not called strange to the document', () => {
    const text =
      '# Risk playbook\n\n## Critical risks\n\n### C1: Wrong season\n\n**Impact**: Critical\n**Likelihood**: Low\n**Mitigation**: compare\n\n### C2: Wrong quay\n\n**Impact**: High\n**Likelihood**: Low\n**Mitigation**: ask\n';
    const { profile } = read(text, { ...options, settings: { ...defaultSettings, policy: 'bmad-v4' } });
    assert.deepEqual(
      validate(profile, options)
        .filter(({ rule }) => rule === 'level-off-scale')
        .map(({ message }) => message.text),
      ['“Critical” is not one of the levels of bmad-v4 (Low, Medium, High)'],
    );
  });
});
