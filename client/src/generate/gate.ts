/** *Write Gate*: says the decision, what makes it and what would change it, and writes it where the person wants it. */
import { l10n, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type GateAnswer,
  gateRequest,
  type PolicyName,
  type ToldGate,
  type Waiver,
} from '../../../server/src/protocol';
import { ask, documentParams } from './ask';
import { askInSteps, type Said, textStep } from './steps';
import { refuse, writeFile } from './write-file';

export interface GateWords {
  readonly waiver?: Waiver;
  /** Also set the decision of a gate file that has one. */
  readonly decide?: boolean;
  /** The rule book to decide by; absent for the document's own. */
  readonly policy?: string;
  /** false asks nothing and writes at once. */
  readonly preview?: boolean;
}

export async function writeGate(client: BaseLanguageClient, uri: Uri | null, words: GateWords): Promise<boolean> {
  if (uri === null) return refuse(l10n.t('Open a risk profile first.'));
  await workspace.openTextDocument(uri);
  const decide = words.decide === true;
  const answer = await askGate(client, uri, words);
  if (answer.kind === 'refused') return refuse(answer.reason);
  if (words.preview === false) return write(client, uri, words, null);

  const { report, file, notice, policies } = answer;
  const actions = {
    write: file.kind === 'refused' ? null : l10n.t('Write {0}', file.path),
    decide: notice === null ? null : l10n.t('Write with This Decision'),
    waive: report.decision === 'FAIL' || report.decision === 'CONCERNS' ? l10n.t('Waive…') : null,
    other: policies.length > 1 ? l10n.t('Other Rule Book…') : null,
  };
  const offered = Object.values(actions).filter((label) => label !== null);
  const detail = [...detailOf(report), notice, file.kind === 'refused' ? file.reason : null];
  const chosen = await window.showInformationMessage(
    report.decision === null ? l10n.t('No gate') : l10n.t('Gate {0}', report.decision),
    { modal: true, detail: detail.filter((line) => line !== null).join('\n') },
    ...offered,
  );
  if (chosen === undefined) return false;
  if (chosen === actions.other) {
    const policy = await pickPolicy(policies, report.policy);
    return policy === null ? false : writeGate(client, uri, { ...words, policy });
  }
  if (chosen === actions.waive) {
    const given = await askWaiver(report);
    return given === null ? false : writeGate(client, uri, { ...words, waiver: given });
  }
  const title = l10n.t('Write Gate');
  return write(client, uri, { ...words, decide: decide || chosen === actions.decide }, title);
}

/** Asked once more with the gate file open, so that its version is known and what is written is written into that one. */
async function write(client: BaseLanguageClient, uri: Uri, words: GateWords, title: string | null): Promise<boolean> {
  const first = await askGate(client, uri, words);
  if (first.kind === 'refused') return refuse(first.reason);
  if (first.file.kind === 'refused') return refuse(first.file.reason);
  if (first.file.kind === 'new') return writeFile(client, first.file, title);
  await workspace.openTextDocument(client.protocol2CodeConverter.asUri(first.file.uri));
  const again = await askGate(client, uri, words);
  if (again.kind === 'refused') return refuse(again.reason);
  return again.file.kind === 'refused' ? refuse(again.file.reason) : writeFile(client, again.file, title);
}

function askGate(client: BaseLanguageClient, uri: Uri, words: GateWords): Promise<GateAnswer> {
  const { waiver = null, decide = false, policy = null } = words;
  return ask(client, gateRequest, { ...documentParams(client, uri), waiver, decide, policy });
}

async function pickPolicy(policies: readonly PolicyName[], current: string): Promise<string | null> {
  const items = policies.map(({ name, title, summary }) => {
    return { label: title, description: name === current ? l10n.t('this one') : name, detail: summary, name };
  });
  const title = l10n.t('Decide by which rule book?');
  return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.name ?? null;
}

function detailOf({ reason, because, changes, policy }: ToldGate): readonly string[] {
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
function askWaiver(report: ToldGate): Promise<Waiver | null> {
  const title = l10n.t('Waive the gate: {0}', report.because.map((risk) => risk.id ?? risk.title ?? '?').join(', '));
  return askInSteps<Waiver>(title.slice(0, 80), [
    async ({ reason }, bar) =>
      as('reason', await textStep(bar, { question: l10n.t('Why is it waived?'), value: reason, refused: whyNoReason })),
    async ({ approver }, bar) =>
      as(
        'approver',
        await textStep(bar, { question: l10n.t('Who approves it?'), value: approver, refused: whyNobody }),
      ),
    async ({ expires }, bar) => {
      const question = l10n.t('Until when?');
      const value = expires ?? undefined;
      return as('expires', await textStep(bar, { question, placeholder: '2026-12-31', value, refused: whyNoDate }));
    },
  ]);
}

function as(key: keyof Waiver, said: { readonly value: string } | 'back' | 'left'): Said<Waiver> {
  return typeof said === 'string' ? said : { [key]: said.value };
}

function whyNoReason(words: string): string | null {
  return words === '' ? l10n.t('A waiver needs a reason.') : null;
}

function whyNobody(words: string): string | null {
  return /^(?:|tbd|tba|todo|n\/a|none|-+|\?+)$/i.test(words) ? l10n.t('A waiver needs the name of somebody.') : null;
}

function whyNoDate(words: string): string | null {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(words) ? new Date(`${words}T00:00:00Z`) : null;
  // 2026-02-30 would be another day.
  const isDate = date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(words);
  if (!isDate) return l10n.t('A date such as 2026-12-31');
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return words < today ? l10n.t('That day is over.') : null;
}
