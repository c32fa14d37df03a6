/** What real documents do and what is no error in them; written in their shapes, not in their words. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read, validate } from '../../../server/src/engine';

const head = `| Risk ID  | Description       | Probability | Impact     | Score | Priority | Owner    | Mitigation |
| -------- | ----------------- | ----------- | ---------- | ----- | -------- | -------- | ---------- |`;

function found(text: string): readonly string[] {
  const { profile } = read(text, { format: 'markdown' });
  return validate(profile, { today: '2026-03-01', strict: true }).map(
    ({ rule, message }) => `${rule}: ${message.text}`,
  );
}

function row(id: string, probability: string, impact: string, score: number, priority: string): string {
  return `| ${id} | The ${id} thing | ${probability} | ${impact} | ${score} | ${priority} | Ana Ruiz | Watch it |`;
}

const four = [
  row('SEC-001', 'Medium (2)', 'High (3)', 6, 'High'),
  row('DATA-001', 'Medium (2)', 'Medium (2)', 4, 'Medium'),
  row('OPS-001', 'Low (1)', 'Medium (2)', 2, 'Low'),
  row('OPS-002', 'Low (1)', 'Low (1)', 1, 'Minimal'),
];

function profile(summary: readonly string[], rows: readonly string[], heading = 'Detailed Risk Register'): string {
  return `# Risk Profile: Story 4.2\n\n## Summary\n\n${summary.join('\n')}\n\n## ${heading}\n\n${head}\n${rows.join('\n')}\n`;
}

const rules = (text: string): readonly string[] => found(text).map((line) => line.slice(0, line.indexOf(':')));

describe('no error in a real document', () => {
  it('bands that count the register, beside a table of failures without ids', () => {
    const failures = `
## Failure modes

| Failure Mode | Severity | Occurrence | Detection | RPN | Risk Level | Mitigation |
| --- | --- | --- | --- | --- | --- | --- |
| The link is sent twice | 5 | 4 | 3 | 60 | Medium | Number it |
| The export is cut off | 2 | 2 | 3 | 12 | Low | Count the rows |
`;
    const text = `${profile(['- Total Risks Identified: 4', '- Medium Risks: 1', '- Low Risks: 2'], four)}${failures}`;
    assert.deepEqual(found(text), found(text.replace(failures, '')));
  });

  it('a total above an extract that says it is one, and ids that the extract leaves out', () => {
    const text = `${profile(['- Total Risks Identified: 19'], four, 'Risk Matrix (highest 4 risks)')}
## Must Fix

- SEC-001: delete the token
- SEC-009: see the story's own profile
`;
    assert.deepEqual(
      rules(text).filter((rule) => rule === 'count-mismatch' || rule === 'unknown-id'),
      [],
    );
  });

  it('a list of some categories that counts some of their risks', () => {
    const text = profile(['- Total risks: 4', '- Critical categories: SEC (1 risk), OPS (1 risk)'], four);
    assert.ok(!rules(text).includes('count-mismatch'));
  });

  it('a summary of the risks that are not over', () => {
    const register = (high: number): string =>
      `# Risk Assessment: Story 4.2\n\n## Risk Matrix\n\n| Risk ID | Description | Probability | Impact | Score | Mitigation | Owner | Status |\n|---|---|---|---|---|---|---|---|\n| RISK-001 | No criteria | Medium | High | 6 | Write them | Ana Ruiz | RESOLVED |\n| RISK-002 | Terms change | Low | High | 3 | Read them | Ana Ruiz | MONITOR |\n\n## Summary\n\n- High Risks: ${high}\n- Low Risks: 1 (RISK-002)\n`;
    assert.ok(!rules(register(0)).includes('count-mismatch'));
    assert.ok(!rules(register(1)).includes('count-mismatch'));
    assert.ok(rules(register(2)).includes('count-mismatch'));
  });

  it('an impact that is told in a sentence', () => {
    const told =
      'risks:\n  - id: R1\n    likelihood: High (90%)\n    impact: Requests cannot be signed until the manager is passed on\n    owner: Ana Ruiz\n    mitigation: Pass it on\n  - id: R2\n    likelihood: Low (20%)\n    impact: high\n    owner: Ana Ruiz\n    mitigation: Wait\n';
    const { profile: read1 } = read(told, { format: 'yaml' });
    assert.deepEqual(
      validate(read1, { today: '2026-03-01' }).filter(({ rule }) => rule === 'missing-impact'),
      [],
    );
  });

  it('the order of wrong scores', () => {
    const rows = [four[0] ?? '', four[1] ?? '', row('PERF-001', 'Low (1)', 'High (3)', 4, 'Medium')];
    const later = row('DATA-002', 'Medium (2)', 'Medium (2)', 4, 'Medium');
    const lines = rules(profile(['- Total risks: 4'], [...rows, later]));
    assert.ok(lines.includes('score-mismatch'));
    assert.ok(!lines.includes('register-not-sorted'));
  });
});

describe('an error in a real document', () => {
  it('Low (3) beside High (3) is a slip and no scale', () => {
    const rows = [...four.slice(0, 3), row('OPS-002', 'Low (1)', 'Low (3)', 3, 'Low')];
    assert.ok(found(profile([], rows)).includes('level-off-scale: Low is 1 on this scale, but 3 stands beside it'));
  });

  it('counts are compared beside asides of a plan, which they leave out', () => {
    const plan =
      '# Test Design: Epic 3\n\n- Total risks identified: 2\n- Critical categories: TECH (3 risks), SEC (1 risk)\n\n### High-Priority Risks (Score ≥6)\n\n| Risk ID | Category | Description | Probability | Impact | Score | Mitigation | Owner |\n|---|---|---|---|---|---|---|---|\n| R-001 | TECH | Old client | 2 | 3 | 6 | Pin it | Ana Ruiz |\n| R-002 | SEC | Open port | 2 | 3 | 6 | Close it | Ana Ruiz |\n\n### Risks to Plan\n\n- **Risk**: Images are late\n  - **Impact**: two days\n  - **Contingency**: build them\n';
    assert.deepEqual(
      found(plan).filter((line) => line.startsWith('count-mismatch')),
      ['count-mismatch: the summary says 3 in TECH, the register has 1 (R-001)'],
    );
  });

  it('points taken off for a minimal risk are named', () => {
    const lines = found(profile(['- Total Risks: 4', '- Risk Score: 81/100'], four));
    assert.ok(
      lines.includes(
        'story-score-mismatch: 81 takes points off for OPS-002 too, which costs nothing: 100 − 1×10 − 1×5 − 1×2 = 83',
      ),
      lines.join('\n'),
    );
  });
});

describe('a list of categories that leaves one out', () => {
  const count = ({ format, text }: { format: 'yaml' | 'markdown'; text: string }): readonly string[] =>
    validate(read(text, { format }).profile, { today: '2026-03-01' }).flatMap(({ rule, message }) =>
      rule === 'count-mismatch' ? [message.text] : [],
    );

  it('may count the graver ones where a person wrote it', () => {
    const text = profile(['### By Category', '', '- Security: 1 risk', '- Operational: 1 risk'], four);
    assert.deepEqual(count({ format: 'markdown', text }), []);
  });

  it('counts all of each as `byCategory`', () => {
    const risk = (id: string) => `  - { id: ${id}, title: The ${id} thing, probability: 1, impact: 2 }\n`;
    const risks = ['SEC-001', 'OPS-001', 'OPS-002', 'DATA-001'].map(risk).join('');
    const text = `summary:\n  byCategory:\n    Security: 1\n    Operational: 1\nrisks:\n${risks}`;
    assert.deepEqual(count({ format: 'yaml', text }), [
      'the summary says 1 in Operational, the document has 2 (OPS-001, OPS-002)',
    ]);
  });
});

describe('a file that is something else in part', () => {
  it('is told once that many lines are no YAML', () => {
    const table = Array.from({ length: 8 }, (_, index) => `| R${index} | accepted | Ana |`).join('\n');
    const text = `risks:\n  - id: R1\n    title: Adapter differs\n    probability: low\n    impact: high\n    mitigation: Translate it\n\n${table}\n`;
    const { profile } = read(text, { format: 'yaml' });
    const broken = validate(profile, { today: '2026-03-01' }).filter(({ rule }) => rule === 'invalid-yaml');
    assert.equal(broken.length, 1);
    assert.match(broken[0]?.message.text ?? '', /^8 lines are not YAML/);
  });
});
