/** A risk was taken to another cell of the matrix: what that changes in the text. */
import { type MoveOutcome, moveRisk } from '../engine';
import type { EditAnswer, MoveParams } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';
import { toRange } from './to-lsp';

export function answerMove(document: RiskDocument, params: MoveParams): EditAnswer {
  if (params.textDocument.version !== document.version) return { kind: 'refused', reason: stale };
  const outcome = moveRisk(document.reading, params, document.validation);
  if (outcome.kind === 'refused') return { kind: 'refused', reason: reasons[outcome.reason] };
  const edits = outcome.edits.map(({ span, text }) => ({ range: toRange(document.lines, span), newText: text }));
  return { kind: 'edit', version: document.version, edits, left: outcome.left };
}

const stale = 'The text has changed since; nothing was written. Try again.';

const reasons: Readonly<Record<Extract<MoveOutcome, { kind: 'refused' }>['reason'], string>> = {
  foreign: 'This document keeps a scale of its own; nothing was written.',
  gone: 'The risk is no longer in the text; nothing was written.',
  'off-scale': 'There is no such level on the scale; nothing was written.',
  sentence:
    'Probability or impact is written as a sentence there, and nothing was overwritten. Write a level into the text first.',
  unsafe: 'This risk is written in a way that cannot be changed safely; nothing was written. Change it in the text.',
};
