/** Writes what the server made: new files that overwrite nothing, and changes to a version that is still there. */
import { l10n, Range, Uri, WorkspaceEdit, type WorkspaceEditEntryMetadata, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExistingFile, NewFile } from '../../../server/src/protocol';

/** `label` stands in VS Code's own preview of changes, where a person takes or leaves them; null writes at once. */
export async function writeFile(
  client: BaseLanguageClient,
  file: NewFile | ExistingFile,
  label: string | null,
): Promise<boolean> {
  const uri = client.protocol2CodeConverter.asUri(file.uri);
  const preview = label === null ? undefined : { needsConfirmation: true, label, description: file.path };
  const written = file.kind === 'new' ? await create(uri, file, preview) : await change(client, uri, file, preview);
  if (written) await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  return written;
}

async function create(uri: Uri, { path, text }: NewFile, preview: WorkspaceEditEntryMetadata | undefined) {
  if (await exists(uri)) return refuse(l10n.t('{0} exists already; nothing was written.', path));
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false }, preview);
  edit.replace(uri, new Range(0, 0, 0, 0), text, preview);
  if (!(await workspace.applyEdit(edit, { isRefactoring: true }))) {
    // Discarded in the preview, or the folder cannot be written to; only the latter is news to the person.
    return preview === undefined ? refuse(l10n.t('{0} cannot be written.', path)) : false;
  }
  return (await workspace.openTextDocument(uri)).save();
}

async function change(
  client: BaseLanguageClient,
  uri: Uri,
  { version, edits, path }: ExistingFile,
  preview: WorkspaceEditEntryMetadata | undefined,
) {
  const document = await workspace.openTextDocument(uri);
  if (document.version !== version)
    return refuse(l10n.t('The text has changed since; nothing was written. Try again.'));
  if (edits.length === 0) {
    void window.showInformationMessage(l10n.t('{0} says so already.', path));
    return true;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of await client.protocol2CodeConverter.asTextEdits([...edits]))
    edit.replace(uri, range, newText, preview);
  const applied = await workspace.applyEdit(edit, { isRefactoring: true });
  return applied || preview !== undefined ? applied : refuse(l10n.t('The file cannot be changed.'));
}

export function refuse(reason: string): false {
  void window.showWarningMessage(reason);
  return false;
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

export function parseAddress(value: unknown): Uri | null {
  if (value instanceof Uri) return value;
  return typeof value === 'string' && value !== '' ? Uri.parse(value) : null;
}
