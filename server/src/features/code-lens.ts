/** Facts above a profile and above each of its risks. A lens acts only where the client has the command. */
import type { CodeLens, Command } from 'vscode-languageserver';
import type { Risk, Sighting, Span } from '../engine';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import { isProposed } from './confirm-action';
import { bandCounts, bandTitle, progressText } from './derivation';
import { toRange } from './to-lsp';

export function codeLenses(document: RiskDocument, client: Client): CodeLens[] {
  if (document.profile.kind === 'gate') return [];
  return [
    ...profileLenses(document, client),
    ...document.profile.risks.flatMap((risk) => riskLenses(document, risk, client)),
  ];
}

function profileLenses(document: RiskDocument, client: Client): readonly CodeLens[] {
  const { editor } = document;
  const at = topOf(document);
  const showMatrix = commandFor(client, 'riskProfile.showMatrix', { uri: document.uri });
  return [
    ...(editor['codeLens.profile'] ? profileFacts(document).map((title) => lens(document, at, title, showMatrix)) : []),
    ...(editor['codeLens.matrix'] && showMatrix !== null ? [lens(document, at, 'Show matrix', showMatrix)] : []),
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

function profileFacts({ profile, policy }: RiskDocument): readonly string[] {
  const { stated, computed } = profile.score;
  const score =
    stated !== null && computed !== null && stated.value !== computed
      ? `Score ${stated.value} stated, ${computed} computed`
      : stated !== null || computed !== null
        ? `Score ${computed ?? stated?.value}`
        : null;
  const bands = bandCounts(profile, policy).map(({ title, count }) => `${count} ${title}`);
  const total = profile.risks.length === 1 ? '1 risk' : `${profile.risks.length} risks`;
  const gate = profile.gate.decision === null || profile.risks.length === 0 ? null : `Gate ${profile.gate.decision}`;
  return [score, bands.length > 0 ? bands.join(', ') : total, gate].filter((fact) => fact !== null);
}

function riskLenses(document: RiskDocument, risk: Risk, client: Client): readonly CodeLens[] {
  const { editor } = document;
  const target = { uri: document.uri, version: document.version, risk: risk.key };
  const at = placeOf(risk).head;
  const score = scoreText(document, risk);
  const owner = risk.owners.length === 0 ? 'no owner' : (risk.owner?.value ?? 'no owner');
  const confirm = commandFor(client, 'riskProfile.confirmLevels', target);
  return [
    ...(editor['codeLens.score'] && score !== null
      ? [lens(document, at, score, commandFor(client, 'riskProfile.showMatrix', target))]
      : []),
    ...(editor['codeLens.owner']
      ? [lens(document, at, owner, commandFor(client, 'riskProfile.assignOwner', target))]
      : []),
    ...(editor['codeLens.progress'] ? [lens(document, at, progressText(risk), null)] : []),
    ...(editor['codeLens.confirm'] && confirm !== null && isProposed(risk)
      ? [lens(document, at, 'Confirm the proposed levels', confirm)]
      : []),
  ];
}

function scoreText({ policy }: RiskDocument, risk: Risk): string | null {
  const stated = risk.score?.stated?.value ?? null;
  if (risk.computed === null) return risk.score?.text.value ?? risk.band?.text.value ?? null;
  const { score, band } = risk.computed;
  const title = bandTitle(policy, band);
  return stated !== null && stated !== score
    ? `Score ${stated} stated, ${score} computed · ${title}`
    : `${score} · ${title}`;
}

/** Above the section rather than above a row: a lens between rows tears a table apart. */
function placeOf(risk: Risk): Sighting {
  return risk.sightings.find(({ form }) => form.kind !== 'row') ?? risk.sightings[0];
}

interface Action {
  readonly command: string;
  readonly argument: unknown;
}

function commandFor(client: Client, command: string, argument: unknown): Action | null {
  return client.commands.has(command) ? { command, argument } : null;
}

function lens(document: RiskDocument, at: Span, title: string, action: Action | null): CodeLens {
  const command: Command =
    action === null ? { title, command: '' } : { title, command: action.command, arguments: [action.argument] };
  return { range: toRange(document.lines, at), command };
}
