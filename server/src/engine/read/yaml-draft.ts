/** The readings of all pieces -> one draft, with what it takes to tell a risk document from anything else in YAML. */
import { say } from '../message';
import type { Located, Problem, Scale, Sighting } from '../model';
import type { Draft, Sign } from './draft';
import { type Frame, toFrame } from './frame';
import { isClean, isOwnFormat, type OwnForm, problemsOf } from './risk-yaml';
import { commentsIn, storyInComments } from './yaml-comments';
import { duplicateKey } from './yaml-messages';
import { joinParts, type ProfilePart } from './yaml-profile';
import { moved } from './yaml-shift';
import type { Piece } from './yaml-split';
import type { UnitReading } from './yaml-unit';

interface ReadPiece {
  readonly piece: Piece;
  readonly reading: UnitReading;
}

export function draftOf(text: string, pieces: readonly ReadPiece[], frame: Frame): Draft {
  const { parts, sightings, forms, problems, likely } = collect(pieces);
  const { signs, bands, ...part } = joinParts(parts);
  const isGate = sightings.length === 0 && signs.length > 0;
  // A short gate file shares its keys with a profile that has no risks yet; only one that has a place for them is ours.
  const isOwn = isOwnFormat(forms) && (!isGate || forms.some((form) => form.own.includes('risks')));
  const own = isOwn || /^# yaml-language-server:[^\n]{0,200}risk-yaml\.schema/m.test(text.slice(0, 500));
  if (own) for (const form of forms) if (!isClean(form)) for (const one of problemsOf(form)) problems.push(one);
  const register = likely > 0 && likely * 2 >= sightings.length ? [registerSign] : [];
  return {
    ...part,
    story: part.story ?? storyFor(text, signs, frame),
    format: 'yaml',
    kind: isGate ? 'gate' : 'profile',
    scale: part.scale ?? shownScale(sightings),
    sightings,
    tables: [],
    declaredBands: bands,
    stated: { bands, top: null },
    own,
    problems: problems.toSorted(byPlace),
    comments: commentsIn(text),
    signs: [...signs, ...register, ...(own ? ownSigns(pieces) : []), ...brokenSigns(text, problems)],
  };
}

/** One level above 3 may be a slip; where a tenth of them is, the register has a scale of its own, though it declares none. */
function shownScale(sightings: readonly Sighting[]): Scale | null {
  let levels = 0;
  let beyond = 0;
  let top = 0;
  for (const { fields } of sightings)
    for (const level of [fields.probability, fields.impact]) {
      const value = level?.number?.value ?? null;
      if (value === null) continue;
      levels += 1;
      if (value > 3) beyond += 1;
      top = Math.max(top, value, level?.of ?? 0);
    }
  if (beyond < 2 || beyond * 10 < levels) return null;
  return { probability: [], impact: [], top: (top <= 5 ? top : 10) ** 2 };
}

/** Half of the rows must look like risks: one that does is an accident. */
const registerSign: Sign = { weight: 1, reason: say`it lists risks with their rating or treatment` };

interface Collected {
  readonly parts: ProfilePart[];
  readonly sightings: Sighting[];
  readonly forms: OwnForm[];
  readonly problems: Problem[];
  likely: number;
}

/** One walk over all pieces: a register has a thousand, and this runs at every keystroke. */
function collect(pieces: readonly ReadPiece[]): Collected {
  const found: Collected = { parts: [], sightings: [], forms: [], problems: [], likely: 0 };
  const keys = new Set<string>();
  const others = listsOfOthers(pieces);
  for (const { piece, reading } of pieces) {
    if (others.size > 0 && others.has(piece.path.join('\n'))) continue;
    if (reading.part !== null) found.parts.push(reading.part);
    for (const form of reading.forms) found.forms.push(form);
    for (const problem of reading.problems) found.problems.push(problem);
    for (const sighting of reading.sightings) found.sightings.push(sighting);
    found.likely += reading.likely;
    if (reading.key === null) continue;
    const name = `${piece.document} ${[...piece.path, reading.key.value].join('\n')}`;
    if (keys.has(name)) found.problems.push(duplicateKey(reading.key.value, reading.key.span));
    keys.add(name);
  }
  return found;
}

/**
 * `technical_debt.items`, `checklist.entries`: a list below a key that speaks of something else, whose rows mostly do not look like
 * risks. Beside a register they are none of its risks, and a gate that has one is a gate all the same.
 */
function listsOfOthers(pieces: readonly ReadPiece[]): ReadonlySet<string> {
  const lists = new Map<string, { risks: number; likely: number }>();
  for (const { piece, reading } of pieces) {
    const { path } = piece;
    if (path.length < 2 || reading.part !== null || path.some((key) => isRiskKey(key))) continue;
    const name = path.join('\n');
    const list = lists.get(name) ?? { risks: 0, likely: 0 };
    lists.set(name, list);
    list.risks += reading.sightings.length;
    list.likely += reading.likely;
  }
  return new Set([...lists].filter(([, { risks, likely }]) => likely * 2 < risks).map(([name]) => name));
}

/** The key is of risks, or of what a register may be called. */
function isRiskKey(key: string): boolean {
  return /risk|register|threat|hazard|风险/i.test(key);
}

/** An empty list of risks counts where the keys around it are those of a profile. */
function ownSigns(pieces: readonly ReadPiece[]): readonly Sign[] {
  const keys = pieces.flatMap(({ reading }) => (reading.part === null ? [] : reading.forms.flatMap(({ own }) => own)));
  const typical = keys.find((key) => profileKeys.has(key));
  if (!keys.includes('risks') || typical === undefined) return [];
  return [{ weight: 1, reason: say`it has \`${typical}\` and \`risks\`, as a risk profile does` }];
}

/** A list of risks that cannot be read is one all the same: who breaks it while typing wants to hear of it, not silence. */
function brokenSigns(text: string, problems: readonly Problem[]): readonly Sign[] {
  const isBroken = problems.some(({ rule }) => rule === 'invalid-yaml');
  if (!isBroken || !/^["']?risks["']?[ \t]*:/m.test(text)) return [];
  return [{ weight: 1, reason: say`it has a key \`risks\`, and is not valid YAML` }];
}

const profileKeys = new Set(['story', 'policy', 'reviewer', 'scale', 'summary', 'references']);

function storyFor(text: string, signs: readonly Sign[], frame: Frame): Located<string> | null {
  return signs.length > 0 ? moved(storyInComments(text), toFrame(frame)) : null;
}

function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
