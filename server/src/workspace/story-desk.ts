/** Everything that generating from a story needs, gathered once: what is made from it is a pure function. */

import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Folders,
  findPolicy,
  foldersOf,
  isMessage,
  type Message,
  type Policy,
  readStory,
  type Story,
  say,
  whyNoStory,
} from '../engine';
import { throwIfCancelled } from './cancellation';
import type { DocumentSettings, SettingsSource } from './configuration';
import type { ProjectFiles } from './project-files';
import type { RiskDocument } from './risk-document';
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
  const all = story.id === null ? [] : await index.documents(token);
  const profiles = all.filter(({ profile }) => profile.kind === 'profile' && profile.story?.value === story.id);
  return { ...place, uri, path, story, policy, settings, profiles: profiles.filter((one) => one.uri !== uri) };
}

export async function placeFor(uri: string, sources: DeskSources, token: CancellationToken): Promise<Place | Message> {
  const { world, projects, index } = sources;
  const folders = sources.folders();
  const project = await projects.above(uri);
  const around = folders.find((folder) => uri.startsWith(`${folder}/`)) ?? folders[0];
  const root = project?.root ?? around;
  if (root === undefined) return say`Open a folder first: a new file needs a place in it.`;
  const core = await world.readFile(`${root}/.bmad-core/core-config.yaml`).catch(() => null);
  const settings = (await sources.settings.of(uri)).project;
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
    today: settings.today ?? world.today(),
  };
}
