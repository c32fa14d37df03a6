/** The moves made in matrices, and taking the last of a document back: only while nothing else has changed its text. */
import { commands, l10n, type Uri, window, workspace } from 'vscode';

export interface Moves {
  /** A move has just been written into this document. */
  note(uri: Uri): Promise<void>;
  /** Takes the document's last move back by its own undo. Why not; null where it did. The keyboard is then in the text. */
  takeBack(uri: Uri): Promise<string | null>;
}

export function trackMoves(): Moves {
  /** For each document the versions that its moves have made, oldest first. */
  const made = new Map<string, number[]>();
  return {
    async note(uri) {
      const { version } = await workspace.openTextDocument(uri);
      made.set(uri.toString(), [...(made.get(uri.toString()) ?? []), version]);
    },
    async takeBack(uri) {
      const versions = made.get(uri.toString()) ?? [];
      const last = versions.pop();
      if (last === undefined) return l10n.t('There is no move to take back in this document.');
      const document = await workspace.openTextDocument(uri);
      if (document.version !== last) {
        made.delete(uri.toString());
        return l10n.t('The text has changed since the move. Undo it in the text.');
      }
      const visible = window.visibleTextEditors.find((editor) => editor.document === document);
      const column = visible?.viewColumn;
      await window.showTextDocument(document, {
        preview: false,
        ...(column === undefined ? {} : { viewColumn: column }),
      });
      await commands.executeCommand('undo');
      // The move before it is now the last thing that the document knows of.
      if (versions.length > 0) versions[versions.length - 1] = document.version;
      return null;
    },
  };
}
