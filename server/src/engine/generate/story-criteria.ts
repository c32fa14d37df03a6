/** Acceptance criteria: numbered, lettered by `AC-1:`, grouped under headings or bold lines, bulleted, in tables or as Given / When / Then. */
import type { Located, Span } from '../model';
import type { Block, Inline, Item, Outline, Paragraph, Section } from '../read/outline';
import type { Criterion } from './story';
import { scenarioLine } from './story-gherkin';
import { criteriaHeading, given, requirementsHeading, requirementWord, storyWord } from './story-headings';
import { nameOfHeading } from './story-id';
import { type LineOf, sectionsHeaded } from './story-lines';

interface Found {
  /** As the story calls it: `AC2.3`, `CA1`, `FR-001`. */
  readonly label: string | null;
  readonly number: number | null;
  readonly group: string | null;
  /** Set where the text holds several stories. */
  readonly story: string | null;
  readonly inline: Inline;
  readonly text: string;
  readonly extent: Span;
}

export interface PlacedCriterion extends Criterion {
  /** The item with everything nested in it. */
  readonly extent: Span;
}

export function readCriteria(outline: Outline, lineOf: LineOf): readonly PlacedCriterion[] {
  const found: Found[] = [];
  for (const section of sectionsHeaded(outline, criteriaHeading)) collectSection(section, null, found);
  collectAfterLine(outline, found);
  if (found.length === 0) collectScenarios(outline, found);
  collectRequirements(outline, found);
  const inOrder = found.toSorted((a, b) => a.inline.span.start - b.inline.span.start);
  return named(ofStories(inOrder, outline), lineOf);
}

/** Where a text holds several stories or requirements, each counts its criteria anew: they carry its number, `2.1 AC3`. */
function ofStories(found: readonly Found[], outline: Outline): readonly Found[] {
  const stories = outline.sections.flatMap(({ heading }) => {
    const plain = heading?.content.plain ?? '';
    const id = requirementWord.test(plain)
      ? nameOfHeading(plain.replace(requirementWord, 'Story ')).id
      : storyWord.test(plain)
        ? nameOfHeading(plain).id
        : null;
    return id === null || heading === null ? [] : [{ id, start: heading.content.span.start }];
  });
  const owners = found.map(({ inline }) => stories.findLast(({ start }) => start <= inline.span.start)?.id ?? null);
  if (new Set(owners).size < 2) return found;
  return found.map((entry, place) => ({ ...entry, story: owners[place] ?? null }));
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
          found.push(fromInline(line, label, null, null, span));
      }
    }
  }
}

/** Scenarios of Gherkin where no heading calls them criteria. */
function collectScenarios(outline: Outline, found: Found[]): void {
  for (const { blocks } of outline.sections)
    for (const block of blocks) if (block.kind === 'paragraph') found.push(...scenariosIn(block, null));
}

function scenariosIn({ lines, span }: Paragraph, group: string | null): readonly Found[] {
  return lines
    .filter(({ plain }) => scenarioLine.test(plain.trim()))
    .map((line) => fromInline(line, null, null, group, { start: line.span.start, end: span.end }));
}

function collectSection(section: Section, group: string | null, found: Found[]): void {
  collectBlocks(section.blocks, group, found);
  for (const child of section.children) collectSection(child, child.heading?.content.plain.trim() ?? group, found);
}

function collectBlocks(blocks: readonly Block[], outer: string | null, found: Found[]): void {
  let group = outer;
  for (const block of blocks) {
    if (block.kind === 'list') {
      for (const item of block.items) collectItem(item, block.ordered, group, found);
      continue;
    }
    if (block.kind === 'table') {
      for (const row of block.rows) collectRow(row.cells, row.span, group, found);
      continue;
    }
    if (block.kind !== 'paragraph') continue;
    const scenarios = scenariosIn(block, group);
    found.push(...scenarios);
    if (scenarios.length > 0) continue;
    const lettered = block.lines.filter(({ plain }) => letterOf(plain) !== null).length > 1;
    for (const line of block.lines) {
      const label = labelOf(line.plain) ?? (lettered ? letterOf(line.plain) : null);
      const number = numberOf(line.plain);
      const extent = { start: line.span.start, end: block.span.end };
      if (label !== null || number !== null) found.push(fromInline(line, label, number, group, extent));
      else if (given.test(line.plain)) found.push(fromInline(line, null, null, group, block.span));
      else if (isBoldLine(line)) group = line.plain.replace(/:$/, '').trim();
      if (given.test(line.plain)) break;
    }
  }
}

function collectItem(item: Item, ordered: boolean, group: string | null, found: Found[]): void {
  const line = item.lines[0];
  if (line === undefined || line.plain.trim() === '' || line.struck) return;
  found.push(
    fromInline(line, labelOf(line.plain) ?? requirementOf(line.plain), ordered ? item.number : null, group, item.span),
  );
}

