/** The desktop's and a remote window's half: the server is a process of its own, spoken to over its standard streams. */
import { fork } from 'node:child_process';
import { type ExtensionContext, type LogOutputChannel, Uri } from 'vscode';
import { readableOf, writableOf } from '../../server/src/node-streams';
import type { Client } from './client';
import { type Connection, ReadableStreamMessageReader, startOver, WriteableStreamMessageWriter } from './client.web';
import type { TreeParts } from './wait-for-risk';

export function startOnNode(context: ExtensionContext, tree: TreeParts): Promise<Client> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.node.cjs').fsPath;
  return startOver(context, tree, (log) => startProcess(module, log));
}

function startProcess(module: string, log: LogOutputChannel): Connection {
  // On the desktop the host's own executable is Electron, which is Node only when told so.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const child = fork(module, ['--stdio'], { silent: true, execArgv: [], env });
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null) throw new Error('the risk profile server has no standard streams');
  const name = `Server process ${child.pid}`;
  log.info(`${name} was started.`);
  // A pipe that nobody reads fills up, and its writer then waits for ever.
  stderr?.on('data', (chunk) => log.warn(`${name}: ${String(chunk).trimEnd()}`));
  const isGone = new Promise<void>((resolve) => {
    child.once('close', (code, signal) => {
      log.info(`${name} ended with ${signal ?? `code ${code}`}.`);
      resolve();
    });
    child.once('error', (error) => {
      log.error(error);
      resolve();
    });
  });
  return {
    reader: new ReadableStreamMessageReader(readableOf(stdout)),
    writer: new WriteableStreamMessageWriter(writableOf(stdin)),
    end() {
      child.kill('SIGKILL');
      return isGone;
    },
  };
}
