/** A question to the server, with its types. */
import type { CancellationToken, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentParams, RequestName } from '../../../server/src/protocol';

export function ask<Params, Result>(
  client: BaseLanguageClient,
  name: RequestName<Params, Result>,
  params: Params,
  token?: CancellationToken,
): Promise<Result> {
  // A token that is not there would travel as a second parameter.
  return token === undefined
    ? client.sendRequest<Result>(name.method, params)
    : client.sendRequest<Result>(name.method, params, token);
}

export function documentParams(client: BaseLanguageClient, uri: Uri): DocumentParams {
  return { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
}
