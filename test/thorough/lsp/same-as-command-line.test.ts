/** A finding is the same in the editor and in CI: rule, severity, place and words, with the whole workspace around it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { runIn } from '../../unit/cli/shell';
import { able } from '../../unit/lsp/able';
import { patience, startSession } from '../../unit/lsp/server';

interface Diagnostic {
  readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly character: number }>>;
  readonly severity: number;
  readonly code: string;
  readonly message: string;
}

const severities = ['', 'error', 'warning', 'information', 'hint'];

describe('the editor and the command line', function () {
  this.timeout(patience);

  it('report the same over the examples', async () => same(filesBelow('examples')));

  it('report the same over real documents', async function () {
    const corpus = '../shared/corpus';
    if (!existsSync(corpus)) {
      console.log('      ../shared/corpus is not here, nothing to compare');
      this.skip();
    }
    const all = Object.entries(filesBelow(corpus)).filter(([name]) => !name.startsWith('negative/'));
    const some = all.filter((_, index) => index % 5 === 0);
    await same(Object.fromEntries([...some, ['.riskprofile.yaml', 'today: 2026-03-01\n']]));
  });
});

async function same(files: Readonly<Record<string, string>>): Promise<void> {
  const { out } = await runIn(files, ['check', '--format', 'json']);
  const checked = JSON.parse(out) as { files: { path: string; findings: Record<string, unknown>[] }[] };
  const session = await startSession({
    files,
    capabilities: { ...able, workspace: { ...able.workspace, diagnostics: { refreshSupport: true } } },
  });
  const pull = async (name: string): Promise<readonly Diagnostic[]> => {
    const report = await session.client.request<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: session.uri(name) },
    });
    return report.items;
  };
  try {
    // What documents know of each other is gathered after the first risk document is asked about.
    const first = checked.files.find(({ findings }) => findings.length > 0)!.path;
    session.open(first, files[first]!);
    await pull(first);
    await session.client.notification('workspace/diagnostic/refresh');
    let compared = 0;
    for (const { path: name, findings } of checked.files) {
      if (name !== first) session.open(name, files[name]!);
      const expected = findings.map(({ fixable: _, ...rest }) => rest);
      assert.deepEqual((await pull(name)).map(asFinding), expected, name);
      compared += expected.length;
    }
    assert.ok(compared > 10, 'there is something to compare');
  } finally {
    await session.end();
  }
}

function asFinding({ range, severity, code, message }: Diagnostic): Record<string, unknown> {
  return {
    rule: code,
    severity: severities[severity],
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    message,
  };
}

function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll(path.sep, '/'));
  const texts = names.filter((name) => /\.(?:md|ya?ml)$/.test(name)).sort();
  return Object.fromEntries(texts.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
