/** What the project says about generated files: its folders, its rule book, and the ids that a story's profiles use already. */
import {
  coreConfigPath,
  type Folders,
  findPolicy,
  foldersOf,
  formatOf,
  namesFolders,
  type Policy,
  policiesOf,
  read,
  type Settings,
} from '../engine';
import { isOfStory } from '../workspace/story-key';
import { findFiles, resolve } from './find-files';
import { openProjects } from './project';
import { type Shell, UsageError } from './shell';

export interface StoryProject {
  readonly settings: Settings;
  /** Absolute; what the configured folders are relative to. */
  readonly root: string;
  readonly folders: Folders;
  readonly policy: Policy;
}

/** Without a `.riskprofile.yaml` the working directory is the project. */
export function storyProject(shell: Shell, path: string, config?: string, policyName?: string): StoryProject {
  const { settings, root: found } = openProjects(shell, config).of(path);
  const root = nearestCore(shell, path, found ?? shell.cwd, settings);
  const core = `${root}/${coreConfigPath}`;
  const coreConfig = shell.fs.stat(core) === 'file' ? shell.fs.read(core) : null;
  const name = policyName ?? settings.policy;
  const policy = findPolicy(name === 'auto' ? 'bmad-v4' : name, policiesOf(settings));
  if (policy === null) throw new UsageError(`there is no rule book '${name}'`);
  const folders = foldersOf({ coreConfig, settings });
  if (folders.fault !== null) shell.writeError(`risk-profile: ${folders.fault.text}\n`);
  return { settings, root, folders, policy };
}

/** The folder above the story that has a `.bmad-core`, as the editor finds it; else the project's own. */
function nearestCore(shell: Shell, path: string, top: string, settings: Settings): string {
  if (namesFolders(settings)) return top;
  const above = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));
  for (let at = above(resolve(shell.cwd, path)); at.startsWith(`${top}/`); at = above(at))
    if (shell.fs.stat(`${at}/${coreConfigPath}`) === 'file') return at;
  return top;
}

/** In the folder of profiles, so that a second profile of a story goes on counting. */
export function profilesOf(
  shell: Shell,
  { root, folders, settings }: StoryProject,
  story: string | null,
): StoryProfile[] {
  const folder = `${root}/${folders.profiles}`;
  if (story === null || shell.fs.stat(folder) !== 'folder') return [];
  return findFiles(shell.fs, shell.cwd, [folder]).flatMap((path) => {
    const { profile } = read(shell.fs.read(resolve(shell.cwd, path)), { format: formatOf(path), settings });
    return profile.kind === 'profile' && isOfStory(path, profile, story)
      ? [{ path, ids: profile.risks.flatMap(({ id }) => id?.value ?? []) }]
      : [];
  });
}

/** A profile that a story has already, with the ids that it uses. */
export interface StoryProfile {
  readonly path: string;
  readonly ids: readonly string[];
}
