/** Every way in which people write the same thing: levels, pairs and scores. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine';
import { onlyRisk, profileOf, sectionWith } from './spellings';

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

describe('coded levels', () => {
  it('are numbers, and their words stand behind', () => {
    const risk = onlyRisk(
      sectionWith(
        '### R-001: Queue overflow',
        '**Likelihood:** L2 (Unlikely) - rare\n**Impact:** I4 (Major)\n**Mitigation:** retry',
      ),
    );
    assert.deepEqual([risk.probability?.number?.value, risk.probability?.word?.value], [2, 'Unlikely']);
    assert.deepEqual([risk.impact?.number?.value, risk.impact?.word?.value], [4, 'Major']);
  });
});

describe('a slip in a score beside words alone', () => {
  it('is a slip, and no scale of its own, where ids or a story follow the method', () => {
    const risk = (id: string): string =>
      `risks:\n  - id: ${id}\n    title: A link is used twice\n    probability: high\n    impact: high\n    score: 6\n`;
    for (const text of [risk('SEC-001'), `story: "4.2"\n${risk('A-1')}`])
      assert.equal(read(text, { format: 'yaml' }).profile.risks[0]?.computed?.score, 9, text);
  });
  it('is no slip where several scores of a story differ from their words', () => {
    const { policy } = read(
      'story: "4.2"\nrisks:\n  - id: A-1\n    title: A link is used twice\n    probability: low\n    impact: high\n    score: 4\n  - id: A-2\n    title: The list is slow\n    probability: low\n    impact: medium\n    score: 3\n',
      { format: 'yaml' },
    ).profile;
    assert.equal(policy.name, 'foreign');
  });
});

describe('words and codes whose worth nothing tells', () => {
  const table = (rows: string): string =>
    `# Risk register\n\n| ID | Title | Impact | Likelihood | Score | Mitigation |\n|---|---|---|---|---|---|\n${rows}`;
  it('give no scores where the printed ones are others', () => {
    const { policy, risks } = read(
      table(
        '| TECH-1 | Slow list | High | Medium | 15 | Page it |\n| OPS-1 | No backup | High | High | 25 | Copy it |\n',
      ),
      { format: 'markdown' },
    ).profile;
    assert.equal(policy.name, 'foreign');
    assert.equal(risks.length, 2);
  });
  it('S1 to S5 may run either way', () => {
    const [risk] = read(table('| R-1 | Slow list | S2 | Medium | | Page it |\n'), { format: 'markdown' }).profile.risks;
    assert.equal(risk?.impact?.word?.value, 'S2');
    assert.equal(risk?.impact?.number, null);
  });
  it('a row in brackets shows how to write one', () => {
    const { risks } = read(
      table(
        '| R-1 | [Title] | [High/Low] | [High/Low] | [Score] | [Action] |\n| R-2 | Slow list | High | Low | | Page it |\n',
      ),
      { format: 'markdown' },
    ).profile;
    assert.deepEqual(
      risks.map(({ id }) => id?.value),
      ['R-2'],
    );
  });
  it('a label tells the id of a counted risk', () => {
    const { risks } = read(
      '# Risks\n\n## Found\n\n### Risk 1: Slow list\n\n- **Risk ID**: RISK-APP-001\n- **Description**: Pages are long.\n- **Impact**: High\n\n## Rated\n\n| Risk ID | Title | Impact | Likelihood |\n|---|---|---|---|\n| RISK-APP-001 | Slow list | High | Low |\n',
      { format: 'markdown' },
    ).profile;
    assert.deepEqual(
      risks.map(({ id, sightings }) => [id?.value, sightings.length]),
      [['RISK-APP-001', 2]],
    );
  });
});
