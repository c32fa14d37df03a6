/** While the tree is seen, the risk in which the cursor stands is selected there; the keyboard stays in the text. */
import { Disposable, type TextEditor, type TreeView, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Matrix } from '../../../media/src/messages';
import { askForMatrix } from '../matrix/ask';
import { riskAt } from '../matrix/places';
import type { RiskDocuments } from '../risk-documents';
import { RiskItem } from './items';

export interface FollowWorld<Item> {
  readonly languageClient: BaseLanguageClient;
  readonly documents: RiskDocuments;
  readonly view: TreeView<Item>;
  /** Of those that are listed. */
  itemOf(uri: Uri, risk: string): (Item & RiskItem) | undefined;
}

export function followCursor<Item>({ languageClient, documents, view, itemOf }: FollowWorld<Item>): Disposable {
  let matrix: { readonly place: string; readonly matrix: Matrix } | null = null;
  let followed = '';

  const matrixOf = async ({ document }: TextEditor): Promise<Matrix | null> => {
    const place = `${document.uri} ${document.version}`;
    if (matrix?.place === place) return matrix.matrix;
    const shown = await askForMatrix(languageClient, document.uri, false);
    if (shown.kind !== 'matrix') return null;
    matrix = { place: `${document.uri} ${shown.source.version}`, matrix: shown.matrix };
    return shown.matrix;
  };

  const follow = async (editor: TextEditor | undefined): Promise<void> => {
    if (editor === undefined || !view.visible) return;
    const { document, selection } = editor;
    if (documents.statusOf(document.uri)?.recognition.recognised !== true) return;
    if (!workspace.getConfiguration('riskProfile', document).get<boolean>('risks.followCursor', true)) return;
    // Typing within a line stays within its risk.
    const line = `${document.uri} ${selection.active.line}`;
    if (line === followed) return;
    followed = line;
    const known = await matrixOf(editor);
    // The cursor has moved on meanwhile, or the view was closed, which selecting would open again.
    if (known === null || line !== followed || !view.visible) return;
    const risk = riskAt(known, document.offsetAt(selection.active));
    const item = risk === null ? undefined : itemOf(document.uri, risk);
    if (item === undefined || isSelected(item, view)) return;
    // Between two refreshes an item may be gone.
    await view.reveal(item, { select: true, focus: false }).then(undefined, () => {});
  };

  return Disposable.from(
    window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    window.onDidChangeActiveTextEditor(follow),
    view.onDidChangeVisibility(() => {
      followed = '';
      void follow(window.activeTextEditor);
    }),
  );
}

/** A risk with two owners stands there twice: the one that was chosen stays. */
function isSelected({ uri, risk }: RiskItem, { selection }: TreeView<unknown>): boolean {
  return selection.some((item) => item instanceof RiskItem && item.uri === uri && item.risk === risk);
}
