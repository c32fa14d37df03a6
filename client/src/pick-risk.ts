/** Lists to choose from: the risks of a document, and the people who could own one. */
import { l10n, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Matrix, MatrixRisk, Source } from '../../media/src/messages';
import { formRequest } from '../../server/src/protocol';
import { editInText } from './edit-in-text';
import { ask, documentParams } from './generate/ask';
import { askForMatrix } from './matrix/ask';
import { revealRisk } from './matrix/places';
import { isStill, type SeenRisk } from './tree/group';

/** The gravest first; typing an owner, a level or a category finds it too. */
export async function goToRisk(client: BaseLanguageClient, uri: Uri | null): Promise<void> {
  const shown = await matrixOf(client, uri);
  if (shown === null) return;
  const chosen = await pickRisk(shown.matrix, l10n.t('Go to a risk'));
  if (chosen !== null) await revealRisk(shown.source, shown.matrix, chosen.key, true);
}

/** `seen` is the version whose lens was clicked; a list that is opened here shows the text as it is now. */
export async function assignOwner(
  client: BaseLanguageClient,
  uri: Uri | null,
  key: string | null,
  seen: number | null,
  listed: SeenRisk | null,
): Promise<void> {
  const shown = await matrixOf(client, uri, seen);
  if (shown === null || uri === null) return;
  const { matrix } = shown;
  const given = matrix.risks.find((risk) => risk.key === key) ?? null;
  if (key !== null && (given === null || (listed !== null && !isStill(listed, given)))) {
    await window.showWarningMessage(hasChanged());
    return;
  }
  const risk = given ?? (await pickRisk(matrix, l10n.t('Which risk gets an owner?')));
  const owner =
    risk === null ? undefined : await pickOwner(client, uri, l10n.t('Who owns {0}?', risk.label), risk.title ?? '');
  if (risk === null || owner === undefined || owner.trim() === '') return;
  const value = owner.trim();
  const refused = await editInText(
    client,
    uri,
    [{ kind: 'set', risk: risk.key, field: 'owner', value }],
    shown.source.version,
  );
  if (refused !== null) await window.showWarningMessage(refused);
}

/** One name for every risk that nobody owns, as one edit. `given` comes from a keybinding or a task that names the owner. */
export async function assignAllUnowned(
  client: BaseLanguageClient,
  uri: Uri | null,
  given: string | null,
  seen: number | null,
): Promise<void> {
  const shown = await matrixOf(client, uri, seen);
  if (shown === null || uri === null) return;
  const unowned = shown.matrix.risks.filter(({ owners }) => owners.length === 0);
  if (unowned.length === 0) {
    await window.showInformationMessage(l10n.t('Every risk has an owner.'));
    return;
  }
  const title = l10n.t('Who owns the {0} risks without an owner?', unowned.length);
  const value = (given ?? (await pickOwner(client, uri, title, '')) ?? '').trim();
  if (value === '') return;
  const changes = unowned.map(({ key }) => ({ kind: 'set', risk: key, field: 'owner', value }) as const);
  const refused = await editInText(client, uri, changes, shown.source.version);
  if (refused !== null) await window.showWarningMessage(refused);
}

async function matrixOf(
  client: BaseLanguageClient,
  uri: Uri | null,
  seen: number | null = null,
): Promise<{ readonly matrix: Matrix; readonly source: Source } | null> {
  const shown = uri === null ? null : await askForMatrix(client, uri, false);
  if (shown?.kind === 'matrix' && seen !== null && shown.source.version !== seen) {
    await window.showWarningMessage(hasChanged());
    return null;
  }
  if (shown?.kind === 'matrix' && shown.matrix.risks.length > 0) return shown;
  await window.showInformationMessage(l10n.t('There is no risk in this document.'));
  return null;
}

function hasChanged(): string {
  return l10n.t('The text has changed since; nothing was written. Try again.');
}

async function pickRisk({ risks, bands }: Matrix, title: string): Promise<MatrixRisk | null> {
  const rank = ({ band }: MatrixRisk): number => {
    const index = bands.findIndex(({ name }) => name === band?.name);
    return index < 0 ? bands.length : index;
  };
  const items: (QuickPickItem & { readonly risk?: MatrixRisk })[] = [];
  let heading: string | null = null;
  for (const risk of risks.toSorted((a, b) => rank(a) - rank(b))) {
    const level = risk.band?.title ?? l10n.t('Without a level');
    if (level !== heading) items.push({ label: level, kind: QuickPickItemKind.Separator });
    heading = level;
    const owner = risk.owners.join(', ') || l10n.t('no owner');
    const detail = [owner, risk.category, risk.status].filter((part) => part !== null).join(' · ');
    items.push({ label: risk.label, description: risk.title ?? '', detail: `${level} · ${detail}`, risk });
  }
  const chosen = await window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  return chosen?.risk ?? null;
}

/** Those who own a risk here, then whom the project knows, then CODEOWNERS: the same as completion offers. */
async function pickOwner(
  client: BaseLanguageClient,
  uri: Uri,
  title: string,
  placeHolder: string,
): Promise<string | undefined> {
  const known = (await ask(client, formRequest, documentParams(client, uri)))?.owners ?? [];
  const other = l10n.t('Someone else…');
  if (known.length === 0) return window.showInputBox({ title });
  const chosen = await window.showQuickPick([...known, other], { title, placeHolder });
  return chosen === other ? window.showInputBox({ title }) : chosen;
}
