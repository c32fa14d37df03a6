/** Diagnostics on their way to the client: pulled or pushed, with the status, and again when documents change each other. */
import {
  CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { closedReports } from './closed-reports';
import { complainTo } from './complaints';
import { answerTo, diagnosticsOf, type Report, reportOf } from './features/diagnostics';
import { isProjectFile, projectDiagnostics } from './features/project-diagnostics';
import { statusOf } from './features/status';
import { workspaceReport } from './features/workspace-diagnostics';
import { statusNotification } from './protocol';
import { publisher } from './publisher';
import type { Registrations } from './registrations';
import { throwIfCancelled } from './workspace/cancellation';
import type { Client } from './workspace/client';
import type { OpenDocuments } from './workspace/documents';
import type { RiskDocument } from './workspace/risk-document';
import type { WorkspaceIndex } from './workspace/workspace-index';

export interface Reporting {
  /** Of one document, as a client asks for them. */
  pulled(params: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport>;
  /** Of the whole workspace, where the settings want that. */
  pulledAll(params: WorkspaceDiagnosticParams, token: CancellationToken): Promise<WorkspaceDiagnosticReport>;
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
  isWorkspaceScope(): Promise<boolean>;
}

export function reporting(parts: ReportingParts): Reporting {
  const { connection, client, documents, index, later, rulePages, isWorkspaceScope } = parts;
  const reports = new Map<string, Report>();
  const published = publisher(connection);
  const closed = closedReports({ connection, client, published, documents, index, isWorkspaceScope, report });
  // Never given twice, not even to a document that was closed in between or by a server that was started again.
  const session = Date.now().toString(36);
  let made = 0;
  const nextId = (): string => {
    made += 1;
    return `${session}-${made}`;
  };
  const due = new Map<string, RiskDocument>();
  /** The open documents as a client that is pushed to was told of them. */
  const told = new Map<string, RiskDocument>();

  async function pulled(
    { textDocument, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const document = await documents.get(textDocument.uri);
    throwIfCancelled(token);
    if (document === null) return { kind: 'full', items: [] };
    const answer = answerTo(report(document), previousResultId);
    checked(document);
    return answer;
  }

  async function pulledAll(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    if (!(await isWorkspaceScope())) return workspaceReport([], previousResultIds, report, documents.isOpen, token);
    await index.gather(CancellationToken.None);
    throwIfCancelled(token);
    return workspaceReport(await index.checked(token), previousResultIds, report, documents.isOpen, token);
  }

  function report(document: RiskDocument): Report {
    const before = reports.get(document.uri) ?? null;
    if (before?.document === document) return before;
    const next = reportOf(document, itemsOf(document), before, nextId);
    reports.set(document.uri, next);
    return next;
  }

  function itemsOf(document: RiskDocument): Diagnostic[] {
    if (!isProjectFile(document.uri)) return diagnosticsOf(document, client, rulePages, index.uriOf);
    return client.schemasChecked ? [] : projectDiagnostics(document, client.tell);
  }

  /**
   * The client has, or is about to get, the diagnostics of this version. Whoever types waits for them alone: the status and what
   * else others do with a version come after them.
   */
  function checked(document: RiskDocument): void {
    if (due.size === 0) setTimeout(tellOfChecked, 0);
    due.set(document.uri, document);
    if (!index.note(document)) return;
    renewOthers(document.uri);
    setTimeout(gather, 0);
  }

  function tellOfChecked(): void {
    const documents = [...due.values()];
    due.clear();
    // A client that is gone by now hears nothing.
    for (const document of documents) tellOf(document).catch(() => undefined);
  }

  async function tellOf(document: RiskDocument): Promise<void> {
    await connection.sendNotification(statusNotification.method, statusOf(document, client.tell));
    if (!document.framed.recognition.recognised) return;
    later.recognised(document.uri, document.languageId);
    gather();
  }

  /** A client that pulls knows that documents depend on each other; only our own is known to ask again by itself. */
  function renewOthers(changed: string): void {
    const others = documents.uris().filter((uri) => uri !== changed);
    for (const uri of others) push(uri);
    if (others.length > 0 && client.pullDiagnostics && !client.registersLater) later.pullAgain();
    closed.push();
  }

  function push(uri: string): void {
    if (!client.pullDiagnostics) pushNow(uri).catch(complainTo(connection, uri));
  }

  async function pushNow(uri: string): Promise<void> {
    const document = await documents.get(uri);
    const before = told.get(uri);
    if (document === null || before === document) return;
    told.set(uri, document);
    // Of each version, though it be the same: the client cannot know that nothing else is to come. Ordinary documents get nothing.
    const isAwaited = document.framed.recognition.recognised && before?.version !== document.version;
    await published.send(uri, report(document).items, { version: document.version, isAwaited });
    checked(document);
  }

  function refresh(): void {
    later.refresh();
    for (const uri of documents.uris()) push(uri);
    closed.push();
  }

  function gather(): void {
    index
      .gather(CancellationToken.None)
      .then((isNew) => {
        if (!isNew) return;
        refresh();
        // Files may have changed meanwhile.
        gather();
      })
      .catch(complainTo(connection, 'workspace'));
  }

  return {
    pulled,
    pulledAll,
    push,
    refresh,
    gather,
    forget(uri) {
      reports.delete(uri);
      due.delete(uri);
      told.delete(uri);
      if (!client.pullDiagnostics) void published.clear(uri);
      closed.push();
    },
  };
}
