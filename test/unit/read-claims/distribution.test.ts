import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { claimsOf, profileWith } from './documents';

describe('claims by category and component', () => {
  it('reads lists under their headings', () => {
    const body = `## Risk Distribution

### By Category

- **Technical:** 3 risks (1 high, 2 medium)
- Security (SEC): 2 risks (2 high priority)
- Data: 0 risks
- Business: 1 risk (low)
- Operational: 0 material risks
- Performance: 3 risks (1 high, 2 low/medium)

### By Component

- \`core.ts:10-40\` (parser): 4 risks (1 critical)
- New \`cli.ts\` — 2 risks across both stories
- Door::open: all 3 risks`;
    assert.deepEqual(claimsOf(body), [
      'category Technical 3',
      'category-band Technical/high 1',
      'category-band Technical/medium 2',
      'category Security (SEC) 2',
      'category-band Security (SEC)/high 2',
      'category Data 0',
      'category Business 1',
      'category Operational 0',
      'category Performance 3',
      'category-band Performance/high 1',
      'component core.ts:10-40 (parser) 4',
      'component New cli.ts 2',
      'component Door::open 3',
    ]);
  });

  it('reads lists under bold leads, and known categories under any heading', () => {
    const leads =
      '## Spread\n\n**By Category:**\n\n- TECH: 1\n- SEC (2 risks)\n- Data: 1 high, 1 low\n\n**By Component:**\n\n- Door: 2 risks';
    assert.deepEqual(claimsOf(leads), [
      'category TECH 1',
      'category SEC 2',
      'category-band Data/high 1',
      'category-band Data/low 1',
      'component Door 2',
    ]);
    const none = '## Summary\n\n**Risk Distribution:**\n- **Security:** 1 risk (1 critical)\n- **Technical:** 2 risks';
    assert.deepEqual(claimsOf(none), [
      'category Security 1',
      'category-band Security/critical 1',
      'category Technical 2',
    ]);
  });

  it('reads several categories on one line', () => {
    assert.deepEqual(claimsOf('- Critical categories: TECH (6), DATA (5)'), ['category TECH 6', 'category DATA 5']);
    assert.deepEqual(claimsOf('- Main categories: EXT (3 risks), SEC (1 risk)'), ['category EXT 3', 'category SEC 1']);
    assert.deepEqual(claimsOf('### Category Distribution\n\nTechnical: 1, Security: 2'), [
      'category Technical 1',
      'category Security 2',
    ]);
  });

  it('reads tables with band columns, zeros and a total', () => {
    const body = `### By Category

| Category | Critical | High | Total |
| --- | --- | --- | --- |
| **Security (SEC)** | 1 | 0 | **1** |
| Technical | 0 | 1 | 1 |
| **TOTAL** | **1** | **1** | **2** |

Security leads.

- **Security-heavy**: 3 security risks

### By Component

| Component | Risks | Highest |
| --- | --- | --- |
| \`door.ts\` | 2 | SEC-001 (9) |`;
    assert.deepEqual(claimsOf(body), [
      'category-band Security (SEC)/critical 1',
      'category-band Security (SEC)/high 0',
      'category Security (SEC) 1',
      'category-band Technical/critical 0',
      'category-band Technical/high 1',
      'category Technical 1',
      'band critical 1',
      'band high 1',
      'total 2',
      'component door.ts 2',
    ]);
  });

  it('gives each list and table a group of its own', () => {
    const { claims } = profileWith(
      '## Summary\n\n- Total Risks: 4\n\n### By Category\n\n- Technical: 1 risk\n- Data: 1 risk\n\n### By Component\n\n- Door: 1 risk',
    );
    const groups = claims.map(({ group }) => group);
    assert.equal(new Set(groups).size, 3);
    assert.equal(groups[1], groups[2]);
  });
});
