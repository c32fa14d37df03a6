import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { convert } from '../../../server/src/engine/generate/convert';
import { csvToYaml } from '../../../server/src/engine/generate/csv';
import { policyOf } from '../../../server/src/engine/policy';
import { type Reading, read } from '../../../server/src/engine/read';
import { plainProfile } from '../support/plain-profile';

const again = (source: Reading, to: 'yaml' | 'markdown' | 'register'): Reading =>
  read(convert(source, policyOf(source.profile), to), { format: to === 'yaml' ? 'yaml' : 'markdown' });

describe('converting keeps', () => {
  it('the list that a description goes on behind', () => {
    const source = read(
      `# Risk Profile: Story 1.4

### 1. PERF-001: The timetable grows

**Probability:** Medium (2)
**Impact:** High (3)

**Risk Description:**
Each night the importer adds:
- one row for every ferry_line and harbour_day
- a copy of yesterday

Large tables cause:
- slow searches on the pier
`,
      { format: 'markdown' },
    );
    for (const to of ['yaml', 'markdown'] as const)
      for (const words of ['one row for every ferry_line and harbour_day', 'a copy of yesterday', 'slow searches on'])
        assert.ok(convert(source, policyOf(source.profile), to).includes(words), `${words} in ${to}`);
  });

  it('what somebody wrote beside the counts of a summary', () => {
    const source = read(
      `risks:
  - { id: OPS-001, title: The pier is dark, probability: 2, impact: 3, score: 6 }
  - { id: OPS-002, title: The radio is silent, probability: 1, impact: 3, score: 3 }
summary:
  total: 2
  high: 1
  confidence: shaky
  advice: |
    Begin with the lamps.
`,
      { format: 'yaml' },
    );
    const text = convert(source, policyOf(source.profile), 'markdown');
    assert.match(text, /summary confidence: shaky/);
    assert.match(text, /Begin with the lamps/);
    assert.doesNotMatch(text, /summary (?:total|high)/);
  });

  it('a strategy that is a sentence, where no action stands beside it', () => {
    const source = read(
      `# Risk Profile: Story 4.2

### 1. OPS-001: The pier is dark

- **Probability**: 2
- **Impact**: 3
- **Control Type**: Left to the harbour office, which lights all of its piers anyway
`,
      { format: 'markdown' },
    );
    const said = (reading: Reading): unknown =>
      plainProfile(reading).risks.map(({ strategy, mitigations }) => [strategy, mitigations.length]);
    const wanted = [['Left to the harbour office, which lights all of its piers anyway', 0]];
    assert.deepEqual(said(source), wanted);
    assert.deepEqual(said(again(source, 'yaml')), wanted);
    const table = convert(source, policyOf(source.profile), 'csv');
    assert.deepEqual(said(read(csvToYaml(table), { format: 'yaml' })), wanted);
  });

  it('the number of a residual level', () => {
    const source = read(
      'risks:\n  - { id: OPS-001, title: Fog, probability: 2, impact: 3, residual: { level: 2, reason: with a lamp } }\n',
      { format: 'yaml' },
    );
    const said = (reading: Reading): unknown => {
      const [risk] = reading.profile.risks;
      return [risk?.residual?.score?.stated?.value, risk?.residual?.reason?.value];
    };
    assert.deepEqual(said(source), [2, 'with a lamp']);
    for (const to of ['yaml', 'markdown', 'register'] as const)
      assert.deepEqual(said(again(source, to)), [2, 'with a lamp']);
    const table = convert(source, policyOf(source.profile), 'csv');
    assert.deepEqual(said(read(csvToYaml(table), { format: 'yaml' })), [2, 'with a lamp']);
  });

  it('notes of one label under one label', () => {
    const source = read(
      `# Risks of the ferry

## OPS-001: The pier is dark

- **Probability**: 2
- **Impact**: 3
- **Total**: 3 lamps
- **Total**: 4 lamps, counted anew
`,
      { format: 'markdown' },
    );
    const notes = (reading: Reading): unknown => plainProfile(reading).risks[0]?.notes.map(({ label }) => label);
    assert.deepEqual(notes(source), ['Total', 'Total']);
    assert.deepEqual(notes(again(source, 'yaml')), ['Total', 'Total']);
    const table = convert(source, policyOf(source.profile), 'csv');
    assert.deepEqual(notes(read(csvToYaml(table), { format: 'yaml' })), ['Total', 'Total']);
  });

  it('a reference to a short id with what is said of it', () => {
    const source = read(
      `risks:
  - { id: R1, title: The pier is dark, probability: 2, impact: 3 }
references:
  accepted: ["R1: by the harbour office, as OPS-004 is"]
`,
      { format: 'yaml' },
    );
    const named = ({ profile }: Reading): unknown => profile.references.map(({ id, role }) => `${role} ${id.value}`);
    assert.deepEqual(named(source), ['accepted R1', 'accepted OPS-004']);
    assert.deepEqual(named(again(source, 'yaml')), named(source));
  });

  it('what a note says, where the note has to be fenced', () => {
    const source = read(
      `title: Risks of the ferry
risks:
  - { id: OPS-001, title: The pier is dark, probability: 2, impact: 3 }
triggers: [The harbour changes hands]
notes:
  - under: Risk Review Triggers
    text: |
      - The harbour changes hands

      | Risk ID | Title | Probability | Impact | Score |
      | --- | --- | --- | --- | --- |
      | OPS-009 | Not ours | 3 | 3 | 9 |
`,
      { format: 'yaml' },
    );
    const made = again(source, 'markdown').profile;
    assert.deepEqual([made.triggers.map(({ value }) => value), made.risks.length], [['The harbour changes hands'], 1]);
  });
});

describe('levels of 4 and 5 in a table', () => {
  const scored = (rows: string): unknown => {
    const { profile } = read(csvToYaml(`ID,Risk,Likelihood,Impact\n${rows}`), { format: 'yaml' });
    return [profile.policy.name, ...profile.risks.map(({ computed }) => computed?.score)];
  };

  it('are a scale of five, whatever the ids look like', () => {
    assert.deepEqual(scored('R-1,Late,4,5\nR-2,Lost,2,4\n'), ['iso-5x5', 20, 8]);
  });

  it('are a slip where one risk alone has one', () => {
    assert.deepEqual(scored('R-1,Late,3,4\nR-2,Lost,2,3\n'), ['bmad-v4', undefined, 6]);
  });
});

describe('bands that nobody would count', () => {
  it('are not counted in words that no reader takes for a count', () => {
    const rows = ['R1 | Late | 3 | 3 | 9 | P0', 'R2 | Lost | 2 | 3 | 6 | P1', 'R3 | Wet | 1 | 3 | 3 | P2'];
    const source = read(
      `# Risk Assessment\n\n| ID | Risk | Probability | Impact | Score | Priority |\n| -- | -- | -- | -- | -- | -- |\n${rows.map((row) => `| ${row} |\n`).join('')}`,
      { format: 'markdown' },
    );
    const made = convert(source, policyOf(source.profile), 'markdown');
    const next = read(made, { format: 'markdown' });
    assert.equal(convert(next, policyOf(next.profile), 'markdown'), made);
  });
});
