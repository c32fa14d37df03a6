/** The diagnostics of every risk document of the workspace, where the setting asks for them. */
import type {
  CancellationToken,
  PreviousResultId,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { breather } from '../workspace/breather';
import { throwIfCancelled } from '../workspace/cancellation';
import type { RiskDocument } from '../workspace/risk-document';
import { answerTo, type Report } from './diagnostics';

export async function workspaceReport(
  documents: readonly RiskDocument[],
  previous: readonly PreviousResultId[],
  report: (document: RiskDocument) => Report,
  isOpen: (uri: string) => boolean,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const known = new Map(previous.map(({ uri, value }) => [uri, value]));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const breathe = breather();
  for (const document of documents) {
    await breathe();
    throwIfCancelled(token);
    const version = isOpen(document.uri) ? document.version : null;
    items.push({ ...answerTo(report(document), known.get(document.uri)), uri: document.uri, version });
  }
  const present = new Set(documents.map(({ uri }) => uri));
  // A file that is gone, or no risk document any more, takes its diagnostics with it. An open one is asked about by itself: some
  // editors ask here with every key, and an empty answer would take from them what they were told of it.
  const gone = previous
    .filter(({ uri }) => !present.has(uri) && !isOpen(uri))
    .map(({ uri }): WorkspaceDocumentDiagnosticReport => ({ kind: 'full', uri, version: null, items: [] }));
  return { items: [...items, ...gone] };
}
