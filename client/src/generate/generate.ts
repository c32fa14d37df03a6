/** *Generate Risk Profile*: story, candidates with their evidence, place, preview, file. Nothing is written before the last step. */
import {
  type CancellationToken,
  type LanguageModelChat,
  l10n,
  ProgressLocation,
  type QuickPickItem,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CandidatesAnswer,
  candidatesRequest,
  type GenerateParams,
  generateRequest,
  promptRequest,
} from '../../../server/src/protocol';
import { ask, documentParams } from './ask';
import { askModel, hasModel, pickModel, tell } from './language-model';
import { type Candidates, type Choice, type Help, pickCandidates } from './pick-candidates';
import { pickStory } from './pick-story';
import { parseAddress, refuse, writeFile } from './write-file';

/** What a keybinding or another extension may fix beforehand; whatever is missing is asked. */
export interface GenerateWords {
  readonly uri?: unknown;
  /** Ids of candidates, or all of them. */
  readonly choose?: readonly string[] | 'all';
  /** Asks the language model that there is, without the list in which a person would press the button. */
  readonly askModel?: boolean;
  readonly format?: 'yaml' | 'markdown';
  /** false writes without VS Code's preview of the change. */
  readonly preview?: boolean;
}

export async function generateProfile(client: BaseLanguageClient, words: GenerateWords): Promise<boolean> {
  const uri = parseAddress(words.uri) ?? (await pickStory());
  if (uri === null) return false;
  const found = await reading(uri, () => candidatesOf(client, uri, null));
  if (found.kind === 'refused') return refuse(found.reason);
  if (found.candidates.length === 0)
    return refuse(l10n.t('No line of {0} calls for a risk of the catalogue.', workspace.asRelativePath(uri)));
  if (found.notice !== null) void window.showWarningMessage(found.notice);
  const choice = await choose(client, uri, found, words);
  if (choice === null) return false;
  const target = words.format === undefined ? await pickTarget(found) : { format: words.format };
  if (target === null) return false;
  // An open document has a version, and what is written is written into that one.
  if ('into' in target) await workspace.openTextDocument(client.protocol2CodeConverter.asUri(target.into));
  const made = await ask(client, generateRequest, { ...documentParams(client, uri), ...choice, target });
  if (made.kind === 'refused') return refuse(made.reason);
  return writeFile(client, made, words.preview === false ? null : l10n.t('Generate Risk Profile'));
}

async function choose(
  client: BaseLanguageClient,
  uri: Uri,
  found: Candidates,
  { choose: given, askModel: asked }: GenerateWords,
): Promise<Choice | null> {
  if (given !== undefined) {
    const help = asked === true ? await chooseHelp(client, uri) : null;
    const helped = help === null ? null : await help();
    const { candidates } = helped?.candidates ?? found;
    return { chosen: given === 'all' ? candidates.map(({ id }) => id) : given, answer: helped?.answer ?? null };
  }
  const choice = await pickCandidates(found, (await hasModel()) ? () => chooseHelp(client, uri) : null, uri);
  if (choice === null || choice.chosen.length > 0) return choice;
  refuse(l10n.t('No risk was chosen; nothing was written.'));
  return null;
}

/** What asks the language model that the person chose; null where there is none. */
async function chooseHelp(client: BaseLanguageClient, uri: Uri) {
  const model = await pickModel();
  return model === null ? null : (stopped?: CancellationToken) => helpFrom(client, uri, model, stopped);
}

async function helpFrom(
  client: BaseLanguageClient,
  uri: Uri,
  model: LanguageModelChat,
  stopped?: CancellationToken,
): Promise<Help | null> {
  const prompt = await ask(client, promptRequest, documentParams(client, uri));
  const answer = prompt === null ? null : await askModel(model, prompt, stopped);
  if (answer === null) return null;
  const candidates = await candidatesOf(client, uri, answer);
  if (candidates.kind === 'refused' || stopped?.isCancellationRequested) return null;
  const { help } = candidates;
  if (help === null || help.described + help.added === 0) {
    tell(l10n.t('Nothing in the answer of the language model could be used.'));
    return null;
  }
  const said = [l10n.t('Described: {0}. Further risks: {1}.', help.described, help.added)];
  if (help.dropped > 0) said.push(l10n.t('Left out, because the story does not say so: {0}.', help.dropped));
  void window.showInformationMessage(said.join(' '));
  return { candidates, answer };
}

function candidatesOf(client: BaseLanguageClient, uri: Uri, answer: string | null): Promise<CandidatesAnswer> {
  return ask(client, candidatesRequest, { ...documentParams(client, uri), answer });
}

type Target = GenerateParams['target'];

async function pickTarget({ places, profiles }: Candidates): Promise<Target | null> {
  const files = places.flatMap((place): Option[] =>
    place.kind === 'refused'
      ? []
      : [{ ...formatWords(place.format), detail: place.path, target: { format: place.format } }],
  );
  if (files.length === 0) {
    refuse(places[0]?.kind === 'refused' ? places[0].reason : l10n.t('There is no place for a new profile.'));
    return null;
  }
  const additions = profiles.map(({ uri, path }): Option => {
    return { label: `$(add) ${l10n.t('Add to the profile that is there')}`, detail: path, target: { into: uri } };
  });
  const chosen = await window.showQuickPick([...additions, ...files], { title: l10n.t('Where does the draft go?') });
  return chosen?.target ?? null;
}

interface Option extends QuickPickItem {
  readonly target: Target;
}

function formatWords(format: 'yaml' | 'markdown'): { readonly label: string } {
  return format === 'yaml'
    ? { label: `$(new-file) ${l10n.t('A new .risk.yaml')}` }
    : { label: `$(markdown) ${l10n.t('A new story profile in Markdown')}` };
}

/** Seen only where it takes a while. */
function reading<T>(uri: Uri, work: () => Promise<T>): Thenable<T> {
  const title = l10n.t('Looking for risks in {0}', workspace.asRelativePath(uri));
  return window.withProgress({ location: ProgressLocation.Window, title }, work);
}
