/** *Convert* and *Upgrade to .risk.yaml*: the same risks in a new file; the old one stays until a person takes it away. */
import { l10n, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ConvertTarget, convertRequest } from '../../../server/src/protocol';
import { ask, documentParams } from './ask';
import { refuse, writeFile } from './write-file';

export interface ConvertWords {
  readonly to?: ConvertTarget;
  readonly preview?: boolean;
}

export async function convertProfile(
  client: BaseLanguageClient,
  uri: Uri | null,
  words: ConvertWords,
): Promise<boolean> {
  if (uri === null) return refuse(l10n.t('Open a risk profile first.'));
  const isTable = /\.[ct]sv$/i.test(uri.path);
  const to = words.to ?? (await pickShape(isTable));
  if (to === null) return false;
  const document = await workspace.openTextDocument(uri);
  const table = isTable ? { table: document.getText() } : {};
  const made = await ask(client, convertRequest, { ...documentParams(client, uri), to, ...table });
  if (made.kind === 'refused') return refuse(made.reason);
  return writeFile(client, made, words.preview === false ? null : l10n.t('Convert Risk Profile'));
}

/** A table is there already. */
async function pickShape(isTable: boolean): Promise<ConvertTarget | null> {
  const items: readonly (QuickPickItem & { readonly to: ConvertTarget })[] = [
    { label: ownFormat, detail: l10n.t('Every field has its key; what tools read'), to: 'yaml' },
    { label: l10n.t('Story profile'), detail: l10n.t('Markdown with summary, register and sections'), to: 'markdown' },
    { label: l10n.t('Register'), detail: l10n.t('Markdown with the table and the sections'), to: 'register' },
    { label: l10n.t('CSV table'), detail: l10n.t('A row for each risk, for spreadsheets'), to: 'csv' },
  ];
  const others = items.filter((item) => !isTable || item.to !== 'csv');
  const chosen = await window.showQuickPick(others, {
    title: l10n.t('Convert Risk Profile'),
    placeHolder: l10n.t('Convert to which shape?'),
    matchOnDetail: true,
  });
  return chosen?.to ?? null;
}

/** A name, in every language the same. */
const ownFormat = '.risk.yaml';
