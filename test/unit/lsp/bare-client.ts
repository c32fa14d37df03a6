/** A JSON-RPC client with no library behind it: what any editor sends and receives over standard input and output. */
import type { Readable, Writable } from 'node:stream';

export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** What a client has of a server: its two streams and its end. */
export interface Wire {
  readonly input: Writable;
  readonly output: Readable;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

type Waiting = (message: Message) => void;

export class BareClient {
  readonly #wire: Wire;
  readonly #answers = new Map<number | string, Waiting>();
  readonly #listeners = new Set<Waiting>();
  readonly #handlers: Readonly<Record<string, (params: never) => unknown>>;
  readonly received: Message[] = [];
  #buffer = Buffer.alloc(0);
  #nextId = 1;

  /** `handlers` answer what the server asks of the client, by method. */
  constructor(wire: Wire, handlers: Readonly<Record<string, (params: never) => unknown>> = {}) {
    this.#handlers = handlers;
    this.#wire = wire;
    wire.output.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  /** The answer's message, an error included; `id` lets a test cancel it. */
  ask(method: string, params: unknown): { readonly id: number; readonly answer: Promise<Message> } {
    const id = this.#nextId;
    this.#nextId += 1;
    const answer = new Promise<Message>((resolve) => this.#answers.set(id, resolve));
    this.#send({ id, method, params });
    return { id, answer };
  }

  async request<T>(method: string, params: unknown): Promise<T> {
    const { error, result } = await this.ask(method, params).answer;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** The next notification of that name that fits, an earlier unread one included. */
  async notification<T>(method: string, fits: (params: T) => boolean = () => true): Promise<T> {
    const matches = (message: Message): boolean => message.method === method && fits(message.params as T);
    const present = this.received.findIndex(matches);
    if (present >= 0) return this.received.splice(present, 1)[0]?.params as T;
    return new Promise((resolve) => {
      const listen: Waiting = (message) => {
        if (!matches(message)) return;
        this.#listeners.delete(listen);
        this.received.splice(this.received.indexOf(message), 1);
        resolve(message.params as T);
      };
      this.#listeners.add(listen);
    });
  }

  /** The exit code of the polite way out. */
  async close(): Promise<number | null> {
    await this.request('shutdown', null);
    this.notify('exit', null);
    return this.#wire.ended;
  }

  /** The exit code of a server whose client is gone without a word. */
  async hangUp(): Promise<number | null> {
    this.#wire.input.end();
    return this.#wire.ended;
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#wire.input.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(this.#buffer.subarray(0, end).toString())?.[1]);
      if (this.#buffer.length < end + 4 + length) return;
      const body = this.#buffer.subarray(end + 4, end + 4 + length).toString();
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      // A sentence that was put into a string instead of being told.
      if (body.includes('[object Object]')) throw new Error(`nobody can read this: ${body}`);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take(message: Message): void {
    if (message.method === undefined) {
      const waiting = message.id === undefined ? undefined : this.#answers.get(message.id);
      if (message.id !== undefined) this.#answers.delete(message.id);
      waiting?.(message);
      return;
    }
    if (message.id !== undefined) {
      const { id, method, params } = message;
      void Promise.resolve(this.#handlers[method]?.(params as never)).then((result) =>
        this.#send({ id, result: result ?? null }),
      );
    }
    this.received.push(message);
    for (const listen of [...this.#listeners]) listen(message);
  }
}
