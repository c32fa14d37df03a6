import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** The client no longer wants the answer; it is told so instead of being given an old one. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
