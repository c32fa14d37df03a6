/** The `.riskprofile.yaml` that rules over a document: the first one found upward from it, each folder asked once. */
import { type Baseline, type Configuration, readBaseline, readConfiguration } from '../engine';
import { matchesGlob } from './glob';
import { resolve } from './summary';
import type { World } from './world';

export interface ProjectFile {
  readonly configuration: Configuration;
  /** Address of its folder, without a slash at the end. */
  readonly root: string;
  readonly baseline: Baseline | null;
}

export interface ProjectFiles {
  above(uri: string): Promise<ProjectFile | null>;
  forget(): void;
}

export const projectFileName = '.riskprofile.yaml';

export function projectFiles(world: Pick<World, 'readFile'>): ProjectFiles {
  const known = new Map<string, Promise<ProjectFile | null>>();
  const find = (folder: string | null): Promise<ProjectFile | null> => {
    if (folder === null) return Promise.resolve(null);
    const present = known.get(folder);
    if (present !== undefined) return present;
    const finding = load(folder).then((file) => file ?? find(parentOf(folder)));
    known.set(folder, finding);
    return finding;
  };
  const load = async (root: string): Promise<ProjectFile | null> => {
    const text = await world.readFile(`${root}/${projectFileName}`).catch(() => null);
    if (text === null) return null;
    const configuration = readConfiguration(text);
    const named = configuration.settings.baseline;
    const known = named === undefined ? null : await world.readFile(resolve(root, named)).catch(() => null);
    return { configuration, root, baseline: known === null ? null : readBaseline(known) };
  };
  return { above: (uri) => find(parentOf(uri)), forget: () => known.clear() };
}

export function isIgnored(file: ProjectFile, uri: string): boolean {
  const path = pathIn(file, uri);
  return path !== '' && file.configuration.settings.ignore.some((glob) => matchesGlob(path, glob));
}

/** Below the project's folder; empty for a file outside of it. */
export function pathIn({ root }: ProjectFile, uri: string): string {
  return uri.startsWith(`${root}/`) ? decodePath(uri.slice(root.length + 1)) : '';
}

/** The folder of a file or folder; null at the top and for addresses that have no path (`untitled:Untitled-1`). */
export function parentOf(uri: string): string | null {
  const path = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(uri)?.[0].length ?? null;
  if (path === null) return null;
  const end = uri.lastIndexOf('/');
  return end < path || uri.length === path ? null : uri.slice(0, end);
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
