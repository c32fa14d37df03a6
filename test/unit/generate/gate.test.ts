import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { parse, parseAllDocuments } from 'yaml';
import { riskSummaryText, writeGate } from '../../../server/src/engine/generate/gate-file';
import { type GateReport, gateReport, type Waiver } from '../../../server/src/engine/generate/gate-report';
import { findPolicy } from '../../../server/src/engine/policy';
import { read } from '../../../server/src/engine/read';
import { defaultSettings } from '../../../server/src/engine/settings';

const today = '2026-03-02';

function reportOn(yaml: string, waiver: Waiver | null = null): GateReport {
  const { profile } = read(yaml, { format: 'yaml' });
  return gateReport(profile, findPolicy(profile.policy.name), { settings: defaultSettings, today, waiver });
}

function profileOf(...risks: readonly string[]): string {
  return `story: "1.1"\nrisks:\n${risks.map((risk, place) => `  - { id: TECH-00${place + 1}, title: Risk ${place + 1}, ${risk} }\n`).join('')}`;
}

const critical = 'probability: 3, impact: 3';
const high = 'probability: 2, impact: 3';
const low = 'probability: 1, impact: 2';

describe('the gate report', () => {
  it('fails at 9 and says what would change it', () => {
    const report = reportOn(profileOf(critical, high, low));
    assert.equal(report.decision, 'FAIL');
    assert.deepEqual(report.totals, { critical: 1, high: 1, medium: 0, low: 1 });
    assert.equal(report.highest?.id, 'TECH-001');
    assert.equal(report.reason.text, 'One risk at 9 or above: TECH-001 (9).');
    assert.deepEqual(changesOf(report), [
      'TECH-001 scores 9 (3 × 3): at probability 2 it would be 6 (High), at impact 2 it would be 6 (High), or a named person accepts it.',
      'With it below 9, the gate would be CONCERNS.',
      'With it accepted by a named person, the gate would be CONCERNS.',
    ]);
  });
  it('raises concerns at 6', () => assert.equal(reportOn(profileOf(high, low)).decision, 'CONCERNS'));
  it('passes below, and says what would change that', () => {
    const report = reportOn(profileOf(low));
    assert.equal(report.decision, 'PASS');
    assert.deepEqual(changesOf(report), ['A risk that scores 6 or more would raise CONCERNS, one at 9 or more FAIL.']);
  });
  it('under tea names the fields that would clear a concern', () => {
    const report = reportOn(`policy: tea\n${profileOf(`${high}, owner: Ana Ruiz`)}`);
    assert.match(report.changes[0]?.text ?? '', /fill in a mitigation and a due date, or a named person/);
  });
  it('passes without risks, with zero totals and no highest', () => {
    const report = gateReport(read('story: "1.1"\nrisks: []\n', { format: 'yaml' }).profile, findPolicy('bmad-v4'), {
      settings: defaultSettings,
      today,
    });
    assert.deepEqual([report.decision, report.highest], ['PASS', null]);
    assert.deepEqual(report.totals, { critical: 0, high: 0, medium: 0, low: 0 });
    assert.ok(!riskSummaryText(report).includes('highest'));
  });
  it('decides nothing on a foreign scale', () => {
    const report = reportOn('risks:\n  - { id: A-1, title: T, score: 8/10, mitigations: [Do it] }\n');
    assert.equal(report.decision, null);
    assert.match(report.reason.text, /No gate is computed/);
    assert.equal(
      writeGate(null, report, { story: null, title: null, reviewer: null, updated: today, decide: true }).kind,
      'refused',
    );
  });
  it('counts a waiver only with reason, approver and a date to come', () => {
    const waiver = { reason: 'Pilot with ten users', approver: 'Ana Ruiz', expires: '2026-04-01' };
    assert.equal(reportOn(profileOf(critical), waiver).decision, 'WAIVED');
    assert.match(reportOn(profileOf(critical), waiver).reason.text, /^Waived by Ana Ruiz until 2026-04-01: Pilot/);
    for (const [change, why] of [
      [{ reason: ' ' }, /no reason/],
      [{ approver: 'TBD' }, /nobody approved/],
      [{ expires: '2026-03-01' }, /ended on 2026-03-01/],
      [{ expires: 'soon' }, /no date/],
    ] as const) {
      const report = reportOn(profileOf(critical), { ...waiver, ...change });
      assert.equal(report.decision, 'FAIL');
      assert.match(report.waiverRefused?.text ?? '', why);
    }
    assert.equal(reportOn(profileOf(low), waiver).decision, 'PASS');
  });
  it('waives the named risks alone', () => {
    const waiver = { reason: 'Pilot', approver: 'Ana Ruiz', expires: '2026-04-01' };
    const decisionFor = (...risks: string[]) => {
      const report = reportOn(profileOf(critical, high, low), { ...waiver, risks });
      return [
        report.decision,
        report.because.map(({ id }) => id),
        report.waiver !== null,
        report.waiverRefused?.text ?? null,
      ];
    };
    assert.deepEqual(decisionFor('TECH-001'), ['CONCERNS', ['TECH-002'], false, null]);
    assert.deepEqual(decisionFor('TECH-002'), ['FAIL', ['TECH-001'], false, null]);
    assert.deepEqual(decisionFor('TECH-001', 'TECH-002'), ['WAIVED', ['TECH-001'], true, null]);
    assert.deepEqual(decisionFor('TECH-009'), ['FAIL', ['TECH-001'], false, 'there is no risk TECH-009']);
    const { changes } = reportOn(profileOf(critical, high, low), { ...waiver, risks: ['TECH-001'] });
    assert.equal(changes.at(-1)?.text, 'With it below 6, the gate would be PASS.', 'the waived risk is out of the sum');
  });
});

