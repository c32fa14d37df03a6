/** The language server, read from top to bottom: one line per feature, and what follows from a change. No logic. */
import {
  CancellationToken,
  type Connection,
  FileChangeType,
  type InitializeParams,
  ProgressType,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { answering } from './answering';
import { capabilitiesFor } from './capabilities';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/call-hierarchy';
import { codeActions } from './features/code-action';
import { codeLenses } from './features/code-lens';
import { completions } from './features/completion/completion';
import { confirmActions } from './features/confirm-action';
import { definitions } from './features/definition';
import { answerTo } from './features/diagnostics';
import { disableActions } from './features/disable-action';
import { documentSymbols } from './features/document-symbols';
import { answerEdit, notOpen } from './features/edit-request';
import { fixAllActions } from './features/fix-all';
import { foldingRanges } from './features/folding';
import { formattingEdits } from './features/formatting';
import { highlights } from './features/highlights';
import { asksOthers, hover } from './features/hover';
import { inlayHints } from './features/inlay-hints';
import { documentLinks } from './features/links';
import { markupFor } from './features/markup';
import { drawMatrix, matrixAnswer } from './features/matrix';
import { answerMove } from './features/move-risk';
import { isInStory } from './features/occurrences';
import { drawOverview, overviewOf } from './features/overview';
import { previewOf } from './features/preview';
import { refactorActions } from './features/refactor';
import { references } from './features/references';
import { prepareRename, rename } from './features/rename';
import { riskList } from './features/risk-list';
import { selectionRange } from './features/selection-ranges';
import { semanticTokens } from './features/semantic-tokens';
import { explain } from './features/status';
import { toOffset, toSpan } from './features/to-lsp';
import { workspaceReport } from './features/workspace-diagnostics';
import { workspaceSymbols } from './features/workspace-symbols';
import { serveLenses } from './lenses';
import { serveMaking } from './making';
import {
  drawOverviewRequest,
  drawRequest,
  editRequest,
  explainRequest,
  matrixRequest,
  moveRequest,
  type OverviewProgress,
  overviewRequest,
  previewRequest,
  type RequestName,
  risksRequest,
  workspaceChangedNotification,
} from './protocol';
import { registrations } from './registrations';
import { reporting } from './reporting';
import { throwIfCancelled } from './workspace/cancellation';
import { type Client, clientOf } from './workspace/client';
import { clientWorld } from './workspace/client-world';
import { settingsSource } from './workspace/configuration';
import { openDocuments } from './workspace/documents';
import { projectFileName, projectFiles } from './workspace/project-files';
import { unmoved } from './workspace/risk-document';
import { type SummaryHolder, workspaceIndex } from './workspace/workspace-index';
import type { World } from './workspace/world';

export function startServer(connection: Connection, world: World): void {
  connection.onInitialize((params: InitializeParams) => {
    const client = clientOf(params);
    serve(connection, world, client);
    return { serverInfo: { name: 'risk-profile', version: VERSION }, capabilities: capabilitiesFor(client) };
  });
}

function serve(connection: Connection, world: World, client: Client): void {
  const texts = new TextDocuments(TextDocument);
  const files = client.files ? clientWorld(connection, world) : world;
  const projects = projectFiles(files);
  const settings = settingsSource(connection.workspace, client, projects);
  const summaries: SummaryHolder = { current: null };
  const documents = openDocuments(texts, settings, summaries, world.today);
  const folders = new Set(client.folders);
  const index = workspaceIndex({
    world: files,
    open: documents,
    settings,
    summaries,
    watched: client.watchedFilesRegistration,
    folders: () => [...folders],
  });
  const later = registrations(connection, client, () => settings.of(`${[...folders][0] ?? ''}/`));
  const rulePages = client.rulePages ?? world.rulePages;
  const isWorkspaceScope = async (): Promise<boolean> =>
    (await settings.of(`${[...folders][0] ?? ''}/`)).editor['diagnostics.scope'] === 'workspace';
  const parts = { connection, client, documents, index, later, rulePages, isWorkspaceScope };
  const { report, checked, push, refresh, gather, forget } = reporting(parts);

  const { on, asked, among, named, fromItem } = answering(texts, documents, index);

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const document = await documents.get(textDocument.uri);
    throwIfCancelled(token);
    if (document === null) return { kind: 'full', items: [] };
    const answer = answerTo(report(document), previousResultId);
    checked(document);
    return answer;
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    if (!(await isWorkspaceScope())) return workspaceReport([], previousResultIds, report, documents.isOpen, token);
    await index.gather(CancellationToken.None);
    throwIfCancelled(token);
    return workspaceReport(await index.checked(token), previousResultIds, report, documents.isOpen, token);
  });
  connection.onHover((params, token) =>
    named(params, token, null, (document, offset, all) => hover(document, offset, markupFor(client), all), asksOthers),
  );
  connection.onCodeLens((params, token) => on(params, token, [], (document) => codeLenses(document, client)));
  connection.onCodeAction((params, token) =>
    on(params, token, [], async (document) => [
      ...codeActions(document, params, client),
      ...fixAllActions(document, params, client),
      ...disableActions(document, params, client),
      ...confirmActions(document, params, client),
      ...(await refactorActions(document, params, () => index.files(), client)),
    ]),
  );
  connection.onDocumentSymbol((params, token) =>
    on(params, token, [], (document) => documentSymbols(document, client)),
  );
  connection.onWorkspaceSymbol(async ({ query }, token) =>
    workspaceSymbols(await index.documents(token), query, client),
  );
  connection.onDefinition((params, token) =>
    named(params, token, [], (document, offset, all) => definitions(document, offset, all, client)),
  );
  connection.onReferences((params, token) =>
    named(params, token, [], (document, offset, all) =>
      references(document, offset, all, params.context.includeDeclaration, client),
    ),
  );
  connection.onDocumentHighlight((params, token) => named(params, token, [], highlights, isInStory));
  connection.onPrepareRename((params, token) =>
    named(params, token, null, (document, offset) => prepareRename(document, offset, client.tell), isInStory),
  );
  connection.onRenameRequest((params, token) =>
    named(params, token, null, (document, offset, all) => rename(document, offset, params.newName, all, client)),
  );
  connection.onCompletion((params, token) =>
    asked(params, token, [], async (document) =>
      completions(unmoved(document), params, await index.codeOwners(), client),
    ),
  );
  connection.languages.inlayHint.on((params, token) =>
    on(params, token, [], (document) => inlayHints(document, toSpan(document.lines, params.range), client.tell)),
  );
  serveLenses({ connection, client, on });
  connection.onFoldingRanges((params, token) => on(params, token, [], foldingRanges));
  connection.onSelectionRanges((params, token) =>
    on(params, token, null, (document) =>
      params.positions.map((position) => selectionRange(document, toOffset(document.lines, position))),
    ),
  );
  connection.languages.semanticTokens.on((params, token) =>
    on(params, token, { data: [] }, (document) => semanticTokens(document, null)),
  );
  connection.languages.semanticTokens.onRange((params, token) =>
    on(params, token, { data: [] }, (document) => semanticTokens(document, toSpan(document.lines, params.range))),
  );
  connection.onDocumentLinks((params, token) =>
    on(params, token, [], (document) => documentLinks(document, [...folders], index, token, client.tell)),
  );
  connection.onDocumentFormatting((params, token) =>
    on(params, token, [], (document) => formattingEdits(document, null)),
  );
  connection.onDocumentRangeFormatting((params, token) =>
    on(params, token, [], (document) => formattingEdits(document, toSpan(document.lines, params.range))),
  );
  connection.languages.callHierarchy.onPrepare((params, token) =>
    named(
      params,
      token,
      null,
      (document, offset, all) => prepareCallHierarchy(document, offset, all, client.tell),
      asksOthers,
    ),
  );
  connection.languages.callHierarchy.onOutgoingCalls(({ item }, token) =>
    fromItem(item, token, (document, all) => outgoingCalls(document, item, all, client.tell)),
  );
  connection.languages.callHierarchy.onIncomingCalls(({ item }, token) =>
    fromItem(item, token, (document, all) => incomingCalls(document, item, all, client.tell)),
  );

  function own<P, R>(name: RequestName<P, R>, answer: (params: P, token: CancellationToken) => Promise<R>): void {
    connection.onRequest(name.method, (params: P, token: CancellationToken): Promise<unknown> => answer(params, token));
  }
  own(matrixRequest, async ({ textDocument: { uri } }) => {
    const document = await documents.get(uri);
    return document === null ? { kind: 'not-open', uri } : matrixAnswer(document, client.tell);
  });
  own(explainRequest, async ({ textDocument: { uri } }) => {
    const document = await documents.get(uri);
    return document === null ? null : explain(document, client.tell);
  });
  own(editRequest, (params, token) =>
    on(params, token, notOpen(client.tell), (document) => answerEdit(document, params, client.tell)),
  );
  own(moveRequest, (params, token) =>
    on(params, token, notOpen(client.tell), (document) => answerMove(document, params, client.tell)),
  );
  own(previewRequest, (params, token) => on(params, token, null, previewOf));
  own(overviewRequest, async ({ progress }, token) =>
    overviewOf(await index.documents(token, progress === undefined ? undefined : howFar(progress))),
  );
  own(drawOverviewRequest, async (params, token) => drawOverview(await index.documents(token), params));
  own(risksRequest, async ({ uri }, token) => {
    if (uri === null) return riskList(await index.documents(token));
    const document = await documents.get(uri);
    return document === null ? [] : riskList([document]);
  });
  own(drawRequest, (params, token) => on(params, token, null, (document) => drawMatrix(document, params)));
  const desk = { texts, world: files, settings, projects, index, folders: () => [...folders] };
  serveMaking({ desk, documents, tell: client.tell, own, among });

  /** Often enough to be seen moving, seldom enough to cost nothing. */
  function howFar(token: string): (read: number, total: number) => void {
    return (read, total) => {
      if (read % 10 === 0) void connection.sendProgress(new ProgressType<OverviewProgress>(), token, { read, total });
    };
  }

  function tellOfOthers(): void {
    void connection.sendNotification(workspaceChangedNotification.method, {});
  }
  texts.onDidChangeContent(({ document }) => {
    push(document.uri);
  });
  texts.onDidClose(({ document: { uri } }) => {
    documents.forget(uri);
    settings.forget(uri);
    index.changed(uri, true);
    later.closed(uri);
    forget(uri);
  });

  connection.onInitialized(() => {
    later.start();
    isWorkspaceScope().then((isWhole) => (isWhole ? gather() : undefined), connection.console.error);
  });
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    index.forget();
    refresh();
    tellOfOthers();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) index.changed(uri, type === FileChangeType.Changed);
    // A baseline has any name.
    if (changes.some(({ uri }) => uri.endsWith(`/${projectFileName}`) || uri.endsWith('.json'))) {
      projects.forget();
      settings.changed(null);
      index.forget();
      refresh();
    }
    if (summaries.current !== null) gather();
    tellOfOthers();
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }) => {
    for (const { uri } of event.removed) folders.delete(uri);
    for (const { uri } of event.added) folders.add(uri);
    index.forget();
    refresh();
    tellOfOthers();
  });
  texts.listen(connection);
}

/** The build writes it. */
declare const VERSION: string;
