/** Every place where a risk's id is written: definition, references, highlights and rename all ask here. */
import type { Located, Risk, RiskProfile, Span } from '../engine';
import { normaliseId } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { storyKeyOf } from '../workspace/story-key';
import { idInText, isStruckOut, wordAt } from './mentions';
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

export function idAt(document: RiskDocument, offset: number): IdAt | null {
  for (const risk of document.profile.risks) {
    for (const { fields } of risk.sightings) {
      if (fields.id !== null && touches(fields.id.span, offset)) return { id: fields.id, risk };
    }
  }
  return mentionAt(document, offset);
}

export function hasId(document: RiskDocument, offset: number): boolean {
  return idAt(document, offset) !== null;
}

/** In a story any word that looks like an id may be one: its profile knows. */
export function isInStory(document: RiskDocument, offset: number): boolean {
  return !document.framed.recognition.recognised && hasId(document, offset);
}

/** An id that is only mentioned there: in a list of the document, in its diagrams and fences, in the prose of a story. */
export function mentionAt(document: RiskDocument, offset: number): IdAt | null {
  const { profile, text } = document;
  const mentioned = mentionsIn(profile).find(({ id }) => touches(id.span, offset));
  const id = mentioned?.id ?? wordAt(text, offset);
  if (id === null) return null;
  const risk = mentioned?.risk ?? risksNamed(profile, id.value)[0] ?? null;
  if (mentioned !== undefined) return { id, risk };
  // A word of the text is an id only where a risk has it: here, or for a story in its profile.
  if (risk === null) return profile.recognition.recognised ? null : { id, risk };
  const isHead = risk.sightings.some(({ fields }) => fields.id !== null && touches(fields.id.span, offset));
  return isHead || isStruckOut(text, id.span.start) ? null : { id, risk };
}

/** In the order of the text, each place once. */
export function occurrencesIn(document: RiskDocument, id: string, risk: Risk | null): readonly Occurrence[] {
  const { profile, text } = document;
  const key = normaliseId(id);
  const found = new Map<number, Occurrence>();
  const risks = risk === null ? risksNamed(profile, id) : [risk];
  for (const { sightings } of risks) {
    for (const { fields } of sightings) {
      if (fields.id !== null) found.set(fields.id.span.start, { document, span: fields.id.span, declares: true });
    }
  }
  for (const mention of mentionsIn(profile)) {
    const isMeant = mention.risk === null ? normaliseId(mention.id.value) === key : risks.includes(mention.risk);
    const { span } = mention.id;
    if (isMeant && !found.has(span.start)) found.set(span.start, { document, span, declares: false });
  }
  for (const span of idInText(text, id)) {
    const isKnown = [...found.values()].some((known) => known.span.start < span.end && span.start < known.span.end);
    if (!isKnown) found.set(span.start, { document, span, declares: false });
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
  return risksNamed(profile, id).length > 0;
}

export function risksNamed({ risks, recognition }: RiskProfile, id: string): readonly Risk[] {
  if (!recognition.recognised) return [];
  const key = normaliseId(id);
  return risks.filter((risk) => keyOf(risk) === key);
}

function keyOf({ id }: Risk): string | null {
  return id === null ? null : normaliseId(id.value);
}

/** What a text that is no risk document says in passing was not read as the ids of risks. */
function mentionsIn(profile: RiskProfile): readonly { readonly id: Located<string>; readonly risk: Risk | null }[] {
  if (!profile.recognition.recognised) return [];
  const byKey = new Map(profile.risks.map((risk) => [risk.key, risk]));
  return [
    ...profile.references.map(({ id, target }) => ({ id, risk: target === null ? null : (byKey.get(target) ?? null) })),
    ...profile.claims.flatMap(({ ids }) => ids.map((id) => ({ id, risk: null }))),
  ];
}
