import { Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Move } from '../../../media/src/messages';
import { type EditAnswer, type MoveParams, moveRequest } from '../../../server/src/protocol';
import { applyAnswer } from '../edit-in-text';

/** Writes a move into the text: one edit, one undo. Why nothing was written; null where it was. */
export async function moveInText(client: BaseLanguageClient, move: Move): Promise<string | null> {
  const uri = Uri.parse(move.uri);
  const { risk, probability, impact, version } = move;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri), version };
  const params: MoveParams = { textDocument, risk, probability, impact };
  const answer: EditAnswer = await client.sendRequest(moveRequest.method, params);
  return applyAnswer(client, uri, answer);
}
