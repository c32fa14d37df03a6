/** Writes a move into the text: one edit, one undo, and only into the version that the person saw. */
import { l10n, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Move } from '../../../media/src/messages';
import { type EditAnswer, type MoveParams, moveRequest } from '../../../server/src/protocol';

/** Why nothing was written; null where it was. */
export async function moveInText(client: BaseLanguageClient, move: Move): Promise<string | null> {
  const uri = Uri.parse(move.uri);
  const document = await workspace.openTextDocument(uri);
  const { risk, probability, impact, version } = move;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri), version };
  const params: MoveParams = { textDocument, risk, probability, impact };
  const answer: EditAnswer = await client.sendRequest(moveRequest.method, params);
  if (answer.kind === 'refused') return answer.reason;
  const edits = await client.protocol2CodeConverter.asTextEdits([...answer.edits]);
  // Between the question and here someone may have typed.
  if (document.version !== answer.version) return l10n.t('The text has changed since; nothing was written. Try again.');
  const change = new WorkspaceEdit();
  change.set(uri, edits);
  return (await workspace.applyEdit(change)) ? null : l10n.t('The file cannot be changed.');
}
