/** What a person wants to know about the word under the cursor: how a number comes about, what a level means, a risk's card. */
import type { Hover } from 'vscode-languageserver';
import type { RiskDocument } from '../workspace/risk-document';
import { claimBlocks } from './hover-claim';
import { profileBlocks } from './hover-profile';
import { card, cardElsewhere, riskBlocks } from './hover-risk';
import type { Markup } from './markup';
import { relatedDocuments, risksNamed } from './occurrences';
import { type Place, placeAt } from './places';
import { toRange } from './to-lsp';

/** `all` is asked for only where the answer stands in another document: see `asksOthers`. */
export function hover(
  document: RiskDocument,
  offset: number,
  markup: Markup,
  all: readonly RiskDocument[] = [],
): Hover | null {
  const place = placeAt(document, offset);
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
  const place = placeAt(document, offset);
  if (place === null) return false;
  return place.kind === 'mention' ? place.risk === null : place.kind === 'claim' && document.profile.kind === 'gate';
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
