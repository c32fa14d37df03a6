/**
 * Notes what somebody looks at in a profile, while they look. The profile that is handed out reads as any other does; behind it stands
 * the newest version, and each version tells in which of its words it differs from the one before. Whoever has seen none of those would
 * say again what they said, and need not be asked.
 */
import { isEqual } from './equal';
import { lazily } from './lazy';
import { fieldNames, placeNames, profileNames, riskNames } from './members';
import type { Fields, Form, Risk, RiskProfile, RiskTable, Sighting, Span } from './model';

/** What was seen: a bit for each member of the profile; of each risk, and of the places where it is written. */
export interface Sight {
  profile: number;
  risks: Int32Array | null;
  places: Int32Array | null;
}

/** What differs from the version before, in the same bits. */
export interface Difference {
  readonly profile: number;
  readonly risks: readonly { readonly index: number; readonly own: number; readonly places: number }[];
}

export interface Watch {
  /** Looks through to the newest version. It is no plain data: what is kept of it must be taken from its members. */
  readonly profile: RiskProfile;
  /** What is looked at meanwhile. */
  looking<T>(work: () => T): { readonly sight: Sight; readonly value: T };
  /** Goes on to the next version; null where it has more or fewer risks, which makes everything different. */
  next(profile: RiskProfile): Difference | null;
}

function newSight(): Sight {
  return { profile: 0, risks: null, places: null };
}

export function isSeen({ profile, risks, places }: Sight, difference: Difference): boolean {
  if ((profile & difference.profile) !== 0) return true;
  if (risks === null) return false;
  for (const { index, own, places: inPlaces } of difference.risks) {
    if (((risks[index] as number) & own) !== 0) return true;
    if (places !== null && ((places[index] as number) & inPlaces) !== 0) return true;
  }
  return false;
}

export function watch(first: RiskProfile): Watch {
  const state: State = { newest: first, sight: newSight(), count: first.risks.length };
  const risks = first.risks.map((_, index) => seenAt(riskMembers, { state, index, at: 0, places: [] }) as Risk);
  return {
    profile: Object.create(null, profileMembers(state, risks)) as RiskProfile,
    looking(work) {
      const outer = state.sight;
      const sight = newSight();
      state.sight = sight;
      try {
        return { sight, value: work() };
      } finally {
        state.sight = outer;
      }
    },
    next(profile) {
      const before = state.newest;
      if (profile.risks.length !== state.count) return null;
      state.newest = profile;
      return differenceOf(before, profile);
    },
  };
}

interface State {
  newest: RiskProfile;
  /** Of whoever looks now. */
  sight: Sight;
  readonly count: number;
}

/** Which risk, and which of its places. */
interface Slot {
  readonly state: State;
  readonly index: number;
  readonly at: number;
  /** What was handed out for the risk's places. */
  readonly places: Sighting[];
}

const slot = Symbol('slot');
interface Slotted {
  [slot]: Slot;
}

function seenAt(members: object, here: Slot): object {
  const seen: Slotted = Object.create(members);
  seen[slot] = here;
  return seen;
}

const bitOfField = new Map(fieldNames.map((name, index) => [name, 1 << index]));
const bitOfOther = (index: number): number => 1 << (fieldNames.length + index);
const inSightings = bitOfOther(riskNames.indexOf('sightings'));

function noteRisk({ state, index }: Slot, bit: number): Risk {
  const { sight, count } = state;
  sight.risks ??= new Int32Array(count);
  sight.risks[index] = (sight.risks[index] as number) | bit;
  return state.newest.risks[index] as Risk;
}

function notePlace({ state, index, at }: Slot, bit: number): Sighting {
  const { sight, count } = state;
  // Whoever sees a place has seen its risk.
  sight.places ??= new Int32Array(count);
  sight.places[index] = (sight.places[index] as number) | bit;
  return (state.newest.risks[index] as Risk).sightings[at] as Sighting;
}

const riskMembers = membersOf({
  ...Object.fromEntries(
    fieldNames.map((name) => [name, (here: Slot) => noteRisk(here, bitOfField.get(name) ?? 0)[name]]),
  ),
  ...Object.fromEntries(
    riskNames.map((name, index) => [name, (here: Slot) => noteRisk(here, bitOfOther(index))[name]]),
  ),
  sightings: (here: Slot) => {
    const { length } = noteRisk(here, inSightings).sightings;
    if (here.places.length > length) here.places.length = 0;
    for (let at = here.places.length; at < length; at += 1)
      here.places.push(seenAt(placeMembers, { ...here, at }) as Sighting);
    return here.places;
  },
});