function collectRow(cells: readonly Inline[], span: Span, group: string | null, found: Found[]): void {
  const [first, second] = cells;
  if (first === undefined || second === undefined) return;
  const number = /^(?:AC)?[- #]?(\d{1,3}(?:\.\d{1,3})?)$/i.exec(first.plain.trim())?.[1];
  const label = number === undefined ? labelOf(first.plain) : `AC${number}`;
  if (label !== null) found.push(fromInline(second, label, null, group, span));
}

/** Some stories head the list with a line, often bold, instead of a heading. */
function collectAfterLine(outline: Outline, found: Found[]): void {
  const known = new Set(found.map(({ inline }) => inline.span.start));
  for (const section of outline.sections) {
    section.blocks.forEach((block, at) => {
      const line = block.kind === 'paragraph' ? block.lines.at(-1) : undefined;
      const isHead = line !== undefined && criteriaHeading.test(line.plain) && line.plain.trim().length <= 40;
      const list = isHead ? section.blocks[at + 1] : undefined;
      const first = list?.kind === 'list' ? list.items[0]?.lines[0] : undefined;
      if (list?.kind === 'list' && first !== undefined && !known.has(first.span.start))
        collectBlocks([list], null, found);
    });
  }
}

function fromInline(
  inline: Inline,
  label: string | null,
  number: number | null,
  group: string | null,
  extent: Span,
): Found {
  return { label, number, group, story: null, inline, text: inline.plain.trim(), extent };
}

/** `AC-1: …`, `AC2.3 …`, `(AC 4) …` -> `AC1`, `AC2.3`, `AC4`; `CA1` and `AK1` where the words for it begin so. */
function labelOf(plain: string): string | null {
  const found = /^[([]?(AC|CA|AK)[- #]?(\d{1,3}(?:\.\d{1,3})?[a-z]?)(?=[\s:：.)\]–—-]|$)/i.exec(plain.trim());
  return found?.[1] === undefined ? null : `${found[1].toUpperCase()}${found[2] ?? ''}`;
}

/** `FR-001`, `NFR2.1`, `SC-003`, as it stands there. */
function requirementOf(plain: string): string | null {
  return (
    /^\[?((?:FR|NFR|SC|REQ|RF|RNF|EF|FA)[-_ ]?\d{1,4}(?:\.\d{1,3})?[a-z]?)(?=[\s:：.)\]–—-]|$)/i.exec(
      plain.trim(),
    )?.[1] ?? null
  );
}

/** `3: …`, `3) …` and `3、…` in lines that Markdown takes for one paragraph. */
function numberOf(plain: string): number | null {
  const number = /^(\d{1,3})(?:[:)] |[：、）])/.exec(plain)?.[1];
  return number === undefined ? null : Number(number);
}

/** `a) …` and `b. …`: no list in Markdown, so that they are lines of one paragraph. */
function letterOf(plain: string): string | null {
  const letter = /^\(?([a-z])[.)] /i.exec(plain)?.[1];
  return letter === undefined ? null : `AC${letter.toLowerCase()}`;
}

function isBoldLine(line: Inline): boolean {
  const [strong] = line.strong;
  return strong !== undefined && strong.start === 0 && strong.end >= line.plain.replace(/:$/, '').trimEnd().length - 1;
}

/** Numbers that start again under another group would be ambiguous: such criteria carry the group’s name. */
function named(found: readonly Found[], lineOf: LineOf): readonly PlacedCriterion[] {
  const used = new Set<string>();
  const anyNumber = found.some(({ label, number }) => label !== null || number !== null);
  const counts = new Map<string, number>();
  const turns = new Map<string, number>();
  return found.map((entry) => {
    const counted = `${entry.story ?? ''}\n${entry.group ?? ''}`;
    const count = (counts.get(counted) ?? 0) + 1;
    counts.set(counted, count);
    const id = unused(idOf(entry, count, used, anyNumber), used, turns);
    used.add(id);
    return {
      id,
      group: entry.group,
      text: located(entry),
      line: lineOf(entry.inline.span.start),
      extent: entry.extent,
    };
  });
}

function idOf(entry: Found, count: number, used: ReadonlySet<string>, anyNumber: boolean): string {
  const groupLabel = entry.group === null ? null : labelOf(entry.group);
  if (entry.label !== null && !/^[AC][CAK]/i.test(entry.label)) return entry.label;
  if (entry.story !== null && /^\d{1,3}$/.test(entry.story)) return `AC${entry.story}.${entry.number ?? count}`;
  if (entry.story !== null) return `${entry.story} ${entry.label ?? `AC${entry.number ?? count}`}`;
  if (entry.label !== null) return entry.label;
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

function located(entry: Found): Located<string> {
  return { value: entry.text, span: entry.inline.span };
}
