/**
 * The pages of the rules: what the code of a finding links to. They lie in the extension's own folder, which a browser has no path
 * for; under a scheme of ours they open in every host, and the manifest has them shown as a preview.
 */
import {
  commands,
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  l10n,
  Uri,
  window,
  workspace,
} from 'vscode';

const scheme = 'risk-profile-rule';

/** Followed by the rule's name and `.md`. */
export const rulePages = `${scheme}:/`;

export function serveRulePages(extensionUri: Uri): Disposable {
  const folder = folderOf(extensionUri);
  const changed = new EventEmitter<FileChangeEvent[]>();
  const placeOf = ({ path }: Uri): Uri => {
    if (!/^\/[\w-]+\.md$/.test(path)) throw FileSystemError.FileNotFound(path);
    return Uri.joinPath(folder, path);
  };
  const refuse = (): never => {
    throw FileSystemError.NoPermissions();
  };
  const pages: FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new Disposable(() => {}),
    stat: (uri) => workspace.fs.stat(placeOf(uri)),
    readFile: (uri) => workspace.fs.readFile(placeOf(uri)),
    readDirectory: () => workspace.fs.readDirectory(folder),
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  return Disposable.from(changed, workspace.registerFileSystemProvider(scheme, pages, { isReadonly: true }));
}

/** Without a name, a list to choose from. */
export async function explainRule(extensionUri: Uri, word: unknown): Promise<void> {
  const rule = typeof word === 'string' ? word : await pickRule(folderOf(extensionUri));
  if (rule !== undefined) await commands.executeCommand('vscode.open', Uri.parse(`${rulePages}${rule}.md`));
}

/** The table of all rules lists them with a sentence each. */
async function pickRule(folder: Uri): Promise<string | undefined> {
  const table = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, 'README.md')));
  const items = table.split('\n').flatMap((line) => {
    const [, link = '', severity = '', summary = ''] = line.split('|').map((cell) => cell.trim());
    const rule = /^\[([a-z-]+)\]/.exec(link)?.[1];
    return rule === undefined ? [] : [{ label: rule, description: severity, detail: summary.replaceAll('`', '') }];
  });
  const chosen = await window.showQuickPick(items, { title: l10n.t('Explain a rule'), matchOnDetail: true });
  return chosen?.label;
}

function folderOf(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'docs', 'rules');
}
