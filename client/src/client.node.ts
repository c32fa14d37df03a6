/** The desktop's and a remote window's half: the server is a process of its own, spoken to over its standard streams. */
import { fork } from 'node:child_process';
import { type ExtensionContext, Uri } from 'vscode';
import type { MessageTransports } from 'vscode-languageclient/browser';
import { readableOf, writableOf } from '../../server/src/node-streams';
import type { Client } from './client';
import { ReadableStreamMessageReader, startOver, WriteableStreamMessageWriter } from './client.web';
import type { TreeParts } from './wait-for-risk';

export function startOnNode(context: ExtensionContext, tree: TreeParts): Promise<Client> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.node.cjs').fsPath;
  return startOver(context, tree, () => startProcess(module));
}

function startProcess(module: string): MessageTransports {
  const child = fork(module, ['--stdio'], { silent: true, execArgv: [] });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('the risk profile server has no standard streams');
  return {
    reader: new ReadableStreamMessageReader(readableOf(stdout)),
    writer: new WriteableStreamMessageWriter(writableOf(stdin)),
  };
}
