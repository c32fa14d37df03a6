/** The `.riskprofile.yaml` that rules over a file: found upward from it, read once. */
import {
  type Baseline,
  type Configuration,
  defaultSettings,
  readBaseline,
  readConfiguration,
  type Settings,
} from '../engine/checking';
import { matchesGlob } from '../workspace/glob';
import { resolve } from './find-files';
import { placesIn } from './report';
import { type Shell, UsageError } from './shell';

export interface Project {
  readonly settings: Settings;
  /** Absolute folder of the configuration; null where there is none. */
  readonly root: string | null;
  /** The findings that its `baseline` setting calls known. */
  readonly baseline: Baseline | null;
}

export interface Projects {
  of(path: string): Project;
}

const fileName = '.riskprofile.yaml';

/** `named` is --config: it rules over every file. */
export function openProjects(shell: Shell, named: string | undefined): Projects {
  const byFolder = new Map<string, Project>();
  const fixed = named === undefined ? null : load(shell, resolve(shell.cwd, named), named);
  return { of: (path) => fixed ?? find(parentOf(resolve(shell.cwd, path))) };

  function find(folder: string): Project {
    const known = byFolder.get(folder);
    if (known !== undefined) return known;
    const file = `${folder}/${fileName}`;
    const above = parentOf(folder);
    const none: Project = { settings: defaultSettings, root: null, baseline: null };
    const project = shell.fs.stat(file) === 'file' ? load(shell, file, file) : above === folder ? none : find(above);
    byFolder.set(folder, project);
    return project;
  }
}

/** Whether the project's configuration leaves the file out. */
export function isIgnored({ settings, root }: Project, fullPath: string): boolean {
  if (root === null || !fullPath.startsWith(`${root}/`)) return false;
  const path = fullPath.slice(root.length + 1);
  return settings.ignore.some((glob) => matchesGlob(path, glob));
}

/** How a baseline names a file: below the project's folder, as the editor does; without a project as it was given. */
export function pathInProject({ root }: Project, cwd: string, path: string): string {
  const full = resolve(cwd, path);
  return root !== null && full.startsWith(`${root}/`) ? full.slice(root.length + 1) : path;
}

/** A configuration with faults still counts; each fault is a line on standard error. */
function load(shell: Shell, file: string, shown: string): Project {
  if (shell.fs.stat(file) !== 'file') throw new UsageError(`no such configuration: ${shown}`);
  const text = shell.fs.read(file);
  const { settings, problems }: Configuration = readConfiguration(text);
  for (const { message, span } of problems) {
    const { line, column } = placesIn(text)(span);
    shell.writeError(`${shown}:${line}:${column}: ${message.text}\n`);
  }
  const root = parentOf(file);
  return {
    settings,
    root,
    baseline: settings.baseline === undefined ? null : loadBaseline(`${root}/${settings.baseline}`),
  };

  function loadBaseline(path: string): Baseline | null {
    const baseline = shell.fs.stat(path) === 'file' ? readBaseline(shell.fs.read(path)) : null;
    if (baseline === null)
      shell.writeError(`${shown}: ${settings.baseline} is no baseline; every finding is reported\n`);
    return baseline;
  }
}

function parentOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end <= 0 ? path.slice(0, Math.max(end, 0)) : path.slice(0, end);
}
