/** What stands at a place of a document, in the words of the model. */
import type { Claim, FieldName, Risk, RiskProfile, Sighting, Span } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { mentionAt } from './occurrences';
import { touches } from './to-lsp';

export type Place =
  /** A risk's own text; `field` is null in its row or section where no field is. */
  | {
      readonly kind: 'risk';
      readonly risk: Risk;
      readonly sighting: Sighting;
      readonly field: FieldName | null;
      readonly span: Span;
    }
  /** An id outside of its risk's heads; the risk is null where it stands in no place of this document. */
  | { readonly kind: 'mention'; readonly id: string; readonly risk: Risk | null; readonly span: Span }
  | { readonly kind: 'claim'; readonly claim: Claim; readonly span: Span }
  | { readonly kind: 'title'; readonly span: Span };

/** The smallest thing that touches the offset: a mention inside a mitigation is the mention. */
export function placeAt(document: RiskDocument, offset: number): Place | null {
  const { profile } = document;
  const mention = mentionAt(document, offset);
  if (mention !== null) return { kind: 'mention', id: mention.id.value, risk: mention.risk, span: mention.id.span };
  const claim = profile.claims.find(({ stated }) => touches(stated.span, offset));
  if (claim !== undefined) return { kind: 'claim', claim, span: claim.stated.span };
  const title = profile.title?.span ?? null;
  if (title !== null && touches(title, offset)) return { kind: 'title', span: title };
  return riskAt(profile, offset);
}

export function riskOf(profile: RiskProfile, key: string | null): Risk | null {
  return key === null ? null : (profile.risks.find((risk) => risk.key === key) ?? null);
}

/** The innermost sighting: a list entry may stand in another risk's section. */
export function riskAt(profile: RiskProfile, offset: number): Extract<Place, { kind: 'risk' }> | null {
  let best: { risk: Risk; sighting: Sighting } | null = null;
  for (const risk of profile.risks) {
    for (const sighting of risk.sightings) {
      if (!touches(sighting.span, offset)) continue;
      if (best === null || lengthOf(sighting.span) < lengthOf(best.sighting.span)) best = { risk, sighting };
    }
  }
  if (best === null) return null;
  const field = fieldAt(best.sighting, offset);
  return { kind: 'risk', ...best, field: field?.name ?? null, span: field?.span ?? best.sighting.head };
}

function fieldAt(sighting: Sighting, offset: number): { name: FieldName; span: Span } | null {
  let best: { name: FieldName; span: Span } | null = null;
  for (const name of Object.keys(sighting.fields) as FieldName[]) {
    for (const span of spansOf(sighting, name)) {
      if (!touches(span, offset)) continue;
      if (best === null || lengthOf(span) < lengthOf(best.span)) best = { name, span };
    }
  }
  return best;
}

/** Where a field's value is written in one place. */
export function spansOf({ fields }: Sighting, name: FieldName): readonly Span[] {
  const value = fields[name];
  if (value === null) return [];
  if ('text' in value) return [value.text.span];
  if ('span' in value) return [value.span];
  return value.map((each) => ('label' in each ? each.text.span : each.span));
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
