/** The server on Node, over standard input and output: VS Code's child process, and every other editor's. */
import { disk } from './disk';
import { ReadableStreamMessageReader, serve, WriteableStreamMessageWriter } from './main.web';
import { readableOf, writableOf } from './node-streams';

// Nothing else may write there: a stray line would break the protocol.
console.log = console.error;

const connection = serve(
  new ReadableStreamMessageReader(readableOf(process.stdin)),
  new WriteableStreamMessageWriter(writableOf(process.stdout)),
  disk,
);
let asked = false;
connection.onShutdown(() => {
  asked = true;
});
// What was written in this turn still leaves.
connection.onExit(() => void setImmediate(() => process.exit(asked ? 0 : 1)));
// An editor that died closes the pipe; the server does not outlive it.
process.stdin.on('end', () => process.exit(asked ? 0 : 1));
process.stdout.on('error', () => process.exit(1));
