/** The other places of the id under the cursor, in the same document. */
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import type { RiskDocument } from '../workspace/risk-document';
import { idAt, occurrencesIn } from './occurrences';
import { toRange } from './to-lsp';

export function highlights(document: RiskDocument, offset: number): DocumentHighlight[] {
  const at = idAt(document, offset);
  if (at === null) return [];
  return occurrencesIn(document, at.id.value, at.risk).map(({ span, declares }) => ({
    range: toRange(document.lines, span),
    kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
