import { PassThrough } from 'node:stream';
import { disk } from '../../../server/src/disk';
import { ReadableStreamMessageReader, serve, WriteableStreamMessageWriter } from '../../../server/src/main.web';
import { readableOf, writableOf } from '../../../server/src/node-streams';
import type { Wire } from './bare-client';

/** A server in this process; it reads files from the disk, as it does in a process of its own. A test may bring a clock. */
export function startServerHere(today = disk.today): Wire {
  const input = new PassThrough();
  const output = new PassThrough();
  const connection = serve(
    new ReadableStreamMessageReader(readableOf(input)),
    new WriteableStreamMessageWriter(writableOf(output)),
    { ...disk, today },
  );
  const ended = new Promise<number>((resolve) => {
    let asked = false;
    connection.onShutdown(() => {
      asked = true;
    });
    connection.onExit(() => {
      connection.dispose();
      resolve(asked ? 0 : 1);
    });
  });
  return { input, output, ended };
}
