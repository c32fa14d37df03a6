import {
  BaseLanguageClient,
  type LanguageClientOptions,
  LSPErrorCodes,
  type MessageTransports,
  ResponseError,
  State,
} from 'vscode-languageclient/browser';

/** The ends that a server is spoken to over, and the way to be rid of what stands behind them. */
export interface Connection extends MessageTransports {
  /** Resolves once the process or worker is gone. */
  end(): Promise<void>;
}

/** A language client over whatever ends it is handed at each start; how the server runs is not its business. */
export class ConnectedClient extends BaseLanguageClient {
  private connection: Connection | null = null;

  constructor(
    id: string,
    name: string,
    options: LanguageClientOptions,
    private readonly connect: () => Connection,
  ) {
    super(id, name, options);
  }

  /** Also for a server that hangs, or that never came up. */
  async restart(): Promise<void> {
    // A server that is coming up cannot be stopped; that it is gone is noticed, and answered with the next one.
    if (this.state === State.Starting) return this.endServer();
    // It is gone in either case; why it did not stop politely, or does not come up, stands in the log.
    await this.stop().catch(() => {});
    await this.start().catch(() => {});
  }

  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      await this.endServer();
    }
  }

  override async dispose(timeout?: number): Promise<void> {
    try {
      await super.dispose(timeout);
    } finally {
      await this.endServer();
    }
  }

  /** A person hears of what matters from us, once and in their language; the rest is for the log. */
  override error(message: string, data?: unknown): void {
    // A refusal is an answer: its reason was read where the person asked.
    if (data instanceof ResponseError && data.code === LSPErrorCodes.RequestFailed) this.info(data.message);
    else super.error(message, data, false);
  }

  protected override async createMessageTransports(): Promise<MessageTransports> {
    await this.endServer();
    this.connection = this.connect();
    return this.connection;
  }

  private async endServer(): Promise<void> {
    const { connection } = this;
    this.connection = null;
    await connection?.end();
  }
}
