/**
 * Walks the sections of an outline and asks the shapes what they see there. A section whose text and surroundings are as before is
 * not asked again.
 */
import type { RiskTable } from '../model';
import type { Move } from './frame';
import type { Block, Outline, Section } from './outline';
import { placeOf, topPlace } from './place';
import type { PartQuestion, Recall } from './recall';
import { shapes } from './shapes';
import { readDetailSection } from './shapes/detail-section';
import type { Find, FoundSighting, Place, Source } from './shapes/shape';
import { markedRisks } from './shapes/yaml-fence';
import { shared, sharedList } from './share';
import { moved, movedSighting } from './yaml-shift';

/** What each section says of risks apart from its subsections, with spans of the frame, in the order of the text. */
export function readSections(outline: Outline, recall: Recall): readonly SectionFind[] {
  const found: SectionFind[] = [];
  let tables = 0;
  const source: Source = { text: outline.text, recall };
  const queue: { section: Section; above: Place }[] = [{ section: outline.root, above: topPlace }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { section, above } = next;
    const place = recall.part(placeQuestion, [above], section.head, () => placeOf(section, above));
    const unit = readUnit(section, place, tables, source);
    found.push({ section, find: unit });
    tables += unit.tables.length;
    for (let index = section.children.length - 1; index >= 0; index -= 1) {
      const child = section.children[index];
      if (child !== undefined && !unit.parts.includes(index)) queue.push({ section: child, above: place });
    }
  }
  return found;
}

export interface SectionFind {
  readonly section: Section;
  readonly find: Find;
}

const placeQuestion: PartQuestion<Place> = { name: 'place', move: (place) => place, share: shared };

/** Subsections that are parts of its risk are counted by their index. */
interface Unit extends Find {
  readonly parts: readonly number[];
}

const unitQuestion: PartQuestion<Unit> = {
  name: 'unit',
  // Pieces of it are remembered in the frame, so it is made there.
  move: (unit) => unit,
  share: (before, now) => ({ ...now, sightings: sharedList(before.sightings, now.sightings) }),
};

/** A section of subsections longer than this is a chapter and no risk. */
const longestRisk = 20_000;

function readUnit(section: Section, place: Place, tables: number, source: Source): Unit {
  const { parent, level, children, span } = section;
  const isChapter = children.length > 0 && span.end - span.start > longestRisk;
  const end = isChapter ? (children[0]?.span.start ?? span.end) : span.end;
  const above = parent?.heading ?? null;
  const depends = [
    place,
    isChapter,
    level <= 1,
    parent === null,
    (parent?.level ?? 0) <= 1,
    above?.content.plain,
    // The sightings carry the heading above theirs, with its place.
    above === null ? null : source.recall.placeOf(above.content.span.start),
    tables,
  ];
  return source.recall.part(unitQuestion, depends, { start: span.start, end }, () =>
    computeUnit(section, place, isChapter, tables, source),
  );
}

function computeUnit(section: Section, place: Place, isChapter: boolean, before: number, source: Source): Unit {
  const detail = isChapter ? null : readDetailSection(section, place, source.text);
  if (detail !== null) {
    const parts = detail.parts.map((part) => section.children.indexOf(part));
    const found = [detail.found, ...markedRisks(section, source.text)];
    return { sightings: found.map((one) => placed(one, source.recall.place)), tables: [], parts };
  }
  const sightings: FoundSighting[] = [];
  const tables: RiskTable[] = [];
  let rest: readonly Block[] = section.blocks;
  for (const shape of shapes) {
    const taken = shape.read(rest, section, place, source);
    if (taken.sightings.length === 0) continue;
    const found =
      taken.isPlaced === true ? taken.sightings : taken.sightings.map((one) => placed(one, source.recall.place));
    for (const one of found.map((one) => inTable(one, before + tables.length))) sightings.push(one);
    const now = taken.isPlaced === true ? taken.tables : moved(taken.tables, source.recall.place);
    for (const table of now) tables.push(table);
    rest = rest.filter((block) => !taken.blocks.has(block));
  }
  const inOrder = sightings.toSorted((a, b) => a.sighting.span.start - b.sighting.span.start);
  return { sightings: inOrder, tables, parts: [] };
}

function placed({ sighting, certainty, ordinal }: FoundSighting, place: Move): FoundSighting {
  return { sighting: movedSighting(sighting, place), certainty, ordinal: moved(ordinal, place) };
}

/** Tables are counted through the whole document. */
function inTable(found: FoundSighting, before: number): FoundSighting {
  const { form } = found.sighting;
  if (form.kind !== 'row' || before === 0) return found;
  return { ...found, sighting: { ...found.sighting, form: { ...form, table: form.table + before } } };
}
