/** The floor: a language server that keeps documents in sync and says nothing about each version, when asked or by itself. */
import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(({ capabilities }) => {
  const isAsked = capabilities.textDocument?.diagnostic !== undefined;
  if (!isAsked) {
    documents.onDidChangeContent(({ document: { uri, version } }) => {
      connection.sendDiagnostics({ uri, version, diagnostics: [] });
    });
  }
  return {
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      ...(isAsked ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
    },
  };
});
connection.languages.diagnostics.on(({ textDocument }) => {
  documents.get(textDocument.uri)?.getText();
  return { kind: 'full', items: [] };
});
documents.listen(connection);
connection.listen();
