/** Acceptance criteria: numbered, lettered by `AC-1:`, grouped under headings or bold lines, bulleted, in tables or as Given / When / Then. */
import type { Block, Inline, Item, Outline, Section } from '../read/outline';
import {
  collectBlocks,
  type Found,
  foundAt,
  isLabelLine,
  labelOf,
  plainCriteria,
  requirementOf,
  scenariosIn,
} from './criteria-blocks';
import type { Criterion } from './story';
import { criteriaHeading, requirementsHeading, requirementWord, storyWord } from './story-headings';
import { nameOfHeading } from './story-id';
import { isBareHeading, type LineOf, sectionsHeaded } from './story-lines';

export interface PlacedCriterion extends Criterion {
  /** Where its lines and items begin. */
  readonly starts: readonly number[];
}

interface Owned extends Found {
  /** Set where the text holds several stories. */
  readonly story: string | null;
}

export function readCriteria(outline: Outline, lineOf: LineOf): readonly PlacedCriterion[] {
  const found: Found[] = [];
  for (const section of sectionsHeaded(outline, criteriaHeading)) {
    const before = found.length;
    collectSection(section, null, found);
    if (found.length === before && section.children.length === 0)
      for (const each of plainCriteria(section.blocks)) found.push(each);
  }
  collectAfterLine(outline, found);
  if (found.length === 0) collectScenarios(outline, found);
  collectRequirements(outline, found);
  const inOrder = found.toSorted((a, b) => a.inline.span.start - b.inline.span.start);
  return named(ofStories(inOrder, outline), lineOf);
}

/** Where a text holds several stories or requirements, each counts its criteria anew: they carry its number, `2.1 AC3`. */
function ofStories(found: readonly Found[], outline: Outline): readonly Owned[] {
  const stories = outline.sections
    .flatMap((section) => [...headedStory(section), ...section.blocks.flatMap(storyLine)])
    .toSorted((a, b) => a.start - b.start);
  const owners = found.map(({ inline }) => stories.findLast(({ start }) => start <= inline.span.start)?.id ?? null);
  const several = new Set(owners).size > 1;
  return found.map((entry, place) => ({ ...entry, story: several ? (owners[place] ?? null) : null }));
}

interface Head {
  readonly id: string;
  readonly start: number;
}

/** `### Story 2.1: Title`, `### Requirement 2`, and `## 2.1 Title` where criteria of its own stand below. */
function headedStory({ heading, children }: Section): readonly Head[] {
  const plain = heading?.content.plain.trim() ?? '';
  if (heading === null || criteriaHeading.test(plain)) return [];
  const isNumbered =
    /^\d{1,3}\.\d{1,3}[a-z]?[\s:：]/.test(plain) &&
    children.some((child) => criteriaHeading.test(child.heading?.content.plain.trim() ?? ''));
  const id = requirementWord.test(plain)
    ? nameOfHeading(plain.replace(requirementWord, 'Story ')).id
    : storyWord.test(plain) || isNumbered
      ? nameOfHeading(plain).id
      : null;
  return id === null ? [] : [{ id, start: heading.content.span.start }];
}

/** `Story 2.1: Title` on a line of its own, bold or not, where no heading says it. */
function storyLine(block: Block): readonly Head[] {
  const [line] = block.kind === 'paragraph' ? block.lines : [];
  const plain = line?.plain.trim() ?? '';
  if (line === undefined || plain.length > 120 || !storyWord.test(plain)) return [];
  if (!/^\D{1,40}[\w.-]{0,30}\d[a-z]?\s{0,3}[:：–—-]/i.test(plain)) return [];
  const { id } = nameOfHeading(plain);
  return id === null ? [] : [{ id, start: line.span.start }];
}

/** `- **FR-001**: System MUST …` under a heading of requirements. */
function collectRequirements(outline: Outline, found: Found[]): void {
  const known = new Set(found.map(({ inline }) => inline.span.start));
  for (const { heading, blocks } of outline.sections) {
    if (heading === null || !requirementsHeading.test(heading.content.plain.trim())) continue;
    for (const block of blocks) {
      if (block.kind !== 'list') continue;
      for (const { lines, span } of block.items) {
        const [line] = lines;
        const label = line === undefined || line.struck ? null : requirementOf(line.plain);
        if (line !== undefined && label !== null && !known.has(line.span.start))
          found.push(foundAt(line, { label, number: null, group: null }, [span.start]));
      }
    }
  }
}

/** Scenarios of Gherkin where no heading calls them criteria. */
function collectScenarios(outline: Outline, found: Found[]): void {
  for (const { blocks } of outline.sections)
    for (const block of blocks)
      if (block.kind === 'paragraph') for (const each of scenariosIn(block, null)) found.push(each);
}

