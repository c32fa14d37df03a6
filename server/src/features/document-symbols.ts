/** Risks in the outline, under their phase or heading where they stand side by side. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Risk, Sighting } from '../engine';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import { bandTitle, nameOf, progressText, titleOf } from './derivation';
import { toLocation, toRange } from './to-lsp';

export function documentSymbols(document: RiskDocument, client: Client): DocumentSymbol[] | SymbolInformation[] {
  const risks = document.profile.risks
    .filter((risk) => !client.outlineHasHeadings || !hasHeading(risk))
    .toSorted((a, b) => mainSighting(a).span.start - mainSighting(b).span.start);
  if (client.symbolTree) return grouped(document, risks);
  return risks.map((risk) => symbolInformation(document, risk));
}

export function symbolInformation(document: RiskDocument, risk: Risk): SymbolInformation {
  const { head } = mainSighting(risk);
  return { name: symbolName(risk), kind: SymbolKind.Event, location: toLocation(document, head) };
}

/** Where the risk is told at length: its section rather than its row. */
export function mainSighting({ sightings }: Risk): Sighting {
  return sightings.find(({ form }) => form.kind !== 'row') ?? sightings[0];
}

/** `TECH-001 Queue drops messages`. */
function symbolName(risk: Risk): string {
  return [risk.id?.value, titleOf(risk)].filter((word) => word != null).join(' ') || nameOf(risk) || 'risk';
}

/** The editor's own outline shows such a risk already. */
function hasHeading({ sightings }: Risk): boolean {
  return sightings.some(({ form }) => form.kind === 'section' && form.heading !== null);
}

/** Neighbours of one group get a common parent; a group that comes again later is a parent of its own there. */
function grouped(document: RiskDocument, risks: readonly Risk[]): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  // A parent of everything tells nothing.
  const isGrouped = new Set(risks.map(groupOf)).size > 1;
  for (const risk of risks) {
    const symbol = treeSymbol(document, risk);
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

function treeSymbol(document: RiskDocument, risk: Risk): DocumentSymbol {
  const { span, head } = mainSighting(risk);
  return {
    name: symbolName(risk),
    detail: detailOf(document, risk),
    kind: SymbolKind.Event,
    range: toRange(document.lines, span),
    selectionRange: toRange(document.lines, head),
  };
}

function detailOf({ policy }: RiskDocument, risk: Risk): string {
  const { computed } = risk;
  const score = computed === null ? risk.score?.text.value : `${computed.score} ${bandTitle(policy, computed.band)}`;
  return [score, risk.owner?.value ?? 'no owner', progressText(risk)].filter((fact) => fact !== undefined).join(' · ');
}
