/** What the server says of each document, and which of them the person is in. */
import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  TabInputWebview,
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
  /** The recognised document of the tab in front, whatever of the window has the focus. */
  readonly inFront: Status | null;
  readonly onDidChangeInFront: Event<void>;
  /** After each new reading of a document. */
  readonly onDidRead: Event<Uri>;
  statusOf(uri: Uri): Status | null;
}

export function trackRiskDocuments(client: BaseLanguageClient): RiskDocuments {
  const statuses = new Map<string, Status>();
  const changed = new EventEmitter<void>();
  const read = new EventEmitter<Uri>();
  const inFrontChanged = new EventEmitter<void>();
  let current: Uri | null = null;
  let told = '';

  const follow = (editor: TextEditor | undefined): void => {
    if (
      editor !== undefined &&
      canHoldRisks(editor.document) &&
      current?.toString() !== editor.document.uri.toString()
    ) {
      current = editor.document.uri;
      changed.fire();
    }
    look();
  };
  const forget = ({ uri }: TextDocument): void => {
    if (statuses.delete(uri.toString())) tellEditors();
    if (current?.toString() !== uri.toString()) return;
    current = null;
    changed.fire();
    look();
  };
  const inFront = (): Status | null => {
    const uri = documentOf(window.tabGroups.activeTabGroup.activeTab?.input, current);
    const status = uri === null ? undefined : statuses.get(uri.toString());
    return status?.recognition.recognised === true ? status : null;
  };
  const look = (): void => {
    void commands.executeCommand('setContext', 'riskProfile.isRiskDocument', inFront() !== null);
    inFrontChanged.fire();
  };
  /** Each editor of a split window has its own title: its buttons ask for its own document. */
  const tellEditors = (): void => {
    const recognised = [...statuses.values()]
      .filter(({ recognition }) => recognition.recognised)
      .map(({ uri }) => Uri.parse(uri));
    const now = recognised.join('\n');
    if (now === told) return;
    told = now;
    void commands.executeCommand('setContext', 'riskProfile.documents', recognised);
  };
  const take = (status: Status): void => {
    // The server writes addresses its own way; ours are the keys.
    const uri = Uri.parse(status.uri);
    statuses.set(uri.toString(), status);
    tellEditors();
    look();
    read.fire(uri);
  };

  follow(window.activeTextEditor);
  const listeners = [
    changed,
    read,
    inFrontChanged,
    client.onNotification(statusNotification.method, take),
    window.onDidChangeActiveTextEditor(follow),
    window.tabGroups.onDidChangeTabs(look),
    window.tabGroups.onDidChangeTabGroups(look),
    workspace.onDidCloseTextDocument(forget),
  ];
  return {
    get current() {
      return current;
    },
    onDidChangeCurrent: changed.event,
    get inFront() {
      return inFront();
    },
    onDidChangeInFront: inFrontChanged.event,
    onDidRead: read.event,
    statusOf: (uri) => statuses.get(uri.toString()) ?? null,
    dispose: () => Disposable.from(...listeners).dispose(),
  };
}

export function canHoldRisks({ languageId }: TextDocument): boolean {
  return languageId === 'risk-yaml' || languageId === 'markdown' || languageId === 'yaml';
}

/** Of a comparison the side that can be written; of a matrix what it was opened for. */
function documentOf(input: unknown, current: Uri | null): Uri | null {
  if (input instanceof TabInputText || input instanceof TabInputCustom) return input.uri;
  if (input instanceof TabInputTextDiff) return input.modified;
  return input instanceof TabInputWebview && input.viewType.endsWith('riskProfile.matrix') ? current : null;
}
