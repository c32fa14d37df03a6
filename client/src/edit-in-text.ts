/** Changes in the words of the model, written by the server's edit rules into the version that the person saw. */
import { l10n, type Uri, WorkspaceEdit, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type EditAnswer, type EditParams, editRequest } from '../../server/src/protocol';

/**
 * Why nothing was written; null where it was. `seen` is the version that the person looked at when choosing: a risk of that name may be
 * another one by now, so a text that has changed meanwhile is left alone.
 */
export async function editInText(
  client: BaseLanguageClient,
  uri: Uri,
  changes: EditParams['changes'],
  seen: number,
): Promise<string | null> {
  const { version } = await workspace.openTextDocument(uri);
  if (version !== seen) return l10n.t('The text has changed since; nothing was written. Try again.');
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri), version };
  const answer: EditAnswer = await client.sendRequest(editRequest.method, {
    textDocument,
    changes,
  } satisfies EditParams);
  return applyAnswer(client, uri, answer);
}

export async function applyAnswer(client: BaseLanguageClient, uri: Uri, answer: EditAnswer): Promise<string | null> {
  if (answer.kind === 'refused') return answer.reason;
  const edits = await client.protocol2CodeConverter.asTextEdits([...answer.edits]);
  const document = await workspace.openTextDocument(uri);
  // Between the question and here someone may have typed.
  if (document.version !== answer.version) return l10n.t('The text has changed since; nothing was written. Try again.');
  const change = new WorkspaceEdit();
  change.set(uri, edits);
  return (await workspace.applyEdit(change)) ? null : l10n.t('The file cannot be changed.');
}
