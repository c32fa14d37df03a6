/** Which files a run looks at: named ones always, folders by content of YAML and Markdown files below them. */
import { isLeftOut, isReadable } from '../workspace/world';
import { type Files, UsageError } from './shell';

export function findFiles(files: Files, cwd: string, paths: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const path of paths) {
    const kind = files.stat(resolve(cwd, path));
    if (kind === null) throw new UsageError(`no such file or folder: ${path}`);
    if (kind === 'file') found.add(path);
    else for (const file of walk(files, cwd, path)) found.add(file);
  }
  return [...found];
}

export function resolve(cwd: string, path: string): string {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path) ? path : `${cwd}/${path}`;
}

function* walk(files: Files, cwd: string, folder: string): Iterable<string> {
  const entries = [...files.list(resolve(cwd, folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = folder === '.' ? entry.name : `${folder.replace(/\/$/, '')}/${entry.name}`;
    if (entry.folder) {
      if (!isLeftOut(entry.name)) yield* walk(files, cwd, path);
    } else if (isReadable(entry.name)) {
      yield path;
    }
  }
}
