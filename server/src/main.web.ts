/** The server for every host. In a web worker it starts by itself, without a disk: files come through the client. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  type MessageReader,
  type MessageWriter,
  ReadableStreamMessageReader,
  WriteableStreamMessageWriter,
} from 'vscode-languageserver/browser';
import { inItsTime } from './life-cycle';
import { startServer } from './server';
import { localDate } from './workspace/local-date';
import type { World } from './workspace/world';

export { ReadableStreamMessageReader, WriteableStreamMessageWriter };

export function serve(reader: MessageReader, writer: MessageWriter, world: World) {
  const connection = createConnection(inItsTime(reader, writer), writer);
  startServer(connection, world);
  connection.listen();
  return connection;
}

declare const WorkerGlobalScope: unknown;

if (typeof WorkerGlobalScope !== 'undefined') {
  const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
  serve(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), {
    readFile: async () => null,
    exists: async () => false,
    findFiles: async () => [],
    today: () => localDate(new Date()),
    rulePages: null,
  });
}
