/** The readings of all pieces -> one draft, with what it takes to tell a risk document from anything else in YAML. */
import type { Located, Problem, Sighting } from '../model';
import type { Draft, Sign } from './draft';
import { isOwnFormat, problemsOf } from './risk-yaml';
import { commentsIn, storyInComments } from './yaml-comments';
import { duplicateKey } from './yaml-messages';
import { joinParts, looksLikeRisk } from './yaml-profile';
import type { Piece } from './yaml-split';
import type { UnitReading } from './yaml-unit';

export function draftOf(text: string, pieces: readonly ReadPiece[]): Draft {
  const readings = pieces.map(({ reading }) => reading);
  const { signs, ...part } = joinParts(readings.flatMap((reading) => reading.part ?? []));
  const sightings = readings.flatMap((reading) => reading.sightings);
  const forms = readings.flatMap((reading) => reading.forms);
  const own = isOwnFormat(forms) || /^# yaml-language-server:[^\n]{0,200}risk-yaml\.schema/m.test(text.slice(0, 500));
  const problems = [...readings.flatMap((reading) => reading.problems), ...duplicates(pieces)];
  return {
    ...part,
    story: part.story ?? storyFor(text, signs),
    format: 'yaml',
    kind: sightings.length === 0 && signs.length > 0 ? 'gate' : 'profile',
    sightings,
    tables: [],
    problems: (own ? [...problems, ...forms.flatMap(problemsOf)] : problems).toSorted(byPlace),
    comments: commentsIn(text),
    signs: [
      ...signs,
      ...registerSigns(readings, sightings),
      ...(own ? ownSigns(forms.flatMap((form) => form.own)) : []),
    ],
  };
}

interface ReadPiece {
  readonly piece: Piece;
  readonly reading: UnitReading;
}

function duplicates(pieces: readonly ReadPiece[]): readonly Problem[] {
  const seen = new Set<string>();
  return pieces.flatMap(({ piece, reading: { key } }) => {
    if (key === null) return [];
    const name = `${piece.document} ${[...piece.path, key.value].join('\n')}`;
    if (seen.has(name)) return [duplicateKey(key.value, key.span)];
    seen.add(name);
    return [];
  });
}

/** Half of the rows must look like risks: one that does is an accident. */
function registerSigns(readings: readonly UnitReading[], sightings: readonly Sighting[]): readonly Sign[] {
  let likely = 0;
  for (const reading of readings)
    for (const sighting of reading.sightings) if (looksLikeRisk(sighting, reading.vague)) likely += 1;
  if (likely === 0 || likely * 2 < sightings.length) return [];
  return [{ weight: 1, reason: 'it lists risks with their rating or treatment' }];
}

/** An empty list of risks counts where the keys around it are those of a profile. */
function ownSigns(keys: readonly string[]): readonly Sign[] {
  const typical = keys.find((key) => profileKeys.has(key));
  if (!keys.includes('risks') || typical === undefined) return [];
  return [{ weight: 1, reason: `it has \`${typical}\` and \`risks\`, as a risk profile does` }];
}

const profileKeys = new Set(['story', 'policy', 'reviewer', 'scale', 'summary', 'references']);

function storyFor(text: string, signs: readonly Sign[]): Located<string> | null {
  return signs.length > 0 ? storyInComments(text) : null;
}

function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
