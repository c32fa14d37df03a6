/** The risk documents, gate files and stories of the workspace: open ones as they are typed, the others as they lie on the disk. */
import type { CancellationToken } from 'vscode-languageserver';
import { throwIfCancelled } from './cancellation';
import { type ClosedDocument, closedDocument, closedRisks } from './closed-document';
import { codeOwnersIn, codeOwnersPlaces } from './code-owners';
import type { SettingsSource } from './configuration';
import type { OpenDocuments } from './documents';
import type { RiskDocument } from './risk-document';
import { keyOfFile } from './story-key';
import {
  entryOf,
  isStoryName,
  neighboursOf,
  type StoryFile,
  type Summary,
  sameEntry,
  standingOf,
  storyFileOf,
  uriOf,
} from './summary';
import type { World } from './world';

export interface WorkspaceIndex {
  /** Every risk document and gate file, in the order of their addresses; `tell` hears how many of how many files are read. */
  documents(token: CancellationToken, tell?: (read: number, total: number) => void): Promise<readonly RiskDocument[]>;
  /** The same, the closed ones too with what the others say of them, so that their findings are those they would have when open. */
  checked(token: CancellationToken): Promise<readonly RiskDocument[]>;
  /** The stories with that key: plain text that belongs to a profile. */
  stories(key: string, token: CancellationToken): Promise<readonly string[]>;
  /** The same with their text: no risk documents, but their words name risks. */
  storyDocuments(key: string, token: CancellationToken): Promise<readonly RiskDocument[]>;
  codeOwners(): Promise<readonly string[]>;
  /** Every Markdown and YAML file. */
  files(): Promise<readonly string[]>;
  /** One risk document, open or in a folder of the workspace; null where that is none: whoever asks may be a language model's tool. */
  document(uri: string): Promise<RiskDocument | null>;
  /** Whether there is such a file. */
  has(uri: string): Promise<boolean>;
  /** A document was read anew; true where others may see something else now. */
  note(document: RiskDocument): boolean;
  /** Gathers anew what documents know of each other; true where that was needed. */
  gather(token: CancellationToken): Promise<boolean>;
  /** A file was made, changed or deleted; what is known of it stays until it is gathered again. */
  changed(uri: string, isListed: boolean): void;
  /** The file that a finding names by its path; null where there is none. */
  uriOf(path: string): string | null;
  forget(): void;
}

export interface WorkspaceSources {
  readonly world: World;
  readonly open: OpenDocuments;
  readonly settings: SettingsSource;
  readonly summaries: SummaryHolder;
  /** Whether the client tells of changed files; otherwise nothing read from the disk is kept. */
  readonly watched: boolean;
  folders(): readonly string[];
}

/** The newest summary; null until it is gathered. Open documents are checked against it. */
export interface SummaryHolder {
  current: Summary | null;
}

