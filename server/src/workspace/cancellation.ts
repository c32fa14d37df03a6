import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** The client no longer wants the answer; it is told so instead of being given an old one. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** The text was edited while the answer was prepared: its places would be wrong, so the client asks again. */
export function throwIfStale(token: CancellationToken, asked: number | undefined, present: number | undefined): void {
  throwIfCancelled(token);
  if (asked !== undefined && present !== undefined && asked !== present) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'the text has changed since');
  }
}
