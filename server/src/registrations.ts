/** What is registered after the start: changes to hear of, and features whose scope is only known then. */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
} from 'vscode-languageserver';
import { diagnosticOptions } from './capabilities';
import type { Client } from './workspace/client';
import type { DocumentSettings } from './workspace/configuration';

export interface Registrations {
  start(): void;
  /** Settings or files have changed. */
  refresh(): void;
  /** The diagnostics of other open documents have changed. */
  pullAgain(): void;
  recognised(uri: string, language: string): void;
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

  function pullAgain(): void {
    if (client.pullDiagnostics && client.diagnosticRefresh) void connection.languages.diagnostics.refresh();
  }

  /** Whole files and selections, for this one document. */
  async function registerFormatters(uri: string, language: string): Promise<Disposable> {
    const options = { documentSelector: [{ language, pattern: patternFor(uri) }] };
    const registered = await Promise.all([
      connection.client.register(DocumentFormattingRequest.type, options),
      connection.client.register(DocumentRangeFormattingRequest.type, options),
    ]);
    return {
      dispose() {
        for (const each of registered) each.dispose();
      },
    };
  }

  return {
    pullAgain,
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
      pullAgain();
      if (client.codeLensRefresh) void connection.sendRequest('workspace/codeLens/refresh');
      if (client.inlayHintRefresh) void connection.languages.inlayHint.refresh();
      if (client.semanticTokensRefresh) void connection.languages.semanticTokens.refresh();
    },
    /** A formatter for this one document: beside another Markdown formatter, ordinary files must not ask which one to use. */
    recognised(uri, language) {
      if (!client.registersLater || formatters.has(uri)) return;
      formatters.set(uri, registerFormatters(uri, language));
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
