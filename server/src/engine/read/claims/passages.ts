/** A document's blocks in reading order, each with the heading and the lead-in that it stands under. */
import type { Block, Inline, Item, Section } from '../outline';

export interface Passage {
  readonly section: Section;
  /** The section's heading and all above it, in lower case, the nearest first. */
  readonly headings: readonly string[];
  /** A bold line, a line that ends in a colon, or the list item above a nested list; empty where there is none. */
  readonly lead: string;
  readonly block: Block;
  /** Deeper than the section's own blocks. */
  readonly depth: number;
}

export function eachPassage(section: Section, visit: (passage: Passage) => void): void {
  if (section.blocks.length > 0) visitBlocks(section.blocks, section, headingsOf(section), '', 0, visit);
}

export function headingsOf(section: Section): readonly string[] {
  const headings: string[] = [];
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (at.heading !== null) headings.push(at.heading.content.plain.toLowerCase());
  }
  return headings;
}

/** Lines of a block on their own level: of a list, the first paragraph of each item. */
export function linesOf(block: Block): readonly Inline[] {
  if (block.kind === 'paragraph') return block.lines;
  if (block.kind === 'list') return block.items.flatMap((item) => item.lines);
  return [];
}

/** What is still to be ticked states nothing yet. */
export function statedLinesOf(block: Block): readonly Inline[] {
  if (block.kind !== 'list') return linesOf(block);
  return block.items.flatMap(({ lines, checked }) => (checked === false ? [] : lines));
}

const deepest = 6;

function visitBlocks(
  blocks: readonly Block[],
  section: Section,
  headings: readonly string[],
  above: string,
  depth: number,
  visit: (passage: Passage) => void,
): void {
  let lead = above;
  for (const block of blocks) {
    if (block.kind === 'other') continue;
    visit({ section, headings, lead, block, depth });
    if (block.kind === 'paragraph') lead = leadOf(block.lines);
    else if (block.kind !== 'fence') lead = above;
    if (depth >= deepest) continue;
    if (block.kind === 'quote') visitBlocks(block.blocks, section, headings, lead, depth + 1, visit);
    if (block.kind !== 'list') continue;
    for (const item of block.items) {
      if (item.blocks.length > 0) visitBlocks(item.blocks, section, headings, itemLead(item), depth + 1, visit);
    }
  }
}

function itemLead(item: Item): string {
  return item.lines[0]?.plain.toLowerCase() ?? '';
}

/** Only a short last line that is bold or ends in a colon leads what follows; any other paragraph leads nothing. */
function leadOf(lines: readonly Inline[]): string {
  const last = lines.at(-1);
  if (last === undefined || last.plain.length > 120) return '';
  const [bold] = last.strong;
  const allBold = bold !== undefined && bold.start <= 3 && last.plain.length - bold.end <= 2;
  return allBold || /[:：]$/.test(last.plain) ? last.plain.toLowerCase() : '';
}
