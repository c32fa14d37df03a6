import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readRiskSummary } from '../../../server/src/engine/read/gate';
import { at, draftOf, isRecognised, problemsOf } from './reading';

const gate = `schema: 1
story: '2.4'
gate: CONCERNS
risk_summary:
  totals: { critical: 0, high: 2 (one waived), medium: 1, low: 0 }
  highest:
    id: SEC-001
    score: 6
  recommendations:
    must_fix:
      - 'SEC-001: rotate keys, see ADR-12 and 2.4-UNIT-003'
    monitor: [PERF-001, 'queue age']
`;

describe('gates', () => {
  it('state counts, the highest risk and a decision', () => {
    const draft = draftOf(gate);
    assert.equal(draft.kind, 'gate');
    assert.ok(isRecognised(gate));
    assert.deepEqual(
      draft.claims.map(({ kind, of, stated }) => [kind, of, stated.value, at(gate, stated.span)]),
      [
        ['gate', null, 'CONCERNS', 'CONCERNS'],
        ['band', 'critical', 0, '0'],
        ['band', 'high', 2, '2'],
        ['band', 'medium', 1, '1'],
        ['band', 'low', 0, '0'],
        ['highest', null, 'SEC-001', 'SEC-001'],
      ],
    );
    assert.equal(draft.story?.value, '2.4');
    assert.equal(new Set(draft.claims.slice(1).map(({ group }) => group)).size, 1);
  });

  it('name risks by role, and nothing that only looks like an id', () => {
    assert.deepEqual(
      draftOf(gate).references.map(({ id, role, under }) => [at(gate, id.span), role, under]),
      [
        ['SEC-001', 'summary', 'highest'],
        ['SEC-001', 'must-fix', 'must_fix'],
        ['PERF-001', 'monitoring', 'monitor'],
      ],
    );
  });

  it('count in flat keys and by words', () => {
    const text =
      'gate_decision: pass\nstory_id: 1.6a\nrisk_summary:\n  critical_risks: 1\n  total_risks: 4\n  highest: high\n';
    assert.deepEqual(
      draftOf(text).claims.map(({ kind, of, stated }) => [kind, of, stated.value]),
      [
        ['gate', null, 'pass'],
        ['band', 'critical', 1],
        ['total', null, 4],
        ['highest', null, 'high'],
      ],
    );
  });

  it('may hold the block one level down', () => {
    const text = 'story: "1"\nqa:\n  risk_summary:\n    totals: { high: 1 }\ngate:\n  decision: PASS\n';
    assert.ok(isRecognised(text));
    assert.deepEqual(
      draftOf(text).claims.map(({ kind, stated }) => [kind, stated.value]),
      [
        ['band', 1],
        ['gate', 'PASS'],
      ],
    );
  });

  it('take the story from a comment where no key names it', () => {
    const text = '# Risk summary: Story 2.6 - Shell\nrisk_summary:\n  totals: { high: 1 }\n';
    const { story } = draftOf(text);
    assert.deepEqual([story?.value, story === null ? '' : at(text, story.span)], ['2.6', '2.6']);
  });

  it('keep the rest where one line is broken', () => {
    const text = gate.replace("story: '2.4'", "story: '2.4' (pay)\nstatus_reason: all: good");
    assert.equal(draftOf(text).claims.length, 6);
    assert.deepEqual(problemsOf(text), [
      'invalid-yaml: text is left over here: check quotes, brackets and indentation @ (pay)',
      'invalid-yaml: a value that contains `: ` must stand in quotes @ all: good',
    ]);
  });

  it('are read out of a fence or front matter, at its place', () => {
    const before = '# Profile\n\n```yaml\n';
    const text = `${before}${gate}\`\`\`\n`;
    const summary = readRiskSummary(text, before.length, before.length + gate.length);
    assert.ok(summary.found);
    assert.equal(summary.claims.length, 6);
    assert.deepEqual(
      summary.claims.map(({ stated }) => at(text, stated.span)),
      draftOf(gate).claims.map(({ stated }) => at(gate, stated.span)),
    );
    assert.equal(at(text, summary.references[2]?.id.span ?? { start: 0, end: 0 }), 'PERF-001');
    assert.equal(summary.story === null ? '' : at(text, summary.story.span), '2.4');
  });

  it('stay gates beside a list of debts, whose rows are no risks of a register either', () => {
    const debts = `technical_debt:
  items:
    - id: TD-001
      description: The old client is still called
      impact: medium
      priority: high
    - id: TD-002
      description: Retries are written twice
      impact: low
      priority: low
`;
    const gate = draftOf(`story: "1.2"\ngate: CONCERNS\nrisk_summary:\n  totals: { critical: 0, high: 1 }\n${debts}`);
    assert.deepEqual([gate.kind, gate.sightings.length], ['gate', 0]);
    const register = draftOf(
      `gate: CONCERNS\nrisks:\n  - description: Few tests\n    severity: low\n    mitigation: Write more\n${debts}`,
    );
    assert.deepEqual(
      register.sightings.map(({ fields }) => fields.description?.value),
      ['Few tests'],
    );
  });
});
