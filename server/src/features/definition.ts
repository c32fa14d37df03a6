/** From an id to where its risk is written out; from there to the risk's other place; from the story to its file. */
import type { LocationLink } from 'vscode-languageserver';
import type { Sighting } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { defines, idAt, relatedDocuments } from './occurrences';
import { toRange, touches } from './to-lsp';

export function definitions(document: RiskDocument, offset: number, others: readonly RiskDocument[]): LocationLink[] {
  const at = idAt(document.profile, offset);
  if (at === null) return [];
  const origin = toRange(document.lines, at.id.span);
  const own = at.risk?.sightings.filter(({ span, head }) => !touches(head, offset) && !isIdIn(span, at.id.span)) ?? [];
  const elsewhere =
    at.risk !== null
      ? []
      : relatedDocuments(document, at.id.value, others)
          .filter(({ profile }) => defines(profile, at.id.value))
          .flatMap((other) => linksTo(other, sightingsOf(other, at.id.value)));
  const here = own.length > 0 ? own : (at.risk?.sightings.slice(0, 1) ?? []);
  return [...linksTo(document, bestFirst(here)), ...elsewhere].map((link) => ({
    ...link,
    originSelectionRange: origin,
  }));
}

function isIdIn(whole: Sighting['span'], id: Sighting['span']): boolean {
  return id.start >= whole.start && id.end <= whole.end;
}

function sightingsOf(other: RiskDocument, id: string): readonly Sighting[] {
  const at = other.profile.risks.find((risk) => risk.id !== null && defines({ ...other.profile, risks: [risk] }, id));
  return at === undefined ? [] : bestFirst(at.sightings);
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
