/**
 * Markdown says most values in words that read back as the same value, but not every value: a test that is called `- x`, a description of
 * several paragraphs, a note that looks like a register. So what was written is read again, and what comes back otherwise is written in
 * a way that leaves no doubt: a field in YAML beside its risk, a note in a fence.
 */
import type { PlainProfile, PlainProse, PlainReference, PlainRisk } from './plain';
import { readAgain } from './read-otherwise';
import { bare, changedFields, differingFields, lostNotes, newNotes, textsIn } from './same-risk';

type Write = (profile: PlainProfile) => string;

/** The risks first, without the notes: a note that is read as a field must not make the field suspicious. */
export function writeFaithfully(profile: PlainProfile, write: Write): string {
  const { prose } = profile;
  const { risks } = untilSure({ ...profile, prose: [] }, write, (written, again) => withExactFields(written, again));
  const noted = { ...profile, risks, prose };
  const said = readAgain(write({ ...noted, references: [], metrics: [], triggers: [] }), profile.policy, 'markdown');
  const sure = untilSure(withoutTold(noted, said), write, (written, again) => withFencedNotes(written, again, noted));
  return write(withUntold(sure, noted, readAgain(write(sure), profile.policy, 'markdown')));
}

/** What a note said in its own words it no longer says behind a fence. */
function withUntold(sure: PlainProfile, noted: PlainProfile, again: PlainProfile): PlainProfile {
  const named = new Set(again.references.map(nameOf));
  const measured = new Set(again.metrics.map(({ name }) => bare(name)));
  const called = new Set(again.triggers.map(bare));
  const isKept =
    <T>(own: readonly T[], isTold: (one: T) => boolean) =>
    (one: T) =>
      own.includes(one) || !isTold(one);
  return {
    ...sure,
    references: noted.references.filter(isKept(sure.references, (one) => named.has(nameOf(one)))),
    metrics: noted.metrics.filter(isKept(sure.metrics, ({ name }) => measured.has(bare(name)))),
    triggers: noted.triggers.filter(isKept(sure.triggers, (trigger) => called.has(bare(trigger)))),
  };
}

/** What the notes say in their own words already, no list of ours says once more. */
function withoutTold(profile: PlainProfile, said: PlainProfile): PlainProfile {
  const notes = bare(profile.prose.map(({ under, text }) => [...under, text].join(' ')).join(' '));
  const named = new Set(said.references.map(nameOf));
  const measured = new Set(said.metrics.map(({ name }) => bare(name)));
  const called = new Set(said.triggers.map(bare));
  return {
    ...profile,
    references: profile.references.filter(
      (reference) => !(named.has(nameOf(reference)) && notes.includes(bare(reference.text ?? ''))),
    ),
    metrics: profile.metrics.filter(({ name }) => !measured.has(bare(name))),
    triggers: profile.triggers.filter((trigger) => !called.has(bare(trigger))),
  };
}

function nameOf({ role, id }: PlainReference): string {
  return `${role} ${id}`;
}

/** Each turn makes something surer; what is left after so many is as good as it gets. */
const most = 6;

function untilSure(
  profile: PlainProfile,
  write: Write,
  surer: (written: PlainProfile, again: PlainProfile) => PlainProfile | null,
): PlainProfile {
  let written = profile;
  for (let turn = 0; turn < most; turn += 1) {
    const next = surer(written, readAgain(write(written), profile.policy, 'markdown'));
    if (next === null) break;
    written = next;
  }
  return written;
}

/** null where every field came back, or stands in YAML already. */
function withExactFields(written: PlainProfile, again: PlainProfile): PlainProfile | null {
  // Nobody wrote notes of the document yet: a section that says too little in words is taken for one.
  const unread = again.prose.map(({ under, text }) => [...under, text].join('\n'));
  const risks = written.risks.map((risk, place) => {
    const isUnread = unread.some((text) => risk.id !== null && text.includes(risk.id));
    return withExact(risk, isUnread ? null : (again.risks[place] ?? null));
  });
  return risks.every((risk, place) => risk === written.risks[place]) ? null : { ...written, risks };
}

function withExact(risk: PlainRisk, again: PlainRisk | null): PlainRisk {
  const fields = differingFields(risk, again);
  const lost = lostNotes(risk, again).filter(({ isExact }) => isExact !== true);
  if (fields.length + lost.length === 0) return risk;
  // Those behind a lost one too, so that all keep their order.
  const from = lost[0] === undefined ? risk.notes.length : risk.notes.indexOf(lost[0]);
  const notes = risk.notes.map((note, place) => (place < from ? note : { ...note, isExact: true }));
  return { ...risk, notes, exact: new Set([...(risk.exact ?? []), ...fields]) };
}

/** null where every note came back and changed nothing else; a note that cannot be told to be the one that did makes all suspicious. */
function withFencedNotes(written: PlainProfile, again: PlainProfile, wanted: PlainProfile): PlainProfile | null {
  const open = written.prose.filter(({ isFenced }) => isFenced !== true);
  const surplus = surplusOf(wanted, again);
  const known = new Set(again.prose.map(keyOf));
  const said = open.filter(({ text }) => surplus.some((part) => part !== '' && bare(text).includes(part)));
  const suspicious =
    said.length > 0 ? said : surplus.length > 0 ? open : open.filter((note) => !known.has(keyOf(note)));
  if (suspicious.length === 0) return null;
  return {
    ...written,
    prose: written.prose.map((note) => (suspicious.includes(note) ? { ...note, isFenced: true } : note)),
  };
}

/** What was read beside what was written, as bare words. */
function surplusOf(wanted: PlainProfile, again: PlainProfile): readonly string[] {
  const fields = wanted.risks.flatMap((risk, place) => {
    const found = again.risks[place];
    if (found === undefined || found.id !== risk.id) return [''];
    return [
      ...changedFields(risk, found).flatMap((name) => newIn(textsIn(risk[name]), textsIn(found[name]), true)),
      ...newNotes(risk, found).flatMap(({ text }) => text.split('; ').map(bare)),
    ];
  });
  const strangers = again.risks
    .slice(wanted.risks.length)
    .map(({ id, title, description }) => bare(title ?? description ?? id ?? ''));
  const names = ({ metrics }: PlainProfile): readonly string[] => metrics.map(({ name }) => name);
  const named = new Set(wanted.references.map(nameOf));
  return [
    ...fields,
    ...strangers,
    ...newIn(wanted.triggers, again.triggers),
    ...newIn(names(wanted), names(again)),
    ...again.references.filter((reference) => !named.has(nameOf(reference))).map(({ id }) => bare(id)),
  ];
}

function newIn(before: readonly string[], now: readonly string[], always = false): readonly string[] {
  const known = new Set(before.map(bare));
  const found = now.map(bare).filter((text) => !known.has(text));
  return found.length === 0 && always ? [''] : found;
}

function keyOf({ under, text }: PlainProse): string {
  return [...under, text].map((part) => part.replace(/\s+/g, ' ').trim()).join('\n');
}
