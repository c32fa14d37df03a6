/**
 * *Upgrade to .risk.yaml* and *Add Missing Columns* as refactorings: the editor's own preview shows what would change, and a person
 * takes or leaves it there.
 */
import {
  l10n,
  type TextEdit,
  type Uri,
  WorkspaceEdit,
  type WorkspaceEditEntryMetadata,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { columnsRequest, convertRequest } from '../../../server/src/protocol';
import { ask, documentParams } from './ask';
import { isTaken, refuse } from './write-file';

export interface RefactorWords {
  /** false asks nothing and does it at once. */
  readonly preview?: boolean;
  /** Of the text that the person saw, where a lens or a light bulb knows it. */
  readonly version?: number;
}

export async function upgrade(client: BaseLanguageClient, uri: Uri | null, words: RefactorWords): Promise<boolean> {
  if (uri === null) return refuse(l10n.t('Open a risk profile first.'));
  const document = await workspace.openTextDocument(uri);
  if (isOther(document.version, words)) return refuse(changed());
  const made = await ask(client, convertRequest, { ...documentParams(client, uri), to: 'yaml' });
  if (made.kind === 'refused') return refuse(made.reason);
  const target = client.protocol2CodeConverter.asUri(made.uri);
  if (await isTaken(target, made.path)) return false;
  const edit = new WorkspaceEdit();
  const contents = new TextEncoder().encode(made.text);
  const how = howOf(words, l10n.t('Upgrade to .risk.yaml'), l10n.t('{0} is made; the old file stays', made.path));
  edit.createFile(target, { overwrite: false, ignoreIfExists: false, contents }, how);
  if (!(await workspace.applyEdit(edit, { isRefactoring: true }))) return false;
  await window.showTextDocument(await workspace.openTextDocument(target), { preview: false });
  return true;
}

export async function addColumns(client: BaseLanguageClient, uri: Uri | null, words: RefactorWords): Promise<boolean> {
  if (uri === null) return refuse(l10n.t('Open a risk profile first.'));
  const document = await workspace.openTextDocument(uri);
  if (isOther(document.version, words)) return refuse(changed());
  const textDocument = { ...documentParams(client, uri).textDocument, version: document.version };
  const answer = await ask(client, columnsRequest, { textDocument });
  if (answer.kind === 'refused') return refuse(answer.reason);
  const edits = await client.protocol2CodeConverter.asTextEdits([...answer.edits]);
  if (document.version !== answer.version) return refuse(changed());
  const edit = new WorkspaceEdit();
  const how = howOf(words, l10n.t('Add missing columns'), answer.titles.join(', '));
  edit.set(
    uri,
    edits.map((one): [TextEdit, WorkspaceEditEntryMetadata] => [one, how]),
  );
  return workspace.applyEdit(edit, { isRefactoring: true });
}

function howOf({ preview }: RefactorWords, label: string, description: string): WorkspaceEditEntryMetadata {
  return { needsConfirmation: preview !== false, label, description };
}

function isOther(version: number, words: RefactorWords): boolean {
  return words.version !== undefined && words.version !== version;
}

function changed(): string {
  return l10n.t('The text has changed since; nothing was written. Try again.');
}
