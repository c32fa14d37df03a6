/** The server in a web worker. It has no disk: files come through the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server';
import { localDate } from './workspace/local-date';

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
startServer(connection, {
  readFile: async () => null,
  exists: async () => false,
  findFiles: async () => [],
  today: () => localDate(new Date()),
  rulePages: null,
});
connection.listen();
