import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { profileOf, profileWith } from './documents';

/** `must-fix SEC-001`; a mention of no known risk ends in `?`. */
function mentions(body: string): readonly string[] {
  return profileWith(body).references.map(({ role, id, target }) => `${role} ${id.value}${target === null ? '?' : ''}`);
}

describe('mentions of risks', () => {
  it('play the part of the heading they stand under', () => {
    const body = `## Risk-Based Testing Strategy

### Priority 1: Critical Risk Tests (must pass)

**SEC-001: Tokens**

## Risk Acceptance Criteria

### Must Fix Before Production

- All critical risks: SEC-001

### Can Deploy with Mitigation

**With monitoring:**

- TECH-001: alarms are on

### Accepted Risks

- OPS-001 is rare

## Monitoring Requirements

- Lost rows (DATA-001)

## Contingency Plans

**Trigger**: TECH-001 happens

## Notes

As with DATA-001.`;
    assert.deepEqual(mentions(body), [
      'test-priority SEC-001',
      'must-fix SEC-001',
      'can-deploy TECH-001',
      'accepted OPS-001',
      'monitoring DATA-001',
      'contingency-trigger TECH-001',
      'prose DATA-001',
    ]);
  });

  it('play the part of a bold lead where the heading says nothing', () => {
    assert.deepEqual(mentions('## Decisions\n\n**Must fix:**\n\n- SEC-001\n\n**Accepted:**\n\n- OPS-001'), [
      'must-fix SEC-001',
      'accepted OPS-001',
    ]);
  });

  it('may be shortened, or a range', () => {
    const text =
      '# Risk Profile: Story 1.1\n\nSee TECH-001/002 and TECH-002-004, TECH-001 through TECH-003, TECH-003 / 1.6.\n\n## Register\n\n| ID | Score |\n| - | - |\n| TECH-001 | 6 |\n| TECH-002 | 6 |\n| TECH-003 | 6 |\n| TECH-004 | 6 |';
    const { references } = profileOf(text);
    assert.deepEqual(
      references.map(({ id }) => id.value),
      ['TECH-001', 'TECH-002', 'TECH-002', 'TECH-003', 'TECH-004', 'TECH-001', 'TECH-002', 'TECH-003', 'TECH-003'],
    );
    assert.equal(text.slice(references[1]?.id.span.start, references[1]?.id.span.end), '002');
    assert.ok(references.every(({ target }) => target !== null));
  });

  it('may be numbers where the risks are numbered', () => {
    const text =
      '## Top Risks\n\n| # | Risk Area | Why It Matters | Mitigation |\n| - | - | - | - |\n| 1 | Heat | It melts | Fan |\n| 2 | Cold | It breaks | Heater |\n| 3 | Rain | It rusts | Paint |\n\n## Next steps\n\n1. Buy a fan (Risks 1+2).\n2. Paint it (Risk 3). Within 2 weeks.';
    assert.deepEqual(
      profileOf(text).references.map(({ id, target }) => [id.value, target]),
      [
        ['1', '1'],
        ['2', '2'],
        ['3', '3'],
      ],
    );
  });

  it('are told from tests, stories, criteria, code and struck-out text', () => {
    const body = `## Notes

- 4.2-UNIT-001 covers AC-1, AC2 and Story ABC-12.
- ~~TECH-001~~ is gone, \`grep TECH-001 log\` and \`TECH-009\` are code; \`SEC-001\` alone is a mention.
- SEC-001a and TECH-001b are tests, docs/TECH-001.md is a file.

\`\`\`
DATA-001
\`\`\`

| Test ID | Risk ID | What |
| --- | --- | --- |
| DATA-001 | OPS-001 | Rollback |

And TECH-007 is nowhere.`;
    assert.deepEqual(mentions(body), ['prose SEC-001', 'test-priority OPS-001', 'prose TECH-007?']);
  });

  it('leave out the heads of sightings but not other risks named in them', () => {
    const text =
      '# Risk Profile: Story 1.1\n\n### TECH-001: Clock\n\n**Score: 6 (High)**\n\n**Mitigation:**\n\n- Like TECH-002\n\n### TECH-002: Door\n\n**Score: 4 (Medium)**\n\n**Mitigation:**\n\n- Oil';
    assert.deepEqual(
      profileOf(text).references.map(({ role, id }) => [role, id.value]),
      [['prose', 'TECH-002']],
    );
  });
});
