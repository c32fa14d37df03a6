/** From what the shapes found to the sightings of the draft: which finds count, and which counted headings are ids. */
import type { Sighting } from '../model';
import { titleBehind } from './heading';
import { normaliseId } from './merge';
import type { FoundSighting } from './shapes/shape';
import { similarity } from './similarity';

/** What counts of each list of finds; a sighting that is said otherwise here is remembered in `other`. */
export function selectSightings(
  lists: readonly (readonly FoundSighting[])[],
  other: Variants,
): readonly (readonly Sighting[])[] {
  if (lists.every(isPlain)) return lists.map(whole);
  const found = lists.flat();
  const own = found.filter(({ certainty }) => certainty === 'own');
  const stated = new Map<string, Sighting[]>();
  for (const { sighting } of own) {
    const { id } = sighting.fields;
    if (id === null) continue;
    const key = normaliseId(id.value);
    const list = stated.get(key);
    if (list === undefined) stated.set(key, [sighting]);
    else list.push(sighting);
  }
  const matched = found.filter((one) => counts(one, own, stated));
  const counting = new Set([...matched, ...unmatchedTables(found, matched)]);
  const counted = ordinalsAreIds([...counting]);
  return lists.map((list) => kept(list, () => list.filter((one) => counting.has(one)).map(selected)));

  /** Where all counts as it was found, that is known once and for all. */
  function whole(list: readonly FoundSighting[]): readonly Sighting[] {
    const known = other.whole.get(list);
    if (known !== undefined) return known;
    const now = list.map(({ sighting }) => sighting);
    other.whole.set(list, now);
    return now;
  }

  /** The list of before where the same counts, so that whoever compares lists sees what has not changed. */
  function kept(list: readonly FoundSighting[], select: () => readonly Sighting[]): readonly Sighting[] {
    const now = select();
    const before = other.lists.get(list);
    if (before !== undefined && before.length === now.length && before.every((one, index) => one === now[index]))
      return before;
    other.lists.set(list, now);
    return now;
  }

  function selected(one: FoundSighting): Sighting {
    const isTitle = one.certainty === 'text' && !isNamedElsewhere(one.sighting, stated);
    const isId = one.ordinal !== null && (isCode(one) ? stated.has(normaliseId(one.ordinal.value)) : counted(one));
    const id = isId ? one.ordinal : null;
    if (!isTitle && id === null) return one.sighting;
    const kind = isTitle ? (id === null ? 'title' : 'both') : 'id';
    const known = other[kind].get(one.sighting);
    if (known !== undefined) return known;
    const sighting = isTitle ? titled(one.sighting) : one.sighting;
    const variant =
      id === null
        ? sighting
        : { ...sighting, fields: { ...sighting.fields, id, title: titleBehind(id, sighting.fields.title) } };
    other[kind].set(one.sighting, variant);
    return variant;
  }
}

/** Sightings as they are said otherwise, so that the same one is the same object at the next reading. */
export interface Variants extends Readonly<Record<'title' | 'id' | 'both', WeakMap<Sighting, Sighting>>> {
  /** What was selected of a list of finds last. */
  readonly lists: WeakMap<readonly FoundSighting[], readonly Sighting[]>;
  readonly whole: WeakMap<readonly FoundSighting[], readonly Sighting[]>;
}

export function newVariants(): Variants {
  return { title: new WeakMap(), id: new WeakMap(), both: new WeakMap(), lists: new WeakMap(), whole: new WeakMap() };
}

/** `TEST-001`, not `3.`. */
function isCode({ ordinal }: FoundSighting): boolean {
  return /^[A-Z]/.test(ordinal?.value ?? '');
}

function isPlain(list: readonly FoundSighting[]): boolean {
  for (const { certainty, ordinal } of list) if (certainty !== 'own' || ordinal !== null) return false;
  return true;
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
  const alike = own.filter(
    ({ sighting }) => title !== null && similarity(sighting.fields.title?.value ?? '', title.value) >= 0.75,
  );
  // An extract that leaves the ids of the register out says its rows again.
  const again =
    isRow(one) && alike.some(({ sighting }) => sighting.fields.id !== null) && own.some((other) => isRow(other, true));
  return alike.length > 0 && !(one.certainty === 'repeat' && again);
}

function isRow({ sighting: { form, fields } }: FoundSighting, withId = false): boolean {
  return form.kind === 'row' && (!withId || fields.id !== null);
}

/** A summary table none of whose risks stands elsewhere is the register itself. */
function unmatchedTables(found: readonly FoundSighting[], matched: readonly FoundSighting[]): readonly FoundSighting[] {
  const repeats = found.filter(({ certainty, sighting }) => certainty === 'repeat' && sighting.form.kind === 'row');
  const tableOf = ({ sighting: { form } }: FoundSighting): number => (form.kind === 'row' ? form.table : -1);
  const known = new Set(matched.filter(({ certainty }) => certainty === 'repeat').map(tableOf));
  const named = repeats.filter(({ sighting }) => sighting.fields.id !== null && sighting.fields.title !== null);
  // Where hardly a risk stands beside an FMEA, it is the register.
  const failures = repeats.filter(({ sighting }) => sighting.shape === 'failure-table');
  const stated = found.length - repeats.length;
  return [...named, ...(stated < failures.length ? failures : [])].filter((one) => !known.has(tableOf(one)));
}

/** `- **TECH-001:** text` says what is done about a risk that has its name elsewhere, else it names the risk. */
function isNamedElsewhere(
  { fields: { id, mitigations } }: Sighting,
  stated: ReadonlyMap<string, readonly Sighting[]>,
): boolean {
  const others = id === null ? [] : (stated.get(normaliseId(id.value)) ?? []);
  return mitigations.length === 0 || others.some(({ fields }) => fields.title !== null || fields.description !== null);
}

function titled(sighting: Sighting): Sighting {
  const [text] = sighting.fields.mitigations;
  const title = text === undefined ? null : { value: text.value.text, span: text.span };
  return { ...sighting, fields: { ...sighting.fields, title, mitigations: [] } };
}

/** `1.2` is an id; `3` is one unless numbering restarts, or a register without ids names the same risks. */
function ordinalsAreIds(kept: readonly FoundSighting[]): (one: FoundSighting) => boolean {
  const ordinals = kept.flatMap((one) => (one.ordinal === null || isCode(one) ? [] : [one.ordinal.value]));
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
