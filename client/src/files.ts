/** Reads files for the server through VS Code, so that remote and virtual workspaces lose nothing. */
import { Disposable, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FindFilesParams,
  findFilesRequest,
  type ReadFileParams,
  readFileRequest,
} from '../../server/src/protocol';

export function serveFiles(client: BaseLanguageClient): Disposable {
  const handlers = [
    client.onRequest(readFileRequest.method, ({ uri }: ReadFileParams) => readFile(uri)),
    client.onRequest(findFilesRequest.method, ({ folder }: FindFilesParams) => findFiles(folder)),
  ];
  return Disposable.from(...handlers);
}

/** null where there is no such file: the server asks for files that may not exist, a configuration for instance. */
async function readFile(uri: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri, true)));
  } catch {
    return null;
  }
}

async function findFiles(folder: string | undefined): Promise<readonly string[]> {
  const folders =
    folder === undefined ? (workspace.workspaceFolders ?? []).map(({ uri }) => uri) : [Uri.parse(folder, true)];
  const found = await Promise.all(folders.map(filesBelow));
  return found
    .flat()
    .slice(0, mostFiles)
    .map((uri) => uri.toString());
}

/** VS Code finds files only where their file system brings a search; without one, folders are read one by one. */
async function filesBelow(folder: Uri): Promise<readonly Uri[]> {
  const found = await workspace.findFiles(
    new RelativePattern(folder, '**/*.{md,markdown,yaml,yml}'),
    `**/{${leftOut.join()}}/**`,
    mostFiles,
  );
  return found.length > 0 || searchable.has(folder.scheme) ? found : walk(folder);
}

async function walk(top: Uri): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const folders = [top];
  for (let folder = folders.pop(); folder !== undefined && found.length < mostFiles; folder = folders.pop()) {
    const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
    for (const [name, type] of entries) {
      const uri = Uri.joinPath(folder, name);
      // A link may lead back to where it stands.
      if (type === FileType.Directory && !leftOut.includes(name)) folders.push(uri);
      if ((type & FileType.File) !== 0 && /\.(?:md|markdown|ya?ml)$/i.test(name)) found.push(uri);
    }
  }
  return found;
}

const searchable: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs']);
const leftOut: readonly string[] = ['node_modules', '.git', 'dist', 'out', 'vendor'];
const mostFiles = 20_000;
