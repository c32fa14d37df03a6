import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { runIn } from './shell';

const risk = (id: string, levels: string): string => `  - { id: ${id}, title: About ${id}, ${levels} }\n`;
const failing = `story: "1.1"\ntitle: Search\nrisks:\n${risk('TECH-001', 'probability: 3, impact: 3')}${risk('SEC-001', 'probability: 2, impact: 3')}`;
const concerning = failing.replace('probability: 3, impact: 3', 'probability: 1, impact: 1');
const file = 'a.risk.yaml';
const waiver = ['--reason', 'Pilot with ten users', '--approver', 'Ana Ruiz', '--until', '2026-06-01'];

describe('risk-profile gate', () => {
  it('prints the decision, what makes it, and what would change it', async () => {
    const { code, out } = await runIn({ [file]: failing }, ['gate', file]);
    assert.equal(code, 1);
    assert.match(out, /^FAIL \(bmad-v4\)\nOne risk at 9 or above: TECH-001 \(9\)\.\n/);
    assert.match(out, /^ {2}TECH-001: About TECH-001 · 9 Critical$/m);
    assert.match(out, /With it below 9, the gate would be CONCERNS\./);
  });

  for (const [text, failOn, code] of [
    [failing, 'never', 0],
    [failing, 'concerns', 1],
    [concerning, 'fail', 0],
    [concerning, 'concerns', 1],
    ['risks: []\nstory: "1.1"\n', 'concerns', 0],
  ] as const)
    it(`exits with ${code} under --fail-on ${failOn}`, async () =>
      assert.equal((await runIn({ [file]: text }, ['gate', file, '--fail-on', failOn])).code, code));

  it('says why a document has no gate', async () => {
    const { code, err } = await runIn({ 'notes.md': '# Notes\n' }, ['gate', 'notes.md']);
    assert.deepEqual(
      [code, err.includes('notes.md is no risk document: nothing in it is written like a risk')],
      [2, true],
    );
  });

  it('prints JSON and YAML with the same content', async () => {
    const json = await runIn({ [file]: failing }, ['gate', file, '--format', 'json']);
    const yaml = await runIn({ [file]: failing }, ['gate', file, '--format', 'yaml']);
    assert.deepEqual(parse(yaml.out), JSON.parse(json.out));
    assert.doesNotMatch(yaml.out, /[&*]a1\b/, 'people read it: nothing stands behind an anchor');
    assert.deepEqual(JSON.parse(json.out).totals, { critical: 1, high: 1, medium: 0, low: 0 });
  });

  it('writes a gate file, and keeps the decision of one that has one', async () => {
    const { files, code } = await runIn({ [file]: failing }, ['gate', file, '--write', 'gates/1.1.yml']);
    assert.equal(code, 1);
    const gate = parse(files.get('/project/gates/1.1.yml') ?? '');
    assert.deepEqual([gate.gate, gate.story, gate.risk_summary.totals.critical], ['FAIL', '1.1', 1]);
    const existing = '# by hand\ngate: PASS\nquality_score: 90\n';
    const kept = await runIn({ [file]: failing, 'g.yml': existing }, ['gate', file, '--write', 'g.yml']);
    assert.match(kept.files.get('/project/g.yml') ?? '', /^# by hand\ngate: PASS\nquality_score: 90\n/);
    assert.match(kept.err, /The file says PASS; by its risks alone it would be FAIL\..*--decide/);
    const decided = await runIn({ [file]: failing, 'g.yml': existing }, ['gate', file, '--write', 'g.yml', '--decide']);
    assert.match(decided.files.get('/project/g.yml') ?? '', /^gate: FAIL$/m);
  });

  it('waives the named risks, with reason, approver and end', async () => {
    const all = await runIn({ [file]: failing }, ['gate', file, '--waive', 'all', ...waiver, '--write', 'g.yml']);
    assert.equal(all.code, 0);
    assert.match(all.out, /^WAIVED .*\nWaived by Ana Ruiz until 2026-06-01: Pilot/);
    assert.equal(parse(all.files.get('/project/g.yml') ?? '').waiver.approved_by, 'Ana Ruiz');
    const one = await runIn({ [file]: failing }, ['gate', file, '--waive', 'TECH-001', ...waiver]);
    assert.match(one.out, /^CONCERNS/);
  });

  for (const [argv, why] of [
    [['--waive', 'TECH-001'], /the waiver gives no reason/],
    [['--waive', 'OPS-009', ...waiver], /there is no risk OPS-009/],
    [['--waive', 'all', ...waiver.slice(0, 4), '--until', '2020-01-01'], /ended on 2020-01-01/],
    [['--waive', 'all', ...waiver.slice(0, 4)], /--until says when/],
    [waiver, /belong to --waive/],
    [['--policy', 'nope'], /there is no rule book 'nope'; there are bmad-v4, tea, iso-5x5/],
    [['--write', file], /^risk-profile: a.risk.yaml: this is a risk profile/],
    [['--format', 'pdf'], /--format takes text, json, yaml/],
  ] as const)
    it(`says what is wrong: ${argv.join(' ')}`, async () => {
      const { code, err } = await runIn({ [file]: failing }, ['gate', file, ...argv]);
      assert.equal(code, 2);
      assert.match(err, why);
    });

  it('ends the waiver of a file whose decision is written anew, and keeps who gave it', async () => {
    const waived = 'gate: WAIVED\nwaiver: { active: true, reason: Pilot, approved_by: Ana Ruiz }\n';
    const { files } = await runIn({ [file]: failing, 'g.yml': waived }, ['gate', file, '--write', 'g.yml', '--decide']);
    const gate = parse(files.get('/project/g.yml') ?? '');
    assert.deepEqual(gate.waiver, { active: false, reason: 'Pilot', approved_by: 'Ana Ruiz' });
    assert.equal(gate.gate, 'FAIL');
  });

  it('never passes silently what it cannot decide', async () => {
    const foreign = readFileSync('examples/early-engineering-risks.md', 'utf8');
    const { code, err } = await runIn({ 'a.md': foreign }, ['gate', 'a.md']);
    assert.equal(code, 2);
    assert.match(err, /No gate is computed/);
  });
});
