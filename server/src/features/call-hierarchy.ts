/** From a risk to its mitigations, to the tests that prove them, to the gate that they decide; and back. */
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from 'vscode-languageserver';
import type { Risk, Span } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { titleOf } from './derivation';
import { mainSighting } from './document-symbols';
import { placeAt, riskOf } from './places';
import { toRange } from './to-lsp';

/** What an item stands for; travels through the client and is looked up anew in the current text. */
interface Step {
  readonly risk: string;
  readonly kind: 'risk' | 'mitigation' | 'test' | 'gate';
  readonly index: number;
}

export function prepareCallHierarchy(document: RiskDocument, offset: number): CallHierarchyItem[] {
  const place = placeAt(document, offset);
  const risk = place === null || place.kind === 'claim' || place.kind === 'title' ? null : place.risk;
  return risk === null ? [] : [riskItem(document, risk)];
}

export function outgoingCalls(document: RiskDocument, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const found = look(document, item);
  if (found === null) return [];
  const steps = [mitigations, tests, gates].slice(order.indexOf(found.step.kind));
  return firstOf(steps, document, found.risk).map((to) => ({ to, fromRanges: [item.selectionRange] }));
}

export function incomingCalls(document: RiskDocument, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const found = look(document, item);
  if (found === null) return [];
  const steps = [risks, mitigations, tests].slice(0, order.indexOf(found.step.kind)).toReversed();
  return firstOf(steps, document, found.risk).map((from) => ({ from, fromRanges: [from.selectionRange] }));
}

const order: readonly Step['kind'][] = ['risk', 'mitigation', 'test', 'gate'];

type Next = (document: RiskDocument, risk: Risk) => readonly CallHierarchyItem[];

/** A risk that nobody mitigates or tests still decides the gate: empty steps are passed over. */
function firstOf(steps: readonly Next[], document: RiskDocument, risk: Risk): readonly CallHierarchyItem[] {
  for (const step of steps) {
    const items = step(document, risk);
    if (items.length > 0) return items;
  }
  return [];
}

function look(document: RiskDocument, { data }: CallHierarchyItem): { risk: Risk; step: Step } | null {
  const step = data as Step | undefined;
  const risk = riskOf(document.profile, step?.risk ?? null);
  return step === undefined || risk === null ? null : { risk, step };
}

function risks(document: RiskDocument, risk: Risk): readonly CallHierarchyItem[] {
  return [riskItem(document, risk)];
}

function riskItem(document: RiskDocument, risk: Risk): CallHierarchyItem {
  const { span, head } = mainSighting(risk);
  const title = [risk.id?.value, titleOf(risk)].filter((word) => word != null).join(' ');
  return itemAt(document, title, SymbolKind.Event, span, head, { risk: risk.key, kind: 'risk', index: 0 });
}

function mitigations(document: RiskDocument, risk: Risk): readonly CallHierarchyItem[] {
  return risk.mitigations.map(({ value, span }, index) => {
    const done = value.done === null ? '' : value.done ? '✓ ' : '○ ';
    return itemAt(document, `${done}${value.text}`, SymbolKind.Method, span, span, {
      risk: risk.key,
      kind: 'mitigation',
      index,
    });
  });
}

function tests(document: RiskDocument, risk: Risk): readonly CallHierarchyItem[] {
  return risk.tests.map(({ value, span }, index) =>
    itemAt(document, value, SymbolKind.Function, span, span, { risk: risk.key, kind: 'test', index }),
  );
}

/** Only of a risk that decides. */
function gates(document: RiskDocument, risk: Risk): readonly CallHierarchyItem[] {
  const { gate, claims, title } = document.profile;
  if (gate.decision === null || !gate.because.includes(risk.key)) return [];
  const span = claims.find(({ kind }) => kind === 'gate')?.span ?? title?.span ?? { start: 0, end: 0 };
  return [
    itemAt(document, `Gate ${gate.decision}`, SymbolKind.Constant, span, span, {
      risk: risk.key,
      kind: 'gate',
      index: 0,
    }),
  ];
}

function itemAt(
  document: RiskDocument,
  name: string,
  kind: SymbolKind,
  span: Span,
  head: Span,
  data: Step,
): CallHierarchyItem {
  return {
    name: name.replace(/\s+/g, ' ').trim() || 'risk',
    kind,
    uri: document.uri,
    range: toRange(document.lines, span),
    selectionRange: toRange(document.lines, head),
    data,
  };
}
