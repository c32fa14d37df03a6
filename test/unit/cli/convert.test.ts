import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine';
import { runIn } from './shell';

const yaml = `title: Parcel lockers
date: 2026-02-03
reviewer: Ana Ruiz
risks:
  - id: SEC-001
    title: A code opens two lockers
    probability: 2
    impact: 3
    owner: Bo Lind
    mitigations: [Codes are used once]
  - id: OPS-001
    title: The locker is offline
    probability: 1
    impact: 2
notes:
  - under: Rollout
    text: One city at a time.
`;
const titles = (text: string, format: 'yaml' | 'markdown'): unknown =>
  read(text, { format }).profile.risks.map(({ id, title, computed }) => [id?.value, title?.value, computed?.score]);

describe('risk-profile convert', () => {
  for (const to of ['markdown', 'register', 'yaml'] as const)
    it(`prints the same risks as ${to}`, async () => {
      const { code, out } = await runIn({ 'a.risk.yaml': yaml }, ['convert', 'a.risk.yaml', '--to', to]);
      assert.equal(code, 0);
      assert.deepEqual(titles(out, to === 'yaml' ? 'yaml' : 'markdown'), titles(yaml, 'yaml'));
    });

  it('goes to CSV and back', async () => {
    const { out, err } = await runIn({ 'a.risk.yaml': yaml }, ['convert', 'a.risk.yaml', '--to', 'csv']);
    assert.match(
      err,
      /^risk-profile: a table holds risks alone, without the title, the date, the reviewer, notes \(1\)/,
    );
    const back = await runIn({ 'a.csv': out }, ['convert', 'a.csv', '--to', 'yaml']);
    assert.deepEqual(titles(back.out, 'yaml'), titles(yaml, 'yaml'));
  });

  it('writes a new file, and over another one only when told', async () => {
    const files = { 'a.risk.yaml': yaml, 'b.md': 'mine' };
    const refused = await runIn(files, ['convert', 'a.risk.yaml', '--to', 'markdown', '-o', 'b.md']);
    assert.deepEqual([refused.code, refused.files.get('/project/b.md')], [2, 'mine']);
    const forced = await runIn(files, ['convert', 'a.risk.yaml', '--to', 'markdown', '-o', 'b.md', '--force']);
    assert.equal(forced.code, 0);
    assert.match(forced.files.get('/project/b.md') ?? '', /^# Risk Profile/);
  });

  for (const [file, text, argv, why] of [
    ['a.md', '# Notes\n', ['--to', 'yaml'], /a.md is no risk document: nothing in it/],
    ['a.yml', 'gate: PASS\nschema: 1\nrisk_summary:\n  totals: { high: 1 }\n', ['--to', 'yaml'], /is a gate file/],
    ['a.md', '', [], /needs --to yaml\|markdown/],
    ['a.md', '', ['--to', 'pdf'], /--to takes yaml, markdown, register, csv/],
  ] as const)
    it(`says what is wrong: ${file} ${argv.join(' ')}`, async () => {
      const { code, err } = await runIn({ [file]: text }, ['convert', file, ...argv]);
      assert.equal(code, 2);
      assert.match(err, why);
    });
});
