/**
 * Starts a server of the current sources with a workspace of its own; everything a test opens or changes goes through here. The
 * server stands in the test's own process, over streams as they come from an editor: a process of its own for each test would
 * cost more than everything that is tested. Tests with `command` have one.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { able } from './able';
import { BareClient, type Wire } from './bare-client';

export interface Session {
  readonly client: BareClient;
  readonly initialized: { readonly capabilities: Record<string, unknown> };
  uri(name: string): string;
  /** The version is 1. */
  open(name: string, text: string, languageId?: string): string;
  /** Replaces text of the newest version. */
  change(uri: string, version: number, range: unknown, text: string): void;
  write(name: string, text: string): Promise<string>;
  /** The exit code. */
  end(): Promise<number | null>;
}

export interface SessionOptions {
  readonly capabilities?: unknown;
  readonly initializationOptions?: unknown;
  readonly files?: Readonly<Record<string, string>>;
  readonly handlers?: Readonly<Record<string, (params: never) => unknown>>;
  readonly command?: readonly string[];
  /** The server's clock; not for one that has a process of its own. */
  readonly today?: () => string;
}

/** A loaded machine takes its time to start a process. */
export const patience = 60_000;

let bundle: Promise<string> | null = null;

/** The server is bundled once, beside the tests, as `npm run build` does it: with one build of the protocol library for every host. */
function bundled(): Promise<string> {
  const outfile = fileURLToPath(new URL(`server-${process.pid}.cjs`, import.meta.url));
  bundle ??= build({
    entryPoints: ['test/unit/lsp/server-here.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['browser', 'import'],
    outfile,
    logLevel: 'error',
    define: { VERSION: '"1.2.3"' },
  }).then(() => pathToFileURL(outfile).href);
  return bundle;
}

export async function serverHere(today?: () => string): Promise<Wire> {
  const { startServerHere } = (await import(await bundled())) as { startServerHere(today?: () => string): Wire };
  return startServerHere(today);
}

function serverProcess(command: readonly string[]): Wire {
  const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  return {
    input: server.stdin,
    output: server.stdout,
    ended: new Promise((resolve) => server.once('exit', resolve)),
  };
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
  const wire = options.command === undefined ? await serverHere(options.today) : serverProcess(options.command);
  const client = new BareClient(wire, options.handlers ?? {});
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
      const code = await client.close();
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}
