/** Diagnostics on their way to the client: pulled or pushed, with the status, and again when documents change each other. */
import { CancellationToken, type Connection, type Diagnostic } from 'vscode-languageserver';
import { diagnosticsOf, type Report, reportOf } from './features/diagnostics';
import { isProjectFile, projectDiagnostics } from './features/project-diagnostics';
import { statusOf } from './features/status';
import { statusNotification } from './protocol';
import type { Registrations } from './registrations';
import type { Client } from './workspace/client';
import type { OpenDocuments } from './workspace/documents';
import type { RiskDocument } from './workspace/risk-document';
import type { WorkspaceIndex } from './workspace/workspace-index';

export interface Reporting {
  report(document: RiskDocument): Report;
  /** The client has, or is about to get, the diagnostics of this version. */
  checked(document: RiskDocument): void;
  /** Only to a client that cannot pull. */
  push(uri: string): void;
  /** Everything may look different now: settings or other files have changed. */
  refresh(): void;
  /** Once a risk document is open, in the background: its diagnostics do not wait for the rest of the workspace. */
  gather(): void;
  forget(uri: string): void;
}

export interface ReportingParts {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: OpenDocuments;
  readonly index: WorkspaceIndex;
  readonly later: Registrations;
  readonly rulePages: string | null;
}

export function reporting({ connection, client, documents, index, later, rulePages }: ReportingParts): Reporting {
  const reports = new Map<string, Report>();

  function report(document: RiskDocument): Report {
    const before = reports.get(document.uri) ?? null;
    if (before?.document === document) return before;
    const next = reportOf(document, itemsOf(document), before);
    reports.set(document.uri, next);
    return next;
  }

  function itemsOf(document: RiskDocument): Diagnostic[] {
    if (!isProjectFile(document.uri)) return diagnosticsOf(document, client, rulePages);
    return client.schemasChecked ? [] : projectDiagnostics(document);
  }

  function checked(document: RiskDocument): void {
    void connection.sendNotification(statusNotification.method, statusOf(document));
    if (!document.framed.recognition.recognised) return;
    later.recognised(document.uri);
    // A client that pulls asks again for the others by itself: it knows that documents depend on each other.
    if (index.note(document)) for (const uri of documents.uris()) if (uri !== document.uri) push(uri);
    gather();
  }

  function push(uri: string): void {
    if (!client.pullDiagnostics) pushNow(uri).catch((error: unknown) => connection.console.error(`${uri}: ${error}`));
  }

  async function pushNow(uri: string): Promise<void> {
    const document = await documents.get(uri);
    const before = reports.get(uri);
    if (document === null || before?.document === document) return;
    const { items } = report(document);
    const sent = before?.items === items ? null : { uri, version: document.version, diagnostics: items };
    if (sent !== null) await connection.sendDiagnostics(sent);
    checked(document);
  }

  function refresh(): void {
    later.refresh();
    for (const uri of documents.uris()) push(uri);
  }

  function gather(): void {
    index
      .gather(CancellationToken.None)
      .then((isNew) => (isNew ? refresh() : undefined))
      .catch((error: unknown) => connection.console.error(`workspace: ${error}`));
  }

  return {
    report,
    checked,
    push,
    refresh,
    gather,
    forget(uri) {
      reports.delete(uri);
      if (!client.pullDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
