/** The language server, read from top to bottom: capabilities, one line per feature, and what follows from a change. No logic. */
import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from './features/code-action';
import { codeLenses } from './features/code-lens';
import { answerTo, diagnosticsOf, type Report, reportOf } from './features/diagnostics';
import { answerEdit, notOpen } from './features/edit-request';
import { hover } from './features/hover';
import { markupFor } from './features/markup';
import { matrixAnswer } from './features/matrix';
import { explain, statusOf } from './features/status';
import { toOffset } from './features/to-lsp';
import {
  type DocumentParams,
  type EditAnswer,
  type EditParams,
  editRequest,
  explainRequest,
  matrixRequest,
  type RequestName,
  statusNotification,
} from './protocol';
import { type Client, clientOf } from './workspace/client';
import { clientWorld } from './workspace/client-world';
import { settingsSource } from './workspace/configuration';
import { openDocuments } from './workspace/documents';
import { projectFileName, projectFiles } from './workspace/project-files';
import type { RiskDocument } from './workspace/risk-document';
import type { World } from './workspace/world';

export function startServer(connection: Connection, world: World): void {
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const client = clientOf(params);
    serve(connection, world, client);
    return {
      serverInfo: { name: 'risk-profile' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: { identifier: 'risk-profile', interFileDependencies: true, workspaceDiagnostics: false },
        hoverProvider: true,
        codeLensProvider: { resolveProvider: false },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
    };
  });
}

function serve(connection: Connection, world: World, client: Client): void {
  const texts = new TextDocuments(TextDocument);
  const files = client.files ? clientWorld(connection, world) : world;
  const projects = projectFiles(files);
  const settings = settingsSource(connection.workspace, client, projects);
  const documents = openDocuments(texts, settings, world.today);
  const reports = new Map<string, Report>();
  const rulePages = client.rulePages ?? world.rulePages;

  /** Answers for the newest text of a risk document; every other document gets nothing at all. */
  async function on<P extends DocumentParams, T>(
    params: P,
    token: CancellationToken,
    nothing: T,
    answer: (document: RiskDocument) => T,
  ): Promise<T> {
    const document = await documents.get(params.textDocument.uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return document?.profile.recognition.recognised === true ? answer(document) : nothing;
  }

  function report(document: RiskDocument): Report {
    const next = reportOf(diagnosticsOf(document, client, rulePages), reports.get(document.uri) ?? null);
    reports.set(document.uri, next);
    void connection.sendNotification(statusNotification.method, statusOf(document));
    return next;
  }

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const document = await documents.get(textDocument.uri);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return document === null ? { kind: 'full', items: [] } : answerTo(report(document), previousResultId);
  });
  connection.onHover((params, token) =>
    on(params, token, null, (document) =>
      hover(document, toOffset(document.lines, params.position), markupFor(client.markdownHover)),
    ),
  );
  connection.onCodeLens((params, token) => on(params, token, [], (document) => codeLenses(document, client)));
  connection.onCodeAction((params, token) =>
    on(params, token, [], (document) => codeActions(document, params, client)),
  );

  function own<P, R>(name: RequestName<P, R>, answer: (params: P, token: CancellationToken) => Promise<R>): void {
    connection.onRequest(name.method, (params: P, token: CancellationToken): Promise<unknown> => answer(params, token));
  }
  own(matrixRequest, async ({ textDocument: { uri } }) => {
    const document = await documents.get(uri);
    return document === null ? { kind: 'not-open', uri } : matrixAnswer(document);
  });
  own(explainRequest, async ({ textDocument: { uri } }) => {
    const document = await documents.get(uri);
    return document === null ? null : explain(document);
  });
  own(editRequest, (params, token) =>
    on<EditParams, EditAnswer>(params, token, notOpen, (document) => answerEdit(document, params)),
  );

  async function push(uri: string): Promise<void> {
    const document = await documents.get(uri);
    if (document === null) return;
    const before = reports.get(uri);
    const { items } = report(document);
    if (before?.items !== items)
      await connection.sendDiagnostics({ uri, version: document.version, diagnostics: items });
  }
  texts.onDidChangeContent(({ document }) => {
    if (!client.pullDiagnostics) void push(document.uri);
  });
  texts.onDidClose(({ document: { uri } }) => {
    documents.forget(uri);
    settings.forget(uri);
    reports.delete(uri);
    if (!client.pullDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.onInitialized(() => {
    if (client.configurationRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'riskProfile' });
    }
    if (client.watchedFilesRegistration) {
      const watchers = [{ globPattern: '**/*.{md,markdown,yaml,yml}' }];
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  });
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (!changes.some(({ uri }) => uri.endsWith(`/${projectFileName}`))) return;
    projects.forget();
    settings.changed(null);
    refresh();
  });
  function refresh(): void {
    if (client.pullDiagnostics && client.diagnosticRefresh) void connection.languages.diagnostics.refresh();
    if (!client.pullDiagnostics) for (const uri of documents.uris()) void push(uri);
    if (client.codeLensRefresh) void connection.sendRequest('workspace/codeLens/refresh');
  }

  texts.listen(connection);
}
