/** The client on the desktop and in a remote window: the server is a process of its own. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Client } from './client';
import { startClient } from './start-client';

export function startOnNode(context: ExtensionContext): Promise<Client> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.node.cjs').fsPath;
  const server = { module, transport: TransportKind.ipc };
  return startClient(
    context,
    (id, name, options) => new LanguageClient(id, name, { run: server, debug: server }, options),
  );
}
