/** From what the shapes found to the sightings of the draft: which finds count, and which counted headings are ids. */
import type { Sighting } from '../model';
import { normaliseId } from './merge';
import type { FoundSighting } from './shapes/shape';
import { similarity } from './similarity';

export function selectSightings(found: readonly FoundSighting[]): readonly Sighting[] {
  const own = found.filter(({ certainty }) => certainty === 'own');
  const stated = new Map<string, Sighting[]>();
  for (const { sighting } of own) {
    const { id } = sighting.fields;
    if (id === null) continue;
    const key = normaliseId(id.value);
    stated.set(key, [...(stated.get(key) ?? []), sighting]);
  }
  const kept = found.filter((one) => counts(one, own, stated));
  const counted = ordinalsAreIds(kept);
  return kept.map((one) => {
    const sighting = one.certainty === 'text' ? asText(one.sighting, stated) : one.sighting;
    if (one.ordinal === null || !counted(one)) return sighting;
    return { ...sighting, fields: { ...sighting.fields, id: one.ordinal } };
  });
}

/** Extracts and list entries count where the risk stands elsewhere, or where the document has nothing else. */
function counts(
  one: FoundSighting,
  own: readonly FoundSighting[],
  stated: ReadonlyMap<string, readonly Sighting[]>,
): boolean {
  if (one.certainty === 'own') return true;
  if (own.length === 0) return one.certainty === 'repeat';
  const { id, title } = one.sighting.fields;
  if (id !== null) return stated.has(normaliseId(id.value));
  return (
    title !== null && own.some(({ sighting }) => similarity(sighting.fields.title?.value ?? '', title.value) >= 0.75)
  );
}

/** `- **TECH-001:** text` says what is done about a risk that has its name elsewhere, else it names the risk. */
function asText(sighting: Sighting, stated: ReadonlyMap<string, readonly Sighting[]>): Sighting {
  const { id, mitigations } = sighting.fields;
  const others = id === null ? [] : (stated.get(normaliseId(id.value)) ?? []);
  const [text] = mitigations;
  if (text === undefined || others.some(({ fields }) => fields.title !== null || fields.description !== null))
    return sighting;
  return {
    ...sighting,
    fields: { ...sighting.fields, title: { value: text.value.text, span: text.span }, mitigations: [] },
  };
}

/** `1.2` is an id; `3` is one unless numbering restarts, or a register without ids names the same risks. */
function ordinalsAreIds(kept: readonly FoundSighting[]): (one: FoundSighting) => boolean {
  const ordinals = kept.flatMap(({ ordinal }) => (ordinal === null ? [] : [ordinal.value]));
  const restarts = new Set(ordinals).size < ordinals.length;
  const ids = kept.some(
    ({ sighting, certainty }) =>
      certainty === 'own' && sighting.fields.id !== null && !/^\d/.test(sighting.fields.id.value),
  );
  const namelessRows = kept.some(({ sighting }) => sighting.form.kind === 'row' && sighting.fields.id === null);
  return (one) => {
    if (one.ordinal === null || restarts || ids) return false;
    return one.ordinal.value.includes('.') || !namelessRows || one.sighting.shape === 'bold-section';
  };
}
