import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { TextDocumentEdit } from 'vscode-languageserver';
import { editsInText, prepareRename, rename } from '../../../server/src/features/rename';
import { marked, richClient, slice } from './document';
import { yamlProfile } from './samples';

function renamed(source: string, name: string): { uri: string; texts: string[] }[] {
  const { document, cursor } = marked(source);
  const edit = rename(document, cursor, name, [document], [], richClient);
  return ((edit?.documentChanges ?? []) as TextDocumentEdit[]).map(({ textDocument, edits }) => ({
    uri: textDocument.uri,
    texts: edits.map(
      (each) =>
        `${(each as { newText: string }).newText} @${(each as never as { range: { start: { line: number } } }).range.start.line + 1}`,
    ),
  }));
}

describe('rename', () => {
  it('prepares on an id and nowhere else', () => {
    const { document, cursor } = marked(yamlProfile.replace('id: TECH', 'id: TE‸CH'));
    const prepared = prepareRename(document, cursor);
    assert.equal(prepared?.placeholder, 'TECH-001');
    assert.equal(prepared === null ? '' : slice(document, prepared.range), 'TECH-001');
    const prose = marked(yamlProfile.replace('Queue', 'Que‸ue'));
    assert.equal(prepareRename(prose.document, prose.cursor), null);
  });

  it('changes every place', () => {
    assert.deepEqual(renamed(yamlProfile.replace('[TECH', '[TE‸CH'), 'PERF-007'), [
      { uri: 'file:///home/ana/profile.risk.yaml', texts: ['PERF-007 @4', 'PERF-007 @25'] },
    ]);
  });

  it('refuses an id that is taken, with the reason', () => {
    assert.throws(() => renamed(yamlProfile.replace('id: TECH', 'id: TE‸CH'), 'sec-001'), {
      message: "sec-001 is already the id of 'Token in the log' (profile.risk.yaml, line 17).",
    });
  });

  it('refuses what is no id', () => {
    for (const name of ['', 'no number', 'A|1', '<b>1', 'TECH'])
      assert.throws(() => renamed(yamlProfile.replace('id: TECH', 'id: TE‸CH'), name), /is not an id/);
  });

  it('changes whole ids only in the prose of a story', () => {
    const found = editsInText('SEC-001, SEC-0011 XSEC-001 SEC-001-A (SEC-001).', 'SEC-001', 'SEC-2', (start, end) => ({
      start: { line: 0, character: start },
      end: { line: 0, character: end },
    }));
    assert.deepEqual(
      found.map(({ range }) => range.start.character),
      [0, 38],
    );
  });
});
