/** While a person goes through the candidates, the story behind the list shows the lines that call for the one they are at. */
import {
  type ColorTheme,
  ColorThemeKind,
  Range,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  type Uri,
  window,
} from 'vscode';

export interface EvidenceView {
  /** Lines from 1, the strongest first. */
  readonly show: (lines: readonly number[]) => void;
  /** As it was before. */
  readonly clear: () => void;
}

/** A story that no editor shows is left closed: looking must leave nothing behind. */
export function evidenceView(story: Uri): EvidenceView {
  const marked = window.createTextEditorDecorationType({
    isWholeLine: true,
    ...(isHighContrast(window.activeColorTheme)
      ? { border: '1px solid', borderColor: new ThemeColor('contrastActiveBorder') }
      : { backgroundColor: new ThemeColor('editor.findMatchHighlightBackground') }),
  });
  const before = new Map<TextEditor, Range | undefined>();
  const editors = (): readonly TextEditor[] =>
    window.visibleTextEditors.filter(({ document }) => document.uri.toString() === story.toString());
  return {
    show(lines) {
      for (const editor of editors()) {
        if (!before.has(editor)) before.set(editor, editor.visibleRanges[0]);
        const ranges = lines.map((line) => new Range(line - 1, 0, line - 1, 0));
        editor.setDecorations(marked, ranges);
        if (ranges[0] !== undefined) editor.revealRange(ranges[0], TextEditorRevealType.InCenter);
      }
    },
    clear() {
      marked.dispose();
      for (const [editor, range] of before)
        if (range !== undefined) editor.revealRange(new Range(range.start, range.start), TextEditorRevealType.AtTop);
    },
  };
}

/** Where backgrounds say nothing, lines do. */
function isHighContrast({ kind }: ColorTheme): boolean {
  return kind === ColorThemeKind.HighContrast || kind === ColorThemeKind.HighContrastLight;
}
