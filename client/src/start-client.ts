/** Puts the client together; only how the server is started differs between desktop and browser. */
import { type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol';
import type { Client } from './client';
import { commandTable } from './commands';
import { restartAfterCrash } from './crash';
import { serveFiles } from './files';
import { markdownPreview } from './markdown-preview';
import { openMatrixViews } from './matrix/views';
import { trackRiskDocuments } from './risk-documents';
import { showStatusItem } from './status-item';

export type Connect = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

export async function startClient(context: ExtensionContext, connect: Connect): Promise<Client> {
  const log = window.createOutputChannel('Inline Risk Profiles', { log: true });
  const commandIds: readonly string[] = context.extension.packageJSON.contributes.commands.map(
    ({ command }: { command: string }) => command,
  );
  const initializationOptions: InitializationOptions = {
    commands: commandIds,
    files: true,
    registersLater: true,
    outlineHasHeadings: true,
  };
  const languageClient = connect('riskProfile', 'Inline Risk Profiles', {
    documentSelector: [{ language: 'risk-yaml' }, { language: 'yaml' }, { language: 'markdown' }],
    outputChannel: log,
    initializationOptions,
    // Hovers may link to our own commands and to nothing else that acts.
    markdown: { isTrusted: { enabledCommands: commandIds } },
    diagnosticPullOptions: { onChange: true, onTabs: true },
    errorHandler: restartAfterCrash(log),
  });
  const documents = trackRiskDocuments(languageClient);
  const views = openMatrixViews(context, languageClient, documents);
  const table = commandTable({ languageClient, log, documents, views });
  context.subscriptions.push(log, documents, views, serveFiles(languageClient), showStatusItem(documents), {
    dispose: () => languageClient.dispose(),
  });
  await languageClient.start();
  return {
    languageClient,
    run: async (command, words) => table[command]?.(...words),
    showView: views.showView,
    restorePanel: views.restorePanel,
    addToPreview: markdownPreview(languageClient),
  };
}
