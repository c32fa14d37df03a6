/**
 * YAML text -> draft. Pieces of the text (`yaml-split.ts`) are parsed and read alone and remembered by their text, so that an edit
 * costs one piece; reading the next version gives exactly what a fresh reading gives.
 */
import type { Problem, Sighting } from '../model';
import type { Draft, Sign } from './draft';
import { commentsIn } from './yaml-comments';
import { joinParts, looksLikeRisk, noPart } from './yaml-profile';
import { readFragment } from './yaml-recover';
import { shift } from './yaml-shift';
import { type Piece, splitYaml } from './yaml-split';
import { readUnit, type UnitReading } from './yaml-unit';

/** What was read before: by text, with spans from the piece's start; and by place, with spans of the document. */
export interface YamlMemory {
  readonly format: 'yaml';
  readonly units: ReadonlyMap<string, UnitReading>;
  readonly placed: ReadonlyMap<number, Placed>;
}

interface Placed {
  readonly unit: UnitReading;
  readonly reading: UnitReading;
}

export function readYaml(text: string, memory: YamlMemory | null): { draft: Draft; memory: YamlMemory } {
  const units = new Map<string, UnitReading>();
  const placed = new Map<number, Placed>();
  const readings = splitYaml(text).map((piece) => {
    const source = text.slice(piece.start, piece.end);
    const name = `${piece.kind} ${piece.path.join(' ')}\n${source}`;
    const unit = units.get(name) ?? memory?.units.get(name) ?? fresh(piece, source);
    units.set(name, unit);
    const before = memory?.placed.get(piece.start);
    const reading = before?.unit === unit ? before.reading : shift(unit, piece.start);
    placed.set(piece.start, { unit, reading });
    return reading;
  });
  return { draft: toDraft(text, readings), memory: { format: 'yaml', units, placed } };
}

function fresh(piece: Piece, source: string): UnitReading {
  const { root, problems } = readFragment(source);
  const reading = readUnit(piece, source, root);
  return problems.length === 0 ? reading : { ...reading, problems: [...problems, ...reading.problems] };
}

function toDraft(text: string, readings: readonly UnitReading[]): Draft {
  const { signs, ...rest } = readings.flatMap(({ part }) => part ?? []).reduce(joinParts, noPart);
  const sightings = readings.flatMap((reading) => reading.sightings);
  const problems = readings.flatMap((reading) => reading.problems);
  return {
    ...rest,
    format: 'yaml',
    kind: sightings.length === 0 && signs.length > 0 ? 'gate' : 'profile',
    sightings,
    tables: [],
    problems: problems.toSorted(byPlace),
    comments: commentsIn(text),
    signs: [...signs, ...registerSign(readings, sightings)],
  };
}

/** Half of the rows must look like risks: one that does is an accident. */
function registerSign(readings: readonly UnitReading[], sightings: readonly Sighting[]): readonly Sign[] {
  const likely = readings.reduce(
    (sum, { sightings: own, vague }) => sum + own.filter((sighting) => looksLikeRisk(sighting, vague)).length,
    0,
  );
  if (likely === 0 || likely * 2 < sightings.length) return [];
  return [{ weight: 1, reason: 'it lists risks with their rating or treatment' }];
}

function byPlace(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
