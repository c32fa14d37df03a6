/**
 * What the protocol says of before and after: nothing is answered before `initialize`, nothing but `exit` heard after `shutdown`; and
 * a request that nobody could read is refused as such.
 */
import {
  type DataCallback,
  ErrorCodes,
  Message,
  type MessageReader,
  type MessageWriter,
  type RequestMessage,
} from 'vscode-languageserver/browser';
import { faultIn } from './well-formed';

/** The library would answer at any time, `initialize` twice, and call a request before it an unknown method. */
export function inItsTime(reader: MessageReader, writer: MessageWriter): MessageReader {
  let phase: 'new' | 'running' | 'ending' = 'new';

  function mayPass(message: Message): boolean {
    if (Message.isNotification(message)) return phase === 'running' || message.method === 'exit';
    if (!Message.isRequest(message)) return true;
    const isFirst = message.method === 'initialize';
    if (phase === 'new' && !isFirst) {
      refuse(message, ErrorCodes.ServerNotInitialized, 'The first request has to be initialize.');
      return false;
    }
    if (phase === 'ending' || (phase === 'running' && isFirst)) {
      refuse(message, ErrorCodes.InvalidRequest, isFirst ? 'It was initialized before.' : 'The server was shut down.');
      return false;
    }
    const fault = faultIn(message.method, message.params);
    if (fault !== null) {
      refuse(message, ErrorCodes.InvalidParams, `${message.method} needs a valid ${fault}.`);
      return false;
    }
    phase = message.method === 'shutdown' ? 'ending' : 'running';
    return true;
  }

  function refuse({ id }: RequestMessage, code: number, text: string): void {
    writer.write({ jsonrpc: '2.0', id, error: { code, message: text } } as Message).catch(() => undefined);
  }

  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback: DataCallback) =>
      reader.listen((message) => {
        if (mayPass(message)) callback(message);
      }),
    dispose: () => reader.dispose(),
  };
}
