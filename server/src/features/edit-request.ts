/** Changes that a person made outside the text: moved a risk in the matrix, chose an owner from a list. */
import type { EditAnswer, EditParams } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';
import { textEditsOf } from './edits';

export function answerEdit(document: RiskDocument, params: EditParams): EditAnswer {
  if (params.textDocument.version !== document.version) {
    return { kind: 'refused', reason: 'The text has changed since; nothing was written. Try again.' };
  }
  const gone = params.changes.find(
    (change) => change.kind === 'set' && !document.profile.risks.some(({ key }) => key === change.risk),
  );
  if (gone !== undefined) return { kind: 'refused', reason: 'The risk is no longer in the text; nothing was written.' };
  const edits = textEditsOf(document, params.changes);
  if (edits.length === 0) return { kind: 'refused', reason: 'The text says so already.' };
  return { kind: 'edit', version: document.version, edits };
}

export const notOpen: EditAnswer = {
  kind: 'refused',
  reason: 'The document is not an open risk document; nothing was written.',
};