describe('a gate file', () => {
  const file = { story: '1.1', title: 'Retry', reviewer: 'Ana Ruiz', updated: '2026-03-02', decide: true };
  const text = (existing: string | null, report: GateReport, decide = true): string => {
    const written = writeGate(existing, report, { ...file, decide });
    assert.equal(written.kind, 'text');
    const result = written.kind === 'text' ? written.text : '';
    assert.deepEqual(
      [...parseAllDocuments(result)].flatMap(({ errors }) => errors),
      [],
    );
    return result;
  };
  const report = reportOn(profileOf(critical, high));

  it('is written anew and reads back with the same numbers', () => {
    const { profile } = read(text(null, report), { format: 'yaml' });
    assert.equal(profile.kind, 'gate');
    const claims = Object.fromEntries(profile.claims.map(({ kind, of, stated }) => [of ?? kind, stated.value]));
    assert.deepEqual([claims.critical, claims.high, claims.gate], [1, 1, 'FAIL']);
  });

  it('names the deciding risks as the issues that they are', () => {
    const made = reportOn(
      `story: "4.2"
risks:
  - id: SEC-001
    title: 'A link: "used" twice # again'
    probability: 3
    impact: 3
    mitigations: [{ text: Log it, done: true }, { text: "Delete it: at once" }]
  - { id: OPS-001, title: Late, probability: 1, impact: 2 }
`,
    );
    const [first, ...more] = parse(text(null, made)).top_issues;
    assert.deepEqual(first, {
      id: 'SEC-001',
      severity: 'high',
      finding: 'A link: "used" twice # again',
      suggested_action: 'Delete it: at once',
    });
    assert.equal(more.length, 0);
  });

  it('is updated in place: comments, quotes, order and other keys stay', () => {
    const existing = `# Gate of story 1.1
schema: 1
gate: 'PASS' # by Ana
status_reason: "All good"

risk_summary:
  totals: { critical: 0, high: 0 } # after mitigation
  highest: none
  recommendations:
    must_fix:
      - "TECH-002: keep this advice" # agreed
    monitor: []
quality_score: 90 # out of 100
`;
    assert.equal(
      text(existing, report),
      `# Gate of story 1.1
schema: 1
gate: 'FAIL' # by Ana
status_reason: "One risk at 9 or above: TECH-001 (9)."

risk_summary:
  totals: { critical: 1, high: 1, medium: 0, low: 0 } # after mitigation
  highest: { id: TECH-001, score: 9, title: Risk 1 }
  recommendations:
    must_fix:
      - "TECH-002: keep this advice" # agreed
      - "TECH-001: Risk 1"
    monitor: []
quality_score: 90 # out of 100
updated: 2026-03-02
`,
    );
  });

  it('keeps its own decision unless asked, and says that they differ', () => {
    const written = writeGate('gate: PASS\n', report, { ...file, decide: false });
    assert.ok(written.kind === 'text' && /^gate: PASS$/m.test(written.text));
    assert.match(
      (written.kind === 'text' && written.notice?.text) || '',
      /The file says PASS; by its risks alone it would be FAIL/,
    );
  });

  it('updated twice is the same as once', () => {
    const example = readFileSync('examples/gates/2.4-payment-retries.yml', 'utf8');
    const once = text(example, report);
    assert.equal(text(once, report), once);
  });

  it('keeps the line ends of the file', () => {
    assert.ok(!/[^\r]\n/.test(text('gate: PASS\r\nschema: 1\r\n', report)));
  });

  it('loses its highest when there are no risks left', () => {
    const none = gateReport(read('risks: []\n', { format: 'yaml' }).profile, findPolicy('bmad-v4'), {
      settings: defaultSettings,
      today,
    });
    const updated = text('gate: FAIL\nrisk_summary:\n  highest:\n    id: A\n    score: 9\n  totals: {}\n', none);
    assert.ok(!updated.includes('highest'));
    assert.match(updated, /^gate: PASS$/m);
  });

  it('keeps its decision however that is written, and a decision that nobody knows', () => {
    for (const gate of ['"gate": "PASS"', 'gate : PASS', 'gate: pass', 'gate: !!str PASS', 'gate: APPROVED'])
      assert.ok(text(`${gate}\nschema: 1\n`, report, false).startsWith(`${gate}\n`), gate);
    assert.match(text('{ schema: 1, gate: PASS }\n', report, false), /gate: PASS,/);
  });

  it('writes its decision where the file has it', () => {
    const nested = 'gate:\n  decision: PASS # by Ana\n  reviewer: Ana Ruiz\n';
    assert.ok(text(nested, report).startsWith(nested.replace('PASS', 'FAIL')));
    assert.ok(text(nested, report, false).startsWith(nested));
  });

  it('keeps byte order mark and what stands in further documents', () => {
    const existing = '\uFEFFgate: PASS\r\nrisk_summary:\r\n  totals: { critical: 0 }\r\n---\r\nnotes: kept\r\n';
    const written = text(existing, report);
    assert.ok(written.startsWith('\uFEFFgate: FAIL\r\n') && written.endsWith('---\r\nnotes: kept\r\n'));
    assert.ok(!/[^\r]\n/.test(written));
  });

  it('changes nothing that an anchor carries elsewhere', () => {
    const shared = 'gate: &decision PASS\ndocs: *decision\n';
    const refused = writeGate(shared, report, file);
    assert.match(refused.kind === 'refused' ? refused.reason.text : '', /without changing docs, too/);
    const own = 'zero: &zero { critical: 0, high: 0 }\ngate: PASS\nrisk_summary:\n  totals: *zero\n';
    assert.ok(text(own, report).startsWith('zero: &zero { critical: 0, high: 0 }\ngate: FAIL\n'));
  });

  it('says why nothing is written', () => {
    const why = (existing: string): string => {
      const written = writeGate(existing, report, file);
      return written.kind === 'refused' ? written.reason.text : 'written';
    };
    assert.match(why('gate: PASS\nwaiver:\n\tactive: true\n'), /no valid YAML \(line 3\)/);
    assert.match(why('gate: PASS\ngate: FAIL\n'), /no valid YAML \(line 2\)/);
    assert.match(why('---\nother: 1\n---\ngate: PASS\n'), /several YAML documents/);
    const bomb = Array.from(
      { length: 9 },
      (_, at) => `a${at}: &a${at} [${`*a${at - 1}, `.repeat(at === 0 ? 0 : 9)}1]\n`,
    );
    assert.match(why(`gate: PASS\n${bomb.join('')}`), /too often by its anchors/);
  });

  it('is refused where it is no YAML mapping, and never half written', () => {
    for (const broken of ['gate: [', '- a\n- b\n', 'risk_summary: text\n', 'risk_summary: [1]\n'])
      assert.equal(writeGate(broken, report, file).kind, 'refused', broken);
  });
});

function changesOf({ changes }: GateReport): readonly string[] {
  return changes.map(({ text }) => text);
}
