/**
 * Facts above a profile and above each of its risks. A lens acts only where the client has the command; elsewhere it tells more. A register's rows share the
 * lenses above their table, unless a person wants them above each row: there they tear the table apart.
 */
import type { CodeLens, Command } from 'vscode-languageserver';
import { asWritten, listed, type Message, type Risk, type Sighting, type Span, say } from '../engine';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import { acceptanceIn, acceptanceText } from './acceptance';
import { isProposed } from './confirm-action';
import { bandCounts, bandTitle, progressText } from './derivation';
import { lensCommandsOf, tellCommand } from './lens-commands';
import { toRange } from './to-lsp';

export function codeLenses(document: RiskDocument, client: Client): CodeLens[] {
  if (document.profile.kind === 'gate') return [];
  return [
    ...profileLenses(document, client),
    ...document.profile.tables.flatMap((_, table) => tableLenses(document, table, client)),
    ...document.profile.risks
      .filter((risk) => tableOf(document, risk) === null)
      .flatMap((risk) => riskLenses(document, risk, client)),
  ];
}

function profileLenses(document: RiskDocument, client: Client): readonly CodeLens[] {
  const { editor } = document;
  const at = topOf(document);
  const showMatrix = commandFor(client, 'riskProfile.showMatrix', { uri: document.uri });
  return [
    ...(editor['codeLens.profile']
      ? profileFacts(document)
          .map(client.tell)
          .map((title) => lens(document, at, title, showMatrix ?? tellMore(client, document.uri, null)))
      : []),
    ...(editor['codeLens.matrix'] && showMatrix !== null
      ? [lens(document, at, client.tell(say`Show matrix`), showMatrix)]
      : []),
    ...confirmAllLens(document, at, client),
  ];
}

/** Where each risk has a lens of its own, a draft of twelve would need twelve clicks; above a table one stands already. */
function confirmAllLens(document: RiskDocument, at: Span, client: Client): readonly CodeLens[] {
  const { uri, version, editor, profile } = document;
  const proposed = profile.risks.filter((risk) => isProposed(risk) && tableOf(document, risk) === null).length;
  const confirm = commandFor(client, 'riskProfile.confirmLevels', { uri, version });
  if (!editor['codeLens.confirm'] || confirm === null || proposed < 2) return [];
  return [
    lens(
      document,
      at,
      client.tell(say`Confirm all ${profile.risks.filter(isProposed).length} proposed risks`),
      confirm,
    ),
  ];
}

