import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { columnsFor, refactorActions } from '../../../server/src/features/refactor';
import { type Client, clientOf } from '../../../server/src/workspace/client';
import { inEnglish } from '../../../server/src/workspace/speech';
import { able } from '../lsp/able';
import { type Marked, marked } from './document';

const capabilities = {
  ...able,
  workspace: { workspaceEdit: { ...able.workspace.workspaceEdit, resourceOperations: ['create'] } },
};
const otherEditor = clientOf({ processId: null, rootUri: null, capabilities: capabilities as never });
const ourEditor = clientOf({
  processId: null,
  rootUri: null,
  capabilities: capabilities as never,
  initializationOptions: { commands: ['riskProfile.upgrade', 'riskProfile.addColumns'] },
});

const early = readFileSync('examples/early-engineering-risks.md', 'utf8');
const onTitle = early.replace('# Engineering', '# ‸Engineering');
const onTable = early.replace('Tile cache', 'Tile ‸cache');
const below = early.replace('Measure the', 'Measure ‸the');

function actionsAt({ document, cursor }: Marked, client: Client, only?: string[]) {
  const position = document.lines.positionAt(cursor);
  const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
  const params = { textDocument: document, range: { start: position, end: position }, context };
  return refactorActions(document, params, async () => [], client);
}

async function titlesAt(source: string, client: Client, only?: string[]): Promise<readonly string[]> {
  const actions = await actionsAt(marked(source, { name: 'early.md' }), client, only);
  return actions.map(({ title }) => title);
}

function annotationsOf(edit: WorkspaceEdit | undefined): readonly unknown[] {
  return Object.values(edit?.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation);
}

describe('refactorings', () => {
  it('are offered on the title and on the table, and nowhere else', async () => {
    const columns = /^Add missing columns: Probability, Impact, Owner/;
    const [first, second, ...more] = await titlesAt(onTitle, ourEditor);
    assert.match(first ?? '', columns);
    assert.deepEqual([second, more], ['Upgrade to .risk.yaml', []]);
    const onRow = await titlesAt(onTable, ourEditor);
    assert.equal(onRow.length, 1);
    assert.match(onRow[0] ?? '', columns);
    assert.deepEqual(await titlesAt(below, ourEditor), []);
    assert.deepEqual(await titlesAt(onTitle, ourEditor, ['quickfix']), []);
    assert.equal((await titlesAt(onTitle, ourEditor, ['refactor'])).length, 2);
  });

  it('ask before they do anything', async () => {
    for (const { edit, command } of await actionsAt(marked(onTitle, { name: 'early.md' }), otherEditor)) {
      assert.deepEqual(annotationsOf(edit), [true]);
      assert.equal(command, undefined);
    }
  });

  it('leave the showing and making to our own client', async () => {
    for (const { edit, command } of await actionsAt(marked(onTitle, { name: 'early.md' }), ourEditor)) {
      assert.equal(edit, undefined);
      assert.deepEqual(command?.arguments, [{ uri: 'file:///home/ana/early.md', version: 1 }]);
    }
  });

  it('leave the new file to our own client, and make it for others', async () => {
    const [, ours] = await actionsAt(marked(onTitle, { name: 'early.md' }), ourEditor);
    assert.deepEqual(ours?.command?.arguments, [{ uri: 'file:///home/ana/early.md', version: 1 }]);
    const [, theirs] = await actionsAt(marked(onTitle, { name: 'early.md' }), otherEditor);
    const [create, fill] = theirs?.edit?.documentChanges ?? [];
    assert.deepEqual(create && 'kind' in create && [create.kind, 'uri' in create && create.uri], [
      'create',
      'file:///home/ana/early.risk.yaml',
    ]);
    const [written] = (fill as TextDocumentEdit).edits;
    assert.match(written && 'newText' in written ? written.newText : '', /title: Tile cache growth/);
  });

  it('are made for the version that was asked about', () => {
    const { document } = marked(onTable, { name: 'early.md' });
    assert.equal(columnsFor(document, 0, inEnglish).kind, 'refused');
    const made = columnsFor(document, 1, inEnglish);
    assert.ok(made.kind === 'edit' && made.titles.includes('Owner'));
    const whole = marked('risks:\n  - { id: TECH-001, title: A, probability: 1, impact: 1 }\n').document;
    assert.deepEqual(columnsFor(whole, 1, inEnglish), {
      kind: 'refused',
      reason: 'No risk table here lacks a column.',
    });
  });

  it('are not offered in .risk.yaml', async () => {
    const { document } = marked('risks:\n  - { id: TECH-001, title: A, probability: 1, impact: 1 }\n');
    const start = { line: 0, character: 0 };
    const params = { textDocument: document, range: { start, end: start }, context: { diagnostics: [] } };
    assert.deepEqual(await refactorActions(document, params, async () => [], ourEditor), []);
  });
});
