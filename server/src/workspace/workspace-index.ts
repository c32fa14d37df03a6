/** The risk documents, gate files and stories of the workspace: open ones as they are typed, the others as they lie on the disk. */
import type { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatOf, read } from '../engine';
import { throwIfCancelled } from './cancellation';
import { codeOwnersIn, codeOwnersPlaces } from './code-owners';
import type { SettingsSource } from './configuration';
import { documentOf, type OpenDocuments } from './documents';
import type { RiskDocument } from './risk-document';
import { keyOfFile } from './story-key';
import { isReadable, type World } from './world';

export interface WorkspaceIndex {
  /** Every risk document and gate file, in the order of their addresses. */
  documents(token: CancellationToken): Promise<readonly RiskDocument[]>;
  /** The stories with that key: plain text that belongs to a profile. */
  stories(key: string, token: CancellationToken): Promise<readonly string[]>;
  codeOwners(): Promise<readonly string[]>;
  /** Whether there is such a file. */
  has(uri: string): Promise<boolean>;
  /** A file was made, changed or deleted. */
  changed(uri: string): void;
  forget(): void;
}

export interface WorkspaceSources {
  readonly world: World;
  readonly open: OpenDocuments;
  readonly settings: SettingsSource;
  folders(): readonly string[];
}

export function workspaceIndex({ world, open, settings, folders }: WorkspaceSources): WorkspaceIndex {
  const closed = new Map<string, Promise<RiskDocument | null>>();
  let owners: Promise<readonly string[]> | null = null;
  let listing: Promise<ReadonlySet<string>> | null = null;

  const list = (): Promise<ReadonlySet<string>> => {
    listing ??= Promise.all(folders().map((folder) => world.findFiles(folder).catch(() => []))).then(
      (found) => new Set(found.flat()),
    );
    return listing;
  };

  const readOwners = async (): Promise<readonly string[]> => {
    const places = folders().flatMap((folder) => codeOwnersPlaces.map((place) => `${folder}/${place}`));
    const texts = await Promise.all(places.map((uri) => world.readFile(uri).catch(() => null)));
    return codeOwnersIn(texts.filter((text) => text !== null).join('\n'));
  };

  const load = async (uri: string): Promise<RiskDocument | null> => {
    const text = await world.readFile(uri).catch(() => null);
    if (text === null || !mayHoldRisks(text)) return null;
    const own = await settings.of(uri);
    if (own.ignored) return null;
    const reading = read(text, { format: formatOf(uri), settings: own.project, policies: own.policies });
    if (!reading.profile.recognition.recognised) return null;
    const format = reading.profile.format;
    return documentOf(TextDocument.create(uri, format, 0, text), reading, own, world.today());
  };

  const one = async (uri: string): Promise<RiskDocument | null> => {
    if (open.isOpen(uri)) {
      const document = await open.get(uri);
      return document?.profile.recognition.recognised === true ? document : null;
    }
    const present = closed.get(uri);
    if (present !== undefined) return present;
    const loading = load(uri);
    closed.set(uri, loading);
    return loading;
  };

  const uris = async (): Promise<readonly string[]> => {
    const all = new Set([...(await list()), ...open.uris()]);
    return [...all].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  };

  return {
    async documents(token) {
      const found: RiskDocument[] = [];
      for (const uri of await uris()) {
        throwIfCancelled(token);
        const document = await one(uri);
        if (document !== null) found.push(document);
      }
      // An open document may have changed while others were read from the disk.
      return Promise.all(found.map(async (document) => (await one(document.uri)) ?? document));
    },
    async stories(key, token) {
      const found: string[] = [];
      for (const uri of await uris()) {
        throwIfCancelled(token);
        if (keyOfFile(uri) === key && (await one(uri)) === null) found.push(uri);
      }
      return found;
    },
    has: async (uri) => open.isOpen(uri) || (await list()).has(uri) || world.exists(uri).catch(() => false),
    codeOwners() {
      owners ??= readOwners();
      return owners;
    },
    changed(uri) {
      if (uri.endsWith('/CODEOWNERS')) owners = null;
      closed.delete(uri);
      if (isReadable(uri)) listing = null;
    },
    forget() {
      closed.clear();
      listing = null;
      owners = null;
    },
  };
}

/** A look that costs nothing beside reading the file: most files of a repository never name a risk. */
function mayHoldRisks(text: string): boolean {
  return /risk|风险|風險/i.test(text);
}
