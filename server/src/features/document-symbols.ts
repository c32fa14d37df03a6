/** Risks in the outline, under their phase or heading where they stand side by side. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind, SymbolTag } from 'vscode-languageserver';
import { type Fields, isClosed, type Mitigation, type Risk, type Sighting, say } from '../engine';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import type { Tell } from '../workspace/speech';
import { bandTitle, nameOf, progressText, titleOf } from './derivation';
import { toLocation, toRange } from './to-lsp';

export function documentSymbols(document: RiskDocument, client: Client): DocumentSymbol[] | SymbolInformation[] {
  // The extension for YAML lists every entry already; ours would be a second outline of the same lines.
  if (client.schemasChecked && document.languageId === 'yaml') return [];
  const risks = document.profile.risks
    .filter((risk) => !client.outlineHasHeadings || !hasHeading(risk))
    .toSorted((a, b) => mainSighting(a).span.start - mainSighting(b).span.start);
  if (client.symbolTree) return grouped(document, risks, client);
  return risks.map((risk) => symbolInformation(document, risk, client));
}

export function symbolInformation(document: RiskDocument, risk: Risk, client: Client): SymbolInformation {
  const { head } = mainSighting(risk);
  return {
    name: symbolName(risk),
    kind: SymbolKind.Event,
    location: toLocation(document, head),
    ...tagsOf(risk, client),
  };
}

/** Editors strike out what is deprecated: a risk that is over. */
function tagsOf(risk: Risk, client: Client): { tags?: SymbolTag[] } {
  return client.symbolTags && isClosed(risk) ? { tags: [SymbolTag.Deprecated] } : {};
}

/** Where the risk is told at length: its section rather than its row. */
export function mainSighting({ sightings }: Risk): Sighting {
  return sightings.find(({ form }) => form.kind !== 'row') ?? sightings[0];
}

/** `TECH-001 Queue drops messages`. */
function symbolName(risk: Risk): string {
  return [risk.id?.value, titleOf(risk)].filter((word) => word != null).join(' ') || nameOf(risk);
}

/** The editor's own outline shows such a risk already. */
function hasHeading({ sightings }: Risk): boolean {
  return sightings.some(({ form }) => form.kind === 'section' && form.heading !== null);
}

/** Neighbours of one group get a common parent; a group that comes again later is a parent of its own there. */
function grouped(document: RiskDocument, risks: readonly Risk[], client: Client): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  // A parent of everything tells nothing.
  const isGrouped = new Set(risks.map(groupOf)).size > 1;
  for (const risk of risks) {
    const symbol = treeSymbol(document, risk, client);
    const name = isGrouped ? groupOf(risk) : '';
    const last = symbols.at(-1);
    if (name === '') symbols.push(symbol);
    else if (last?.kind === SymbolKind.Namespace && last.name === name) join(last, symbol);
    else symbols.push(groupSymbol(name, symbol));
  }
  return symbols;
}

function groupOf({ group }: Risk): string {
  return group?.value.trim() ?? '';
}

function groupSymbol(name: string, first: DocumentSymbol): DocumentSymbol {
  const { range, selectionRange } = first;
  return { name, kind: SymbolKind.Namespace, range, selectionRange, children: [first] };
}

function join(group: DocumentSymbol, symbol: DocumentSymbol): void {
  group.children?.push(symbol);
  group.range = { start: group.range.start, end: symbol.range.end };
}

function treeSymbol(document: RiskDocument, risk: Risk, client: Client): DocumentSymbol {
  const { span, head, fields, form } = mainSighting(risk);
  // A row is one line; what it holds is read there.
  const children =
    form.kind === 'row' ? [] : [...actions(document, fields, client), ...tests(document, fields, client)];
  return {
    name: symbolName(risk),
    detail: summaryOf(document, risk, client.tell),
    kind: SymbolKind.Event,
    range: toRange(document.lines, span),
    selectionRange: toRange(document.lines, head),
    ...tagsOf(risk, client),
    ...(children.length > 0 ? { children } : {}),
  };
}

/** With its lead-in: `Fallback: read from the replica`. */
export function actionName({ kind, text }: Mitigation): string {
  return oneLine(kind === null ? text : `${kind}: ${text}`);
}

function actions({ lines }: RiskDocument, { mitigations }: Fields, { tell }: Client): readonly DocumentSymbol[] {
  return mitigations.map(({ value, value: { done, owner, due }, span }) => ({
    name: actionName(value) || tell(say`mitigation`),
    detail: [done === null ? null : done ? '✓' : '○', owner, due].filter((part) => part !== null).join(' '),
    kind: SymbolKind.Method,
    range: toRange(lines, span),
    selectionRange: toRange(lines, span),
  }));
}

function tests({ lines }: RiskDocument, fields: Fields, { tell }: Client): readonly DocumentSymbol[] {
  return fields.tests.map(({ value, span }) => ({
    name: oneLine(value) || tell(say`test`),
    detail: tell(say`test`),
    kind: SymbolKind.Function,
    range: toRange(lines, span),
    selectionRange: toRange(lines, span),
  }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `6 High · Ana Ruiz · 1/2 done`. */
export function summaryOf({ policy }: RiskDocument, risk: Risk, tell: Tell): string {
  const { computed } = risk;
  const score = computed === null ? risk.score?.text.value : `${computed.score} ${bandTitle(policy, computed.band)}`;
  return [score, risk.owner?.value ?? tell(say`no owner`), tell(progressText(risk))]
    .filter((fact) => fact !== undefined)
    .join(' · ');
}
