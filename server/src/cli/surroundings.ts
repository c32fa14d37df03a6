/**
 * What the files around a document say, for rules that look at others: the same summary the editor keeps of its workspace, taken of
 * the working directory. Nothing is gathered before a rule asks: most documents ask for their story and for paths, so that files of
 * other names are not even opened; the ids of all others are gathered for the first id that the document itself does not know.
 */
import {
  formatOf,
  gateOn,
  type Neighbours,
  policiesOf,
  policyOf,
  type RiskProfile,
  read,
  type Settings,
} from '../engine/checking';
import { keyOfFile } from '../workspace/story-key';
import {
  type Entry,
  entryOf,
  isStoryName,
  neighboursOf,
  type Summary,
  standingOf,
  storyFileOf,
} from '../workspace/summary';
import { findFiles, resolve } from './find-files';
import { isIgnored, type Projects } from './project';
import type { Shell } from './shell';

export interface Surroundings {
  /** null for a document outside the working directory. */
  of(path: string, profile: RiskProfile): Neighbours | null;
}

export function openSurroundings(shell: Shell, projects: Projects): Surroundings {
  const listed = once(() => findFiles(shell.fs, shell.cwd, ['.']));
  const names = once(() => gather(shell, projects, listed(), () => false));
  const stories = once(() => gather(shell, projects, listed(), isStoryName));
  const all = once(() => gather(shell, projects, listed(), () => true));
  return {
    of(path, profile) {
      const full = resolve(shell.cwd, path);
      if (!profile.recognition.recognised || !full.startsWith(`${shell.cwd}/`)) return null;
      const uri = uriOf(full);
      const standing = standingOf(uri, profile);
      const near = once(() => neighboursOf(standing, stories()));
      const everyone = once(() => {
        const entries = new Map(all().entries).set(
          uri,
          entryFor(uri, profile, projects.of(path).settings, shell.today),
        );
        return neighboursOf(standing, { ...all(), entries });
      });
      return {
        get ids() {
          return everyone().ids;
        },
        get profile() {
          return everyone().profile;
        },
        get story() {
          return near().story;
        },
        // What is there is told by names alone: nothing is opened for it.
        exists: (file) => neighboursOf(standing, names()).exists(file),
      };
    },
  };
}

function once<T extends object>(compute: () => T): () => T {
  let value: T | null = null;
  return () => {
    value ??= compute();
    return value;
  };
}

/** Every file is listed; only those that `isRead` are opened. */
function gather(shell: Shell, projects: Projects, paths: readonly string[], isRead: (uri: string) => boolean): Summary {
  const entries = new Map<string, Entry>();
  const stories = new Map<string, ReturnType<typeof storyFileOf>>();
  const files = new Set<string>();
  for (const path of paths) {
    const full = resolve(shell.cwd, path);
    const uri = uriOf(full);
    files.add(uri);
    if (!isRead(uri)) continue;
    const text = textOf(shell, full);
    const profile = text === null || isIgnored(projects.of(path), full) ? null : profileOf(path, text, projects);
    if (profile !== null) entries.set(uri, entryFor(uri, profile, projects.of(path).settings, shell.today));
    else if (text !== null && isStoryName(uri)) stories.set(keyOfFile(uri) ?? '', storyFileOf(uri, text));
  }
  return { entries, stories, files, folders: [uriOf(shell.cwd)] };
}

function entryFor(uri: string, profile: RiskProfile, settings: Settings, today: string): Entry {
  const gate = gateOn(profile, policyOf(profile, policiesOf(settings)), { settings, today });
  return entryOf({ uri, framed: profile, gate });
}

function profileOf(path: string, text: string, projects: Projects): RiskProfile | null {
  if (!/risk|风险|風險/i.test(text)) return null;
  const { profile } = read(text, { format: formatOf(path), settings: projects.of(path).settings });
  return profile.recognition.recognised ? profile : null;
}

/** A file that cannot be read says nothing of others; where it is checked itself, that is an error of its own. */
function textOf(shell: Shell, full: string): string | null {
  try {
    return shell.fs.read(full);
  } catch {
    return null;
  }
}

function uriOf(full: string): string {
  return `file://${full.split('/').map(encodeURIComponent).join('/')}`;
}
