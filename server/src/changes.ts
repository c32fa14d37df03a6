/** What follows when texts, settings, files or folders change. */

import { FileChangeType } from 'vscode-languageserver';
import { complainTo } from './complaints';
import { workspaceChangedNotification } from './protocol';
import type { Session } from './session';
import { projectFileName } from './workspace/project-files';
import { turnOfDay } from './workspace/turn-of-day';

export function followChanges(session: Session): void {
  const { connection, texts, documents, settings, summaries, projects, folders, index, later, reports } = session;

  /** What documents know of each other is gathered anew once it was gathered; whoever pushes nothing by itself would never see it. */
  function lookAround(): void {
    if (summaries.current !== null) reports.gather();
    void connection.sendNotification(workspaceChangedNotification.method, {});
  }
  /** Where the whole workspace is to be seen, nobody has to open a file first. */
  function gatherForAll(): void {
    session
      .isWorkspaceScope()
      .then((isWhole) => (isWhole ? reports.gather() : undefined), complainTo(connection, 'settings'));
  }
  texts.onDidChangeContent(({ document }) => {
    reports.push(document.uri);
  });
  texts.onDidClose(({ document: { uri } }) => {
    documents.forget(uri);
    settings.forget(uri);
    index.changed(uri, true);
    later.closed(uri);
    reports.forget(uri);
  });

  connection.onInitialized(() => {
    later.start();
    turnOfDay(session.world.today, () => {
      reports.refresh();
      lookAround();
    });
    gatherForAll();
  });
  connection.onDidChangeConfiguration((change) => {
    settings.changed(change.settings);
    index.forget();
    reports.refresh();
    gatherForAll();
    lookAround();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) index.changed(uri, type === FileChangeType.Changed);
    // A baseline has any name.
    if (changes.some(({ uri }) => uri.endsWith(`/${projectFileName}`) || uri.endsWith('.json'))) {
      projects.forget();
      settings.changed(null);
      index.forget();
      reports.refresh();
    }
    lookAround();
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }) => {
    for (const { uri } of event.removed) folders.delete(uri);
    for (const { uri } of event.added) folders.add(uri);
    index.forget();
    reports.refresh();
    lookAround();
  });
}
