/** Walks the sections of an outline and asks the shapes what they see there. */
import type { RiskTable } from '../model';
import type { Block, Outline, Section } from './outline';
import { placeOf, topPlace } from './place';
import { shapes } from './shapes';
import { readDetailSection } from './shapes/detail-section';
import type { Find, FoundSighting, Place } from './shapes/shape';

export function readSections(outline: Outline): Find {
  const sightings: FoundSighting[] = [];
  const tables: RiskTable[] = [];
  const queue: { section: Section; above: Place }[] = [{ section: outline.root, above: topPlace }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { section, above } = next;
    const place = placeOf(section, above);
    const detail = readDetailSection(section, place, outline.text);
    const finds =
      detail === null ? readBlocks(section, place, outline.text) : [{ sightings: [detail.found], tables: [] }];
    for (const find of finds) {
      sightings.push(...find.sightings.map((found) => inTable(found, tables.length)));
      tables.push(...find.tables);
    }
    for (const child of section.children.toReversed()) {
      if (detail === null || !detail.parts.includes(child)) queue.push({ section: child, above: place });
    }
  }
  return { sightings, tables };
}

function readBlocks(section: Section, place: Place, text: string): readonly Find[] {
  let rest: readonly Block[] = section.blocks;
  const finds: Find[] = [];
  for (const shape of shapes) {
    const taken = shape.read(rest, section, place, text);
    if (taken.sightings.length === 0) continue;
    finds.push(taken);
    rest = rest.filter((block) => !taken.blocks.has(block));
  }
  return finds;
}

/** Tables are counted through the whole document. */
function inTable(found: FoundSighting, before: number): FoundSighting {
  const { form } = found.sighting;
  if (form.kind !== 'row' || before === 0) return found;
  return { ...found, sighting: { ...found.sighting, form: { ...form, table: form.table + before } } };
}
