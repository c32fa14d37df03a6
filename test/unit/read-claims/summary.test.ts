import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { claimsOf, profileWith } from './documents';

const four = ['total 4', 'band critical 1', 'band high 1', 'band medium 1', 'band low 1'];

describe('claims of a summary', () => {
  it('reads a list with the colon inside or outside of the bold, and plain', () => {
    const body = `## Executive Summary

- **Total Risks Identified:** 4
- **Critical Risks (Score 9)**: 1
- High Risks: 1
* **Medium-severity risks** 1
- \`Low\` risks — 1
- **Overall Risk Score: 63 / 100** (Moderate)`;
    assert.deepEqual(claimsOf(body), [...four, 'story-score 63']);
  });

  it('reads lines without list markers', () => {
    const body = `## Summary\n\n**Total Risks:** 4\n**Critical Risks:** 1\n**High Risks:** 1\n**Medium Risks:** 1\n**Low Risks:** 1`;
    assert.deepEqual(claimsOf(body), four);
  });

  it('reads several on one line', () => {
    assert.deepEqual(claimsOf('## Risk Summary\n\nCritical: 1 | High: 1 | Medium: 1 | Low: 1'), four.slice(1));
    assert.deepEqual(claimsOf('## Summary\n\n**Risks:** 4 total (1 critical, 1 high, 1 medium, 1 low)'), four);
    assert.deepEqual(claimsOf('Risk distribution: 1 Critical, 1 High, 1 Medium, 1 Low'), four.slice(1));
    assert.deepEqual(
      claimsOf('**Total risks identified**: 4 (1 critical score 9, 1 high-priority score >=6, 2 other)'),
      ['total 4', 'band critical 1', 'band high 1'],
    );
  });

  it('keeps tails out of the number', () => {
    const body = `## Summary

- Critical Risks: 1 (reduced from 2)
- High Risks: 0 (score ≥ 6)
- Medium Risks: None
- Risk Score: ≈ 56/100 (Elevated)
- High-priority (>=6): 2 risks that need an owner`;
    assert.deepEqual(claimsOf(body), [
      'band critical 1',
      'band high 0',
      'band medium 0',
      'story-score 56',
      'band high 2',
    ]);
  });

  it('keeps the ids beside a number', () => {
    const { claims } = profileWith('## Summary\n\n- High Risks: 2 (TECH-001, SEC-001)');
    assert.deepEqual(
      claims[0]?.ids.map(({ value }) => value),
      ['TECH-001', 'SEC-001'],
    );
  });

  it('reads tables of metrics, of bands in rows and of bands in columns', () => {
    const metrics =
      '## Summary\n\n| Metric | Value |\n| - | - |\n| Total Risks | 4 |\n| Critical Risks | 1 |\n| Risk Score | 63/100 |';
    assert.deepEqual(claimsOf(metrics), ['total 4', 'band critical 1', 'story-score 63']);
    const rows = `## Summary

| Risk Level | Count | Risks |
| --- | --- | --- |
| 🔴 Critical (9) | 1 | SEC-001 |
| High (6) | **1** | TECH-001 |
| Low/Minimal | 2 | |
| **Total** | 4 | |`;
    assert.deepEqual(claimsOf(rows), ['band critical 1', 'band high 1', 'band low/minimal 2', 'total 4']);
    assert.equal(profileWith(rows).claims[0]?.ids[0]?.value, 'SEC-001');
    const columns =
      '## Risk Summary\n\n| Critical | High | Medium | Low | Total |\n| - | - | - | - | - |\n| 1 | 1 | 1 | 1 | 4 |';
    assert.deepEqual(claimsOf(columns).toSorted(), four.toSorted());
  });

  it('reads headings, nested lists, quotes and sentences', () => {
    assert.deepEqual(claimsOf('## Critical Risks (Score ≥ 9): None\n\n## High Risks (2 risks)\n\n## Low Risks (3)'), [
      'band critical 0',
      'band high 2',
    ]);
    assert.deepEqual(claimsOf('## Summary\n\n- Total risks: 4\n  - Critical: 1\n  - High: 1'), four.slice(0, 3));
    assert.deepEqual(claimsOf('> **Total Risks Identified:** 4\n> **Critical Risks:** 1'), four.slice(0, 2));
    assert.deepEqual(
      claimsOf('## Risk Overview\n\n- 4 risks identified\n- 1 critical risk (SEC-001)'),
      four.slice(0, 2),
    );
    assert.deepEqual(claimsOf('- 1 risk with score ≥ 9 (critical)'), ['band critical 1']);
  });

  it('reads Chinese', () => {
    const body = '## 风险汇总\n\n- 风险总数：4\n- 高风险：1\n- 低风险：1 个\n- 风险评分：63/100';
    assert.deepEqual(claimsOf(body), ['total 4', 'band high 1', 'band low 1', 'story-score 63']);
  });

  it('reads what is called the highest risk, and the gate', () => {
    const body = `## Summary

- **Highest Individual Risk**: SEC-001 (Score 9 – Critical)
- Highest score: 9 (SEC-001) → **Gate = FAIL**
- **Suggested Gate (by the rules):** FAIL — driven by SEC-001`;
    assert.deepEqual(claimsOf(body), ['highest sec-001 (score 9 – critical)', 'highest 9 (sec-001)', 'gate FAIL']);
  });

  it('reads a risk_summary block', () => {
    const body =
      '## Gate\n\n```yaml\nrisk_summary:\n  totals:\n    critical: 1\n    high: 1\n  highest:\n    id: SEC-001\n    score: 9\n```';
    assert.deepEqual(claimsOf(body), ['band critical 1', 'band high 1', 'highest SEC-001']);
  });

  it('takes nothing for a claim that counts something else', () => {
    const others = [
      '## Residual Risk\n\n- Critical Risks: 0\n- Estimated Risk Score: 80/100',
      '## After Mitigation\n\nRisk Score: 90/100',
      '## Alert Thresholds\n\n- **Critical:** 5 minutes\n- **High:** 15 minutes',
      '## Test Coverage\n\n- Critical: 3\n- High: 4',
      '## Tests\n\n| Priority | Count |\n| - | - |\n| High | 3 |\n| Low | 2 |',
      'The risk score of 16/100 reflects 3 critical risks.',
      '- Worst-case per-story risk score: 63 / 100',
      '- Any critical risk → **FAIL**\n- 2+ high risks → **FAIL**\n- **2 Critical Risks (Score 9)** → Gate',
      '### Story 4.1: Doors\n\n**Risk profile:** 1 high (SEC-001), 2 medium (DATA-001).',
      '| Story | Title | Score |\n| - | - | - |\n| 4.1 | Doors | 63/100 |',
      '- Quality Score: 80/100\n- Mutation score: 90',
      '```\nCritical Risks: 3\n```',
    ];
    for (const body of others) assert.deepEqual(claimsOf(body), [], body);
  });
});
