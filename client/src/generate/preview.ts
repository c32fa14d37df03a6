/** Shows what would be written, and asks: a new file as it would stand, a change beside what is there. Nothing is on the disk yet. */
import { commands, l10n, type QuickPickItem, TabInputText, TabInputTextDiff, Uri, window, workspace } from 'vscode';

export interface Draft {
  readonly uri: Uri;
  /** Of the file, for a person. */
  readonly path: string;
  readonly text: string;
  readonly exists: boolean;
  /** What is lost by it: said where the person decides, since a message may be hidden. */
  readonly warning?: string | undefined;
}

/** Whether the person wants it written. `title` names what they are doing. */
export async function isWanted({ uri, path, text, exists, warning }: Draft, title: string): Promise<boolean> {
  // VS Code keeps a text for minutes under its address; an earlier preview of the same file must not be shown for this one.
  const shown = Uri.from({ scheme, path: uri.path, query: String(Date.now()) });
  const provider = workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: () => text });
  try {
    if (exists) await commands.executeCommand('vscode.diff', uri, shown, `${title}: ${path}`);
    else await window.showTextDocument(await workspace.openTextDocument(shown), { preview: true });
    const label = `$(check) ${l10n.t('Write {0}', path)}`;
    const write: QuickPickItem = warning === undefined ? { label } : { label, detail: `$(warning) ${warning}` };
    const leave: QuickPickItem = { label: `$(close) ${l10n.t('Discard')}` };
    return (
      (await window.showQuickPick([write, leave], {
        title,
        placeHolder: l10n.t('Nothing is written yet'),
        ignoreFocusOut: true,
      })) === write
    );
  } finally {
    await close(shown);
    provider.dispose();
  }
}

const scheme = 'risk-profile-draft';

async function close(uri: Uri): Promise<void> {
  const tabs = window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => {
      const own = input instanceof TabInputText ? input.uri : input instanceof TabInputTextDiff ? input.modified : null;
      return own?.toString() === uri.toString();
    });
  await window.tabGroups.close(tabs);
}
