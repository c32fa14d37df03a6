/** One open matrix, in the side bar or in a tab: what it shows, and what a person does in it. */
import { Disposable, type TextEditor, Uri, type Webview, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Kept, Move, Shown, Source, ToView } from '../../../media/src/messages';
import { fill } from '../../../media/src/words';
import { type DrawParams, drawRequest } from '../../../server/src/protocol';
import type { RiskDocuments } from '../risk-documents';
import { askForMatrix } from './ask';
import { exportMatrix, type Picture } from './export';
import { heard } from './heard';
import { moveInText } from './move';
import type { Moves } from './moves';
import { openPage } from './page';
import { isShownIn, revealRisk, riskAt } from './places';
import { pixelsFrom } from './png';
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
  readonly moves: Moves;
  /** The name of what is shown, for a tab's title. */
  named(name: string | null): void;
  /** Brings the keyboard back into the view. */
  focus(): void;
  /** A hidden page is torn down and asks again when it is back: until then nothing is worked out for it. */
  isVisible(): boolean;
}

export function startSession(webview: Webview, world: SessionWorld, restored: Kept | null): MatrixSession {
  const { documents, languageClient, moves } = world;
  const words = viewWords();
  let locked = lockedIn(restored);
  let asked = 0;
  let shown: Shown = { kind: 'nothing' };
  let isReady = false;
  let wanted: string | null = null;
  /** The document whose risk at the cursor is selected already: a new reading of it must not undo a choice in the view. */
  let followed: string | null = null;

  const post = (message: ToView): void => void webview.postMessage(message);
  const pixels = pixelsFrom(post);
  const target = (): Uri | null => locked ?? documents.current;

  const refresh = async (): Promise<void> => {
    if (!isReady || !world.isVisible()) return;
    asked += 1;
    const question = asked;
    const uri = target();
    const next: Shown = uri === null ? { kind: 'nothing' } : await askForMatrix(languageClient, uri, locked !== null);
    // A later question is under way; only its answer counts.
    if (question !== asked) return;
    shown = keepingPicture(shown, next);
    world.named('source' in shown ? shown.source.name : null);
    post({ type: 'show', shown });
    if (shown.kind !== 'matrix') return;
    if (wanted !== null) post({ type: 'select', risk: wanted });
    else if (followed !== shown.source.uri) selectWhereCursorIs(shown.source);
    followed = shown.source.uri;
    wanted = null;
  };

  const selectWhereCursorIs = (source: Source): void => {
    const editors = [window.activeTextEditor, ...window.visibleTextEditors];
    const editor = editors.find((each) => each !== undefined && isShownIn(each, source));
    if (editor !== undefined) selectAtCursor(editor);
  };

  const move = async (wish: Move): Promise<void> => {
    const before = shown;
    const { refused, left } = await moveInText(languageClient, wish);
    if (refused !== null) post({ type: 'tell', text: refused, undo: false });
    else if (before.kind === 'matrix') {
      await moves.note(Uri.parse(wish.uri));
      const { risks, grid } = before.matrix;
      const label = risks.find(({ key }) => key === wish.risk)?.label ?? '';
      const nameOf = (axis: 'probability' | 'impact'): string =>
        grid?.[axis].find(({ level }) => level === wish[axis])?.name ?? String(wish[axis]);
      const moved = fill(words.moved, label, nameOf('probability'), nameOf('impact'));
      post({ type: 'tell', text: [moved, ...left.slice(0, mostSaid)].join('. '), undo: true });
    }
  };

  const undo = async (): Promise<void> => {
    if (shown.kind !== 'matrix') return;
    const refused = await moves.takeBack(Uri.parse(shown.source.uri));
    if (refused === null) world.focus();
    post({ type: 'tell', text: refused ?? words.undone, undo: false });
  };

  const pictureOf = (address: string, risks: readonly string[]): Picture => {
    const uri = Uri.parse(address);
    const textDocument = { uri: languageClient.code2ProtocolConverter.asUri(uri) };
    return {
      beside: uri,
      draw: (format) =>
        languageClient.sendRequest(drawRequest.method, { textDocument, format, risks } satisfies DrawParams),
    };
  };

  const take = (said: unknown): void => {
    const message = heard(said);
    switch (message?.type) {
      case 'ready':
        isReady = true;
        followed = null;
        if (restored === null && locked === null) locked = lockedIn(message.state);
        post({ type: 'words', words });
        void refresh();
        break;
      case 'reveal':
        if (shown.kind === 'matrix') void revealRisk(shown.source, shown.matrix, message.risk, message.focus);
        break;
      case 'lock':
        locked = message.locked ? target() : null;
        void refresh();
        break;
      case 'move':
        if ('source' in shown && message.move.uri === shown.source.uri) void move(message.move);
        break;
      case 'undo':
        void undo();
        break;
      case 'export':
        if (shown.kind === 'matrix') void exportMatrix(pictureOf(shown.source.uri, message.risks), pixels.toPng);
        break;
      case 'drawn':
        pixels.take(message.png);
        break;
    }
  };

  const selectAtCursor = (editor: TextEditor): void => {
    if (shown.kind !== 'matrix' || !isShownIn(editor, shown.source)) return;
    const offset = editor.document.offsetAt(editor.selection.active);
    post({ type: 'select', risk: riskAt(shown.matrix, offset) });
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
      // Our own reveal moves the cursor without a kind, and says nothing new.
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

/** While a text is broken the picture of before stays, and says so. */
function keepingPicture(before: Shown, next: Shown): Shown {
  if (next.kind !== 'unreadable' || before.kind !== 'matrix' || before.source.uri !== next.source.uri) return next;
  return { ...before, source: next.source, broken: next.message };
}

/** The rest stands in the Problems view. */
const mostSaid = 2;

function lockedIn(kept: Kept | null): Uri | null {
  return kept?.locked === true && kept.uri !== null ? Uri.parse(kept.uri) : null;
}
