/** Everything that generating from a story needs, gathered once: what is made from it is a pure function. */

import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  coreConfigPath,
  type Folders,
  findPolicy,
  foldersOf,
  isMessage,
  type Message,
  namesFolders,
  type Policy,
  readStory,
  type Story,
  say,
  whyNoStory,
} from '../engine';
import { throwIfCancelled } from './cancellation';
import type { DocumentSettings, SettingsSource } from './configuration';
import { type ProjectFiles, parentOf } from './project-files';
import type { RiskDocument } from './risk-document';
import { isOfStory } from './story-key';
import { pathOf } from './summary';
import type { WorkspaceIndex } from './workspace-index';
import type { World } from './world';

/** What the configured folders of a document are relative to, and which files are there. */
export interface Place {
  /** Address of the project's folder, inside the workspace. */
  readonly root: string;
  readonly folders: Folders;
  /** Addresses of all Markdown and YAML files. */
  readonly files: ReadonlySet<string>;
  /** Below the workspace's folder, for a person. */
  shown(uri: string): string;
  /** The address of a path below the project's folder; null where that is outside of the workspace. */
  addressOf(path: string): string | null;
  /** ISO date. */
  readonly today: string;
}

export interface StoryDesk extends Place {
  readonly uri: string;
  readonly path: string;
  readonly story: Story;
  /** Of new documents. */
  readonly policy: Policy;
  readonly settings: DocumentSettings;
  /** Of the same story. */
  readonly profiles: readonly RiskDocument[];
}

export interface DeskSources {
  readonly texts: Pick<TextDocuments<TextDocument>, 'get'>;
  readonly world: World;
  readonly settings: SettingsSource;
  readonly projects: ProjectFiles;
  readonly index: WorkspaceIndex;
  folders(): readonly string[];
}

/** A reason instead of a desk where nothing can be made from that file. */
export async function storyDesk(
  uri: string,
  sources: DeskSources,
  token: CancellationToken,
): Promise<StoryDesk | Message> {
  const { texts, world, index } = sources;
  const text = texts.get(uri)?.getText() ?? (await world.readFile(uri).catch(() => null));
  if (text === null) return say`The story cannot be read.`;
  const place = await placeFor(uri, sources, token);
  if (isMessage(place)) return place;
  const settings = await sources.settings.of(uri);
  const name = settings.project.policy;
  const policy = findPolicy(name === 'auto' ? 'bmad-v4' : name, settings.policies);
  if (policy === null) return say`There is no rule book “${name}”.`;
  const path = place.shown(uri);
  const story = readStory(text, path);
  const reason = whyNoStory(story, path);
  if (reason !== null) return say`${path} is no story: ${reason}.`;
  const { id } = story;
  const all = id === null ? [] : await index.documents(token);
  const own = all.filter(
    (one) => one.uri !== uri && id !== null && one.profile.kind === 'profile' && isOfStory(one.uri, one.profile, id),
  );
  const profiles = await ofSameProject(own, place.root, sources);
  return { ...place, uri, path, story, policy, settings, profiles };
}

interface Root {
  readonly root: string;
  /** The text of BMAD's own configuration. */
  readonly core: string | null;
}

/** The nearest folder above that has a configuration, `.bmad-core` included; without one the workspace's. */
async function rootFor(uri: string, sources: DeskSources): Promise<Root | null> {
  const folders = sources.folders();
  const project = await sources.projects.above(uri);
  const top = project?.root ?? folders.find((folder) => uri.startsWith(`${folder}/`)) ?? folders[0];
  if (top === undefined) return null;
  const coreOf = (folder: string): Promise<string | null> =>
    sources.world.readFile(`${folder}/${coreConfigPath}`).catch(() => null);
  const { project: settings } = await sources.settings.of(uri);
  for (let at = parentOf(uri); at?.startsWith(`${top}/`) && !namesFolders(settings); at = parentOf(at)) {
    const core = await coreOf(at);
    if (core !== null) return { root: at, core };
  }
  return { root: top, core: await coreOf(top) };
}

/** Another package has a story 1.1 of its own; a profile that is kept for all of them is everybody's. */
async function ofSameProject(
  documents: readonly RiskDocument[],
  root: string,
  sources: DeskSources,
): Promise<readonly RiskDocument[]> {
  const roots = await Promise.all(documents.map(({ uri }) => rootFor(uri, sources)));
  return documents.filter((_, place) => `${root}/`.startsWith(`${roots[place]?.root ?? root}/`));
}

export async function placeFor(uri: string, sources: DeskSources, token: CancellationToken): Promise<Place | Message> {
  const { index } = sources;
  const folders = sources.folders();
  const settings = (await sources.settings.of(uri)).project;
  const found = await rootFor(uri, sources);
  if (found === null) return say`Open a folder first: a new file needs a place in it.`;
  const { root, core } = found;
  const files = new Set(await index.files());
  throwIfCancelled(token);
  return {
    root,
    folders: foldersOf({ coreConfig: core, settings }),
    files,
    shown: (one) => pathOf(one, folders),
    addressOf(path) {
      const address = `${root}/${path.split('/').map(encodeURIComponent).join('/')}`;
      return folders.some((folder) => address.startsWith(`${folder}/`)) ? address : null;
    },
    today: settings.today ?? sources.world.today(),
  };
}