/** A heading where there is one; in YAML the first line that says something: the title stands anywhere in it. */
function topOf({ profile, text }: RiskDocument): Span {
  if (profile.format === 'markdown') return profile.title?.span ?? { start: 0, end: 0 };
  let start = 0;
  for (const line of text.split('\n')) {
    if (!/^\s*(?:#|---|%|$)/.test(line)) return { start, end: start };
    start += line.length + 1;
  }
  return { start: 0, end: 0 };
}

function profileFacts({ profile, policy, gate: { decision } }: RiskDocument): readonly Message[] {
  const { stated, computed } = profile.score;
  const score =
    stated !== null && computed !== null && stated.value !== computed
      ? say`Score ${stated.value} stated, ${computed} computed`
      : stated !== null || computed !== null
        ? say`Score ${computed ?? stated?.value ?? ''}`
        : null;
  const bands = bandCounts(profile, policy).map(({ title, count }) => asWritten(`${count} ${title}`));
  const total = profile.risks.length === 1 ? say`1 risk` : say`${profile.risks.length} risks`;
  const gate = decision === null || profile.risks.length === 0 ? null : say`Gate ${decision}`;
  return [score, bands.length > 0 ? listed(bands) : total, gate].filter((fact) => fact !== null);
}

function riskLenses(document: RiskDocument, risk: Risk, client: Client): readonly CodeLens[] {
  const { editor } = document;
  const target = { uri: document.uri, version: document.version, risk: risk.key };
  const at = placeOf(risk).head;
  const more = tellMore(client, document.uri, risk.key);
  const score = scoreText(document, risk);
  const owner = risk.owners.length === 0 ? null : (risk.owner?.value ?? null);
  const acceptance = acceptanceIn(document, risk);
  const confirm = commandFor(client, 'riskProfile.confirmLevels', target);
  return [
    ...(editor['codeLens.score'] && score !== null
      ? [lens(document, at, client.tell(score), commandFor(client, 'riskProfile.showMatrix', target) ?? more)]
      : []),
    ...(editor['codeLens.owner']
      ? [
          lens(
            document,
            at,
            owner ?? client.tell(say`no owner`),
            commandFor(client, 'riskProfile.assignOwner', target) ?? more,
          ),
        ]
      : []),
    ...(editor['codeLens.progress'] ? [lens(document, at, client.tell(progressText(risk)), more)] : []),
    ...(editor['codeLens.acceptance'] && acceptance !== null
      ? [lens(document, at, client.tell(acceptanceText(acceptance)), more)]
      : []),
    ...(editor['codeLens.confirm'] && confirm !== null && isProposed(risk)
      ? [lens(document, at, client.tell(say`Confirm the proposed levels`), confirm)]
      : []),
  ];
}

function scoreText({ policy }: RiskDocument, risk: Risk): Message | null {
  const stated = risk.score?.stated?.value ?? null;
  if (risk.computed === null) {
    const printed = risk.score?.text.value ?? risk.band?.text.value ?? null;
    return printed === null ? null : asWritten(printed);
  }
  const { score, band } = risk.computed;
  const title = bandTitle(policy, band);
  return stated !== null && stated !== score
    ? say`Score ${stated} stated, ${score} computed · ${title}`
    : asWritten(`${score} · ${title}`);
}

function tableLenses(document: RiskDocument, table: number, client: Client): readonly CodeLens[] {
  const { editor, profile, policy, uri, version } = document;
  const more = tellMore(client, uri, null);
  const at = profile.tables[table]?.header[0]?.span;
  if (at === undefined || !profile.risks.some((risk) => tableOf(document, risk) === table)) return [];
  const risks = profile.risks.filter(({ sightings }) =>
    sightings.some(({ form }) => form.kind === 'row' && form.table === table),
  );
  const bands = bandCounts({ risks }, policy).map(({ title, count }) => `${count} ${title}`);
  // The lens of the profile says the same where these are all.
  const isSaid = editor['codeLens.profile'] && risks.length === profile.risks.length;
  const unowned = risks.filter(({ owners }) => owners.length === 0);
  const open = risks.filter(({ mitigations }) => mitigations.length === 0).length;
  const ended = risks.filter((risk) => acceptanceIn(document, risk)?.holds === false).length;
  const proposed = risks.filter(isProposed).length;
  const confirm = commandFor(client, 'riskProfile.confirmLevels', { uri, version });
  return [
    ...(editor['codeLens.score'] && bands.length > 0 && !isSaid
      ? [lens(document, at, client.tell(listed(bands)), commandFor(client, 'riskProfile.showMatrix', { uri }) ?? more)]
      : []),
    ...(editor['codeLens.owner'] && unowned.length > 0
      ? [
          lens(
            document,
            at,
            client.tell(say`${unowned.length} without an owner`),
            assignTo(document, unowned, client) ?? more,
          ),
        ]
      : []),
    ...(editor['codeLens.progress'] && open > 0
      ? [lens(document, at, client.tell(say`${open} without a mitigation`), more)]
      : []),
    ...(editor['codeLens.acceptance'] && ended > 0
      ? [lens(document, at, client.tell(ended === 1 ? say`1 acceptance ended` : say`${ended} acceptances ended`), more)]
      : []),
    ...(editor['codeLens.confirm'] && confirm !== null && proposed > 0
      ? [lens(document, at, client.tell(say`Confirm the proposed levels`), confirm)]
      : []),
  ];
}

/** One name for all of them, where these are all; else the person says for which. */
function assignTo({ uri, version, profile }: RiskDocument, unowned: readonly Risk[], client: Client): Action | null {
  const [first] = unowned;
  const all = profile.risks.filter(({ owners }) => owners.length === 0).length;
  if (unowned.length > 1 && unowned.length === all) {
    const action = commandFor(client, 'riskProfile.assignAllUnowned', { uri, version });
    if (action !== null) return action;
  }
  const target = unowned.length === 1 && first !== undefined ? { uri, version, risk: first.key } : { uri, version };
  return commandFor(client, 'riskProfile.assignOwner', target);
}

/** The table above which the risk's lenses stand; null where they stand above the risk itself. */
function tableOf({ editor }: RiskDocument, risk: Risk): number | null {
  const { form } = placeOf(risk);
  return form.kind === 'row' && editor['codeLens.rows'] === 'table' ? form.table : null;
}

/** Its section rather than its row. */
function placeOf(risk: Risk): Sighting {
  return risk.sightings.find(({ form }) => form.kind !== 'row') ?? risk.sightings[0];
}

interface Action {
  readonly command: string;
  readonly argument: unknown;
}

function commandFor(client: Client, command: string, argument: unknown): Action | null {
  const canRun = client.commands.has(command) || lensCommandsOf(client).includes(command);
  return canRun ? { command, argument } : null;
}

/** An editor that has none of our commands says of a lens without a command that it cannot be run. */
function tellMore(client: Client, uri: string, risk: string | null): Action | null {
  return commandFor(client, tellCommand, { uri, risk });
}

function lens(document: RiskDocument, at: Span, title: string, action: Action | null): CodeLens {
  const command: Command =
    action === null ? { title, command: '' } : { title, command: action.command, arguments: [action.argument] };
  return { range: toRange(document.lines, at), command };
}
