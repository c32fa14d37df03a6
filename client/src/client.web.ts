/** The client, and the browser's entry (vscode.dev, github.dev), where the server is a worker. The desktop's entry reuses it. */
import { type ExtensionContext, type LogOutputChannel, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  ReadableStreamMessageReader,
  WriteableStreamMessageWriter,
} from 'vscode-languageclient/browser';
import type { Client } from './client';
import { ConnectedClient, type Connection } from './connected-client';
import { startClient } from './start-client';
import { type Api, type TreeParts, waitForRisk } from './wait-for-risk';

export { type Connection, ReadableStreamMessageReader, WriteableStreamMessageWriter };

export function activate(context: ExtensionContext): Api {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  return waitForRisk(context, (...tree) => startOver(context, tree, (log) => startWorker(address, log)));
}

export function startOver(
  context: ExtensionContext,
  tree: TreeParts,
  connect: (log: LogOutputChannel) => Connection,
): Promise<Client> {
  return startClient(
    context,
    tree,
    (id, name, options, log) => new ConnectedClient(id, name, options, () => connect(log)),
  );
}

function startWorker(address: string, log: LogOutputChannel): Connection {
  const worker = new Worker(address);
  log.info('Server worker was started.');
  worker.addEventListener('error', ({ message }) => log.error(`Server worker: ${message}`));
  return {
    reader: new BrowserMessageReader(worker),
    writer: new BrowserMessageWriter(worker),
    async end() {
      worker.terminate();
    },
  };
}
