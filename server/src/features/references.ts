/** All places of a risk's id: its own document, its story's other documents, and the words of the story itself. */
import type { Location } from 'vscode-languageserver';
import type { Located, Risk } from '../engine';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import { lineAt } from './line';
import { idAt, type Occurrence, occurrencesIn, relatedDocuments } from './occurrences';
import { toLocation, touches } from './to-lsp';

export function references(
  document: RiskDocument,
  offset: number,
  others: readonly RiskDocument[],
  includeDeclaration: boolean,
  client: Client,
): Location[] {
  const at = idAt(document, offset);
  if (at === null) return [];
  return allOccurrences(document, at.id, at.risk, others)
    .filter(({ declares }) => includeDeclaration || !declares)
    .filter((occurrence) => !isSaidAlready(document, offset, occurrence, client))
    .map((occurrence) => toLocation(occurrence.document, occurrence.span));
}

/** On a heading, VS Code's own Markdown support lists that heading; ours would stand there twice. */
function isSaidAlready(document: RiskDocument, offset: number, occurrence: Occurrence, client: Client): boolean {
  if (!client.outlineHasHeadings || occurrence.document !== document || document.profile.format !== 'markdown')
    return false;
  const line = lineAt(document.text, offset);
  const isHeading = /^ {0,3}#{1,6}\s/.test(document.text.slice(line.start, line.end));
  return isHeading && touches(line, occurrence.span.start);
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
