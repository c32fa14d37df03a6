/** Puts a piece of a profile where the cursor stands, or as near as it can stand: the server says where, and tears nothing. */
import { l10n, type TextEditor, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PieceParams, pieceRequest } from '../../../server/src/protocol';
import { applyAnswer } from '../edit-in-text';
import { ask, documentParams } from './ask';
import { refuse } from './write-file';

/** `source` has the risks, or the rule book of the new one; `otherwise` says why they cannot go to those that are there. */
export async function insertBlock(
  client: BaseLanguageClient,
  { document, selection }: TextEditor,
  source: Uri,
  piece: PieceParams['piece'],
  otherwise?: string,
): Promise<boolean> {
  const format = document.languageId === 'markdown' ? 'markdown' : 'yaml';
  const { version } = document;
  const into = { text: document.getText(), version, format, offset: document.offsetAt(selection.active) } as const;
  const answer = await ask(client, pieceRequest, { ...documentParams(client, source), piece, into });
  if (answer.kind === 'present')
    return refuse(
      otherwise ?? l10n.t('This file has {0} already, and a second one would make it unreadable.', answer.key),
    );
  if (answer.kind === 'update' && !(await isUpdateWanted(answer.edits.length === 0))) return false;
  const edit = answer.kind === 'refused' ? answer : ({ ...answer, kind: 'edit' } as const);
  const refused = await applyAnswer(client, document.uri, edit);
  return refused === null ? true : refuse(refused);
}

async function isUpdateWanted(isFresh: boolean): Promise<boolean> {
  if (isFresh) {
    void window.showInformationMessage(l10n.t('The risk_summary of this file says so already.'));
    return false;
  }
  const update = l10n.t('Update');
  const question = l10n.t('This file has a risk_summary already. Bring it up to date?');
  return (await window.showInformationMessage(question, update)) === update;
}
