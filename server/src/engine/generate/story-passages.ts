/** What a story says that may be evidence, line by line; and what in it is no evidence: history, reviews, file lists, code. */
import type { Span } from '../model';
import type { Block, Inline, Outline, Section } from '../read/outline';
import type { Part, Passage, PassageLine } from './story';
import { criteriaHeading, type PlacedCriterion } from './story-criteria';
import { type LineOf, noEvidence, passageLine } from './story-lines';
import { type PlacedTask, tasksHeading } from './story-tasks';

const parts: readonly (readonly [RegExp, Part])[] = [
  [criteriaHeading, 'criterion'],
  [/\brisks?\b/i, 'risk'],
  [/\btest(?:s|ing)?\b|definition of (?:done|ready)|quality gate/i, 'testing'],
  [tasksHeading, 'task'],
  [/file (?:location|structure|path)|source tree|project structure|coding standard|tech(?:nology)? stack/i, 'place'],
  [/^(?:user )?story\b|problem|background|overview|^summary|^goal|^description/i, 'narrative'],
];

interface Context {
  readonly text: string;
  readonly lineOf: LineOf;
  readonly criteria: readonly PlacedCriterion[];
  readonly tasks: readonly PlacedTask[];
  readonly passages: Passage[];
}

export function passagesOf(
  outline: Outline,
  lineOf: LineOf,
  criteria: readonly PlacedCriterion[],
  tasks: readonly PlacedTask[],
): readonly Passage[] {
  const context: Context = { text: outline.text, lineOf, criteria, tasks, passages: [] };
  addBlocks(outline.root.blocks, 'note', null, context);
  for (const section of outline.root.children) addSection(section, 'note', context);
  return context.passages;
}

function addSection(section: Section, outer: Part, context: Context): void {
  const heading = section.heading?.content ?? null;
  const plain = heading?.plain.trim() ?? '';
  if (noEvidence.test(plain)) return;
  const part = section.level === 1 ? 'note' : partOf(plain, outer);
  if (heading !== null && section.level === 1) add([heading], 'title', null, context);
  else if (heading !== null && outer === 'criterion') add([heading], 'criterion', plain, context);
  addBlocks(section.blocks, part, plain, context);
  for (const child of section.children) addSection(child, part, context);
}

/** Inside criteria and tasks a sub-heading groups them; elsewhere it may say something of its own. */
function partOf(heading: string, outer: Part): Part {
  if (outer === 'criterion' || outer === 'task') return outer;
  return parts.find(([pattern]) => pattern.test(heading))?.[1] ?? (outer === 'narrative' ? 'note' : outer);
}

function addBlocks(blocks: readonly Block[], part: Part, under: string | null, context: Context): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') for (const group of sentencesOf(block.lines)) add(group, part, under, context);
    if (block.kind === 'quote') addBlocks(block.blocks, part, under, context);
    if (block.kind === 'table') for (const row of block.rows) addRow(row.span, part, under, context);
    if (block.kind !== 'list') continue;
    for (const item of block.items) {
      add(item.lines, part, under, context);
      addBlocks(item.blocks, part, under, context);
    }
  }
}

/** A wrapped paragraph is one passage; a line that begins with a bold label begins another. */
function sentencesOf(lines: readonly Inline[]): readonly (readonly Inline[])[] {
  const groups: Inline[][] = [];
  for (const line of lines) {
    const labelled = line.strong[0]?.start === 0 && line.plain.slice(0, 60).includes(':');
    const last = groups.at(-1);
    if (last === undefined || labelled) groups.push([line]);
    else last.push(line);
  }
  return groups;
}

function addRow(span: Span, part: Part, under: string | null, context: Context): void {
  const text = context.text.slice(span.start, span.end).trim();
  const plain = text.replaceAll('|', ' ').trim();
  push([{ text, plain, start: span.start, line: context.lineOf(span.start) }], part, under, context);
}

function add(inlines: readonly Inline[], part: Part, under: string | null, context: Context): void {
  const lines = inlines
    .filter((inline) => inline.plain.trim() !== '' && !inline.struck)
    .map((inline) => passageLine(inline, context.text, context.lineOf));
  push(lines, part, under, context);
}

function push(lines: readonly PassageLine[], part: Part, under: string | null, context: Context): void {
  const [first] = lines;
  if (first === undefined || saysNothing(first.plain)) return;
  const inCriterion = context.criteria.some(({ extent }) => extent.start <= first.start && first.start < extent.end);
  const own = inCriterion ? 'criterion' : part;
  context.passages.push({ part: own, lines, under, criteria: criteriaAt(first.start, own, under, context) });
}

/** `No API endpoints required for this story` is the absence of a risk. */
function saysNothing(plain: string): boolean {
  return (
    /^(?:no|none|not|n\/a)\b/i.test(plain) &&
    /\b(?:required|needed|specific|guidance|new|planned|applicable)\b/i.test(plain)
  );
}

function criteriaAt(offset: number, part: Part, under: string | null, context: Context): readonly string[] {
  const holds = ({ extent }: { readonly extent: Span }): boolean => extent.start <= offset && offset < extent.end;
  if (part === 'criterion') {
    const own = context.criteria.findLast(holds);
    if (own !== undefined) return [own.id];
    return context.criteria.filter(({ group }) => group !== null && group === under).map(({ id }) => id);
  }
  return part === 'task' ? (context.tasks.findLast(holds)?.criteria ?? []) : [];
}
