/** A risk was taken to another cell of the matrix: what that changes in the text. */
import { type Message, type MoveOutcome, moveRisk, say } from '../engine';
import type { EditAnswer, MoveParams } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';
import type { Tell } from '../workspace/speech';
import { toRange } from './to-lsp';

export function answerMove(document: RiskDocument, params: MoveParams, tell: Tell): EditAnswer {
  if (params.textDocument.version !== document.version) return { kind: 'refused', reason: tell(stale) };
  const outcome = moveRisk(document.reading, params, document.validation);
  if (outcome.kind === 'refused') return { kind: 'refused', reason: tell(reasons[outcome.reason]) };
  const edits = outcome.edits.map(({ span, text }) => ({ range: toRange(document.lines, span), newText: text }));
  return { kind: 'edit', version: document.version, edits, left: outcome.left.map(tell) };
}

const stale = say`The text has changed since; nothing was written. Try again.`;

const reasons: Readonly<Record<Extract<MoveOutcome, { kind: 'refused' }>['reason'], Message>> = {
  foreign: say`This document keeps a scale of its own; nothing was written.`,
  gone: say`The risk is no longer in the text; nothing was written.`,
  'off-scale': say`There is no such level on the scale; nothing was written.`,
  sentence: say`Probability or impact is written as a sentence there, and nothing was overwritten. Write a level into the text first.`,
  scale: say`Only this risk shows on which scale this document rates its risks; moving it would change what the others mean, and nothing was written. Name the rule book in the text first.`,
  unsafe: say`This risk is written in a way that cannot be changed safely; nothing was written. Change it in the text.`,
};
