/** Reads files for the server through VS Code, so that remote and virtual workspaces lose nothing. */
import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
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
  const pattern = '**/*.{md,markdown,yaml,yml}';
  const found = await workspace.findFiles(
    folder === undefined ? pattern : new RelativePattern(Uri.parse(folder, true), pattern),
    '**/{node_modules,.git,dist,out,vendor}/**',
    mostFiles,
  );
  return found.map((uri) => uri.toString());
}

const mostFiles = 20_000;
