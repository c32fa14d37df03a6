/** What the server knows of a document, as the view shows it. */
import { type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Shown, Source } from '../../../media/src/messages';
import { type MatrixAnswer, type MatrixParams, matrixRequest } from '../../../server/src/protocol';

export async function askForMatrix(client: BaseLanguageClient, uri: Uri, locked: boolean): Promise<Shown> {
  const params: MatrixParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
  try {
    const answer: MatrixAnswer = await client.sendRequest(matrixRequest.method, params);
    if (answer.kind !== 'not-open') return toShown(answer, uri, locked);
    // A locked matrix after a reload: its document stands in no editor yet.
    await workspace.openTextDocument(uri);
    return toShown(await client.sendRequest(matrixRequest.method, params), uri, locked);
  } catch {
    // The file is gone, or the server is: both show as nothing, and the next reading shows more.
    return { kind: 'nothing' };
  }
}

function toShown(answer: MatrixAnswer, uri: Uri, locked: boolean): Shown {
  if (answer.kind === 'not-open') return { kind: 'nothing' };
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const source: Source = { uri: uri.toString(), version: answer.version, name, locked };
  switch (answer.kind) {
    case 'matrix':
      return { kind: 'matrix', source, matrix: answer.matrix, broken: null };
    case 'unreadable':
      return { kind: 'unreadable', source, message: answer.message };
    case 'not-a-risk-document':
      return { kind: 'not-a-risk-document', source, reason: answer.reason };
  }
}
