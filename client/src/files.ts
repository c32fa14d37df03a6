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

/**
 * VS Code searches only where a file system brings a search, and waits for one that never comes elsewhere: what has not answered soon is
 * read folder by folder.
 */
async function filesBelow(folder: Uri): Promise<readonly Uri[]> {
  const search = workspace.findFiles(
    new RelativePattern(folder, '**/*.{md,markdown,yaml,yml}'),
    `**/{${leftOut.join()}}/**`,
    mostFiles,
  );
  if (searched.has(folder.scheme)) return search;
  const found = await Promise.race([search, new Promise<null>((resolve) => setTimeout(resolve, soon, null))]);
  return found === null || found.length === 0 ? walk(folder) : found;
}

async function walk(top: Uri): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const folders = [top];
  for (let folder = folders.pop(); folder !== undefined && found.length < mostFiles; folder = folders.pop()) {
    for (const [name, type] of await entriesOf(folder)) {
      const uri = Uri.joinPath(folder, name);
      // A linked folder may lead back to where it stands.
      if (type === FileType.Directory && !leftOut.includes(name)) folders.push(uri);
      else if ((type & FileType.File) !== 0 && /\.(?:md|markdown|ya?ml)$/i.test(name)) found.push(uri);
    }
  }
  return found;
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

/** Schemes that VS Code itself searches. */
const searched: ReadonlySet<string> = new Set(['file', 'vscode-remote']);
const soon = 3_000;
const leftOut: readonly string[] = ['node_modules', '.git', 'dist', 'out', 'vendor'];
const mostFiles = 20_000;