function collectSection(section: Section, group: string | null, found: Found[]): void {
  for (const each of collectBlocks(section.blocks, group)) found.push(each);
  for (const child of section.children) collectSection(child, child.heading?.content.plain.trim() ?? group, found);
}

/** Some stories head the criteria with a line or an item, often bold, instead of a heading; the next such line ends them. */
function collectAfterLine(outline: Outline, found: Found[]): void {
  const known = new Set(found.map(({ inline }) => inline.span.start));
  const add = (fresh: readonly Found[]): void => {
    if (fresh.some(({ inline }) => known.has(inline.span.start))) return;
    for (const each of fresh) found.push(each);
    for (const { inline } of fresh) known.add(inline.span.start);
  };
  const visitItem = ({ lines, blocks }: Item): void => {
    if (isHead(lines.at(-1))) add(collectBlocks(blocks, null));
    else for (const block of blocks) if (block.kind === 'list') block.items.forEach(visitItem);
  };
  for (const { blocks } of outline.sections) {
    blocks.forEach((block, at) => {
      if (block.kind === 'list') block.items.forEach(visitItem);
      if (block.kind !== 'paragraph') return;
      const head = block.lines.findIndex(isHead);
      if (head < 0) return;
      const after = blocks.slice(at + 1);
      const end = after.findIndex(
        (next) => isLabelLine(next) || isBareHeading(next) || storyLine(next).length > 0 || isHeaded(next),
      );
      const lines = block.lines.slice(head + 1);
      const own = lines.length === 0 ? [] : [{ ...block, lines }];
      add(collectBlocks([...own, ...(end < 0 ? after : after.slice(0, end))], null));
    });
  }
}

function isHeaded(block: Block): boolean {
  return block.kind === 'paragraph' && block.lines.some(isHead);
}

function isHead(line: Inline | undefined): boolean {
  return line !== undefined && criteriaHeading.test(line.plain) && line.plain.trim().length <= 40;
}

/** Numbers that start again under another group would be ambiguous: such criteria carry the group’s name. */
function named(found: readonly Owned[], lineOf: LineOf): readonly PlacedCriterion[] {
  const used = new Set<string>();
  const anyNumber = found.some(({ label, number }) => label !== null || number !== null);
  const counts = new Map<string, number>();
  const turns = new Map<string, number>();
  const groupOf = ({ story, group }: Owned): string => `${story ?? ''}\n${group ?? ''}`;
  const sizes = new Map<string, number>();
  for (const entry of found) sizes.set(groupOf(entry), (sizes.get(groupOf(entry)) ?? 0) + 1);
  return found.map((entry) => {
    const counted = groupOf(entry);
    const count = (counts.get(counted) ?? 0) + 1;
    counts.set(counted, count);
    const id = unused(idOf(entry, { count, isAlone: sizes.get(counted) === 1, anyNumber }, used), used, turns);
    used.add(id);
    return {
      id,
      group: entry.group,
      text: { value: entry.inline.plain.trim(), span: entry.inline.span },
      line: lineOf(entry.inline.span.start),
      starts: entry.starts,
    };
  });
}

interface Place {
  readonly count: number;
  /** The only one of its group: a heading `AC1: …` over a single scenario is its name. */
  readonly isAlone: boolean;
  readonly anyNumber: boolean;
}

function idOf(entry: Owned, { count, isAlone, anyNumber }: Place, used: ReadonlySet<string>): string {
  const groupLabel = entry.group === null ? null : labelOf(entry.group);
  if (entry.label !== null && !/^[AC][CAK]/i.test(entry.label)) return entry.label;
  if (entry.story !== null && /^\d{1,3}$/.test(entry.story)) return `AC${entry.story}.${entry.number ?? count}`;
  if (entry.story !== null) return `${entry.story} ${entry.label ?? `AC${entry.number ?? count}`}`;
  if (entry.label !== null) return entry.label;
  if (groupLabel !== null && isAlone) return groupLabel;
  if (groupLabel !== null) return `${groupLabel}.${entry.number ?? count}`;
  if (entry.number !== null && !used.has(`AC${entry.number}`)) return `AC${entry.number}`;
  if (!anyNumber) return `AC${used.size + 1}`;
  return `${entry.group ?? 'AC'} ${entry.number ?? count}`;
}

/** A text that numbers every item `1.` has each id many times: the counter goes on where it was. */
function unused(id: string, used: ReadonlySet<string>, turns: Map<string, number>): string {
  if (!used.has(id)) return id;
  let turn = turns.get(id) ?? 2;
  while (used.has(`${id} (${turn})`)) turn += 1;
  turns.set(id, turn + 1);
  return `${id} (${turn})`;
}
