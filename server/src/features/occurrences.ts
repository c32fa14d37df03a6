/** Every place where a risk's id is written: definition, references, highlights and rename all ask here. */
import type { Located, Risk, RiskProfile, Span } from '../engine';
import { normaliseId } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { storyKeyOf } from '../workspace/story-key';
import { touches } from './to-lsp';

export interface Occurrence {
  readonly document: RiskDocument;
  readonly span: Span;
  /** Whether the risk is written out there, or only mentioned. */
  readonly declares: boolean;
}

/** An id in a document, whether its risk is written there or elsewhere. */
export interface IdAt {
  /** As written. */
  readonly id: Located<string>;
  readonly risk: Risk | null;
}

export function idAt(profile: RiskProfile, offset: number): IdAt | null {
  for (const risk of profile.risks) {
    for (const { fields } of risk.sightings) {
      if (fields.id !== null && touches(fields.id.span, offset)) return { id: fields.id, risk };
    }
  }
  const mentioned = mentionsIn(profile).find(({ id }) => touches(id.span, offset));
  if (mentioned === undefined) return null;
  const key = normaliseId(mentioned.id.value);
  return { id: mentioned.id, risk: mentioned.risk ?? profile.risks.find((risk) => keyOf(risk) === key) ?? null };
}

/** In the order of the text, each place once. */
export function occurrencesIn(document: RiskDocument, id: string, risk: Risk | null): readonly Occurrence[] {
  const key = normaliseId(id);
  const found = new Map<number, Occurrence>();
  const risks = risk === null ? document.profile.risks.filter((each) => keyOf(each) === key) : [risk];
  for (const { sightings } of risks) {
    for (const { fields } of sightings) {
      if (fields.id !== null) found.set(fields.id.span.start, { document, span: fields.id.span, declares: true });
    }
  }
  for (const mention of mentionsIn(document.profile)) {
    const isMeant = mention.risk === null ? normaliseId(mention.id.value) === key : risks.includes(mention.risk);
    const { span } = mention.id;
    if (isMeant && !found.has(span.start)) found.set(span.start, { document, span, declares: false });
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/**
 * The other documents in which that id is the same risk: those of the same story; and without a story those that mention the id and
 * do not define it, as long as only one document defines it.
 */
export function relatedDocuments(
  document: RiskDocument,
  id: string,
  all: readonly RiskDocument[],
): readonly RiskDocument[] {
  const others = all.filter(({ uri }) => uri !== document.uri);
  const story = storyKeyOf(document.uri, document.profile);
  const related = others.filter((other) => story !== null && storyKeyOf(other.uri, other.profile) === story);
  if (story !== null) return related;
  const definers = all.filter(({ profile }) => defines(profile, id));
  if (definers.length !== 1) return [];
  return others.filter((other) => other === definers[0] || storyKeyOf(other.uri, other.profile) === null);
}

export function defines(profile: RiskProfile, id: string): boolean {
  const key = normaliseId(id);
  return profile.risks.some((risk) => keyOf(risk) === key);
}

function keyOf({ id }: Risk): string | null {
  return id === null ? null : normaliseId(id.value);
}

function mentionsIn(profile: RiskProfile): readonly { readonly id: Located<string>; readonly risk: Risk | null }[] {
  const byKey = new Map(profile.risks.map((risk) => [risk.key, risk]));
  return [
    ...profile.references.map(({ id, target }) => ({ id, risk: target === null ? null : (byKey.get(target) ?? null) })),
    ...profile.claims.flatMap(({ ids }) => ids.map((id) => ({ id, risk: null }))),
  ];
}
