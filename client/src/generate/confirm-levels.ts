/** *Confirm Proposed Levels*: a person takes over what a draft proposed. */
import { l10n, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { risksRequest } from '../../../server/src/protocol';
import { editInText } from '../edit-in-text';
import { ask } from './ask';
import { refuse } from './write-file';

/** All that are proposed where no risk is named. */
export async function confirmLevels(
  client: BaseLanguageClient,
  uri: Uri | null,
  risk: string | null,
  seen: number | null,
): Promise<boolean> {
  if (uri === null) return refuse(l10n.t('Open a risk profile first.'));
  const { version } = await workspace.openTextDocument(uri);
  const keys = risk === null ? await proposedIn(client, uri) : [risk];
  if (keys.length === 0) return refuse(l10n.t('No risk here has proposed levels.'));
  const refused = await editInText(
    client,
    uri,
    keys.map((key) => ({ kind: 'set', risk: key, field: 'status', value: 'open' })),
    seen ?? version,
  );
  return refused === null ? true : refuse(refused);
}

async function proposedIn(client: BaseLanguageClient, uri: Uri): Promise<readonly string[]> {
  const listed = await ask(client, risksRequest, { uri: client.code2ProtocolConverter.asUri(uri) });
  return listed
    .flatMap(({ risks }) => risks)
    .filter(({ status }) => status?.trim().toLowerCase() === 'proposed')
    .map(({ key }) => key);
}
