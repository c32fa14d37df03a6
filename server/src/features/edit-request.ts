/** Changes that a person made outside the text: moved a risk in the matrix, chose an owner from a list. */
import { say } from '../engine';
import type { EditAnswer, EditParams } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';
import type { Tell } from '../workspace/speech';
import { textEditsOf } from './edits';

export function answerEdit(document: RiskDocument, params: EditParams, tell: Tell): EditAnswer {
  if (params.textDocument.version !== document.version) {
    return { kind: 'refused', reason: tell(say`The text has changed since; nothing was written. Try again.`) };
  }
  const gone = params.changes.find(
    (change) => change.kind === 'set' && !document.profile.risks.some(({ key }) => key === change.risk),
  );
  if (gone !== undefined)
    return { kind: 'refused', reason: tell(say`The risk is no longer in the text; nothing was written.`) };
  const edits = textEditsOf(document, params.changes);
  if (edits.length === 0) return { kind: 'refused', reason: tell(say`The text says so already.`) };
  return { kind: 'edit', version: document.version, edits };
}

export function notOpen(tell: Tell): EditAnswer {
  return { kind: 'refused', reason: tell(say`The document is not an open risk document; nothing was written.`) };
}
