/** Changes in the words of the model -> a `WorkspaceEdit` against the version they were made for. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { type Change, policiesOf, realise } from '../engine';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import { toRange } from './to-lsp';

/** Empty where the text already says so. */
export function textEditsOf(document: RiskDocument, changes: readonly Change[]): TextEdit[] {
  return realise(document.text, document.profile, changes, policiesOf(document.settings)).map(({ span, text }) => ({
    range: toRange(document.lines, span),
    newText: text,
  }));
}

/** An editor that knows versions refuses the edit when the text has moved on. */
export function workspaceEditOf(document: RiskDocument, edits: TextEdit[], client: Client): WorkspaceEdit {
  if (!client.versionedEdits) return { changes: { [document.uri]: edits } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}
