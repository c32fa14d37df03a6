import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { convert } from '../../../server/src/engine/generate/convert';
import { policyOf } from '../../../server/src/engine/policy';
import { type Reading, read } from '../../../server/src/engine/read';
import { plainProfile } from '../support/plain-profile';

describe('what Markdown would not give back', () => {
  const yaml = read(
    `story: "2.1"
title: Timetable
risks:
  - id: TECH-001
    title: Old times are shown
    probability: 2
    impact: 3
    owner: Ana Ruiz
    description: |
      The cache is not told.

      - by the importer
      - by the clock
    tests: ["- begins with a dash", "1. is counted", "[x] has a box", "✓ has a mark"]
    status: open
notes:
  - under: Rollout
    text: |
      | Risk ID | Title | Probability | Impact | Score |
      | --- | --- | --- | --- | --- |
      | OPS-009 | Not ours | 3 | 3 | 9 |
  - under: Rollout
    text: Two depots first.
`,
    { format: 'yaml' },
  );
  const made = convert(yaml, policyOf(yaml.profile), 'markdown');
  const again: Reading = read(made, { format: 'markdown' });

  it('stands in YAML beside the risk, and only that', () => {
    const section = made.slice(made.indexOf('### 1. TECH-001'), made.indexOf('## Risk Score'));
    assert.equal(
      section.slice(section.indexOf('```yaml')),
      `\`\`\`yaml risks
- id: TECH-001
  description: |-
    The cache is not told.

    - by the importer
    - by the clock
  tests:
    - "- begins with a dash"
    - 1. is counted
    - "[x] has a box"
    - ✓ has a mark
\`\`\`

`,
    );
    assert.match(section, /^- \*\*Owner\*\*: Ana Ruiz$/m);
  });

  it('is fenced where it is a note that looks like a register', () => {
    assert.match(made, /^## Rollout\n\n````markdown\n\| Risk ID \|/m);
    assert.equal(again.profile.risks.length, 1);
  });

  it('reads back as it was', () => {
    const [before, after] = [plainProfile(yaml), plainProfile(again)];
    assert.deepEqual(
      after.risks.map(({ description, tests, owner }) => ({ description, tests, owner })),
      before.risks.map(({ description, tests, owner }) => ({ description, tests, owner })),
    );
    assert.deepEqual(after.prose, before.prose);
    assert.equal(convert(again, policyOf(again.profile), 'markdown'), made);
  });
});

describe('a converted document', () => {
  const story = read(
    `# Risk Profile: Story 3.4

| Risk ID | Title | Probability | Impact | Score |
| --- | --- | --- | --- | --- |
| SEC-001 | Keys are logged | 2 | 3 | 6 |

## Risk-Based Testing Strategy

### Priority 1: High Risk Tests (SEC-001)

- [ ] Search the log of a run for the key

## Monitoring Requirements

| Metric | Risk | Alert |
| --- | --- | --- |
| Keys found in the log of a day | SEC-001, and whatever else writes logs | > 0 |

## Risk Review Triggers

Review when:

1. **The key changes hands**:
   - a new supplier
   - a new depot
2. Logs leave the house
`,
    { format: 'markdown' },
  );
  const made = convert(story, policyOf(story.profile), 'markdown');

  it('says once what its own lists and tables say', () => {
    assert.equal(made.match(/^#+ Priority 1/gm)?.length, 1);
    assert.equal(made.match(/Keys found in the log/g)?.length, 1);
    assert.equal(made.match(/The key changes hands/g)?.length, 1);
  });

  it('keeps what stands below an item with it', () => {
    assert.match(made, /^1\. \*\*The key changes hands\*\*:\n {3}- a new supplier\n {3}- a new depot\n2\. Logs leave/m);
  });
});
