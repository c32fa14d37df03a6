/** Diagnostics of the files that are not open, pushed to a client that cannot pull, where the setting asks for the whole workspace. */
import { CancellationToken, type Connection } from 'vscode-languageserver';
import type { Report } from './features/diagnostics';
import { breather } from './workspace/breather';
import type { Client } from './workspace/client';
import type { OpenDocuments } from './workspace/documents';
import type { RiskDocument } from './workspace/risk-document';
import type { WorkspaceIndex } from './workspace/workspace-index';

export interface ClosedReports {
  /** Something has changed that they may follow from. */
  push(): void;
}

export interface ClosedParts {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: OpenDocuments;
  readonly index: WorkspaceIndex;
  isWorkspaceScope(): Promise<boolean>;
  report(document: RiskDocument): Report;
}

export function closedReports({
  connection,
  client,
  documents,
  index,
  isWorkspaceScope,
  report,
}: ClosedParts): ClosedReports {
  /** What the client shows, by address. */
  const shown = new Map<string, Report['items']>();
  let isPushing = false;
  let isAsked = false;

  async function send(uri: string, items: Report['items']): Promise<void> {
    if (shown.get(uri) === items || (items.length === 0 && !shown.has(uri))) return;
    if (items.length === 0) shown.delete(uri);
    else shown.set(uri, items);
    await connection.sendDiagnostics({ uri, diagnostics: items });
  }

  async function pushAll(): Promise<void> {
    const all = (await isWorkspaceScope()) ? await index.checked(CancellationToken.None) : [];
    const present = new Set(all.map(({ uri }) => uri));
    const breathe = breather();
    for (const uri of [...shown.keys()]) {
      if (documents.isOpen(uri)) shown.delete(uri);
      else if (!present.has(uri)) await send(uri, []);
    }
    for (const document of all) {
      await breathe();
      // An open document speaks for itself.
      if (!documents.isOpen(document.uri)) await send(document.uri, report(document).items);
    }
  }

  return {
    push() {
      if (client.pullDiagnostics) return;
      isAsked = true;
      if (isPushing) return;
      isPushing = true;
      const run = async (): Promise<void> => {
        while (isAsked) {
          isAsked = false;
          await pushAll();
        }
      };
      run()
        .catch((error: unknown) => connection.console.error(`workspace: ${error}`))
        .finally(() => {
          isPushing = false;
        });
    },
  };
}
