/** Puts the client together; only how the server is started differs between desktop and browser. */
import { commands, type ExtensionContext, type LogOutputChannel, l10n, version, window, workspace } from 'vscode';
import { type LanguageClientOptions, State } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol';
import { beside, whenOthersCome } from './beside';
import type { Client } from './client';
import { commandTable } from './commands';
import type { ConnectedClient } from './connected-client';
import { type CrashWatch, watchForCrashes } from './crash';
import { serveFiles } from './files';
import { finalRefusals } from './final-refusals';
import { withoutRivals } from './formatters';
import { freshLenses } from './fresh-lenses';
import { answerTool, prepareTool } from './generate/tools';
import { markdownPreview, refreshPreviews } from './markdown-preview';
import { openMatrixViews } from './matrix/views';
import { trackRiskDocuments } from './risk-documents';
import { rulePages, serveRulePages } from './rule-pages';
import { showStatusItem } from './status-item';
import { growRiskTree } from './tree/risk-tree';
import type { TreeParts } from './wait-for-risk';

export type Connect = (
  id: string,
  name: string,
  options: LanguageClientOptions,
  log: LogOutputChannel,
) => ConnectedClient;

export async function startClient(context: ExtensionContext, treeParts: TreeParts, connect: Connect): Promise<Client> {
  const { extension } = context;
  const log = window.createOutputChannel('Inline Risk Profiles', { log: true });
  log.info(`Inline Risk Profiles ${extension.packageJSON.version} in VS Code ${version}`);
  const commandIds: readonly string[] = extension.packageJSON.contributes.commands.map(
    ({ command }: { command: string }) => command,
  );
  const initializationOptions = (): InitializationOptions => ({
    commands: commandIds,
    files: true,
    registersLater: true,
    ...beside(),
    rulePages,
    // What VS Code loaded for the person's language; undefined in English.
    ...(l10n.bundle === undefined ? {} : { strings: l10n.bundle }),
  });
  const crashes = watchForCrashes(log);
  const lenses = freshLenses();
  const options: LanguageClientOptions = {
    documentSelector: schemesOfThisWindow().flatMap((scheme) => languages.map((language) => ({ scheme, language }))),
    outputChannel: log,
    initializationOptions,
    // Hovers may link to our own commands and to nothing else that acts.
    markdown: { isTrusted: { enabledCommands: commandIds } },
    diagnosticPullOptions: { onChange: true, onTabs: true },
    errorHandler: crashes.errorHandler,
    // What the server died of is told by the error handler.
    initializationFailedHandler: () => false,
    middleware: { handleRegisterCapability: withoutRivals, ...finalRefusals, ...lenses.middleware },
  };
  const languageClient = connect('riskProfile', 'Inline Risk Profiles', options, log);
  watchStarts(languageClient, log, crashes);
  const documents = trackRiskDocuments(languageClient);
  const views = openMatrixViews(context, languageClient, documents);
  const tree = growRiskTree({ languageClient, documents, kept: context.workspaceState, treeParts });
  const table = commandTable({ languageClient, log, documents, views, tree, extension });
  const parts = [
    serveFiles(languageClient),
    serveRulePages(extension.extensionUri),
    showStatusItem(documents),
    lenses.follow(languageClient, documents),
    refreshPreviews(),
    whenOthersCome(() => void languageClient.restart()),
  ];
  context.subscriptions.push(log, documents, views, tree, ...parts, { dispose: () => languageClient.dispose() });
  // Also where the server does not come up: these are the ways to find out why, and to try again.
  void commands.executeCommand('setContext', 'riskProfile.isRunning', true);
  // Where it fails, the error handler has told it, and a later start may succeed.
  await languageClient.start().catch(() => {});
  return {
    languageClient,
    run: async (command, words) => table[command]?.(...words),
    announce: prepareTool,
    look: (tool, input, token) => answerTool(languageClient, documents, tool, input, token),
    showView: views.showView,
    restorePanel: views.restorePanel,
    childrenOf: tree.childrenOf,
    parentOf: tree.parentOf,
    addToPreview: markdownPreview(languageClient),
  };
}

function watchStarts(client: ConnectedClient, log: LogOutputChannel, crashes: CrashWatch): void {
  let asked = Date.now();
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) asked = Date.now();
    if (newState !== State.Running) return;
    log.info(`The server was ready after ${Date.now() - asked} ms.`);
    crashes.isBack();
  });
}

const languages = ['risk-yaml', 'yaml', 'markdown'];

/**
 * The old side of a comparison and the pages of other extensions are no documents of the person: nothing stands there twice.
 * Folders of a repository on the web may be added later.
 */
function schemesOfThisWindow(): readonly string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...folders.map(({ uri }) => uri.scheme)])];
}
