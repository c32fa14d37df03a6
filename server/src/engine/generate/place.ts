/**
 * Where a generated file goes, from the project's configuration. Invariant: what comes out is a relative path inside the workspace that
 * nobody uses yet. Agents have been seen to make a folder called `qa.qaLocation`; we refuse with a reason instead.
 */

import { isScalar, parseDocument } from 'yaml';
import { type Message, say } from '../message';
import { defaultSettings, type Settings } from '../settings';
import { slugOf } from './story-id';
import type { ProfileFormat } from './write-profile';

export interface PlaceSources {
  /** The text of `.bmad-core/core-config.yaml`; null where there is none. */
  readonly coreConfig: string | null;
  /** From `.riskprofile.yaml`, or the defaults. What it sets wins. */
  readonly settings: Settings;
}

export interface Folders {
  readonly profiles: string;
  readonly gates: string;
  readonly stories: string;
  /** Why BMAD’s own configuration was not followed; null where it was, or there is none. */
  readonly fault: Message | null;
}

type Folder = Exclude<keyof Folders, 'fault'>;

export type Placed =
  | { readonly kind: 'place'; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: Message };

/** The three folders as configured, unchecked: `profilePath` and `gatePath` check the one they use. A file that cannot be followed is said. */
export function foldersOf({ coreConfig, settings }: PlaceSources): Folders {
  const core: CoreConfig = coreConfig === null ? { fault: null } : readCoreConfig(coreConfig);
  const chosen = (key: Folder, fromCore: string | null): string =>
    settings[key] === defaultSettings[key] ? (fromCore ?? settings[key]) : settings[key];
  const qa = core.qaLocation ?? null;
  return {
    profiles: chosen('profiles', qa === null ? null : `${withoutSlash(qa)}/assessments`),
    gates: chosen('gates', qa === null ? null : `${withoutSlash(qa)}/gates`),
    stories: chosen('stories', core.devStoryLocation ?? null),
    fault: core.fault,
  };
}

/** Where a folder of the project has its own `.bmad-core`, as in a repository of several packages, that folder is what paths are relative to. */
export const coreConfigPath = '.bmad-core/core-config.yaml';

/** Whether `.riskprofile.yaml` says itself where files go: then they are relative to where it lies. */
export function namesFolders(settings: Settings): boolean {
  return (['profiles', 'gates', 'stories'] as const).some((key) => settings[key] !== defaultSettings[key]);
}

export interface FileName {
  readonly story: string | null;
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly format: ProfileFormat;
}

/** `docs/qa/assessments/2.4-risk-20260302.md`, or the same with `-2` where that exists already. */
export function profilePath(folder: string, file: FileName, exists: (path: string) => boolean): Placed {
  const day = file.date.replaceAll('-', '');
  const stem = file.format === 'yaml' ? `${stemOf(file)}-${day}` : `${stemOf(file)}-risk-${day}`;
  return freePath(folder, stem, file.format === 'yaml' ? '.risk.yaml' : '.md', exists);
}

/** `docs/qa/gates/2.4-payment-retries.yml`; an existing gate is updated in place, so it is no obstacle. */
export function gatePath(folder: string, story: string | null, title: string): Placed {
  const slug = slugOf(title);
  const stem = story === null ? slug : [stemOf({ story, title }), slug].filter((part) => part !== '').join('-');
  return freePath(folder, stem === '' ? 'gate' : stem, '.yml', () => false);
}

function freePath(folder: string, stem: string, ending: string, exists: (path: string) => boolean): Placed {
  const reason = whyNot(folder);
  if (reason !== null) return { kind: 'refused', reason };
  const base = withoutSlash(folder.trim().replaceAll('\\', '/').replace(/^\.\//, ''));
  for (let turn = 1; turn < 1000; turn += 1) {
    const name = turn === 1 ? `${stem}${ending}` : `${stem}-${turn}${ending}`;
    const path = base === '' || base === '.' ? name : `${base}/${name}`;
    if (!exists(path)) return { kind: 'place', path };
  }
  return { kind: 'refused', reason: say`there are a thousand files named ${stem} in ${base} already` };
}

/** Why a folder cannot be written to, in words for a person; null where it can. */
export function whyNot(folder: string): Message | null {
  const path = folder.trim().replaceAll('\\', '/');
  const named = `“${folder.slice(0, 80)}”`;
  if (path === '') return say`no folder is configured`;
  if (hasControl(path)) return say`${named} contains control characters`;
  if (/^(?:\/|~|[a-z][a-z\d+.-]{0,20}:)/i.test(path)) return say`${named} is not a folder inside the workspace`;
  const segments = path.split('/');
  if (segments.includes('..')) return say`${named} leads out of the workspace`;
  if (segments.some((segment) => segment.toLowerCase() === '.git')) return say`${named} belongs to git`;
  const literal = segments.find(isPlaceholder);
  if (literal !== undefined)
    return say`${named} is a placeholder, not a folder: “${literal.slice(0, 40)}” was never filled in`;
  if (segments.some((segment) => segment !== '.' && /[. ]$/.test(segment)))
    return say`${named} ends a name in a dot or blank`;
  return null;
}

/** `{root}`, `<folder>`, `$HOME`, `[path]`, `qa.qaLocation`, `TBD`: what stands in a template where a value belongs. */
function isPlaceholder(segment: string): boolean {
  return (
    /[{}<>$%*?"|:]/.test(segment) ||
    /^\[.{0,80}\]$/.test(segment) ||
    /^(?:qa\.)?qaLocation$|^(?:dev)?StoryLocation$/i.test(segment) ||
    /^(?:TBD|TODO|your[-_ ].{1,40}|path[-_ ]to.{0,40}|undefined|null)$/i.test(segment)
  );
}

function stemOf({ story, title }: { readonly story: string | null; readonly title: string }): string {
  if (story !== null && /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u.test(story) && !story.includes('..')) return story;
  const slug = slugOf(title);
  return slug === '' ? 'story' : slug;
}

function hasControl(text: string): boolean {
  return [...text].some((char) => char < ' ' || char === '\u007F');
}

function withoutSlash(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

interface CoreConfig {
  readonly qaLocation?: string;
  readonly devStoryLocation?: string;
  readonly fault: Message | null;
}

/** A folder that is not there is the default’s; one that cannot be read is a fault, since somebody meant it. */
function readCoreConfig(text: string): CoreConfig {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0)
    return { fault: say`${coreConfigPath} is no valid YAML, so the default folders are used` };
  const faults: Message[] = [];
  const at = (path: readonly string[]): string | null => {
    const value: unknown = document.getIn(path);
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (value !== undefined && value !== null)
      faults.push(say`${path.join('.')} in ${coreConfigPath} is no folder, so the default is used`);
    return null;
  };
  const qa = isScalar(document.get('qa', true)) ? at(['qa']) : (at(['qa', 'qaLocation']) ?? at(['qaLocation']));
  const stories = at(['devStoryLocation']);
  return {
    ...(qa === null ? {} : { qaLocation: qa }),
    ...(stories === null ? {} : { devStoryLocation: stories }),
    fault: faults[0] ?? null,
  };
}
