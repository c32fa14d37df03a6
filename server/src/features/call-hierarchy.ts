/** From a risk to its mitigations, to the tests that prove them, to the gate that they decide; and back. */
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from 'vscode-languageserver';
import { type Risk, type Span, say } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { inEnglish, type Tell } from '../workspace/speech';
import { storyKeyOf } from '../workspace/story-key';
import { titleOf } from './derivation';
import { actionName, mainSighting, summaryOf } from './document-symbols';
import { relatedDocuments, risksNamed } from './occurrences';
import { placeAt, riskOf } from './places';
import { toRange, touches } from './to-lsp';

/** What an item stands for; travels through the client and is looked up anew in the current text. */
interface Step {
  /** Empty for the gate, which many decide. */
  readonly risk: string;
  readonly kind: 'risk' | 'mitigation' | 'test' | 'gate';
  readonly index: number;
}

export function prepareCallHierarchy(
  document: RiskDocument,
  offset: number,
  all: readonly RiskDocument[] = [],
  tell: Tell = inEnglish,
): CallHierarchyItem[] {
  const place = placeAt(document, offset);
  switch (place?.kind) {
    case 'claim':
      return place.claim.kind === 'gate' ? [gateItem(document, document.gate.decision, tell)] : [];
    case 'mention':
      if (place.risk !== null) return [riskItem(document, place.risk, tell)];
      return relatedDocuments(document, place.id, all).flatMap((other) =>
        risksNamed(other.profile, place.id).map((risk) => riskItem(other, risk, tell)),
      );
    case 'risk': {
      const { risk, field, span } = place;
      const steps = field === 'mitigations' ? mitigations : field === 'tests' ? tests : risks;
      const found = steps(document, risk, all, tell).filter(({ range }) =>
        touches(span, document.lines.offsetAt(range.start)),
      );
      return found.length > 0 && steps !== risks ? found.slice(0, 1) : [riskItem(document, risk, tell)];
    }
    default:
      return [];
  }
}

export function outgoingCalls(
  document: RiskDocument,
  item: CallHierarchyItem,
  all: readonly RiskDocument[],
  tell: Tell = inEnglish,
): CallHierarchyOutgoingCall[] {
  const { risk, step } = look(document, item);
  if (risk === null || step === null) return [];
  const steps = [mitigations, tests, gates].slice(order.indexOf(step.kind));
  return firstOf(steps, document, risk, all, tell).map((to) => ({ to, fromRanges: [item.selectionRange] }));
}

export function incomingCalls(
  document: RiskDocument,
  item: CallHierarchyItem,
  all: readonly RiskDocument[],
  tell: Tell = inEnglish,
): CallHierarchyIncomingCall[] {
  const { risk, step } = look(document, item);
  const from =
    step?.kind === 'gate'
      ? deciding(document, all, tell)
      : step === null || risk === null
        ? []
        : firstOf(before(step.kind), document, risk, all, tell);
  return from.map((each) => ({ from: each, fromRanges: [each.selectionRange] }));
}

const order: readonly Step['kind'][] = ['risk', 'mitigation', 'test', 'gate'];

function before(kind: Step['kind']): readonly Next[] {
  return [risks, mitigations, tests].slice(0, order.indexOf(kind)).toReversed();
}

/** The last step of each risk that decides: its tests, or its mitigations, or the risk itself. */
function deciding(document: RiskDocument, all: readonly RiskDocument[], tell: Tell): readonly CallHierarchyItem[] {
  const profiles = document.profile.kind === 'gate' ? ofSameStory(document, all, 'profile') : [document];
  return profiles.flatMap((profile) =>
    profile.profile.risks
      .filter(({ key }) => profile.gate.because.includes(key))
      .flatMap((risk) => firstOf(before('gate'), profile, risk, all, tell)),
  );
}

type Next = (
  document: RiskDocument,
  risk: Risk,
  all: readonly RiskDocument[],
  tell: Tell,
) => readonly CallHierarchyItem[];

/** A risk that nobody mitigates or tests still decides the gate: empty steps are passed over. */
function firstOf(
  steps: readonly Next[],
  document: RiskDocument,
  risk: Risk,
  all: readonly RiskDocument[],
  tell: Tell,
): readonly CallHierarchyItem[] {
  for (const step of steps) {
    const items = step(document, risk, all, tell);
    if (items.length > 0) return items;
  }
  return [];
}

function look(document: RiskDocument, { data }: CallHierarchyItem): { risk: Risk | null; step: Step | null } {
  const step = (data ?? null) as Step | null;
  return { step, risk: riskOf(document.profile, step?.risk ?? null) };
}

function risks(
  document: RiskDocument,
  risk: Risk,
  _all: readonly RiskDocument[],
  tell: Tell,
): readonly CallHierarchyItem[] {
  return [riskItem(document, risk, tell)];
}

function riskItem(document: RiskDocument, risk: Risk, tell: Tell): CallHierarchyItem {
  const { span, head } = mainSighting(risk);
  const title = [risk.id?.value, titleOf(risk)].filter((word) => word != null).join(' ');
  const item = itemAt(document, title, SymbolKind.Event, span, head, { risk: risk.key, kind: 'risk', index: 0 });
  return { ...item, detail: summaryOf(document, risk, tell) };
}

function mitigations(document: RiskDocument, risk: Risk): readonly CallHierarchyItem[] {
  return risk.mitigations.map(({ value, span }, index) => {
    const done = value.done === null ? '' : value.done ? '✓ ' : '○ ';
    return itemAt(document, `${done}${actionName(value)}`, SymbolKind.Method, span, span, {
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

/** Only of a risk that decides: the gate files of the story, else what the profile itself gives. */
function gates(
  document: RiskDocument,
  risk: Risk,
  all: readonly RiskDocument[],
  tell: Tell,
): readonly CallHierarchyItem[] {
  const { decision, because } = document.gate;
  if (decision === null || !because.includes(risk.key)) return [];
  const files = ofSameStory(document, all, 'gate');
  return files.length === 0
    ? [gateItem(document, decision, tell)]
    : files.map((file) => gateItem(file, decision, tell));
}

function ofSameStory(
  { uri, profile }: RiskDocument,
  all: readonly RiskDocument[],
  kind: 'gate' | 'profile',
): readonly RiskDocument[] {
  const story = storyKeyOf(uri, profile);
  if (story === null) return [];
  return all.filter((other) => other.profile.kind === kind && storyKeyOf(other.uri, other.profile) === story);
}

/** What is written there, and else what follows. */
function gateItem(document: RiskDocument, computed: string | null, tell: Tell): CallHierarchyItem {
  const claim = document.profile.claims.find(({ kind }) => kind === 'gate') ?? null;
  const span = claim?.span ?? document.profile.title?.span ?? { start: 0, end: 0 };
  const name = tell(say`Gate ${claim === null ? (computed ?? '') : claim.stated.value}`);
  return itemAt(document, name, SymbolKind.Constant, span, span, { risk: '', kind: 'gate', index: 0 });
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
