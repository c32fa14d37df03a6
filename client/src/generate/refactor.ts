/**
 * *Upgrade to .risk.yaml* and *Add Missing Columns* as refactorings: what would change is shown beside what is there, whole, and a person
 * takes or leaves it. The editor's own preview would offer each row of a table apart, none of them ticked.
 */
import { l10n, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { columnsRequest, convertRequest } from '../../../server/src/protocol';
import { ask, documentParams } from './ask';
import { refuse, writeFile } from './write-file';

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
  return writeFile(client, made, titleOf(words, l10n.t('Upgrade to .risk.yaml')));
}

export async function addColumns(client: BaseLanguageClient, uri: Uri | null, words: RefactorWords): Promise<boolean> {
  if (uri === null) return refuse(l10n.t('Open a risk profile first.'));
  const document = await workspace.openTextDocument(uri);
  if (isOther(document.version, words)) return refuse(changed());
  const textDocument = { ...documentParams(client, uri).textDocument, version: document.version };
  const answer = await ask(client, columnsRequest, { textDocument });
  if (answer.kind === 'refused') return refuse(answer.reason);
  const { version, edits } = answer;
  const file = {
    kind: 'edit',
    ...documentParams(client, uri).textDocument,
    path: workspace.asRelativePath(uri),
    version,
    edits,
  } as const;
  return writeFile(client, file, titleOf(words, l10n.t('Add missing columns')));
}

function titleOf({ preview }: RefactorWords, title: string): string | null {
  return preview === false ? null : title;
}

function isOther(version: number, words: RefactorWords): boolean {
  return words.version !== undefined && words.version !== version;
}

function changed(): string {
  return l10n.t('The text has changed since; nothing was written. Try again.');
}
