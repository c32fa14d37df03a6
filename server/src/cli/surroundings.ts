/**
 * What the files around a document say, for rules that look at others: the same summary the editor keeps of its workspace, taken of
 * the working directory. It is gathered when the first risk document asks, so that a run over ordinary files costs nothing.
 */
import { formatOf, type Neighbours, type RiskProfile, read } from '../engine';
import { keyOfFile } from '../workspace/story-key';
import { entryOf, isStoryName, neighboursOf, type Summary, standingOf, storyFileOf } from '../workspace/summary';
import { findFiles, resolve } from './find-files';
import { isIgnored, type Projects } from './project';
import type { Shell } from './shell';

export interface Surroundings {
  /** null for a document outside the working directory. */
  of(path: string, profile: RiskProfile): Neighbours | null;
}

export function openSurroundings(shell: Shell, projects: Projects): Surroundings {
  let summary: Summary | null = null;
  return {
    of(path, profile) {
      const full = resolve(shell.cwd, path);
      if (!profile.recognition.recognised || !full.startsWith(`${shell.cwd}/`)) return null;
      summary ??= gather(shell, projects);
      const uri = uriOf(full);
      const entries = new Map(summary.entries).set(uri, entryOf(uri, profile));
      return neighboursOf(standingOf(uri, profile), { ...summary, entries });
    },
  };
}

function gather(shell: Shell, projects: Projects): Summary {
  const entries = new Map<string, ReturnType<typeof entryOf>>();
  const stories = new Map<string, ReturnType<typeof storyFileOf>>();
  const files = new Set<string>();
  for (const path of findFiles(shell.fs, shell.cwd, ['.'])) {
    const full = resolve(shell.cwd, path);
    const uri = uriOf(full);
    files.add(uri);
    const text = textOf(shell, full);
    const profile = text === null || isIgnored(projects.of(path), full) ? null : profileOf(path, text, projects);
    if (profile !== null) entries.set(uri, entryOf(uri, profile));
    else if (text !== null && isStoryName(uri)) stories.set(keyOfFile(uri) ?? '', storyFileOf(uri, text));
  }
  return { entries, stories, files, folders: [uriOf(shell.cwd)] };
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
