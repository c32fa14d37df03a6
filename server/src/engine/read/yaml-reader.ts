/**
 * YAML text -> draft. Pieces of the text (`yaml-split.ts`) are parsed and read alone and remembered, so that an edit costs one piece;
 * reading the next version gives exactly what a fresh reading gives.
 */
import { detached } from './detached';
import type { Draft } from './draft';
import { type Frame, type Move, ownFrame, toFrame } from './frame';
import { keptParts } from './kept-parts';
import { isClean } from './risk-yaml';
import { changeBetween, type TextChange } from './text-change';
import { type Anchors, expandAliases, hasAlias, noAnchors } from './yaml-alias';
import { draftOf } from './yaml-draft';
import { type Recovered, readFragment } from './yaml-recover';
import { piecesAfter } from './yaml-resplit';
import { moved, movedSighting } from './yaml-shift';
import { type Piece, splitYaml } from './yaml-split';
import { readUnit, type UnitReading } from './yaml-unit';

/** The pieces of the last version, in the order of the text. */
export interface YamlMemory {
  readonly format: 'yaml';
  readonly text: string;
  readonly frame: Frame;
  readonly pieces: readonly Remembered[];
}

interface Remembered {
  readonly piece: Piece;
  readonly unit: Unit;
  /** With spans of the frame. */
  readonly reading: UnitReading;
}

/** What a text says wherever it stands: spans count from its start. */
interface Unit {
  readonly source: string;
  readonly anchors: Recovered['anchors'];
  /** null where aliases make the reading depend on the rest of the document. */
  readonly reading: UnitReading | null;
  readonly recovered: Recovered | null;
}

export interface YamlReading {
  /** Its spans count in the frame, but for those of its comments. */
  readonly draft: Draft;
  readonly frame: Frame;
  readonly memory: YamlMemory;
}

export function readYaml(text: string, memory: YamlMemory | null): YamlReading {
  const change = memory === null ? null : changeBetween(memory.text, text);
  const { split, known } = align(text, memory, change);
  const kept = memory === null ? null : keptParts(text, memory.frame, change);
  const frame = kept?.frame ?? ownFrame(text.length);
  const place = toFrame(frame);
  const anchors = noAnchors();
  const pieces = split.map((piece, index): Remembered => {
    const old = known(index);
    const unit = old?.unit ?? parse(piece, detached(text.slice(piece.start, piece.end)));
    for (const [anchor, node] of unit.anchors) anchors.nodes.set(anchor, expandAliases(node, anchors).root);
    if (unit.reading === null)
      return { piece, unit, reading: placeAt(readExpanded(piece, unit, anchors), piece.start, place) };
    const stays = old !== undefined && kept?.before(piece.start, piece.end) === old.piece.start;
    return { piece, unit, reading: stays ? old.reading : placeAt(unit.reading, piece.start, place) };
  });
  return { draft: draftOf(text, pieces, frame), frame, memory: { format: 'yaml', text, frame, pieces } };
}

interface Alignment {
  readonly split: readonly Piece[];
  /** What is remembered of a piece. */
  readonly known: (index: number) => Remembered | undefined;
}

/** An edit leaves a head and a tail as they were; between them, pieces that only moved are found by their text. */
function align(text: string, memory: YamlMemory | null, change: TextChange | null): Alignment {
  const before = memory?.pieces ?? [];
  const within =
    memory === null || change === null
      ? null
      : piecesAfter(
          change,
          before.map(({ piece }) => piece),
          memory.text,
          text,
        );
  if (within !== null) {
    const { pieces, index } = within;
    return { split: pieces, known: (at) => (at === index ? undefined : before[at]) };
  }
  const split = splitYaml(text);
  let head = 0;
  while (head < split.length && same(split[head], text, before[head])) head += 1;
  const moved = before.length - split.length;
  let last = split.length;
  while (last > head && last + moved > head && same(split[last - 1], text, before[last - 1 + moved])) last -= 1;
  const between = new Map(
    before.slice(head, Math.max(head, last + moved)).map((old) => [nameOf(old.piece, old.unit.source), old]),
  );
  return {
    split,
    known(index) {
      if (index < head) return before[index];
      if (index >= last) return before[index + moved];
      const one = split[index];
      return one === undefined ? undefined : between.get(nameOf(one, text.slice(one.start, one.end)));
    },
  };
}

function same(now: Piece | undefined, text: string, before: Remembered | undefined): boolean {
  if (now === undefined || before === undefined || now.kind !== before.piece.kind) return false;
  const { source } = before.unit;
  if (now.end - now.start !== source.length || !text.startsWith(source, now.start)) return false;
  return now.path === before.piece.path || now.path.join('\n') === before.piece.path.join('\n');
}

function nameOf({ kind, path }: Piece, source: string): string {
  return `${kind} ${path.join('\n')}\n${source}`;
}

function parse(piece: Piece, source: string): Unit {
  const recovered = readFragment(source);
  const { root, anchors } = recovered;
  if (root !== null && hasAlias(root)) return { source, anchors, reading: null, recovered };
  return {
    source,
    anchors,
    reading: withProblems(readUnit(piece, source, root, anchors.size > 0), recovered.problems),
    recovered: null,
  };
}

function readExpanded(piece: Piece, { source, recovered }: Unit, anchors: Anchors): UnitReading {
  if (recovered === null || recovered.root === null) return readUnit(piece, source, null);
  const { root, problems } = expandAliases(recovered.root, anchors);
  return withProblems(readUnit(piece, source, root), [...recovered.problems, ...problems]);
}

function placeAt(reading: UnitReading, start: number, place: Move): UnitReading {
  const by: Move = (span) => place({ start: span.start + start, end: span.end + start });
  const { part, problems, likely, forms, key } = reading;
  return {
    sightings: reading.sightings.map((sighting) => movedSighting(sighting, by)),
    part: moved(part, by),
    problems: moved(problems, by),
    likely,
    forms: forms.map((form) => (isClean(form) ? form : moved(form, by))),
    key: moved(key, by),
  };
}

function withProblems(reading: UnitReading, problems: UnitReading['problems']): UnitReading {
  return problems.length === 0 ? reading : { ...reading, problems: [...problems, ...reading.problems] };
}
