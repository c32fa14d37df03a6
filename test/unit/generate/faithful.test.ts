import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { convert } from '../../../server/src/engine/generate/convert';
import { policyOf } from '../../../server/src/engine/policy';
import { type Reading, read } from '../../../server/src/engine/read';
import { comparableRisk, plainProfile } from '../support/plain-profile';

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

describe('a register of risks without sections', () => {
  const yaml = read(
    `title: Risks of the ferry
risks:
  - title: The pier is closed
    group: Harbour
    probability: 2
    impact: 3
  - title: Fuel runs short
    group: Harbour
    probability: 1
    impact: 3
    description: |
      Two deliveries are late.

      - by road
      - by ship
    tests: ["- begins with a dash", "✓ has a mark"]
  - title: The crew is ill
    group: Harbour
    probability: 1
    impact: 2
  - title: The cook is ill
    group: People
    probability: 1
    impact: 2
    owner: Ana Ruiz
`,
    { format: 'yaml' },
  );

  for (const to of ['markdown', 'register'] as const)
    it(`keeps in YAML, at its place, what a row would not give back in a ${to}`, () => {
      const made = convert(yaml, policyOf(yaml.profile), to);
      const again = read(made, { format: 'markdown' });
      assert.deepEqual(plainProfile(again).risks, plainProfile(yaml).risks);
      assert.equal(made.match(/^```yaml risks$/gm)?.length, 1);
      assert.match(made, /^\| The pier is closed \|/m);
      assert.equal(convert(again, policyOf(again.profile), to), made);
    });
});

describe('values that are easily read otherwise', () => {
  const yaml = read(
    `story: "4.2"
title: Night boats
risks:
  - id: OPS-001
    title: The pier is dark
    probability: 2
    impact: 3
    strategy: Left to the harbour office, which lights all of its piers anyway
    mitigations: [Ask for a date]
    residual: { score: 2, level: Low, reason: with a lamp on board }
  - id: OPS-002
    title: The radio is silent
    probability: 2
    impact: 2
    residual: Holds 100 calls and drops the oldest
notes:
  - |
    Risk: of these boats
    Impact: on the harbour
    Mitigation: by the office
`,
    { format: 'yaml' },
  );
  const before = plainProfile(yaml);

  it('are what they were read as', () => {
    assert.equal(before.risks[0]?.strategy, 'Left to the harbour office, which lights all of its piers anyway');
    assert.equal(before.risks[1]?.residual?.score, null);
  });

  for (const to of ['yaml', 'markdown', 'register'] as const)
    it(`come back from ${to}, and the notes are no risk`, () => {
      const made = convert(yaml, policyOf(yaml.profile), to);
      const again = read(made, { format: to === 'yaml' ? 'yaml' : 'markdown' });
      assert.deepEqual(plainProfile(again).risks.map(comparableRisk), before.risks.map(comparableRisk));
      assert.equal(convert(again, policyOf(again.profile), to), made);
    });

  it('keep what stands beside the number of a residual risk', () => {
    const table = read(
      `| Risk ID | Title | Probability | Impact | Residual Risk |
| --- | --- | --- | --- | --- |
| OPS-001 | The pier is dark | 2 | 3 | Low (2/9 with a lamp on board) |
| OPS-002 | The radio is silent | 2 | 3 | 3 (Low) |
`,
      { format: 'markdown' },
    );
    for (const to of ['yaml', 'markdown', 'register'] as const) {
      const made = convert(table, policyOf(table.profile), to);
      const again = read(made, { format: to === 'yaml' ? 'yaml' : 'markdown' });
      const [first, second] = plainProfile(again).risks;
      assert.equal(first?.residual?.reason, 'with a lamp on board', to);
      assert.equal(second?.residual?.reason, null, to);
      assert.equal(convert(again, policyOf(again.profile), to), made, to);
    }
  });
});
