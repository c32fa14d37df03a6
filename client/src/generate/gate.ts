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
import { askInSteps, pickStep, type Said, type Step, textStep } from './steps';
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
  const isOpen = report.decision === 'FAIL' || report.decision === 'CONCERNS';
  const actions = {
    write:
      file.kind === 'refused' ? null : notice === null ? l10n.t('Write {0}', file.path) : l10n.t('Write Numbers Only'),
    decide: notice === null ? null : l10n.t('Write {0} and Numbers', report.decision ?? ''),
    waive: isOpen ? l10n.t('Waive…') : null,
    other: policies.length > 1 ? l10n.t('Other Rule Book…') : null,
  };
  const offered = Object.values(actions).filter((label) => label !== null);
  const place = file.kind === 'refused' ? file.reason : l10n.t('File: {0}', file.path);
  const detail = [...(notice === null ? [] : [notice, '']), ...detailOf(report), place].join('\n');
  const say = isOpen ? window.showWarningMessage : window.showInformationMessage;
  const headline = report.decision === null ? l10n.t('No gate') : l10n.t('Gate {0}', report.decision);
  const chosen = await say(headline, { modal: true, detail }, ...offered);
  if (chosen === undefined) return false;
  if (chosen === actions.other) {
    const policy = await pickPolicy(policies, report.policy);
    if (policy === null) return false;
    return writeGate(client, uri, policy === 'back' ? words : { ...words, policy: policy.value });
  }
  if (chosen === actions.waive) {
    const given = await askWaiver(report);
    if (given === null) return false;
    return writeGate(client, uri, given === 'back' ? words : { ...words, waiver: given });
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

async function pickPolicy(
  policies: readonly PolicyName[],
  current: string,
): Promise<{ readonly value: string } | 'back' | null> {
  const choices = policies.map(({ name, title, summary }) => {
    return { label: title, description: name === current ? l10n.t('this one') : name, detail: summary, value: name };
  });
  const bar = { title: l10n.t('Write Gate'), step: 0, totalSteps: 0, hasBefore: true };
  const said = await pickStep(bar, { question: l10n.t('Decide by which rule book?'), choices, chosen: current });
  return said === 'left' ? null : said;
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
function askWaiver(report: ToldGate): Promise<Waiver | 'back' | null> {
  const title = l10n.t('Waive the gate: {0}', report.because.map((risk) => risk.id ?? risk.title ?? '?').join(', '));
  const steps: readonly Step<Waiver>[] = [
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
      const placeholder = l10n.t('A date such as {0}', dayFromNow(90));
      return as('expires', await textStep(bar, { question, placeholder, value, refused: whyNoDate }));
    },
  ];
  return askInSteps<Waiver>(title.slice(0, 80), steps, true);
}

function as(key: keyof Waiver, said: { readonly value: string } | 'back' | 'left'): Said<Waiver> {
  return typeof said === 'string' ? said : { [key]: said.value };
}

function whyNoReason(words: string): string | null {
  return isPlaceholder(words) ? l10n.t('A waiver needs a reason.') : null;
}

function whyNobody(words: string): string | null {
  return isPlaceholder(words) ? l10n.t('A waiver needs the name of somebody.') : null;
}

function whyNoDate(words: string): string | null {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(words) ? new Date(`${words}T00:00:00Z`) : null;
  // 2026-02-30 would be another day.
  const isDate = date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(words);
  if (!isDate) return l10n.t('A date such as {0}', dayFromNow(90));
  return words < dayFromNow(0) ? l10n.t('That day is over.') : null;
}

/** The server knows more words for nobody and nothing, and has the last word; these are told off while one types. */
function isPlaceholder(words: string): boolean {
  return /^(?:|tb[acd]|todo|to be \w+|n\/?a|none|nobody|no one|some(?:one|body)|unknown|unassigned|pending|[-.?…]+|待定|无|未指定|未分配)$/i.test(
    words,
  );
}

/** An ISO date where the person is. */
function dayFromNow(days: number): string {
  const now = new Date();
  const local = now.getTime() - now.getTimezoneOffset() * 60_000;
  return new Date(local + days * 86_400_000).toISOString().slice(0, 10);
}
