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

export function writableOf(stream: Writable): RAL.WritableStream {
  return {
    onClose: (listener) => listen(stream, 'close', listener),
    onError: (listener) => listen(stream, 'error', listener),
    onEnd: (listener) => listen(stream, 'end', listener),
    write: (data: Uint8Array | string) =>
      new Promise<void>((resolve, reject) => {
        stream.write(data, (error) => (error ? reject(error) : resolve()));
      }),
    end: () => void stream.end(),
  };
}

function listen<T>(stream: Readable | Writable, event: string, listener: (value: T) => void): Disposable {
  stream.on(event, listener);
  return { dispose: () => void stream.off(event, listener) };
}
