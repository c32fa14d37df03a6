import { Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Move } from '../../../media/src/messages';
import { type EditAnswer, type MoveParams, moveRequest } from '../../../server/src/protocol';
import { applyAnswer } from '../edit-in-text';

export interface Moved {
  /** Why nothing was written; null where it was. */
  readonly refused: string | null;
  /** What the text says elsewhere and no longer fits: the heading above the risk, the order of the register. */
  readonly left: readonly string[];
}

/** Writes a move into the text: one edit, one undo. */
export async function moveInText(client: BaseLanguageClient, move: Move): Promise<Moved> {
  const uri = Uri.parse(move.uri);
  const { risk, probability, impact, version } = move;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri), version };
  const params: MoveParams = { textDocument, risk, probability, impact };
  const answer: EditAnswer = await client.sendRequest(moveRequest.method, params);
  return {
    refused: await applyAnswer(client, uri, answer),
    left: answer.kind === 'edit' ? (answer.left ?? []) : [],
  };
}
