/** What the client can do, read once from its `initialize` request; features ask here and never look into raw capabilities. */
import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol';
import { speechOf, type Tell } from './speech';

export interface Client {
  readonly pullDiagnostics: boolean;
  readonly diagnosticRefresh: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly markdownHover: boolean;
  readonly versionedEdits: boolean;
  readonly changeAnnotations: boolean;
  /** The server may ask the editor to change a text. */
  readonly appliesEdits: boolean;
  /** An edit may make a file. */
  readonly createsFiles: boolean;
  readonly preferredActions: boolean;
  readonly actionLiterals: boolean;
  readonly codeLensRefresh: boolean;
  readonly inlayHintRefresh: boolean;
  readonly semanticTokensRefresh: boolean;
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  /** Further lines of a completion are indented like the first by the editor itself. */
  readonly adjustsIndentation: boolean;
  /** Our own client: VS Code lists what a blank of a snippet may hold; some editors write such a list out. */
  readonly choices: boolean;
  /** Our own client: the editor's command that asks for the next completion. */
  readonly asksOn: boolean;
  readonly definitionLinks: boolean;
  readonly symbolTree: boolean;
  readonly symbolTags: boolean;
  /** Our own client: VS Code already lists headings, ours would stand there twice. */
  readonly outlineHasHeadings: boolean;
  readonly prepareRename: boolean;
  /** Our own client: some features are registered once it is known what they are for. */
  readonly registersLater: boolean;
  /** Whether the extension for YAML stands beside us: it checks, completes and outlines what is YAML to the editor. */
  readonly schemasChecked: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchedFilesRegistration: boolean;
  readonly workspaceFolderChanges: boolean;
  /** Commands of our own client; empty for other editors. */
  readonly commands: ReadonlySet<string>;
  /** Whether files are read through the client. */
  readonly files: boolean;
  readonly rulePages: string | null;
  readonly folders: readonly string[];
  readonly initialSettings: unknown;
  /** Says what is found in the language of the client. */
  readonly tell: Tell;
}

export function clientOf(params: InitializeParams): Client {
  const { textDocument, workspace } = params.capabilities;
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const rootUri = params.rootUri ?? null;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    diagnosticRefresh: (workspace?.diagnostics ?? misnamed(workspace))?.refreshSupport === true,
    relatedInformation:
      (textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic?.relatedInformation) === true,
    codeDescription:
      (textDocument?.publishDiagnostics?.codeDescriptionSupport ?? textDocument?.diagnostic?.codeDescriptionSupport) ===
      true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    appliesEdits: workspace?.applyEdit === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    actionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport === true,
    semanticTokensRefresh: workspace?.semanticTokens?.refreshSupport === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    insertReplace: textDocument?.completion?.completionItem?.insertReplaceSupport === true,
    adjustsIndentation: (textDocument?.completion?.completionItem?.insertTextModeSupport?.valueSet ?? []).includes(2),
    choices: options.registersLater === true,
    asksOn: options.registersLater === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    symbolTags: textDocument?.documentSymbol?.tagSupport !== undefined,
    outlineHasHeadings: options.outlineHasHeadings === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    registersLater: options.registersLater === true,
    schemasChecked: options.schemasChecked === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFilesRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolderChanges: workspace?.workspaceFolders === true,
    commands: new Set(Array.isArray(options.commands) ? options.commands : []),
    files: options.files === true,
    rulePages: typeof options.rulePages === 'string' ? options.rulePages : null,
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]),
    initialSettings: options.settings ?? null,
    tell: speechOf(options.strings ?? null),
  };
}

/** Some editors (Helix, and others made with an older `lsp-types` of Rust) say `diagnostic` where the protocol says `diagnostics`. */
function misnamed(
  workspace: object | undefined,
): NonNullable<InitializeParams['capabilities']['workspace']>['diagnostics'] {
  return (workspace as { readonly diagnostic?: { readonly refreshSupport?: boolean } } | undefined)?.diagnostic;
}
