/** Writes what the server made: new files that overwrite nothing, and changes to a version that is still there. */
import { FileType, l10n, type TextDocument, type TextEdit, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExistingFile, NewFile } from '../../../server/src/protocol';
import { isWanted } from './preview';

/** Under a title the person first sees what would be written, and takes or leaves it; null writes at once. */
export async function writeFile(
  client: BaseLanguageClient,
  file: NewFile | ExistingFile,
  title: string | null,
): Promise<boolean> {
  const uri = client.protocol2CodeConverter.asUri(file.uri);
  const written = file.kind === 'new' ? await create(uri, file, title) : await change(client, uri, file, title);
  if (written) await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  return written;
}

async function create(uri: Uri, { path, text, warning }: NewFile, title: string | null): Promise<boolean> {
  if (await isTaken(uri, path)) return false;
  if (title === null && warning !== undefined) void window.showWarningMessage(warning);
  if (title !== null && !(await isWanted({ uri, path, text, exists: false, warning }, title))) return false;
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  return (await workspace.applyEdit(edit)) || refuse(l10n.t('{0} cannot be written.', path));
}

/** Says so where a new file cannot stand there. */
export async function isTaken(uri: Uri, path: string): Promise<boolean> {
  if (await exists(uri)) return !refuse(l10n.t('{0} exists already; nothing was written.', path));
  return (await isBehindLink(uri)) && !refuse(l10n.t('{0} lies behind a link; nothing was written.', path));
}

async function change(
  client: BaseLanguageClient,
  uri: Uri,
  { version, edits, path }: ExistingFile,
  title: string | null,
): Promise<boolean> {
  const document = await workspace.openTextDocument(uri);
  if (edits.length === 0) {
    void window.showInformationMessage(l10n.t('{0} says so already.', path));
    return true;
  }
  const changes = await client.protocol2CodeConverter.asTextEdits([...edits]);
  const draft = { uri, path, text: changedText(document, changes), exists: true };
  const isFresh = (): boolean => document.version === version;
  if (isFresh() && title !== null && !(await isWanted(draft, title))) return false;
  if (!isFresh()) return refuse(l10n.t('The text has changed since; nothing was written. Try again.'));
  const edit = new WorkspaceEdit();
  edit.set(uri, changes);
  return (await workspace.applyEdit(edit)) || refuse(l10n.t('The file cannot be changed.'));
}

/** From the last edit to the first, so that offsets before it stay true. */
function changedText(document: TextDocument, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
    .reduce((text, { range, newText }) => {
      return text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
    }, document.getText());
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

/** A linked folder may lead out of the workspace, and nothing that we place goes there. */
export async function isBehindLink(uri: Uri): Promise<boolean> {
  const root = workspace.getWorkspaceFolder(uri)?.uri;
  if (root === undefined) return false;
  for (let above = Uri.joinPath(uri, '..'); above.path.length > root.path.length; above = Uri.joinPath(above, '..')) {
    const type = await workspace.fs.stat(above).then(
      (stat) => stat.type,
      () => FileType.Unknown,
    );
    if ((type & FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}

export function parseAddress(value: unknown): Uri | null {
  if (value instanceof Uri) return value;
  return typeof value === 'string' && value !== '' ? Uri.parse(value) : null;
}
