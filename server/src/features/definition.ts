/** From an id to where its risk is written out; from there to the risk's other place; from the story to its file. */
import type { Location, LocationLink } from 'vscode-languageserver';
import type { Risk, Sighting, Span } from '../engine';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import { idAt, relatedDocuments, risksNamed } from './occurrences';
import { toRange } from './to-lsp';

export function definitions(
  document: RiskDocument,
  offset: number,
  all: readonly RiskDocument[],
  client: Client,
): LocationLink[] | Location[] {
  const links = linksAt(document, offset, all);
  if (client.definitionLinks) return links;
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

function linksAt(document: RiskDocument, offset: number, all: readonly RiskDocument[]): LocationLink[] {
  const at = idAt(document, offset);
  if (at === null) return [];
  const originSelectionRange = toRange(document.lines, at.id.span);
  return (at.risk === null ? elsewhere(document, at.id.value, all) : here(document, at.risk, at.id.span)).map(
    (link) => ({
      ...link,
      originSelectionRange,
    }),
  );
}

/** The risk's other place, so that the row leads to the section and the section to the row; the same place where there is no other. */
function here(document: RiskDocument, risk: Risk, from: Span): readonly LocationLink[] {
  const others = risk.sightings.filter(({ span }) => from.start < span.start || from.end > span.end);
  return linksTo(document, bestFirst(others.length > 0 ? others : risk.sightings));
}

function elsewhere(document: RiskDocument, id: string, all: readonly RiskDocument[]): readonly LocationLink[] {
  return relatedDocuments(document, id, all).flatMap((other) =>
    risksNamed(other.profile, id).flatMap((risk) => linksTo(other, bestFirst(risk.sightings))),
  );
}

/** The section tells more than the row. */
function bestFirst(sightings: readonly Sighting[]): readonly Sighting[] {
  return sightings.toSorted((a, b) => Number(a.form.kind === 'row') - Number(b.form.kind === 'row'));
}

function linksTo(document: RiskDocument, sightings: readonly Sighting[]): readonly LocationLink[] {
  return sightings.map(({ span, head }) => ({
    targetUri: document.uri,
    targetRange: toRange(document.lines, span),
    targetSelectionRange: toRange(document.lines, head),
  }));
}
