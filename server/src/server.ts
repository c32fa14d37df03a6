/** The language server, read from top to bottom: one handler per feature of the protocol. No logic. */
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities';
import { followChanges } from './changes';
import { assignActions } from './features/assign-action';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/call-hierarchy';
import { codeActions } from './features/code-action';
import { codeLenses } from './features/code-lens';
import { isBegun } from './features/completion/begun';
import { completions } from './features/completion/completion';
import { confirmActions } from './features/confirm-action';
import { definitions } from './features/definition';
import { disableActions } from './features/disable-action';
import { documentSymbols } from './features/document-symbols';
import { fixAllActions } from './features/fix-all';
import { foldingRanges } from './features/folding';
import { formattingEdits } from './features/formatting';
import { highlights } from './features/highlights';
import { asksOthers, hover } from './features/hover';
import { inlayHints } from './features/inlay-hints';
import { documentLinks } from './features/links';
import { markupFor } from './features/markup';
import { isInStory } from './features/occurrences';
import { refactorActions } from './features/refactor';
import { references } from './features/references';
import { prepareRename, rename } from './features/rename';
import { selectionRange } from './features/selection-ranges';
import { semanticTokens } from './features/semantic-tokens';
import { toOffset, toSpan } from './features/to-lsp';
import { workspaceSymbols } from './features/workspace-symbols';
import { serveLenses } from './lenses';
import { serveMaking } from './making';
import { type Session, sessionOf } from './session';
import { serveShowing } from './showing';
import { clientOf } from './workspace/client';
import { unmoved } from './workspace/risk-document';
import type { World } from './workspace/world';

export function startServer(connection: Connection, world: World): void {
  connection.onInitialize((params: InitializeParams) => {
    const client = clientOf(params);
    const session = sessionOf(connection, world, client);
    serveFeatures(session);
    serveShowing(session);
    serveMaking(session);
    serveLenses(session);
    followChanges(session);
    session.texts.listen(connection);
    return { serverInfo: { name: 'risk-profile', version: VERSION }, capabilities: capabilitiesFor(client) };
  });
}

function serveFeatures(session: Session): void {
  const { connection, client, folders, index, reports, on, asked, named, fromItem } = session;

  connection.languages.diagnostics.on(reports.pulled);
  connection.languages.diagnostics.onWorkspace(reports.pulledAll);
  connection.onHover((params, token) =>
    named(params, token, null, (document, offset, all) => hover(document, offset, markupFor(client), all), asksOthers),
  );
  connection.onCodeLens((params, token) => on(params, token, [], (document) => codeLenses(document, client)));
  connection.onCodeAction((params, token) =>
    on(params, token, [], async (document) => [
      ...codeActions(document, params, client),
      ...assignActions(document, params, client),
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
    asked(
      params,
      token,
      [],
      async (document) => completions(unmoved(document), params, await index.codeOwners(), client),
      isBegun,
    ),
  );
  connection.languages.inlayHint.on((params, token) =>
    on(params, token, [], (document) => inlayHints(document, toSpan(document.lines, params.range), client.tell)),
  );
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
}

/** The build writes it. */
declare const VERSION: string;
