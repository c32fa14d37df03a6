/** What documents need to know of each other, small enough to be at hand at every keystroke. */
import { type Gate, type Neighbours, normaliseId, type RiskProfile } from '../engine/checking';
import type { RiskDocument } from './risk-document';
import { keyOfFile, storyKeyOf } from './story-key';
import { isReadable } from './world';

export interface Summary {
  readonly entries: ReadonlyMap<string, Entry>;
  /** By key: `4.2`. */
  readonly stories: ReadonlyMap<string, StoryFile>;
  /** Every Markdown and YAML file. */
  readonly files: ReadonlySet<string>;
  readonly folders: readonly string[];
}

/** One risk document. */
export interface Entry {
  /** As written. */
  readonly ids: readonly string[];
  readonly story: string | null;
  readonly kind: RiskProfile['kind'];
  /** Of the day on which it was summed up. */
  readonly gate: Gate;
}

export interface StoryFile {
  readonly uri: string;
  readonly changed: string | null;
}

export function entryOf({ uri, framed: profile, gate }: Pick<RiskDocument, 'uri' | 'framed' | 'gate'>): Entry {
  return {
    ids: profile.risks.flatMap(({ id }) => (id === null ? [] : [id.value])),
    story: storyKeyOf(uri, profile),
    kind: profile.kind,
    gate,
  };
}

export function sameEntry(a: Entry | undefined, b: Entry): boolean {
  return (
    a !== undefined &&
    a.story === b.story &&
    a.kind === b.kind &&
    a.gate.decision === b.gate.decision &&
    sameList(a.ids, b.ids) &&
    sameList(a.gate.because, b.gate.because)
  );
}

/** What the neighbours of a document depend on; as long as that is the same, so are they. */
export interface Standing {
  readonly uri: string;
  readonly story: string | null;
  readonly isStated: boolean;
  readonly kind: RiskProfile['kind'];
}

export function standingOf(uri: string, profile: RiskProfile): Standing {
  return { uri, story: storyKeyOf(uri, profile), isStated: profile.story !== null, kind: profile.kind };
}

export function sameStanding(a: Standing, b: Standing): boolean {
  return a.uri === b.uri && a.story === b.story && a.isStated === b.isStated && a.kind === b.kind;
}

export function neighboursOf(standing: Standing, summary: Summary): Neighbours {
  const { uri, kind } = standing;
  let ids: ReadonlyMap<string, string> | null = null;
  return {
    // Only a document that names an id it does not define asks for those of all others.
    get ids() {
      ids ??= idsOfOthers(uri, summary);
      return ids;
    },
    story: storyFor(standing, summary),
    profile: kind === 'gate' ? decisionFor(standing, summary) : null,
    exists: (path) => exists(uri, path, summary),
  };
}

function idsOfOthers(uri: string, { entries, folders }: Summary): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [other, entry] of entries) {
    if (other === uri) continue;
    const path = pathOf(other, folders);
    for (const written of entry.ids) {
      const id = normaliseId(written);
      if (!ids.has(id)) ids.set(id, path);
    }
  }
  return ids;
}

/** What the profile of the same story decides. */
function decisionFor({ uri, story }: Standing, { entries, folders }: Summary): Neighbours['profile'] {
  if (story === null) return null;
  for (const [other, entry] of entries) {
    if (other === uri || entry.kind !== 'profile' || entry.story !== story) continue;
    return { path: pathOf(other, folders), decision: entry.gate.decision, because: entry.gate.because };
  }
  return null;
}

/** Only a numbered story can be missed, and only where stories are kept at all. */
function storyFor({ story: key, isStated }: Standing, { stories, folders }: Summary): Neighbours['story'] {
  if (key === null || !isStated) return null;
  const found = stories.get(key);
  if (found !== undefined) return { path: pathOf(found.uri, folders), changed: found.changed };
  return stories.size > 0 && /^\d+(?:\.\d+)+[a-z]?$/.test(key) ? 'missing' : null;
}

/** Other kinds of files are not listed; nothing is said of them. */
function exists(uri: string, path: string, { files, folders }: Summary): boolean | null {
  if (!isReadable(path)) return null;
  const here = uri.slice(0, uri.lastIndexOf('/'));
  const bases = path.startsWith('/') ? folders : [here, ...folders];
  return bases.some((base) => files.has(resolve(base, path)));
}

export function resolve(base: string, path: string): string {
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(base)?.[0] ?? '';
  const parts = base.slice(root.length).split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(encodeURIComponent(part));
  }
  return root + parts.join('/');
}

/** The file that a finding names by its path below a folder of the workspace. */
export function uriOf(path: string, { files, entries, folders }: Summary): string | null {
  return folders.map((folder) => resolve(folder, path)).find((uri) => files.has(uri) || entries.has(uri)) ?? null;
}

/** For a person: below its folder of the workspace. */
export function pathOf(uri: string, folders: readonly string[]): string {
  const folder = folders.find((each) => uri.startsWith(`${each}/`));
  const path = folder === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(folder.length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A story says itself when it changed: the last date of its change log. File dates are no sign; a checkout changes them. */
export function storyFileOf(uri: string, text: string): StoryFile {
  const log = /^#{1,6}[^\n]*change ?log[^\n]*\n([^#]*)/im.exec(text)?.[1] ?? '';
  const dates = [...log.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)].map(([date]) => date);
  return { uri, changed: dates.toSorted().at(-1) ?? null };
}

export function isStoryName(uri: string): boolean {
  return /\.(?:md|markdown)$/i.test(uri) && keyOfFile(uri) !== null;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
