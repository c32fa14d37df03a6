/**
 * What Zed says when it starts a server, as its source has it in July 2026 (`crates/lsp`, `default_initialize_params`), and how it
 * answers one that an extension has brought (`crates/project`, `lsp_store`). Versions of texts begin at 0, and line ends are LF.
 */
const dynamicRegistration = true;

export const zedCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    didChangeWatchedFiles: { dynamicRegistration, relativePatternSupport: true },
    didChangeConfiguration: { dynamicRegistration },
    workspaceFolders: true,
    symbol: { dynamicRegistration },
    inlayHint: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: {
      resourceOperations: ['create', 'rename', 'delete'],
      documentChanges: true,
      snippetEditSupport: true,
    },
    fileOperations: { dynamicRegistration, didRename: true, willRename: true },
    applyEdit: true,
    executeCommand: { dynamicRegistration },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: {
    definition: { linkSupport: true, dynamicRegistration },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['refactor', 'quickfix', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['kind', 'diagnostics', 'isPreferred', 'disabled', 'edit', 'command'] },
      dynamicRegistration,
    },
    completion: {
      completionItem: {
        snippetSupport: true,
        resolveSupport: { properties: ['additionalTextEdits', 'command', 'detail', 'documentation'] },
        deprecatedSupport: true,
        tagSupport: { valueSet: [1] },
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
        documentationFormat: ['markdown', 'plaintext'],
      },
      insertTextMode: 2,
      completionList: {
        itemDefaults: ['commitCharacters', 'editRange', 'insertTextMode', 'insertTextFormat', 'data'],
      },
      contextSupport: true,
      dynamicRegistration,
    },
    rename: { prepareSupport: true, prepareSupportDefaultBehavior: 1, dynamicRegistration },
    hover: { contentFormat: ['markdown'], dynamicRegistration },
    inlayHint: {
      resolveSupport: { properties: ['textEdits', 'tooltip', 'label.tooltip', 'label.location', 'label.command'] },
      dynamicRegistration,
    },
    semanticTokens: {
      dynamicRegistration,
      requests: { full: { delta: true } },
      tokenTypes: ['namespace', 'class', 'enum', 'property', 'variable', 'string', 'number', 'keyword'],
      tokenModifiers: ['declaration', 'definition', 'readonly', 'deprecated'],
      formats: ['relative'],
      overlappingTokenSupport: true,
      multilineTokenSupport: true,
      serverCancelSupport: true,
      augmentsSyntaxTokens: true,
    },
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
    },
    formatting: { dynamicRegistration },
    rangeFormatting: { dynamicRegistration },
    onTypeFormatting: { dynamicRegistration },
    synchronization: { didSave: true, dynamicRegistration },
    codeLens: { dynamicRegistration },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, dynamicRegistration },
    diagnostic: { dynamicRegistration, relatedDocumentSupport: true },
    documentLink: { dynamicRegistration, tooltipSupport: true },
    foldingRange: {
      dynamicRegistration,
      lineFoldingOnly: false,
      foldingRange: { collapsedText: true },
      foldingRangeKind: { valueSet: ['comment', 'region', 'imports'] },
    },
  },
  experimental: { serverStatusNotification: true, localDocs: true },
  window: { workDoneProgress: true, showMessage: { messageActionItem: { additionalPropertiesSupport: true } } },
};

interface Asked {
  readonly items: readonly { readonly section?: string }[];
}

/** `settings` is what the extension hands on from `lsp.risk-profile.settings`; null where a person has set nothing. */
export function zedHandlers(settings: () => Readonly<Record<string, unknown>> | null) {
  return {
    'workspace/configuration': ({ items }: Asked) =>
      items.map(({ section }) => (section === undefined ? (settings() ?? {}) : (settings()?.[section] ?? null))),
    'workspace/applyEdit': () => ({ applied: true }),
  };
}
