/** All places of a risk's id: its own document, its story's other documents, and the words of the story itself. */
import type { Location } from 'vscode-languageserver';
import type { Located, Risk } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { idAt, type Occurrence, occurrencesIn, relatedDocuments } from './occurrences';
import { toLocation } from './to-lsp';

export function references(
  document: RiskDocument,
  offset: number,
  others: readonly RiskDocument[],
  includeDeclaration: boolean,
): Location[] {
  const at = idAt(document, offset);
  if (at === null) return [];
  return allOccurrences(document, at.id, at.risk, others)
    .filter(({ declares }) => includeDeclaration || !declares)
    .map((occurrence) => toLocation(occurrence.document, occurrence.span));
}

export function allOccurrences(
  document: RiskDocument,
  id: Located<string>,
  risk: Risk | null,
  others: readonly RiskDocument[],
): readonly Occurrence[] {
  return [
    ...occurrencesIn(document, id.value, risk),
    ...relatedDocuments(document, id.value, others).flatMap((other) => occurrencesIn(other, id.value, null)),
  ];
}
