/** Diagnostics of the files that are not open, pushed to a client that cannot pull, where the setting asks for the whole workspace. */
import { CancellationToken, type Connection } from 'vscode-languageserver';
import { complainTo } from './complaints';
import type { Report } from './features/diagnostics';
import type { Publisher } from './publisher';
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
  readonly published: Publisher;
  readonly documents: OpenDocuments;
  readonly index: WorkspaceIndex;
  isWorkspaceScope(): Promise<boolean>;
  report(document: RiskDocument): Report;
}

export function closedReports({
  connection,
  client,
  published,
  documents,
  index,
  isWorkspaceScope,
  report,
}: ClosedParts): ClosedReports {
  let isPushing = false;
  let isAsked = false;

  async function pushAll(): Promise<void> {
    const all = (await isWorkspaceScope()) ? await index.checked(CancellationToken.None) : [];
    const present = new Set(all.map(({ uri }) => uri));
    const breathe = breather();
    for (const uri of published.shown()) {
      if (!documents.isOpen(uri) && !present.has(uri)) await published.clear(uri);
    }
    for (const document of all) {
      await breathe();
      // An open document speaks for itself.
      if (!documents.isOpen(document.uri)) await published.send(document.uri, report(document).items);
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
        .catch(complainTo(connection, 'workspace'))
        .finally(() => {
          isPushing = false;
        });
    },
  };
}
