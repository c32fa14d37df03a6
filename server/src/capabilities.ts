/** What the server offers, as it says at `initialize`. */

import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { say } from './engine';
import { confirmKind } from './features/confirm-action';
import { source } from './features/diagnostics';
import { fixAllKind } from './features/fix-all';
import { lensCommandsOf } from './features/lens-commands';
import { legend } from './features/semantic-tokens';
import type { Client } from './workspace/client';

export function capabilitiesFor(client: Client): ServerCapabilities {
  const commands = [...lensCommandsOf(client)];
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    // Our own client gets these registered later: with or without the workspace, and for risk documents alone.
    ...(client.registersLater ? {} : { diagnosticProvider: diagnosticOptions(true) }),
    ...(client.registersLater ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true }),
    hoverProvider: true,
    codeLensProvider: { resolveProvider: false },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, confirmKind] },
    completionProvider: { triggerCharacters: ['|', ':', ' ', '-', '@'], resolveProvider: false },
    documentSymbolProvider: { label: client.tell(say`Risks`) },
    workspaceSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.prepareRename ? { prepareProvider: true } : true,
    inlayHintProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend, full: true, range: true },
    documentLinkProvider: { resolveProvider: false },
    callHierarchyProvider: true,
    // Our own client has commands of its own; a second one of any name would be in their way.
    ...(commands.length === 0 ? {} : { executeCommandProvider: { commands } }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

/** Documents depend on each other: a gate on its profile, an id on where it is defined. */
export function diagnosticOptions(workspaceDiagnostics: boolean) {
  return { identifier: source, interFileDependencies: true, workspaceDiagnostics };
}
