/** What a person wants to know about the word under the cursor: how a number comes about, what a level means, a risk's card. */
import type { Hover } from 'vscode-languageserver';
import type { RiskDocument } from '../workspace/risk-document';
import { claimBlocks } from './hover-claim';
import { profileBlocks } from './hover-profile';
import { card, cardElsewhere, riskBlocks } from './hover-risk';
import { lineAt } from './line';
import type { Markup } from './markup';
import { relatedDocuments, risksNamed } from './occurrences';
import { type Place, placeAt } from './places';
import { toRange, touches } from './to-lsp';

/** `all` is asked for only where the answer stands in another document: see `asksOthers`. */
export function hover(
  document: RiskDocument,
  offset: number,
  markup: Markup,
  all: readonly RiskDocument[] = [],
): Hover | null {
  const place = labelled(placeAt(document, offset), offset) ?? lineOf(document, offset);
  if (place === null) return null;
  const blocks = blocksOf(document, place, markup, all);
  if (blocks.length === 0) return null;
  return {
    contents: { kind: markup.kind, value: blocks.join(markup.kind === 'markdown' ? '\n\n' : '\n') },
    range: toRange(document.lines, place.span),
  };
}

/** Gate files and stories speak of risks that stand in the profile. */
export function asksOthers(document: RiskDocument, offset: number): boolean {
  const place = placeAt(document, offset) ?? lineOf(document, offset);
  if (place === null) return false;
  return place.kind === 'mention' ? place.risk === null : place.kind === 'claim' && document.profile.kind === 'gate';
}

/** Who points at `Mitigation:` asks about what stands behind it. */
function labelled(place: Place | null, offset: number): Place | null {
  if (place?.kind !== 'risk' || place.field !== null) return place;
  const { form } = place.sighting;
  if (form.kind === 'row') return place;
  const labels =
    form.kind === 'node'
      ? form.keys.map(({ field, keySpan }) => ({ field, span: keySpan }))
      : form.lines.map(({ field, labelSpan }) => ({ field, span: labelSpan }));
  const found = labels.find(({ span }) => touches(span, offset));
  return found === undefined ? place : { ...place, ...found };
}

/** Who points at `Critical Risks:` asks about its number, who points at `# Risk Profile:` about the profile. */
function lineOf({ profile, text }: RiskDocument, offset: number): Place | null {
  const statements = profile.claims.filter(({ span }) => touches(span, offset));
  const [claim] = statements;
  if (claim !== undefined && statements.length === 1) return { kind: 'claim', claim, span: claim.span };
  const title = profile.title?.span ?? null;
  if (title === null) return null;
  const { start } = lineAt(text, title.start);
  return touches({ start, end: title.end }, offset) ? { kind: 'title', span: { start, end: title.end } } : null;
}

function blocksOf(
  document: RiskDocument,
  place: Place,
  markup: Markup,
  all: readonly RiskDocument[],
): readonly string[] {
  switch (place.kind) {
    case 'title':
      return profileBlocks(document, markup);
    case 'claim':
      return claimBlocks(document, place.claim, markup, all);
    case 'mention': {
      if (place.risk !== null) return card(document, place.risk, place, markup);
      const [found] = relatedDocuments(document, place.id, all).flatMap((other) =>
        risksNamed(other.profile, place.id).map((risk) => ({ other, risk })),
      );
      return found === undefined ? [] : cardElsewhere(found.other, found.risk, markup);
    }
    case 'risk':
      return riskBlocks(document, place, markup);
  }
}