const placeMembers = membersOf({
  ...Object.fromEntries(
    placeNames.map((name, index) => [name, (here: Slot) => notePlace(here, bitOfOther(index))[name]]),
  ),
  form: (here: Slot) => formSeen(notePlace(here, bitOfOther(placeNames.indexOf('form'))).form),
  fields: (here: Slot) => seenAt(fieldMembers, here),
});

const fieldMembers = membersOf(
  Object.fromEntries(
    fieldNames.map((name) => [name, (here: Slot) => notePlace(here, bitOfField.get(name) ?? 0).fields[name]]),
  ),
);

function membersOf(members: Readonly<Record<string, (here: Slot) => unknown>>): object {
  const prototype = {};
  for (const [name, member] of Object.entries(members))
    Object.defineProperty(prototype, name, {
      get(this: Slotted) {
        return member(this[slot]);
      },
    });
  return prototype;
}

/** How a field is written there is for who edits it, and nothing that a rule may look into; of a heading it sees that there is one. */
function formSeen(form: Form): object {
  if (form.kind === 'row') return form;
  return form.kind === 'section'
    ? { kind: form.kind, heading: form.heading === null ? null : somewhere }
    : { kind: form.kind };
}

const somewhere: Span = { start: 0, end: 0 };

function profileMembers(state: State, risks: readonly Risk[]): PropertyDescriptorMap {
  const members: PropertyDescriptorMap = { risks: { value: risks, enumerable: true } };
  const note = (bit: number): RiskProfile => {
    state.sight.profile |= bit;
    return state.newest;
  };
  for (const [index, name] of profileNames.entries())
    members[name] = {
      enumerable: true,
      get: () => note(1 << index)[name],
    };
  // Most rules that look at a table look at its columns alone, and typing in a row changes none of them.
  const below = ({ at }: TableSlot): RiskTable => note(inRows).tables[at] as RiskTable;
  const table = lazily<TableSlot, RiskTable>({
    header: ({ header }) => header,
    rows: (here) => below(here).rows,
    span: (here) => below(here).span,
    delimiter: (here) => below(here).delimiter,
  });
  members.tables = {
    enumerable: true,
    get: () => note(inTables).tables.map(({ header }, at) => table({ header, at })),
  };
  return members;
}

interface TableSlot {
  readonly header: RiskTable['header'];
  readonly at: number;
}

const inTables = 1 << profileNames.indexOf('tables');
/** What stands below the headers of tables. */
const inRows = 1 << profileNames.length;

function differenceOf(before: RiskProfile, now: RiskProfile): Difference {
  let profile = 0;
  for (const [index, name] of profileNames.entries())
    if (name !== 'tables' && !isEqual(before[name], now[name])) profile |= 1 << index;
  if (!isEqual(before.tables, now.tables)) profile |= inRows;
  if (!isEqual(before.tables.map(headerOf), now.tables.map(headerOf))) profile |= inTables;
  const risks: Difference['risks'][number][] = [];
  for (let index = 0; index < now.risks.length; index += 1) {
    const old = before.risks[index] as Risk;
    const risk = now.risks[index] as Risk;
    if (old !== risk) risks.push({ index, own: ownDifference(old, risk), places: placesDifference(old, risk) });
  }
  return { profile, risks };
}

function headerOf({ header }: RiskProfile['tables'][number]): unknown {
  return header;
}

function ownDifference(before: Risk, now: Risk): number {
  let bits = fieldsDifference(before, now);
  for (const [index, name] of riskNames.entries())
    if (name !== 'sightings' && !isEqual(before[name], now[name])) bits |= bitOfOther(index);
  return before.sightings.length === now.sightings.length ? bits : bits | inSightings;
}

function placesDifference(before: Risk, now: Risk): number {
  if (before.sightings.length !== now.sightings.length) return -1;
  let bits = 0;
  for (const [at, place] of now.sightings.entries()) {
    const old = before.sightings[at] as Sighting;
    if (old === place) continue;
    bits |= fieldsDifference(old.fields, place.fields);
    for (const [index, name] of placeNames.entries()) {
      const isSame =
        name === 'form' ? isEqual(formSeen(old.form), formSeen(place.form)) : isEqual(old[name], place[name]);
      if (!isSame) bits |= bitOfOther(index);
    }
  }
  return bits;
}

function fieldsDifference(before: Fields, now: Fields): number {
  let bits = 0;
  for (const [name, bit] of bitOfField) if (!isEqual(before[name], now[name])) bits |= bit;
  return bits;
}
