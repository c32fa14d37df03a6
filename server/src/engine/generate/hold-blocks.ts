/** Tables, lists and code whose lines values hold in part: what would say nothing alone, or say something else, is kept or left as one. */
import type { RiskProfile } from '../model';
import type { Block, Fence, List, Outline, Section, Table } from '../read/outline';
import { type Line, lineAt } from './line-cover';

/** Changes which lines count as held. */
export function holdBlocks(
  outline: Outline,
  lines: readonly Line[],
  held: Set<number>,
  { tables, risks }: RiskProfile,
  isOfRisk: (section: Section) => boolean,
): void {
  const registers = new Set(tables.map(({ span }) => span.start));
  const heads = risks.flatMap(({ sightings }) => sightings.map(({ head }) => lineAt(lines, head.start)));
  const place: Place = { lines, held, heads: new Set(heads) };
  for (const section of outline.sections) {
    const ofRisk = isOfRisk(section);
    for (const block of section.blocks) {
      if (block.kind === 'table') holdTable(block, registers.has(block.span.start) || ofRisk, place);
      else if (block.kind === 'fence') holdFence(block, place);
      else if (block.kind === 'list' && !ofRisk) holdList(block, place);
    }
  }
}

interface Place {
  readonly lines: readonly Line[];
  readonly held: Set<number>;
  /** Lines that name a risk. */
  readonly heads: ReadonlySet<number>;
}

/** Rows without their titles would say nothing. The rows of a register are risks, those of another table belong together. */
function holdTable({ header, delimiter, rows }: Table, byRow: boolean, { lines, held }: Place): void {
  const free = rows.some(({ span }) => !held.has(lineAt(lines, span.start)));
  const isHeld = rows.length > 0 && !free;
  for (const { start } of [header.span, delimiter, ...(byRow || isHeld ? [] : rows.map(({ span }) => span))])
    if (isHeld) held.add(lineAt(lines, start));
    else held.delete(lineAt(lines, start));
}

function holdFence({ span, content }: Fence, { lines, held }: Place): void {
  const inside = linesOf(content.start, content.end, lines);
  const isHeld = inside.every((at) => held.has(at) || lines[at]?.start === lines[at]?.end);
  for (const at of linesOf(span.start, span.end, lines))
    if (isHeld && content.end > content.start) held.add(at);
    else held.delete(at);
}

/** What stands below an item goes with it, and then its neighbours too; a list of risks is written anew. */
function holdList({ items }: List, place: Place): void {
  const { lines, held, heads } = place;
  for (const { blocks } of items) for (const block of blocks) if (block.kind === 'list') holdList(block, place);
  if (items.some(({ span }) => heads.has(lineAt(lines, span.start)))) return;
  const torn = items.some(({ span, blocks }) => held.has(lineAt(lines, span.start)) && blocks.some(isFree));
  for (const { span } of torn ? items : []) for (const at of linesOf(span.start, span.end, lines)) held.delete(at);

  function isFree({ span }: Block): boolean {
    return linesOf(span.start, span.end, lines).some((at) => !held.has(at));
  }
}

/** By index those of a span, whose end may be the start of the next line. */
function linesOf(start: number, end: number, lines: readonly Line[]): readonly number[] {
  const first = lineAt(lines, start);
  return Array.from({ length: lineAt(lines, Math.max(start, end - 1)) - first + 1 }, (_, place) => first + place);
}
