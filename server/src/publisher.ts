/** What a client shows that cannot pull: told once, and again where it was taken back meanwhile. */
import type { Connection } from 'vscode-languageserver';
import type { Report } from './features/diagnostics';

export interface Publisher {
  /** Addresses of which the client was told something. */
  shown(): readonly string[];
  /** A file that is not open, and has nothing to say of it, is not spoken of at all. */
  send(uri: string, items: Report['items'], open?: OpenText): Promise<void>;
  /** It shows nothing of it any more. */
  clear(uri: string): Promise<void>;
}

interface OpenText {
  readonly version: number;
  /** The client waits for a word about this version, though nothing has changed. */
  readonly isAwaited: boolean;
}

export function publisher(connection: Pick<Connection, 'sendDiagnostics'>): Publisher {
  const shown = new Map<string, Report['items']>();

  async function clear(uri: string): Promise<void> {
    shown.delete(uri);
    await connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  return {
    shown: () => [...shown.keys()],
    async send(uri, items, open) {
      if (open?.isAwaited !== true && shown.get(uri) === items) return;
      if (open === undefined && items.length === 0) return shown.has(uri) ? clear(uri) : undefined;
      shown.set(uri, items);
      await connection.sendDiagnostics({
        uri,
        diagnostics: items,
        ...(open === undefined ? {} : { version: open.version }),
      });
    },
    clear,
  };
}
