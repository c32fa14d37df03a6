/** Files read through the client: the only way to them in a browser and in a virtual workspace. */
import type { Connection } from 'vscode-languageserver';
import { findFilesRequest, readFileRequest } from '../protocol';
import type { World } from './world';

export function clientWorld(connection: Pick<Connection, 'sendRequest'>, world: World): World {
  return {
    ...world,
    readFile: (uri) => connection.sendRequest<string | null>(readFileRequest.method, { uri }),
    findFiles: (folder) => connection.sendRequest<readonly string[]>(findFilesRequest.method, { folder }),
  };
}
