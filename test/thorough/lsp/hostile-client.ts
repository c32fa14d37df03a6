/** An editor that keeps to the protocol and to nothing else: it types while it asks, forgets what it asked, and changes files underneath. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { able } from '../../unit/lsp/able';
import { BareClient, type Message, type Wire } from '../../unit/lsp/bare-client';

export interface Random {
  (below: number): number;
  of<T>(list: readonly T[]): T;
}

/** The same numbers for the same seed. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const of = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  return Object.assign(next, { of });
}

interface Open {
  readonly languageId: string;
  version: number;
  text: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** One server, and what its editor has told it. */
export class HostileClient {
  readonly open = new Map<string, Open>();
  readonly pushed = new Map<string, readonly unknown[]>();
  readonly pending = new Map<number, Promise<Message>>();
  readonly client: BareClient;
  settings: Record<string, unknown> = {};

  constructor(
    wire: Wire,
    readonly folder: string,
  ) {
    this.client = new BareClient(wire, {
      'workspace/configuration': ({ items }: { items: readonly unknown[] }) => items.map(() => this.settings),
    });
  }

  async start(folders: readonly string[], capabilities: unknown = able): Promise<void> {
    await this.client.request('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((uri) => ({ uri, name: '' })),
      capabilities,
    });
    this.client.notify('initialized', {});
  }

  didOpen(uri: string, languageId: string, version: number, text: string): void {
    this.open.set(uri, { languageId, version, text });
    this.client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  didClose(uri: string): void {
    this.open.delete(uri);
    this.client.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** `edits` one after the other, each in the text that the one before it has left. */
  didChange(
    uri: string,
    step: number,
    edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
  ): void {
    const document = this.open.get(uri);
    if (document === undefined) return;
    document.version += step;
    const contentChanges = edits.map(({ start, end, text }) => {
      const range = { start: placeOf(document.text, start), end: placeOf(document.text, end) };
      document.text = document.text.slice(0, start) + text + document.text.slice(end);
      return { range, text };
    });
    this.client.notify('textDocument/didChange', { textDocument: { uri, version: document.version }, contentChanges });
  }

  ask(method: string, params: unknown): number {
    const { id, answer } = this.client.ask(method, params);
    this.pending.set(id, answer);
    return id;
  }

  cancel(id: number): void {
    this.client.notify('$/cancelRequest', { id });
  }

  async write(name: string, text: string): Promise<string> {
    const file = path.join(this.folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    return pathToFileURL(file).href;
  }
}

export async function withFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'risk-hostile-'));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** CRLF, LF and a lone CR end a line, and no place lies between the two signs of one end. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\n|\r(?!\n)/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
