/** The client, and the browser's entry (vscode.dev, github.dev), where the server is a worker. The desktop's entry reuses it. */
import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type MessageTransports,
  ReadableStreamMessageReader,
  WriteableStreamMessageWriter,
} from 'vscode-languageclient/browser';
import type { Client } from './client';
import { ConnectedClient } from './connected-client';
import { startClient } from './start-client';
import { type Api, type TreeParts, waitForRisk } from './wait-for-risk';

export { ReadableStreamMessageReader, WriteableStreamMessageWriter };

export function activate(context: ExtensionContext): Api {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  return waitForRisk(context, (...tree) => startOver(context, tree, () => startWorker(address)));
}

export function startOver(
  context: ExtensionContext,
  tree: TreeParts,
  connect: () => MessageTransports,
): Promise<Client> {
  return startClient(context, tree, (id, name, options) => new ConnectedClient(id, name, options, connect));
}

function startWorker(address: string): MessageTransports {
  const worker = new Worker(address);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
