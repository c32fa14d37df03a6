/** Starts a server of the current sources with a workspace of its own; everything a test opens or changes goes through here. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { able } from './able';
import { BareClient } from './bare-client';

export interface Session {
  readonly client: BareClient;
  readonly initialized: { readonly capabilities: Record<string, unknown> };
  uri(name: string): string;
  /** The version is 1. */
  open(name: string, text: string, languageId?: string): string;
  /** Replaces text of the newest version. */
  change(uri: string, version: number, range: unknown, text: string): void;
  write(name: string, text: string): Promise<string>;
  end(): Promise<void>;
}

export interface SessionOptions {
  readonly capabilities?: unknown;
  readonly initializationOptions?: unknown;
  readonly files?: Readonly<Record<string, string>>;
  readonly handlers?: Readonly<Record<string, (params: never) => unknown>>;
  readonly command?: readonly string[];
}

/** A loaded machine takes its time to start a process. */
export const patience = 60_000;

let bundle: Promise<string> | null = null;

/** The server is bundled once, as `npm run build` does it, so that no test speaks to an older one. */
function bundled(): Promise<string> {
  const outfile = path.resolve(`.out/unit/server-${process.pid}.cjs`);
  bundle ??= build({
    entryPoints: ['server/src/main.node.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // As in the package: one build of the protocol library for every host.
    mainFields: ['browser', 'module', 'main'],
    conditions: ['browser', 'import'],
    outfile,
    logLevel: 'error',
  }).then(() => outfile);
  return bundle;
}

export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const folder = await mkdtemp(path.join(tmpdir(), 'risk-profile-'));
  const write = async (name: string, text: string): Promise<string> => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    return pathToFileURL(file).href;
  };
  for (const [name, text] of Object.entries(options.files ?? {})) await write(name, text);
  const client = new BareClient(options.command ?? [await bundled(), '--stdio'], options.handlers ?? {});
  const initialized = await client.request<Session['initialized']>('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'test' }],
    capabilities: options.capabilities ?? able,
    initializationOptions: options.initializationOptions ?? {},
  });
  client.notify('initialized', {});
  return {
    client,
    initialized,
    uri: (name) => pathToFileURL(path.join(folder, name)).href,
    open(name, text, languageId = /\.ya?ml$/.test(name) ? 'yaml' : 'markdown') {
      const uri = pathToFileURL(path.join(folder, name)).href;
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
      return uri;
    },
    change(uri, version, range, text) {
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
    },
    write,
    async end() {
      await client.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
