/** *New Risk* by quick picks, each with what it means under the document's rule book; Escape at any step writes nothing. */
import { l10n, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  addRiskRequest,
  formRequest,
  type LevelChoice,
  pieceRequest,
  type RiskForm,
  type RiskFormWords,
} from '../../../server/src/protocol';
import { applyAnswer } from '../edit-in-text';
import { ask, documentParams } from './ask';
import { refuse } from './write-file';

export async function newRisk(client: BaseLanguageClient, uri: Uri | null, given?: RiskForm): Promise<boolean> {
  if (uri === null) return refuse(l10n.t('Open a Markdown or YAML file first.'));
  const { version } = await workspace.openTextDocument(uri);
  const words = await ask(client, formRequest, documentParams(client, uri));
  if (words === null) return refuse(l10n.t('Open a Markdown or YAML file first.'));
  const form = given ?? (await fillIn(words));
  if (form === null) return false;
  const textDocument = { ...documentParams(client, uri).textDocument, version };
  const answer = await ask(client, addRiskRequest, { textDocument, form });
  if (answer.kind === 'refused') return insertRisk(client, uri, form, answer.reason);
  const refused = await applyAnswer(client, uri, answer);
  return refused === null ? true : refuse(refused);
}

/** A document that has no risks yet: there the cursor says where they go. */
async function insertRisk(client: BaseLanguageClient, uri: Uri, form: RiskForm, reason: string): Promise<boolean> {
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.document.uri.toString() !== uri.toString()) return refuse(reason);
  const { active } = editor.selection;
  const indent = editor.document.lineAt(active.line).text.trim() === '' ? active.character : 2;
  const piece = { risk: form, indent };
  const text = await ask(client, pieceRequest, { ...documentParams(client, uri), piece });
  if (text === null) return refuse(reason);
  return editor.edit((edit) => edit.insert(active, text.trimStart() === text ? text : text.slice(active.character)));
}

async function fillIn({ prefixes, probability, impact, owners }: RiskFormWords): Promise<RiskForm | null> {
  const category = await pick(
    l10n.t('New risk (1/5): which category?'),
    prefixes.map(({ prefix, name, next }) => ({ label: prefix, description: name, detail: next, value: prefix })),
  );
  if (category === undefined) return null;
  const title = await window.showInputBox({
    title: l10n.t('New risk (2/5): what may happen?'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('A risk needs a title.') : null),
  });
  if (title === undefined) return null;
  const likely = await pickLevel(l10n.t('New risk (3/5): how probable?'), probability);
  if (likely === undefined) return null;
  const grave = await pickLevel(l10n.t('New risk (4/5): how grave?'), impact);
  if (grave === undefined) return null;
  const owner = await pickOwner(owners);
  if (owner === undefined) return null;
  return { prefix: category, title, probability: likely, impact: grave, owner };
}

/** null where the rule book has no levels, or the person does not know yet. */
async function pickLevel(title: string, levels: readonly LevelChoice[]): Promise<number | null | undefined> {
  if (levels.length === 0) return null;
  const items: Choice<number | null>[] = levels.map(({ level, name, definition }) => {
    return { label: `${level} ${name}`, ...(definition === null ? {} : { detail: definition }), value: level };
  });
  return pick(title, [...items, { label: l10n.t('Not known yet'), value: null }]);
}

async function pickOwner(owners: readonly string[]): Promise<string | null | undefined> {
  const title = l10n.t('New risk (5/5): who owns it?');
  const other = l10n.t('Someone else…');
  const nobody = l10n.t('Nobody yet');
  const known: Choice<string | null>[] = owners.map((name) => ({ label: name, value: name }));
  const chosen = await pick(title, [...known, { label: other, value: other }, { label: nobody, value: null }]);
  if (chosen !== other) return chosen;
  const named = await window.showInputBox({ title, ignoreFocusOut: true });
  return named === undefined ? undefined : named.trim() || null;
}

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

async function pick<T>(title: string, items: readonly Choice<T>[]): Promise<T | undefined> {
  const chosen = await window.showQuickPick(items, { title, matchOnDescription: true, ignoreFocusOut: true });
  return chosen === undefined ? undefined : chosen.value;
}
