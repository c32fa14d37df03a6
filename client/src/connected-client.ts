import { BaseLanguageClient, type LanguageClientOptions, type MessageTransports } from 'vscode-languageclient/browser';

/** A language client over whatever ends it is handed at each start; how the server runs is not its business. */
export class ConnectedClient extends BaseLanguageClient {
  constructor(
    id: string,
    name: string,
    options: LanguageClientOptions,
    private readonly connect: () => MessageTransports,
  ) {
    super(id, name, options);
  }

  protected override createMessageTransports(): Promise<MessageTransports> {
    return Promise.resolve(this.connect());
  }
}
