/** The browser's entry (vscode.dev, github.dev): the server is a worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { Client } from './client';
import { startClient } from './start-client';
import { type Api, waitForRisk } from './wait-for-risk';

export function activate(context: ExtensionContext): Api {
  return waitForRisk(context, () => startInBrowser(context));
}

function startInBrowser(context: ExtensionContext): Promise<Client> {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  return startClient(
    context,
    (id, name, options) => new LanguageClient(id, name, async () => connect(address), options),
  );
}

/** The extension host puts its own class in place of `Worker`, so the client cannot tell one: it gets the two ends instead. */
function connect(address: string) {
  const worker = new Worker(address);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
