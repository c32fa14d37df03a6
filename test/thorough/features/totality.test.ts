import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { ResponseError, type TextEdit } from 'vscode-languageserver';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../../server/src/features/call-hierarchy';
import { codeActions } from '../../../server/src/features/code-action';
import { codeLenses } from '../../../server/src/features/code-lens';
import { completions } from '../../../server/src/features/completion/completion';
import { definitions } from '../../../server/src/features/definition';
import { diagnosticsOf } from '../../../server/src/features/diagnostics';
import { disableActions } from '../../../server/src/features/disable-action';
import { documentSymbols } from '../../../server/src/features/document-symbols';
import { fixAllActions } from '../../../server/src/features/fix-all';
import { foldingRanges } from '../../../server/src/features/folding';
import { formattingEdits } from '../../../server/src/features/formatting';
import { hover } from '../../../server/src/features/hover';
import { inlayHints } from '../../../server/src/features/inlay-hints';
import { markdown } from '../../../server/src/features/markup';
import { references } from '../../../server/src/features/references';
import { prepareRename, rename } from '../../../server/src/features/rename';
import { selectionRange } from '../../../server/src/features/selection-ranges';
import { semanticTokens } from '../../../server/src/features/semantic-tokens';
import type { RiskDocument } from '../../../server/src/workspace/risk-document';
import { marked, richClient } from '../../unit/features/document';
import { yamlProfile } from '../../unit/features/samples';

/** Whatever is renamed there gets another number, or is refused with a reason. */
function renamedAt(document: RiskDocument, offset: number): unknown {
  try {
    const prepared = prepareRename(document, offset);
    return rename(document, offset, prepared?.placeholder.replace(/\d+/, '987') ?? '', [document], richClient);
  } catch (error) {
    assert.ok(error instanceof ResponseError, String(error));
    return null;
  }
}

/** Every feature, at places all over a text. Nothing may throw, and no range may leave the text or run backwards. */
function exercise(name: string, text: string, places: number): void {
  const { document } = marked(text.replaceAll('‸', ''), { name });
  const whole = { start: 0, end: text.length };
  const context = { diagnostics: [] };
  const checked: unknown[] = [
    codeLenses(document, richClient),
    diagnosticsOf(document, richClient, null),
    documentSymbols(document, richClient),
    foldingRanges(document),
    formattingEdits(document, null),
    inlayHints(document, whole),
    semanticTokens(document, null),
  ];
  for (let place = 0; place <= places; place += 1) {
    const offset = Math.floor((text.length * place) / Math.max(places, 1));
    const position = document.lines.positionAt(offset);
    const params = { textDocument: document, range: { start: position, end: position }, context };
    checked.push(
      hover(document, offset, markdown),
      completions(document, { position }, [], richClient),
      definitions(document, offset, [document], richClient),
      references(document, offset, [document], true, richClient),
      renamedAt(document, offset),
      selectionRange(document, offset),
      codeActions(document, params, richClient),
      disableActions(document, params, richClient),
    );
    for (const item of prepareCallHierarchy(document, offset)) {
      checked.push(outgoingCalls(document, item, [document]), incomingCalls(document, item, [document]));
    }
  }
  const only = { ...context, only: ['source.fixAll'] };
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  checked.push(fixAllActions(document, { textDocument: document, range, context: only }, richClient));
  assertRanges(checked, document.lines.lineCount, name);
}

function assertRanges(value: unknown, lineCount: number, name: string): void {
  if (typeof value !== 'object' || value === null) return;
  const { start, end } = value as {
    start?: { line?: number; character: number };
    end?: { line: number; character: number };
  };
  if (start?.line !== undefined && end !== undefined) {
    assert.ok(start.line >= 0 && end.line < lineCount, `${name}: a range outside the text`);
    assert.ok(
      start.line < end.line || (start.line === end.line && start.character <= end.character),
      `${name}: backwards`,
    );
  }
  for (const each of Object.values(value)) assertRanges(each, lineCount, name);
}

describe('totality of features', () => {
  it('completes all over the examples, replacing only what is around the cursor', () => {
    const files = readdirSync('examples', { recursive: true })
      .map((file) => path.join('examples', String(file)))
      .filter((file) => /\.(?:md|ya?ml)$/.test(file));
    for (const file of files) {
      const { document, text } = marked(readFileSync(file, 'utf8'), { name: path.basename(file) });
      for (let offset = 0; offset <= text.length; offset += 3) {
        const position = document.lines.positionAt(offset);
        for (const { textEdit } of completions(document, { position }, ['@acme/core'], richClient)) {
          const { start, end } = (textEdit as TextEdit).range;
          const isAround = start.line === position.line && end.line === position.line;
          assert.ok(isAround && start.character <= position.character && position.character <= end.character, file);
        }
      }
    }
  });

  it('answers at every place of every prefix', () => {
    for (let length = 0; length <= yamlProfile.length; length += 7)
      exercise('p.risk.yaml', yamlProfile.slice(0, length), 9);
  });

  it('answers without any one line', () => {
    const lines = yamlProfile.split('\n');
    for (const index of lines.keys()) exercise('p.risk.yaml', lines.toSpliced(index, 1).join('\n'), 9);
  });

  it('answers all over the shared documents', function () {
    const folders = ['../shared/seeds', '../shared/corpus'].filter((folder) => existsSync(folder));
    if (folders.length === 0) {
      console.log('      ../shared is not here');
      this.skip();
    }
    this.timeout(120_000);
    const all = process.env.CORPUS === 'all';
    const files = folders
      .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => path.join(folder, String(file))))
      .filter((file) => /\.(?:md|ya?ml)$/.test(file) && statSync(file).isFile());
    for (const [index, file] of files.entries()) {
      if (all || index % 12 === 0 || file.includes('seeds'))
        exercise(path.basename(file), readFileSync(file, 'utf8'), 12);
    }
  });
});
