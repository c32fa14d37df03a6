/** One open matrix, in the side bar or in a tab: what it shows, and what a person does in it. */
import {
  Disposable,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  type Webview,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FromView, Kept, Matrix, Shown, Source, ToView } from '../../../media/src/messages';
import { type MatrixAnswer, type MatrixParams, matrixRequest } from '../../../server/src/protocol';
import type { RiskDocuments } from '../risk-documents';
import { openPage } from './page';
import { viewWords } from './view-words';

export interface MatrixSession extends Disposable {
  /** Shows this document; `risk` is selected there. */
  show(uri: Uri, risk: string | null): void;
  /** Looks again: the view became visible, or the server came back. */
  refresh(): void;
}

export interface SessionWorld {
  readonly extensionUri: Uri;
  readonly languageClient: BaseLanguageClient;
  readonly documents: RiskDocuments;
  /** The name of what is shown, for a tab's title. */
  named(name: string | null): void;
  /** A hidden page is torn down and asks again when it is back: until then nothing is worked out for it. */
  isVisible(): boolean;
}

export function startSession(webview: Webview, world: SessionWorld, restored: Kept | null): MatrixSession {
  const { documents, languageClient } = world;
  let locked: Uri | null = lockedIn(restored);
  let asked = 0;
  let shown: Shown = { kind: 'nothing' };
  let isReady = false;
  let wanted: string | null = null;

  const post = (message: ToView): void => void webview.postMessage(message);
  const target = (): Uri | null => locked ?? documents.current;

  const refresh = async (): Promise<void> => {
    if (!isReady || !world.isVisible()) return;
    asked += 1;
    const question = asked;
    const uri = target();
    const answer = uri === null ? null : await askFor(languageClient, uri);
    // A later question is under way; only its answer counts.
    if (question !== asked) return;
    shown = uri === null || answer === null ? { kind: 'nothing' } : toShown(answer, uri, locked !== null);
    world.named(shown.kind === 'nothing' ? null : shown.source.name);
    post({ type: 'show', shown });
    if (wanted !== null) post({ type: 'select', risk: wanted, focus: false });
    wanted = null;
  };

  const take = (message: FromView): void => {
    switch (message.type) {
      case 'ready':
        isReady = true;
        if (restored === null && locked === null) locked = lockedIn(message.state);
        post({ type: 'words', words: viewWords() });
        void refresh();
        break;
      case 'reveal':
        if (shown.kind === 'matrix') void reveal(shown.source, shown.matrix, message.risk, message.focus);
        break;
      case 'lock':
        locked = message.locked ? target() : null;
        void refresh();
        break;
    }
  };

  const selectAtCursor = (editor: TextEditor): void => {
    if (shown.kind !== 'matrix' || !isShown(editor, shown.source)) return;
    const offset = editor.document.offsetAt(editor.selection.active);
    post({ type: 'select', risk: riskAt(shown.matrix, offset), focus: false });
  };

  const listeners = Disposable.from(
    webview.onDidReceiveMessage(take),
    documents.onDidChangeCurrent(() => {
      if (locked === null) void refresh();
    }),
    documents.onDidRead((uri) => {
      if (uri.toString() === target()?.toString()) void refresh();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      // Our own reveal moves the cursor too, and says nothing new.
      if (kind !== undefined) selectAtCursor(textEditor);
    }),
  );
  openPage(webview, world.extensionUri);
  return {
    show(uri, risk) {
      if (locked !== null) locked = uri;
      wanted = risk;
      void refresh();
    },
    refresh: () => void refresh(),
    dispose: () => listeners.dispose(),
  };
}

function lockedIn(kept: Kept | null): Uri | null {
  return kept?.locked === true && kept.uri !== null ? Uri.parse(kept.uri) : null;
}

async function askFor(client: BaseLanguageClient, uri: Uri): Promise<MatrixAnswer | null> {
  const params: MatrixParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
  try {
    const answer: MatrixAnswer = await client.sendRequest(matrixRequest.method, params);
    if (answer.kind !== 'not-open') return answer;
    // A locked matrix after a reload: its document stands in no editor yet.
    await workspace.openTextDocument(uri);
    return await client.sendRequest(matrixRequest.method, params);
  } catch {
    // The file is gone, or the server is: both show as nothing, and the next reading shows more.
    return null;
  }
}

function toShown(answer: MatrixAnswer, uri: Uri, locked: boolean): Shown {
  if (answer.kind === 'not-open') return { kind: 'nothing' };
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const source: Source = { uri: uri.toString(), version: answer.version, name, locked };
  switch (answer.kind) {
    case 'matrix':
      return { kind: 'matrix', source, matrix: answer.matrix };
    case 'unreadable':
      return { kind: 'unreadable', source, message: answer.message };
    case 'not-a-risk-document':
      return { kind: 'not-a-risk-document', source, reason: answer.reason };
  }
}

function isShown({ document }: TextEditor, source: Source): boolean {
  return document.uri.toString() === source.uri;
}

/** The risk with the smallest place around the cursor: a row, or a section. */
function riskAt({ risks }: Matrix, offset: number): string | null {
  let found: string | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const { key, spans } of risks) {
    for (const { start, end } of spans) {
      if (start > offset || offset > end || end - start >= size) continue;
      found = key;
      size = end - start;
    }
  }
  return found;
}

async function reveal(source: Source, { risks }: Matrix, key: string, focus: boolean): Promise<void> {
  const risk = risks.find((each) => each.key === key);
  if (risk === undefined) return;
  const uri = Uri.parse(source.uri);
  const visible = window.visibleTextEditors.find((editor) => isShown(editor, source));
  const document = await workspace.openTextDocument(uri);
  const place = new Selection(document.positionAt(risk.head.end), document.positionAt(risk.head.start));
  const editor = await window.showTextDocument(document, {
    preserveFocus: !focus,
    preview: false,
    ...(visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn }),
  });
  editor.selection = place;
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}
