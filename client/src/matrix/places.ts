/** Between the picture and the text: which risk the cursor is in, and where a risk stands. */
import { Selection, type TextEditor, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { Matrix, Source } from '../../../media/src/messages';

/** The risk with the smallest place around the offset: a row rather than a section. */
export function riskAt({ risks }: Matrix, offset: number): string | null {
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

export function isShownIn({ document }: TextEditor, source: Source): boolean {
  return document.uri.toString() === source.uri;
}

/** Selects the risk's name in the text; `focus` moves the keyboard there. */
export async function revealRisk(
  source: Source,
  { risks }: Pick<Matrix, 'risks'>,
  key: string,
  focus: boolean,
): Promise<void> {
  const risk = risks.find((each) => each.key === key);
  if (risk === undefined) return;
  const visible = window.visibleTextEditors.find((editor) => isShownIn(editor, source));
  const document = await workspace.openTextDocument(Uri.parse(source.uri));
  const place = new Selection(document.positionAt(risk.head.end), document.positionAt(risk.head.start));
  const editor = await window.showTextDocument(document, {
    preserveFocus: !focus,
    preview: false,
    ...(visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn }),
  });
  editor.selection = place;
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
}
