/** Node's streams as the protocol library's browser build wants them: one build of server and client then serves both worlds. */
import type { Readable, Writable } from 'node:stream';
import type { Disposable, RAL } from 'vscode-languageserver-protocol';

export function readableOf(stream: Readable): RAL.ReadableStream {
  return {
    onData: (listener) => listen(stream, 'data', listener),
    onClose: (listener) => listen(stream, 'close', listener),
    onError: (listener) => listen(stream, 'error', listener),
    onEnd: (listener) => listen(stream, 'end', listener),
  };
}

/**
 * What is written in one turn leaves in one piece. Header and body of a message come one by one, each after the other's promise;
 * as two pieces they would wake the reader twice. Errors come as events.
 */
export function writableOf(stream: Writable): RAL.WritableStream {
  let isHeld = false;
  return {
    onClose: (listener) => listen(stream, 'close', listener),
    onError: (listener) => listen(stream, 'error', listener),
    onEnd: (listener) => listen(stream, 'end', listener),
    async write(data: Uint8Array | string) {
      if (!isHeld) {
        isHeld = true;
        stream.cork();
        process.nextTick(() => {
          isHeld = false;
          stream.uncork();
        });
      }
      stream.write(data);
    },
    end: () => void stream.end(),
  };
}

function listen<T>(stream: Readable | Writable, event: string, listener: (value: T) => void): Disposable {
  stream.on(event, listener);
  return { dispose: () => void stream.off(event, listener) };
}
