import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import type {
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Range,
  SelectionRange,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { able } from '../../unit/lsp/able';
import { patience, type Session, startSession } from '../../unit/lsp/server';
import { type Expected, shapes } from './shape-expectations';

describe('reading features over each shape', function () {
  this.timeout(patience);
  let session: Session;
  const ask = <T>(method: string, params: unknown) => session.client.request<T>(method, params);

  before(async () => {
    session = await startSession({
      capabilities: { ...able, textDocument: { ...able.textDocument, hover: { contentFormat: ['plaintext'] } } },
      today: () => '2026-03-02',
      files: Object.fromEntries(
        [...shapes, { file: 'stories/2.4.payment-retries.md' }].map((each) => [each.file, textOf(each)]),
      ),
    });
  });
  after(() => session.end());

  for (const expected of shapes) {
    const { shape, file, line, word } = expected;
    it(`${shape}: ${word} in ${file}`, async () => {
      const text = textOf(expected);
      const lines = text.split('\n');
      const uri = session.open(file, text);
      const textDocument = { uri };
      const character = (lines[line - 1] ?? '').indexOf(word);
      assert.ok(character >= 0, `${word} stands in line ${line}`);
      const at = { textDocument, position: { line: line - 1, character: character + 1 } };
      const place = (where: string, { start }: Range): string =>
        `${where === uri ? '' : `${where.slice(where.lastIndexOf('/') + 1)}:`}${start.line + 1}`;

      const hover = await ask<Hover | null>('textDocument/hover', at);
      const shown = (hover?.contents as { value: string } | undefined)?.value.split('\n') ?? [];
      assert.deepEqual(shown.slice(0, expected.hover.length), expected.hover);

      const links = await ask<LocationLink[]>('textDocument/definition', at);
      assert.deepEqual(
        links.map(({ targetUri, targetSelectionRange }) => place(targetUri, targetSelectionRange)),
        expected.definition,
      );
      const references = await ask<Location[]>('textDocument/references', {
        ...at,
        context: { includeDeclaration: true },
      });
      assert.deepEqual(
        references.map((each) => place(each.uri, each.range)),
        expected.references,
      );
      const marks = await ask<DocumentHighlight[]>('textDocument/documentHighlight', at);
      assert.equal(
        marks.map(({ range, kind }) => `${range.start.line + 1}${kind === 3 ? 'w' : 'r'}`).join(' '),
        expected.highlights,
      );

      const [newName, places] = expected.rename;
      assert.ok(await ask('textDocument/prepareRename', at));
      const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...at, newName });
      const renamed = ((edit.documentChanges ?? []) as TextDocumentEdit[]).flatMap(({ textDocument: where, edits }) =>
        edits
          .filter((each) => 'newText' in each && each.newText.trim() !== '')
          .map(({ range }) => place(where.uri, range)),
      );
      assert.deepEqual(renamed, places);

      const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
      assert.deepEqual(
        symbols.map(({ name, range, children }) => `${range.start.line + 1} ${name} +${children?.length ?? 0}`),
        expected.symbols,
      );
      const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument });
      assert.deepEqual(
        lenses.map(({ range, command }) => `${range.start.line + 1} ${command?.title}`),
        expected.lenses,
      );
      const folds = await ask<FoldingRange[]>('textDocument/foldingRange', { textDocument });
      assert.equal(folds.map(({ startLine }) => startLine + 1).join(' '), expected.folds);

      const linked = await ask<DocumentLink[]>('textDocument/documentLink', { textDocument });
      assert.deepEqual(
        linked.map(({ range, target }) => `${range.start.line + 1} → ${target?.slice(session.uri('').length + 1)}`),
        expected.links ?? [],
      );
      const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
      const hints = await ask<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
      assert.deepEqual(
        hints.map(({ position, label }) => `${position.line + 1} ${label}`),
        expected.hints ?? [],
      );

      const [innermost] = await ask<SelectionRange[]>('textDocument/selectionRange', {
        textDocument,
        positions: [at.position],
      });
      assert.deepEqual(chainOf(innermost ?? null, lines), expected.selection);
      assert.deepEqual(await callsFrom(at), expected.calls);
    });
  }

  async function callsFrom(at: unknown): Promise<string[]> {
    const names: string[] = [];
    let [item] = (await ask<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', at)) ?? [];
    while (item !== undefined && names.length < 9) {
      names.push(item.name);
      item = ((await ask<CallHierarchyOutgoingCall[] | null>('callHierarchy/outgoingCalls', { item })) ?? [])[0]?.to;
    }
    return names;
  }
});

function textOf({ file, text }: Pick<Expected, 'file' | 'text'>): string {
  return text ?? readFileSync(`examples/${file}`, 'utf8');
}

function chainOf(innermost: SelectionRange | null, lines: readonly string[]): string[] {
  const chain: string[] = [];
  for (let at: SelectionRange | null = innermost; at !== null; at = at.parent ?? null) {
    const { start, end } = at.range;
    const words = lines[start.line]?.slice(start.character, end.character) ?? '';
    const shown = words.length > 30 ? `${words.slice(0, 30)}…` : words;
    chain.push(start.line === end.line ? shown : `${start.line + 1}-${end.line + 1}`);
  }
  return chain;
}
