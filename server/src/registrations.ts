/** What is registered after the start: changes to hear of, and features whose scope is only known then. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
} from 'vscode-languageserver';
import { diagnosticOptions } from './capabilities';
import type { Client } from './workspace/client';
import type { DocumentSettings } from './workspace/configuration';

export interface Registrations {
  start(): void;
  /** Settings or files have changed. */
  refresh(): void;
  recognised(uri: string): void;
  closed(uri: string): void;
}

export function registrations(
  connection: Connection,
  client: Client,
  settings: () => Promise<DocumentSettings>,
): Registrations {
  const formatters = new Map<string, Promise<Disposable>>();
  let diagnostics: { readonly scope: string; readonly registered: Promise<Disposable> } | null = null;

  async function registerDiagnostics(): Promise<void> {
    const scope = (await settings()).editor['diagnostics.scope'];
    if (diagnostics?.scope === scope) return;
    void diagnostics?.registered.then((registered) => registered.dispose());
    const options = { documentSelector: null, ...diagnosticOptions(scope === 'workspace') };
    diagnostics = { scope, registered: connection.client.register(DocumentDiagnosticRequest.type, options) };
  }

  return {
    start() {
      if (client.configurationRegistration) {
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'riskProfile' });
      }
      if (client.watchedFilesRegistration) {
        const watchers = ['**/*.{md,markdown,yaml,yml}', '**/CODEOWNERS', '**/*baseline*.json'].map((globPattern) => ({
          globPattern,
        }));
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (client.registersLater) void registerDiagnostics();
    },
    refresh() {
      if (client.registersLater) void registerDiagnostics();
      if (client.pullDiagnostics && client.diagnosticRefresh) void connection.languages.diagnostics.refresh();
      if (client.codeLensRefresh) void connection.sendRequest('workspace/codeLens/refresh');
      if (client.inlayHintRefresh) void connection.languages.inlayHint.refresh();
      if (client.semanticTokensRefresh) void connection.languages.semanticTokens.refresh();
    },
    /** A formatter for this one document: beside another Markdown formatter, ordinary files must not ask which one to use. */
    recognised(uri) {
      if (!client.registersLater || formatters.has(uri)) return;
      const options = { documentSelector: [{ pattern: patternFor(uri) }] };
      formatters.set(uri, connection.client.register(DocumentFormattingRequest.type, options));
    },
    closed(uri) {
      void formatters.get(uri)?.then((registered) => registered.dispose());
      formatters.delete(uri);
    },
  };
}

/** A glob that matches exactly this path. */
function patternFor(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');
  return decodeURIComponent(path).replace(/[[\]{}*?]/g, '[$&]');
}
