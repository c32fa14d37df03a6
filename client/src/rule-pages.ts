/**
 * The pages of the rules: what the code of a finding links to. The package carries them in one file, which is far smaller than fifty; under a
 * scheme of ours they open in every host, and the manifest has them shown as a preview.
 */
import {
  commands,
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  l10n,
  Uri,
  window,
  workspace,
} from 'vscode';

const scheme = 'risk-profile-rule';

/** Followed by the rule's name and `.md`. */
export const rulePages = `${scheme}:/`;

export function serveRulePages(extensionUri: Uri): Disposable {
  const changed = new EventEmitter<FileChangeEvent[]>();
  let known: Promise<Pages> | null = null;
  const readFile = async ({ path }: Uri): Promise<Uint8Array> => {
    known ??= pagesIn(extensionUri);
    const page = (await known)[path.replace(/^\/|\.md$/g, '')];
    if (page === undefined) throw FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(page);
  };
  const refuse = (): never => {
    throw FileSystemError.NoPermissions();
  };
  const pages: FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new Disposable(() => {}),
    stat: async (uri) => ({ type: FileType.File, ctime: 0, mtime: 0, size: (await readFile(uri)).length }),
    readFile,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  return Disposable.from(changed, workspace.registerFileSystemProvider(scheme, pages, { isReadonly: true }));
}

/** Without a name, a list to choose from. */
export async function explainRule(extensionUri: Uri, word: unknown): Promise<void> {
  const rule = typeof word === 'string' ? word : await pickRule(extensionUri);
  if (rule !== undefined) await commands.executeCommand('vscode.open', Uri.parse(`${rulePages}${rule}.md`));
}

/** The table of all rules lists them with a sentence each. */
async function pickRule(extensionUri: Uri): Promise<string | undefined> {
  const { README: table = '' } = await pagesIn(extensionUri);
  const items = table.split('\n').flatMap((line) => {
    const [, link = '', severity = '', summary = ''] = line.split('|').map((cell) => cell.trim());
    const rule = /^\[([a-z-]+)\]/.exec(link)?.[1];
    return rule === undefined ? [] : [{ label: rule, description: severity, detail: summary.replaceAll('`', '') }];
  });
  const chosen = await window.showQuickPick(items, { title: l10n.t('Explain a rule'), matchOnDetail: true });
  return chosen?.label;
}

/** By name, each with its text. */
type Pages = Readonly<Record<string, string>>;

async function pagesIn(extensionUri: Uri): Promise<Pages> {
  const file = Uri.joinPath(extensionUri, 'dist', 'rule-pages.json');
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
}
