import { BaseLanguageClient, type LanguageClientOptions, type MessageTransports } from 'vscode-languageclient/browser';

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
    // It is gone in either case; why it did not stop politely stands in the log.
    await this.stop().catch(() => {});
    await this.start();
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
