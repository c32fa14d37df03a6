/** *Insert Register* and *Insert risk_summary*: a piece of a profile where the cursor stands. */
import { l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { overviewRequest } from '../../../server/src/protocol';
import { ask } from './ask';
import { insertBlock } from './insert-block';
import { refuse } from './write-file';

export async function insertPiece(
  client: BaseLanguageClient,
  piece: 'register' | 'summary',
  from?: Uri,
): Promise<boolean> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return refuse(l10n.t('Open a Markdown or YAML file first.'));
  const title = piece === 'register' ? l10n.t('Insert Register') : l10n.t('Insert risk_summary');
  const source = from ?? (await pickProfile(client, editor.document.uri, title));
  if (source === null) return false;
  await workspace.openTextDocument(source);
  return insertBlock(client, editor, source, piece);
}

/** The one profile of the workspace, or a list; a profile in which one stands comes first. */
async function pickProfile(client: BaseLanguageClient, here: Uri, title: string): Promise<Uri | null> {
  const { profiles } = await ask(client, overviewRequest, {});
  if (profiles.length === 0) {
    refuse(l10n.t('The workspace has no risk profile.'));
    return null;
  }
  const items = profiles
    .map(({ uri, title, story, risks }) => {
      const address = Uri.parse(uri);
      const name = [story, title].filter((part) => part !== null).join(' ');
      const label = name === '' ? workspace.asRelativePath(address) : name;
      const count = risks === 1 ? l10n.t('1 risk') : l10n.t('{0} risks', risks);
      return { label, description: workspace.asRelativePath(address), detail: count, address };
    })
    .toSorted((a, b) => Number(isAt(b.address, here)) - Number(isAt(a.address, here)));
  if (items.length === 1) return items[0]?.address ?? null;
  const placeHolder = l10n.t('Of which profile?');
  const chosen = await window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
  return chosen?.address ?? null;
}

function isAt(uri: Uri, here: Uri): boolean {
  return uri.toString() === here.toString();
}
