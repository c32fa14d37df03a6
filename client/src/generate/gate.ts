/** *Write Gate*: says the decision, what makes it and what would change it, and writes it where the person wants it. */
import { l10n, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type GateAnswer, type GateReport, gateRequest, type Waiver } from '../../../server/src/protocol';
import { ask, documentParams } from './ask';
import { refuse, writeFile } from './write-file';

export interface GateWords {
  readonly waiver?: Waiver;
  /** Also set the decision of a gate file that has one. */
  readonly decide?: boolean;
  /** false asks nothing and writes at once. */
  readonly preview?: boolean;
}

export async function writeGate(client: BaseLanguageClient, uri: Uri | null, words: GateWords): Promise<boolean> {
  if (uri === null) return refuse(l10n.t('Open a risk profile first.'));
  await workspace.openTextDocument(uri);
  const waiver = words.waiver ?? null;
  const decide = words.decide === true;
  const answer = await askGate(client, uri, waiver, decide);
  if (answer.kind === 'refused') return refuse(answer.reason);
  if (words.preview === false) return write(client, uri, waiver, decide);

  const { report, file, notice } = answer;
  const actions = {
    write: file.kind === 'refused' ? null : l10n.t('Write {0}', file.path),
    decide: notice === null ? null : l10n.t('Write with This Decision'),
    waive: report.decision === 'FAIL' || report.decision === 'CONCERNS' ? l10n.t('Waive…') : null,
  };
  const offered = Object.values(actions).filter((label) => label !== null);
  const detail = [...detailOf(report), notice, file.kind === 'refused' ? file.reason : null];
  const chosen = await window.showInformationMessage(
    report.decision === null ? l10n.t('No gate') : l10n.t('Gate {0}', report.decision),
    { modal: true, detail: detail.filter((line) => line !== null).join('\n') },
    ...offered,
  );
  if (chosen === undefined) return false;
  if (chosen === actions.waive) {
    const given = await askWaiver();
    return given === null ? false : writeGate(client, uri, { ...words, waiver: given });
  }
  return write(client, uri, waiver, chosen === actions.decide);
}

/** Asked once more with the gate file open, so that its version is known and what is written is written into that one. */
async function write(client: BaseLanguageClient, uri: Uri, waiver: Waiver | null, decide: boolean): Promise<boolean> {
  const first = await askGate(client, uri, waiver, decide);
  if (first.kind === 'refused') return refuse(first.reason);
  if (first.file.kind === 'refused') return refuse(first.file.reason);
  if (first.file.kind === 'new') return writeFile(client, first.file, null);
  await workspace.openTextDocument(client.protocol2CodeConverter.asUri(first.file.uri));
  const again = await askGate(client, uri, waiver, decide);
  if (again.kind === 'refused') return refuse(again.reason);
  return again.file.kind === 'refused' ? refuse(again.file.reason) : writeFile(client, again.file, null);
}

function askGate(client: BaseLanguageClient, uri: Uri, waiver: Waiver | null, decide: boolean): Promise<GateAnswer> {
  return ask(client, gateRequest, { ...documentParams(client, uri), waiver, decide });
}

function detailOf({ reason, because, changes, policy }: GateReport): readonly string[] {
  return [
    reason,
    '',
    ...because.map(({ id, title, score, band }) => `${[id, title].filter(Boolean).join(': ')} · ${score} ${band}`),
    ...(changes.length === 0 ? [] : ['', l10n.t('What would change it:'), ...changes]),
    '',
    l10n.t('Rule book: {0}', policy),
  ];
}

/** A waiver is somebody's word, for a reason, for a time; without one of them there is none. */
async function askWaiver(): Promise<Waiver | null> {
  const reason = await window.showInputBox({ title: l10n.t('Why is the gate waived? (1/3)'), ignoreFocusOut: true });
  if (reason === undefined || reason.trim() === '') return null;
  const approver = await window.showInputBox({ title: l10n.t('Who approves it? (2/3)'), ignoreFocusOut: true });
  if (approver === undefined || approver.trim() === '') return null;
  const expires = await window.showInputBox({
    title: l10n.t('Until when? (3/3)'),
    placeHolder: '2026-12-31',
    ignoreFocusOut: true,
    validateInput: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? null : l10n.t('A date such as 2026-12-31')),
  });
  return expires === undefined ? null : { reason, approver, expires: expires.trim() };
}
