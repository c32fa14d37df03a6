import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { profileOf, profileWith } from './documents';

/** `total 4 is 4`. */
function compared(body: string): readonly string[] {
  return profileWith(body).claims.map(
    ({ kind, of, stated, computed }) => `${of ?? kind}: ${stated.value} is ${computed}`,
  );
}

describe('what the risks give for each claim', () => {
  it('a prefix that is no category of the rule book leaves the others countable', () => {
    const rows = ['REL-003 | Rig fails | 2 | 2 | 4', 'TECH-004 | Line noise | 1 | 2 | 2']
      .map((row) => `| ${row} |`)
      .join('\n');
    const text = `# Risk Profile: Story 1.2\n\n### By Category\n\n- Technical: 1 risk (1 high)\n- Reliability: 1 risk\n\n## Risk Register\n\n| Risk ID | Description | Probability | Impact | Score |\n|---|---|---|---|---|\n${rows}\n`;
    assert.deepEqual(
      profileOf(text).claims.map(({ of, stated, computed }) => `${of}: ${stated.value} is ${computed}`),
      ['Technical: 1 is 1', 'Technical/high: 1 is 0', 'Reliability: 1 is null'],
    );
  });

  it('a printed score counts for the story where no levels stand beside it', () => {
    const section = (id: string, score: number): string =>
      `### ${id}: Something\n\nScore: ${score}\n\n- Mitigation: watch\n\n`;
    const { score } = profileOf(
      `# Risk Profile: Story 1.2\n\n## Risks\n\n${section('OPS-001', 6)}${section('BUS-001', 3)}`,
    );
    assert.equal(score.computed, 88);
    const bandOnly = '### DATA-001: Rows vanish\n\nPriority: High\n\n- Mitigation: watch\n';
    const unrated = profileOf(`# Risk Profile: Story 1.2\n\n## Risks\n\n${section('OPS-001', 6)}${bandOnly}`);
    assert.equal(unrated.score.computed, null);
  });

  it('counts risks by band and by category', () => {
    const body = `## Summary

- Total Risks: 5
- Critical Risks: 0
- Medium Risks: 1
- Risk Score: 80/100
- Gate Status: PASS

### By Category

- Technical: 2 risks (1 high, 1 medium)
- SEC: 1 risk (1 medium)
- Weather: 3 risks`;
    assert.deepEqual(compared(body), [
      'total: 5 is 4',
      'critical: 0 is 1',
      'medium: 1 is 1',
      'story-score: 80 is 63',
      'gate: PASS is null',
      'Technical: 2 is 1',
      'Technical/high: 1 is 1',
      'Technical/medium: 1 is 0',
      'SEC: 1 is 1',
      'SEC/medium: 1 is 0',
      'Weather: 3 is null',
    ]);
  });

  it('lets Low include the minimal risks where nobody names those', () => {
    const rows =
      '| ID | Probability | Impact | Score |\n| - | - | - | - |\n| TECH-001 | Low (1) | Medium (2) | 2 |\n| TECH-002 | Low (1) | Low (1) | 1 |';
    const low = (summary: string) =>
      profileOf(`# Risk Profile: Story 1.1\n\n${summary}\n\n## Register\n\n${rows}`).claims.find(
        ({ of }) => of === 'low',
      )?.computed;
    assert.equal(low('- Low Risks: 1'), 1);
    assert.equal(low('- Low Risks: 2'), 2);
    assert.equal(low('- Low Risks: 5'), 2);
    assert.equal(low('- Low Risks: 2\n- Minimal Risks: 1'), 1);
    assert.equal(low('- Low Risks (Score 1): 3'), 1);
  });

  it('lets a printed range of scores decide', () => {
    assert.deepEqual(compared('- High-priority risks (≥6): 2'), ['high: 2 is 2']);
    assert.deepEqual(compared('- High Risks (Score 6): 2'), ['high: 2 is 1']);
  });

  it('compares steps with what the policy takes off, and the result with its own sum', () => {
    const body =
      '## Risk Score Calculation\n\nBase Score: 100\n\n- High (Score 6): 2 × 10 = 20\n- OPS-001 (Low, 3): -2\n\nFinal Score: 75/100';
    assert.deepEqual(compared(body), ['high: 20 is 10', 'low: 2 is 2', 'derivation: 75 is 78']);
  });

  it('says which risk is the highest', () => {
    assert.deepEqual(compared('- Highest Risk: SEC-001'), ['highest: sec-001 is sec-001']);
    assert.deepEqual(compared('- Highest Risk: TECH-001'), ['highest: tech-001 is SEC-001']);
    assert.deepEqual(compared('- Highest risk score: 6 (TECH-001)'), ['highest: 6 (tech-001) is 9 (SEC-001)']);
  });

  it('counts components only where the risks name theirs', () => {
    assert.deepEqual(compared('### By Component\n\n- Door: 2 risks'), ['Door: 2 is null']);
    const text =
      '# Risk Profile: Story 1.1\n\n### By Component\n\n- Door: 2 risks\n\n## Register\n\n| ID | Component | Probability | Impact |\n| - | - | - | - |\n| TECH-001 | Door | Low (1) | Low (1) |\n| TECH-002 | Lock, `door` | Low (1) | Low (1) |';
    assert.equal(profileOf(text).claims.find(({ kind }) => kind === 'component')?.computed, 2);
  });

  it('counts by the printed bands and scores where the scale is foreign', () => {
    const text = `# Risk Assessment: Launch

## Summary

- Critical Risks (Score ≥ 8): 1
- Low Risks: 3

## RISK-001: Power

**Risk Score**: 8/10
**Risk Level**: High

## RISK-002: Water

**Risk Score**: 3/10
**Risk Level**: Low`;
    const computed = profileOf(text).claims.map((claim) => claim.computed);
    assert.deepEqual(computed, [1, 1]);
  });

  it('computes nothing from an extract', () => {
    const text =
      '# Risk Profile: Epic 3\n\n- Total Risks: 19\n\n## Risk Matrix (highest 2 risks)\n\n| ID | Probability | Impact | Score |\n| - | - | - | - |\n| TECH-001 | High (3) | Medium (2) | 6 |\n| TECH-002 | Low (1) | Low (1) | 1 |';
    assert.equal(profileOf(text).claims[0]?.computed, null);
  });

  it('summaries of many stories in one document are compared with no total of all', () => {
    const story = (number: number): string =>
      `## Story 4.${number}\n\n### Risk Score: ${90 - number}/100\n\n- Critical: 0\n- High: ${number}\n- Medium: ${number + 1}\n\n`;
    const all = [1, 2, 3, 4].map(story).join('');
    const { claims } = profileOf(
      `# Risk Profile: Epic 4\n\n${all}## Risk Register\n\n| Risk ID | Description | Probability | Impact | Score |\n|---|---|---|---|---|\n| TECH-001 | Rig fails | 3 | 3 | 9 |\n`,
    );
    assert.ok(claims.length >= 4);
    assert.deepEqual([...new Set(claims.map(({ computed }) => computed))], [null]);
  });
});
