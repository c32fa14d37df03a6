/** Files read through the client: the only way to them in a browser and in a virtual workspace. */
import type { Connection } from 'vscode-languageserver';
import { findFilesRequest, readFileRequest } from '../protocol';
import type { World } from './world';

export function clientWorld(connection: Pick<Connection, 'sendRequest'>, world: World): World {
  const readFile = (uri: string): Promise<string | null> => connection.sendRequest(readFileRequest.method, { uri });
  return {
    ...world,
    readFile,
    exists: async (uri) => (await readFile(uri)) !== null,
    findFiles: (folder) => connection.sendRequest<readonly string[]>(findFilesRequest.method, { folder }),
  };
}
