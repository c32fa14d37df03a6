/** *New Risk* by quick picks, each with what it means under the document's rule book; Escape at any step writes nothing. */
import { l10n, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  addRiskRequest,
  formRequest,
  type LevelChoice,
  type RiskForm,
  type RiskFormWords,
} from '../../../server/src/protocol';
import { applyAnswer } from '../edit-in-text';
import { ask, documentParams } from './ask';
import { insertBlock } from './insert-block';
import { askInSteps, type Bar, type Choice, pickStep, type Said, type Step, textStep } from './steps';
import { refuse } from './write-file';

export async function newRisk(client: BaseLanguageClient, uri: Uri | null, given?: RiskForm): Promise<boolean> {
  if (uri === null) return refuse(l10n.t('Open a Markdown or YAML file first.'));
  const { version } = await workspace.openTextDocument(uri);
  const words = await ask(client, formRequest, documentParams(client, uri));
  if (words === null) return refuse(l10n.t('Open a Markdown or YAML file first.'));
  const form = given ?? (await fillIn(words));
  if (form === null) return false;
  const textDocument = { ...documentParams(client, uri).textDocument, version };
  const editor = window.activeTextEditor;
  const here = editor?.document.uri.toString() === uri.toString() ? editor : undefined;
  const near = here?.document.offsetAt(here.selection.active);
  const answer = await ask(client, addRiskRequest, { textDocument, form, ...(near === undefined ? {} : { near }) });
  // A document that has no risks yet: there the cursor says where they go.
  if (answer.kind === 'refused' && here !== undefined)
    return insertBlock(client, here, uri, { risk: form }, answer.reason);
  const refused = await applyAnswer(client, uri, answer);
  return refused === null ? true : refuse(refused);
}

/** A document with a scale of its own is asked for no levels: nobody could say what they mean there. */
async function fillIn({ prefixes, probability, impact, owners }: RiskFormWords): Promise<RiskForm | null> {
  const named = prefixes.map(({ prefix, name, next }) => {
    return { label: prefix, description: name, detail: l10n.t('next id: {0}', next), value: prefix };
  });
  const levels: readonly Step<RiskForm>[] = [
    async (form, bar) =>
      as('probability', await pickLevel(bar, l10n.t('How probable?'), probability, form.probability)),
    async (form, bar) => as('impact', await pickLevel(bar, l10n.t('How grave?'), impact, form.impact)),
  ];
  const form = await askInSteps<RiskForm>(l10n.t('New risk'), [
    async ({ prefix }, bar) =>
      as(
        'prefix',
        await pickStep(bar, { question: l10n.t('Which category?'), choices: named, chosen: prefix, typed: newPrefix }),
      ),
    async ({ title }, bar) =>
      as('title', await textStep(bar, { question: l10n.t('What may happen?'), value: title, refused: whyNoTitle })),
    ...(probability.length === 0 ? [] : levels),
    async ({ owner }, bar) => {
      const nobody = { label: l10n.t('Nobody yet'), value: null };
      const choices: Choice<string | null>[] = [...owners.map((name) => ({ label: name, value: name })), nobody];
      const question = l10n.t('Who owns it? Choose, or type a name');
      return as('owner', await pickStep(bar, { question, choices, chosen: owner, typed: (words) => words }));
    },
  ]);
  return form === null || form === 'back'
    ? null
    : { ...form, probability: form.probability ?? null, impact: form.impact ?? null };
}

function as<Key extends keyof RiskForm>(
  key: Key,
  said: { readonly value: RiskForm[Key] } | 'back' | 'left',
): Said<RiskForm> {
  return typeof said === 'string' ? said : ({ [key]: said.value } as Partial<RiskForm>);
}

/** A prefix of ids that the document has not used yet. */
function newPrefix(words: string): string | null {
  return /^[A-Za-z][A-Za-z\d-]{0,19}$/.test(words) ? words.toUpperCase() : null;
}

function whyNoTitle(words: string): string | null {
  if (words === '') return l10n.t('A risk needs a title.');
  return words.length > 200 ? l10n.t('A title is one short line; the rest belongs into the description.') : null;
}

/** null where the person does not know yet. */
async function pickLevel(
  bar: Bar,
  question: string,
  levels: readonly LevelChoice[],
  chosen: number | null | undefined,
): Promise<{ readonly value: number | null } | 'back' | 'left'> {
  const known: Choice<number | null>[] = levels.map(({ level, name, definition }) => {
    return { label: `${level} ${name}`, ...(definition === null ? {} : { detail: definition }), value: level };
  });
  return pickStep(bar, { question, choices: [...known, { label: l10n.t('Not known yet'), value: null }], chosen });
}
