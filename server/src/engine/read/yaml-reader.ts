/**
 * YAML text -> draft. Pieces of the text (`yaml-split.ts`) are parsed and read alone and remembered, so that an edit costs one piece;
 * reading the next version gives exactly what a fresh reading gives.
 */
import type { Draft } from './draft';
import { isClean } from './risk-yaml';
import { type Anchors, expandAliases, hasAlias, noAnchors } from './yaml-alias';
import { draftOf } from './yaml-draft';
import { type Recovered, readFragment } from './yaml-recover';
import { shift, shiftSightings } from './yaml-shift';
import { type Piece, splitYaml } from './yaml-split';
import { readUnit, type UnitReading } from './yaml-unit';

/** The pieces of the last version, in the order of the text. */
export interface YamlMemory {
  readonly format: 'yaml';
  readonly pieces: readonly Remembered[];
}

interface Remembered {
  readonly piece: Piece;
  readonly source: string;
  readonly unit: Unit;
  /** With spans of the document. */
  readonly reading: UnitReading;
}

/** What a text says wherever it stands: spans count from its start. */
interface Unit {
  readonly anchors: Recovered['anchors'];
  /** null where aliases make the reading depend on the rest of the document. */
  readonly reading: UnitReading | null;
  readonly recovered: Recovered | null;
}

export function readYaml(text: string, memory: YamlMemory | null): { draft: Draft; memory: YamlMemory } {
  const anchors = noAnchors();
  const sources = splitYaml(text).map((piece) => ({ piece, source: text.slice(piece.start, piece.end) }));
  const known = align(sources, memory?.pieces ?? []);
  const pieces = sources.map(({ piece, source }, index): Remembered => {
    const before = known(index);
    const unit = before?.unit ?? parse(piece, source);
    for (const [anchor, node] of unit.anchors) anchors.nodes.set(anchor, expandAliases(node, anchors).root);
    if (unit.reading === null) {
      const reading = placeAt(readExpanded(piece, source, unit.recovered, anchors), piece.start);
      return { piece, source, unit, reading };
    }
    const stays = before !== undefined && before.piece.start === piece.start;
    return { piece, source, unit, reading: stays ? before.reading : placeAt(unit.reading, piece.start) };
  });
  return {
    draft: draftOf(text, pieces),
    memory: { format: 'yaml', pieces },
  };
}

type Sourced = Pick<Remembered, 'piece' | 'source'>;

/** An edit leaves a head and a tail as they were; between them, pieces that only moved are found by their text. */
function align(now: readonly Sourced[], before: readonly Remembered[]): (index: number) => Remembered | undefined {
  let head = 0;
  while (head < now.length && same(now[head], before[head])) head += 1;
  const moved = before.length - now.length;
  let tail = now.length;
  while (tail > head && tail + moved > head && same(now[tail - 1], before[tail - 1 + moved])) tail -= 1;
  const between = new Map(before.slice(head, Math.max(head, tail + moved)).map((old) => [nameOf(old), old]));
  return (index) => {
    if (index < head) return before[index];
    if (index >= tail) return before[index + moved];
    const one = now[index];
    return one === undefined ? undefined : between.get(nameOf(one));
  };
}

function same(a: Sourced | undefined, b: Sourced | undefined): boolean {
  if (a === undefined || b === undefined || a.piece.kind !== b.piece.kind || a.source !== b.source) return false;
  return a.piece.path.join('\n') === b.piece.path.join('\n');
}

function nameOf({ piece, source }: Sourced): string {
  return `${piece.kind} ${piece.path.join('\n')}\n${source}`;
}

function parse(piece: Piece, source: string): Unit {
  const recovered = readFragment(source);
  const { root, anchors } = recovered;
  if (root !== null && hasAlias(root)) return { anchors, reading: null, recovered };
  return {
    anchors,
    reading: withProblems(readUnit(piece, source, root, anchors.size > 0), recovered.problems),
    recovered: null,
  };
}

function readExpanded(piece: Piece, source: string, recovered: Recovered | null, anchors: Anchors): UnitReading {
  if (recovered === null || recovered.root === null) return readUnit(piece, source, null);
  const { root, problems } = expandAliases(recovered.root, anchors);
  return withProblems(readUnit(piece, source, root), [...recovered.problems, ...problems]);
}

function placeAt(reading: UnitReading, start: number): UnitReading {
  if (start === 0) return reading;
  const { part, problems, vague, forms, key } = reading;
  return {
    sightings: shiftSightings(reading.sightings, start),
    part: part === null ? null : shift(part, start),
    problems: shift(problems, start),
    vague,
    forms: forms.map((form) => (isClean(form) ? form : shift(form, start))),
    key: shift(key, start),
  };
}

function withProblems(reading: UnitReading, problems: UnitReading['problems']): UnitReading {
  return problems.length === 0 ? reading : { ...reading, problems: [...problems, ...reading.problems] };
}
