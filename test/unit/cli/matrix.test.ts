import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { runIn } from './shell';

const yaml = readFileSync('examples/payment-retries.risk.yaml', 'utf8');
const story = readFileSync('examples/3.1-offline-receipts.md', 'utf8');
const gate = 'gate: PASS\nschema: 1\nrisk_summary:\n  totals: { high: 1 }\n';

describe('risk-profile matrix', () => {
  for (const [format, begins] of [
    ['text', /^.+\n\d+ risks · /],
    ['svg', /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /],
    ['markdown', /^\*\*.+\*\*\n\n\d+ risks · /],
    ['html', /^<!DOCTYPE html>/],
    ['csv', /^Risk,Title,Category,/],
  ] as const)
    it(`prints ${format}, and draws it anew into the same file`, async () => {
      const { code, out } = await runIn({ 'a.risk.yaml': yaml }, ['matrix', 'a.risk.yaml', '--format', format]);
      assert.equal(code, 0);
      assert.match(out, begins);
      const argv = ['matrix', 'b.md', '--format', format, '-o', 'out/picture'];
      const again = await runIn({ 'b.md': story, 'out/picture': out }, argv);
      assert.deepEqual([again.code, again.err], [0, 'wrote out/picture\n']);
      assert.notEqual(again.files.get('/project/out/picture'), out);
    });

  it("never draws over somebody's work unless told", async () => {
    const files = { 'a.risk.yaml': yaml, 'notes.md': '# Mine\n' };
    const refused = await runIn(files, ['matrix', 'a.risk.yaml', '-o', 'notes.md']);
    assert.deepEqual([refused.code, refused.files.get('/project/notes.md')], [2, '# Mine\n']);
    assert.match(refused.err, /notes.md exists already; nothing was written/);
    const forced = await runIn(files, ['matrix', 'a.risk.yaml', '-o', 'notes.md', '--force']);
    assert.match(forced.files.get('/project/notes.md') ?? '', /^\*\*.*\n\n\d+ risks/, 'Markdown, as the name says');
  });

  it('draws the risks of several files in one grid', async () => {
    const { out } = await runIn({ 'a.risk.yaml': yaml, 'b.md': story }, ['matrix', 'a.risk.yaml', 'b.md']);
    assert.match(out, /2\.4 TECH-001/);
    assert.match(out, /3\.1 /);
  });

  it('reads standard input', async () => {
    const argv = ['matrix', '--stdin', '--stdin-filename', 'x.risk.yaml'];
    assert.match((await runIn({}, argv, yaml)).out, /TECH-001/);
  });

  for (const [argv, why] of [
    [['notes.md'], /notes.md is no risk document: nothing in it is written like a risk/],
    [['gate.yml'], /gate.yml is a gate file/],
    [['gone.md'], /cannot read gone.md/],
    [['a.risk.yaml', '--format', 'pdf'], /--format takes text, svg, markdown, html, csv/],
    [[], /matrix takes a file/],
    [['--stdin'], /--stdin needs --stdin-filename/],
  ] as const)
    it(`says what is wrong: matrix ${argv.join(' ')}`, async () => {
      const files = { 'a.risk.yaml': yaml, 'notes.md': '# Notes\n', 'gate.yml': gate };
      const { code, out, err } = await runIn(files, ['matrix', ...argv]);
      assert.deepEqual([code, out, err.split('\n').length], [2, '', 2]);
      assert.match(err, why);
    });
});
