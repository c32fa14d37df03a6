/**
 * Walks the sections of an outline and asks the shapes what they see there. A section whose text and surroundings are as before is
 * not asked again.
 */
import type { RiskTable } from '../model';
import type { Block, Outline, Section } from './outline';
import { placeOf, topPlace } from './place';
import type { Recall } from './recall';
import { shapes } from './shapes';
import { readDetailSection } from './shapes/detail-section';
import { type Find, type FoundSighting, groupOf, type Place, type Source } from './shapes/shape';
import { shift, shiftSightings } from './yaml-shift';

export function readSections(outline: Outline, recall: Recall): Find {
  const sightings: FoundSighting[] = [];
  const tables: RiskTable[] = [];
  const source: Source = { text: outline.text, recall };
  const queue: { section: Section; above: Place }[] = [{ section: outline.root, above: topPlace }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { section, above } = next;
    const place = placeOf(section, above);
    const unit = readUnit(section, place, source);
    sightings.push(...unit.sightings.map((found) => inTable(found, tables.length)));
    tables.push(...unit.tables);
    for (let index = section.children.length - 1; index >= 0; index -= 1) {
      const child = section.children[index];
      if (child !== undefined && !unit.parts.includes(index)) queue.push({ section: child, above: place });
    }
  }
  return { sightings, tables };
}

/** What one section says apart from its subsections; those that are parts of its risk are counted by their index. */
interface Unit extends Find {
  readonly parts: readonly number[];
}

/** A section of subsections longer than this is a chapter and no risk. */
const longestRisk = 20_000;

function readUnit(section: Section, place: Place, source: Source): Unit {
  const { start, end } = section.span;
  const isChapter = section.children.length > 0 && end - start > longestRisk;
  const ownEnd = isChapter ? (section.children[0]?.span.start ?? end) : end;
  const unit = source.recall.get(
    scopeOf(section, place, isChapter),
    source.text.slice(start, ownEnd),
    start,
    () => computeUnit(section, place, isChapter, source),
    moveUnit,
  );
  const group = groupOf(section.parent);
  if (
    unit.sightings.every(
      ({ sighting }) => !underParent.has(sighting.shape) || sighting.group?.span.start === group?.span.start,
    )
  )
    return unit;
  return { ...unit, sightings: unit.sightings.map((found) => regrouped(found, group)) };
}

/** These stand under the heading above their own, which may have moved by another distance. */
const underParent: ReadonlySet<string> = new Set(['detail-section', 'playbook-section', 'fenced-block']);

function regrouped(found: FoundSighting, group: FoundSighting['sighting']['group']): FoundSighting {
  if (!underParent.has(found.sighting.shape)) return found;
  return { ...found, sighting: { ...found.sighting, group } };
}

function scopeOf({ parent, level }: Section, place: Place, isChapter: boolean): string {
  const { risky, mitigating, referring, extract, inherited } = place;
  const flags = [
    risky,
    mitigating,
    referring,
    extract,
    inherited,
    isChapter,
    level <= 1,
    parent === null,
    (parent?.level ?? 0) <= 1,
  ];
  return `${flags.map((flag) => (flag ? '1' : '0')).join('')} ${parent?.heading?.content.plain ?? ''}`;
}

function computeUnit(section: Section, place: Place, isChapter: boolean, source: Source): Unit {
  const detail = isChapter ? null : readDetailSection(section, place, source.text);
  if (detail !== null) {
    const parts = detail.parts.map((part) => section.children.indexOf(part));
    return { sightings: [detail.found], tables: [], parts };
  }
  const sightings: FoundSighting[] = [];
  const tables: RiskTable[] = [];
  let rest: readonly Block[] = section.blocks;
  for (const shape of shapes) {
    const taken = shape.read(rest, section, place, source);
    if (taken.sightings.length === 0) continue;
    sightings.push(...taken.sightings.map((found) => inTable(found, tables.length)));
    tables.push(...taken.tables);
    rest = rest.filter((block) => !taken.blocks.has(block));
  }
  return { sightings, tables, parts: [] };
}

function moveUnit(unit: Unit, by: number): Unit {
  if (unit.sightings.length === 0) return unit;
  const moved = shiftSightings(
    unit.sightings.map(({ sighting }) => sighting),
    by,
  );
  return {
    sightings: unit.sightings.map((found, index) => ({
      sighting: moved[index] ?? found.sighting,
      certainty: found.certainty,
      ordinal: shift(found.ordinal, by),
    })),
    tables: shift(unit.tables, by),
    parts: unit.parts,
  };
}

/** Tables are counted through the whole document. */
function inTable(found: FoundSighting, before: number): FoundSighting {
  const { form } = found.sighting;
  if (form.kind !== 'row' || before === 0) return found;
  return { ...found, sighting: { ...found.sighting, form: { ...form, table: form.table + before } } };
}
