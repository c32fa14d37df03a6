/** The browser's entry (vscode.dev, github.dev): the server is a worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { Client } from './client';
import { startClient } from './start-client';
import { type Api, waitForRisk } from './wait-for-risk';

export function activate(context: ExtensionContext): Api {
  return waitForRisk(context, () => startInBrowser(context));
}

function startInBrowser(context: ExtensionContext): Promise<Client> {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'server.web.cjs').toString(true);
  return startClient(
    context,
    (id, name, options) => new LanguageClient(id, name, async () => new Worker(address), options),
  );
}
