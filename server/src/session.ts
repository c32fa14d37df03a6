/** What the server holds while it runs: the open documents, the index of the workspace, and how a question finds its answer. */
import { type CancellationToken, type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { answering } from './answering';
import type { RequestName } from './protocol';
import { registrations } from './registrations';
import { reporting } from './reporting';
import type { Client } from './workspace/client';
import { clientWorld } from './workspace/client-world';
import { settingsSource } from './workspace/configuration';
import { openDocuments } from './workspace/documents';
import { projectFiles } from './workspace/project-files';
import { type SummaryHolder, workspaceIndex } from './workspace/workspace-index';
import type { World } from './workspace/world';

export type Session = ReturnType<typeof sessionOf>;

export function sessionOf(connection: Connection, host: World, client: Client) {
  const texts = new TextDocuments(TextDocument);
  const world = client.files ? clientWorld(connection, host) : host;
  const projects = projectFiles(world);
  const settings = settingsSource(connection.workspace, client, projects);
  const summaries: SummaryHolder = { current: null };
  const documents = openDocuments(texts, settings, summaries, host.today);
  const folders = new Set(client.folders);
  const settingsOfFirst = () => settings.of(`${[...folders][0] ?? ''}/`);
  const index = workspaceIndex({
    world,
    open: documents,
    settings,
    summaries,
    watched: client.watchedFilesRegistration,
    folders: () => [...folders],
  });
  const later = registrations(connection, client, settingsOfFirst);
  const rulePages = client.rulePages ?? host.rulePages;
  const isWorkspaceScope = async (): Promise<boolean> =>
    (await settingsOfFirst()).editor['diagnostics.scope'] === 'workspace';
  const reports = reporting({ connection, client, documents, index, later, rulePages, isWorkspaceScope });

  /** A request of our own. */
  function own<P, R>(name: RequestName<P, R>, answer: (params: P, token: CancellationToken) => Promise<R>): void {
    connection.onRequest(name.method, (params: P, token: CancellationToken): Promise<unknown> => answer(params, token));
  }

  return {
    connection,
    client,
    world,
    texts,
    projects,
    settings,
    summaries,
    documents,
    folders,
    index,
    later,
    isWorkspaceScope,
    reports,
    own,
    ...answering(texts, documents, index),
  };
}
