/** What the server says of each document, and which of them the person is in. */
import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Status, statusNotification } from '../../server/src/protocol';

export interface RiskDocuments extends Disposable {
  /** The document of the last text editor that had the focus and could hold risks; a panel or a terminal changes nothing. */
  readonly current: Uri | null;
  readonly onDidChangeCurrent: Event<void>;
  /** After each new reading of a document. */
  readonly onDidRead: Event<Uri>;
  statusOf(uri: Uri): Status | null;
}

export function trackRiskDocuments(client: BaseLanguageClient): RiskDocuments {
  const statuses = new Map<string, Status>();
  const changed = new EventEmitter<void>();
  const read = new EventEmitter<Uri>();
  let current: Uri | null = null;

  const follow = (editor: TextEditor | undefined): void => {
    if (
      editor !== undefined &&
      canHoldRisks(editor.document) &&
      current?.toString() !== editor.document.uri.toString()
    ) {
      current = editor.document.uri;
      changed.fire();
    }
    setContext();
  };
  const forget = ({ uri }: TextDocument): void => {
    statuses.delete(uri.toString());
    if (current?.toString() !== uri.toString()) return;
    current = null;
    changed.fire();
  };
  const setContext = (): void => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const recognised = uri !== undefined && statuses.get(uri)?.recognition.recognised === true;
    void commands.executeCommand('setContext', 'riskProfile.isRiskDocument', recognised);
  };
  const take = (status: Status): void => {
    // The server writes addresses its own way; ours are the keys.
    const uri = Uri.parse(status.uri);
    statuses.set(uri.toString(), status);
    setContext();
    read.fire(uri);
  };

  follow(window.activeTextEditor);
  const listeners = [
    changed,
    read,
    client.onNotification(statusNotification.method, take),
    window.onDidChangeActiveTextEditor(follow),
    workspace.onDidCloseTextDocument(forget),
  ];
  return {
    get current() {
      return current;
    },
    onDidChangeCurrent: changed.event,
    onDidRead: read.event,
    statusOf: (uri) => statuses.get(uri.toString()) ?? null,
    dispose: () => Disposable.from(...listeners).dispose(),
  };
}

export function canHoldRisks({ languageId }: TextDocument): boolean {
  return languageId === 'risk-yaml' || languageId === 'markdown' || languageId === 'yaml';
}
