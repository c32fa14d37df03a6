/** The `.riskprofile.yaml` that rules over a document: the first one found upward from it, each folder asked once. */
import { type Configuration, readConfiguration } from '../engine';
import { matchesGlob } from './glob';
import type { World } from './world';

export interface ProjectFile {
  readonly configuration: Configuration;
  /** Address of its folder, without a slash at the end. */
  readonly root: string;
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
    return text === null ? null : { configuration: readConfiguration(text), root };
  };
  return { above: (uri) => find(parentOf(uri)), forget: () => known.clear() };
}

export function isIgnored({ configuration, root }: ProjectFile, uri: string): boolean {
  if (!uri.startsWith(`${root}/`)) return false;
  const path = decodePath(uri.slice(root.length + 1));
  return configuration.settings.ignore.some((glob) => matchesGlob(path, glob));
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