export function workspaceIndex(sources: WorkspaceSources): WorkspaceIndex {
  const { world, open, settings, summaries, watched, folders } = sources;
  const closed = new Map<string, Promise<ClosedDocument | null>>();
  const among = new Map<string, Standing>();
  let day = world.today();
  let listing: Promise<readonly string[]> | null = null;
  let owners: Promise<readonly string[]> | null = null;
  let isStale = true;
  let gathering: Promise<void> | null = null;

  const list = (): Promise<readonly string[]> => {
    listing ??= Promise.all(folders().map((folder) => world.findFiles(folder).catch(() => []))).then((found) =>
      found.flat(),
    );
    return listing;
  };

  const one = async (uri: string): Promise<RiskDocument | null> => {
    if (open.isOpen(uri)) {
      const document = await open.get(uri);
      return document?.framed.recognition.recognised === true ? document : null;
    }
    return (await loaded(uri))?.document ?? null;
  };

  const loaded = (uri: string): Promise<ClosedDocument | null> => {
    const present = closed.get(uri);
    if (present !== undefined) return present;
    const loading = closedRisks(uri, world, settings);
    closed.set(uri, loading);
    return loading;
  };

  /** A document that lies on the disk, among the others; the same one again as long as nothing of that has changed. */
  const inPlace = async (document: RiskDocument, summary: Summary): Promise<RiskDocument> => {
    const known = among.get(document.uri);
    if (known?.of === document && known.summary === summary) return known.document;
    const from = await loaded(document.uri);
    if (from === null) return document;
    const neighbours = neighboursOf(standingOf(document.uri, document.framed), summary);
    const placed = from.among(neighbours);
    among.set(document.uri, { of: from.document, summary, document: placed });
    return placed;
  };

  const uris = async (): Promise<readonly string[]> => {
    const all = new Set([...(await list()), ...open.uris()]);
    return [...all].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  };

  const documents: WorkspaceIndex['documents'] = async (token, tell = () => {}) => {
    if (!watched) forget();
    turnOver();
    const found: RiskDocument[] = [];
    const all = await uris();
    for (const [index, uri] of all.entries()) {
      throwIfCancelled(token);
      tell(index, all.length);
      // A file of a remote folder takes its time to come: some are under way while one is read.
      for (const next of all.slice(index + 1, index + 1 + ahead)) if (!open.isOpen(next)) void loaded(next);
      const document = await one(uri);
      if (document !== null) found.push(document);
    }
    // An open document may have changed while others were read from the disk.
    return Promise.all(found.map(async (document) => (await one(document.uri)) ?? document));
  };

  const forget = (): void => {
    closed.clear();
    listing = null;
    owners = null;
  };

  /** What is due, stale or accepted is so on a day: after midnight all that is kept is yesterday's. */
  const turnOver = (): void => {
    if (day === world.today()) return;
    day = world.today();
    closed.clear();
    isStale = true;
  };

  const stories = async (key: string, token: CancellationToken): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const uri of await uris()) {
      throwIfCancelled(token);
      if (keyOfFile(uri) === key && isStoryName(uri) && (await one(uri)) === null) found.push(uri);
    }
    return found;
  };

  const gatherNow = async (token: CancellationToken): Promise<void> => {
    const all = await documents(token);
    const risky = new Set(all.map(({ uri }) => uri));
    const files = await list();
    const stories = await readStories(
      files.filter((uri) => isStoryName(uri) && !risky.has(uri)),
      world,
      token,
    );
    summaries.current = {
      entries: new Map(all.map((document) => [document.uri, entryOf(document)])),
      stories: new Map(stories.map((story) => [keyOfFile(story.uri) ?? '', story])),
      files: new Set(files),
      folders: folders(),
    };
  };

  return {
    documents,
    async checked(token) {
      const all = await documents(token);
      const summary = summaries.current;
      if (summary === null) return all;
      return Promise.all(all.map((document) => (open.isOpen(document.uri) ? document : inPlace(document, summary))));
    },
    files() {
      if (!watched) forget();
      return uris();
    },
    document(uri) {
      if (!watched) forget();
      turnOver();
      return open.isOpen(uri) || liesIn(folders(), uri) ? one(uri) : Promise.resolve(null);
    },
    stories,
    async storyDocuments(key, token) {
      const found = await stories(key, token);
      const opened = await Promise.all(
        found.map(
          async (uri) => (await open.get(uri)) ?? (await closedDocument(uri, world, settings))?.document ?? null,
        ),
      );
      return opened.filter((document) => document !== null);
    },
    codeOwners() {
      owners ??= readOwners(world, folders());
      return owners;
    },
    has: async (uri) => open.isOpen(uri) || (await list()).includes(uri) || world.exists(uri).catch(() => false),
    note(document) {
      const { current } = summaries;
      if (current === null) return false;
      const known = current.entries.get(document.uri);
      const entry = document.framed.recognition.recognised ? entryOf(document) : undefined;
      if (entry === known || (entry !== undefined && sameEntry(known, entry))) return false;
      // Which files are stories, and which of several comes first, is only seen among all of them.
      if (entry === undefined || known === undefined) isStale = true;
      const entries = new Map(current.entries);
      if (entry === undefined) entries.delete(document.uri);
      else entries.set(document.uri, entry);
      summaries.current = { ...current, entries };
      return true;
    },
    async gather(token) {
      turnOver();
      if (gathering !== null) return gathering.then(() => false);
      if (!isStale || folders().length === 0) return false;
      isStale = false;
      gathering = gatherNow(token).finally(() => {
        gathering = null;
      });
      await gathering.catch((error: unknown) => {
        isStale = true;
        throw error;
      });
      return true;
    },
    uriOf: (path) => (summaries.current === null ? null : uriOf(path, summaries.current)),
    changed(uri, isListed) {
      closed.delete(uri);
      if (!isListed) listing = null;
      if (uri.endsWith('/CODEOWNERS')) owners = null;
      // An open document speaks for itself.
      if (!isListed || !open.isOpen(uri)) isStale = true;
    },
    forget() {
      forget();
      isStale = true;
    },
  };
}

const ahead = 8;

interface Standing {
  readonly of: RiskDocument;
  readonly summary: Summary;
  readonly document: RiskDocument;
}

/** Dots lead out of a folder in whichever way they are written; an address without them, decoded once, is what would be read. */
function liesIn(folders: readonly string[], uri: string): boolean {
  const place = placeOf(uri);
  return place !== null && folders.some((folder) => place.startsWith(placeOf(folder)?.replace(/\/?$/, '/') ?? ' '));
}

function placeOf(uri: string): string | null {
  if (!URL.canParse(uri) || /%2f|%5c/i.test(uri)) return null;
  const { protocol, host, pathname } = new URL(uri);
  try {
    return `${protocol}//${host}${decodeURIComponent(pathname)}`;
  } catch {
    return null;
  }
}

async function readOwners(world: World, folders: readonly string[]): Promise<readonly string[]> {
  const places = folders.flatMap((folder) => codeOwnersPlaces.map((place) => `${folder}/${place}`));
  const texts = await Promise.all(places.map((uri) => world.readFile(uri).catch(() => null)));
  return codeOwnersIn(texts.filter((text) => text !== null).join('\n'));
}

async function readStories(
  uris: readonly string[],
  world: World,
  token: CancellationToken,
): Promise<readonly StoryFile[]> {
  const stories: StoryFile[] = [];
  for (const uri of uris) {
    throwIfCancelled(token);
    const text = await world.readFile(uri).catch(() => null);
    if (text !== null) stories.push(storyFileOf(uri, text));
  }
  return stories;
}
