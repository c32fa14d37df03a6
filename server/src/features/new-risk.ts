/** A new risk by quick picks, and pieces of text for the cursor. */
import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  addRisk,
  gateReport,
  insertPiece,
  isMessage,
  type Message,
  namedPolicies,
  nextIds,
  type Piece,
  type Policy,
  type ProfileFormat,
  type Reading,
  type RiskForm,
  read,
  registerPiece,
  riskFromForm,
  riskPiece,
  type Span,
  say,
  summaryFence,
  summaryPiece,
  writeGate,
} from '../engine';
import type { AddRiskParams, EditAnswer, LevelChoice, PieceAnswer, PieceParams, RiskFormWords } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';
import type { Tell } from '../workspace/speech';
import { lineEdits } from './line-edits';
import { toRange } from './to-lsp';

export function formFor(document: RiskDocument, codeOwners: readonly string[]): RiskFormWords {
  const { profile, policy, settings } = document;
  const used = usedIds(document);
  const known = { ...(policy ?? namedPolicies[0])?.categories, ...settings.categories };
  const own = used.flatMap((id) => /^(\D{1,40}?)[-_]\d/.exec(id)?.[1]?.toUpperCase() ?? []);
  const prefixes = [...new Set([...own, ...Object.keys(known)])];
  const owners = profile.risks.flatMap((risk) => risk.owners.map(({ value }) => value));
  return {
    prefixes: prefixes.map((prefix) => ({ prefix, name: known[prefix] ?? '', next: nextIds(used).next(prefix) })),
    probability: levelsOf(policy?.probability ?? []),
    impact: levelsOf(policy?.impact ?? []),
    owners: [...new Set([...owners, ...settings.owners.people, ...codeOwners, ...settings.owners.teams])],
  };
}

export function answerNewRisk(
  document: RiskDocument,
  { textDocument, form, near }: AddRiskParams,
  tell: Tell,
): EditAnswer {
  if (textDocument.version !== document.version)
    return { kind: 'refused', reason: tell(say`The text has changed since; nothing was written. Try again.`) };
  const added = addRisk(document.reading, clean(form), document.validation, near);
  if (added.kind === 'refused') return { kind: 'refused', reason: tell(say`Nothing was written: ${added.reason}.`) };
  const edits = added.edits.map(({ span, text }) => ({ range: toRange(document.lines, span), newText: text }));
  return { kind: 'edit', version: document.version, edits };
}

/** A piece of the document, or a risk from a form, into a text that need not be a risk document. */
export function insertFrom(document: RiskDocument, { piece, into }: PieceParams, tell: Tell): PieceAnswer {
  const refuse = (reason: Message): PieceAnswer => ({ kind: 'refused', reason: tell(reason) });
  const { text, version, format, offset } = into;
  const options = { ...document.validation, format };
  const first = read(text, options);
  const made = pieceOf(document, piece, format, first);
  if (isMessage(made)) return refuse(made);
  const fence = piece === 'summary' ? summaryFence(first) : null;
  if (fence !== null) return updated(document, into, fence, tell);
  const found = insertPiece(first, Math.min(Math.max(0, offset), text.length), made, options);
  if (found.kind === 'refused') return refuse(say`Nothing was written: ${found.reason}.`);
  if (found.kind === 'present' && piece === 'summary')
    return updated(document, into, { start: 0, end: text.length }, tell);
  if (found.kind === 'present') return { kind: 'present', key: made.key };
  const lines = TextDocument.create('', '', version, text);
  const edits = found.edits.map(({ span, text: newText }) => ({ range: toRange(lines, span), newText }));
  return { kind: 'edit', version, edits };
}

/** The summary that stands there, brought up to date by the rules of a gate file: comments, order and other keys are kept. */
function updated(document: RiskDocument, { text, version }: PieceParams['into'], place: Span, tell: Tell): PieceAnswer {
  const { settings, profile, policy, validation } = document;
  const report = gateReport(profile, policy, { settings, today: validation.today });
  const subject = { story: null, title: null, reviewer: null, updated: validation.today };
  const old = text.slice(place.start, place.end);
  const written = writeGate(old, report, { ...subject, decide: false, summaryOnly: true });
  if (written.kind === 'refused')
    return { kind: 'refused', reason: tell(say`Nothing was written: ${written.reason}.`) };
  const line = text.slice(0, place.start).split('\n').length - 1;
  const edits = lineEdits(old, written.text, TextDocument.create('', '', version, old));
  return {
    kind: 'update',
    version,
    edits: edits.map(({ range, newText }) => ({ range: below(range, line), newText })),
  };
}

function below({ start, end }: Range, lines: number): Range {
  return { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } };
}

/** Why there is none, where the document has nothing to make it from. */
function pieceOf(
  document: RiskDocument,
  piece: PieceParams['piece'],
  format: ProfileFormat,
  first: Reading,
): Piece | Message {
  const { profile, policy, settings, validation } = document;
  if (typeof piece === 'object') {
    const used = [...usedIds(document), ...first.profile.risks.flatMap(({ id }) => id?.value ?? [])];
    return riskPiece(riskFromForm(clean(piece.risk), policy, used), format);
  }
  const isProfile = profile.kind !== 'gate' && profile.recognition.recognised;
  if (piece === 'register')
    return !isProfile || profile.risks.length === 0
      ? say`There is no risk in this document.`
      : registerPiece(document, policy, format);
  const report = gateReport(profile, policy, { settings, today: validation.today });
  return !isProfile || report.decision === null
    ? say`Without scores there is no gate, and no summary of it.`
    : summaryPiece(report, format);
}

function usedIds({ profile }: RiskDocument): readonly string[] {
  return profile.risks.flatMap(({ id }) => id?.value ?? []);
}

/** A prefix goes into ids: nothing but letters, digits and dashes of it. */
function clean(form: RiskForm): RiskForm {
  const prefix = form.prefix
    .toUpperCase()
    .replace(/[^A-Z\d-]/g, '')
    .slice(0, 20);
  return { ...form, prefix: prefix === '' ? 'RISK' : prefix };
}

function levelsOf(steps: Policy['probability']): readonly LevelChoice[] {
  return steps.map(({ level, names, definition }) => ({ level, name: names[0] ?? String(level), definition }));
}
