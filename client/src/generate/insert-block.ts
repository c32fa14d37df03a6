/** Puts lines where the cursor stands, apart from what stands around them: a table that touches a paragraph is none. */
import { type Position, Range, type TextDocument, type TextEditor } from 'vscode';

export function insertBlock(editor: TextEditor, text: string): Thenable<boolean> {
  const { document, selection } = editor;
  const block = text.replace(/\n+$/, '');
  const isMarkdown = document.languageId === 'markdown';
  if (!selection.isEmpty) return editor.edit((edit) => edit.replace(selection, block));
  const { place, isBelow } = placeFor(document, selection.active);
  const last = place.end.line;
  const above = isBelow ? last : last - 1;
  const before = `${isBelow ? '\n' : ''}${isMarkdown && !isBlank(document, above) ? '\n' : ''}`;
  const hasMore = last + 1 < document.lineCount;
  const after = hasMore && isMarkdown && !isBlank(document, last + 1) ? '\n' : hasMore ? '' : '\n';
  return editor.edit((edit) => edit.replace(place, `${before}${block}${after}`));
}

/** How far a block of YAML is indented there: as the cursor on an empty line, else as a key of the document itself. */
export function indentAt({ document, selection }: TextEditor): number {
  return isBlank(document, selection.active.line) ? selection.active.character : 0;
}

/** An empty line is taken; a line that says something is not torn apart. */
function placeFor(document: TextDocument, at: Position): { readonly place: Range; readonly isBelow: boolean } {
  const line = document.lineAt(at.line);
  return line.isEmptyOrWhitespace
    ? { place: line.range, isBelow: false }
    : { place: new Range(line.range.end, line.range.end), isBelow: true };
}

function isBlank(document: TextDocument, line: number): boolean {
  return line < 0 || line >= document.lineCount || document.lineAt(line).isEmptyOrWhitespace;
}
