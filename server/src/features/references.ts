/** All places of a risk's id: its own document, its story's other documents, and the words of the story itself. */
import type { Location } from 'vscode-languageserver';
import type { RiskDocument } from '../workspace/risk-document';
import { idAt, type Occurrence, occurrencesIn, relatedDocuments } from './occurrences';
import { toLocation } from './to-lsp';

export function references(
  document: RiskDocument,
  offset: number,
  others: readonly RiskDocument[],
  includeDeclaration: boolean,
): Location[] {
  return allOccurrences(document, offset, others)
    .filter(({ declares }) => includeDeclaration || !declares)
    .map((occurrence) => toLocation(occurrence.document, occurrence.span));
}

export function allOccurrences(
  document: RiskDocument,
  offset: number,
  others: readonly RiskDocument[],
): readonly Occurrence[] {
  const at = idAt(document.profile, offset);
  if (at === null) return [];
  return [
    ...occurrencesIn(document, at.id.value, at.risk),
    ...relatedDocuments(document, at.id.value, others).flatMap((other) => occurrencesIn(other, at.id.value, null)),
  ];
}
