/** What a story says that may be evidence, line by line; and what in it is no evidence: history, reviews, file lists, code. */
import type { Span } from '../model';
import type { Block, Inline, Outline, Section } from '../read/outline';
import type { Part, Passage, PassageLine } from './story';
import type { PlacedCriterion } from './story-criteria';
import { scenarioLine } from './story-gherkin';
import {
  criteriaHeading,
  narrativeHeading,
  noEvidence,
  placeHeading,
  riskHeading,
  tasksHeading,
  testingHeading,
} from './story-headings';
import { type LineOf, passageLine } from './story-lines';
import type { PlacedTask } from './story-tasks';

const parts: readonly (readonly [RegExp, Part])[] = [
  [criteriaHeading, 'criterion'],
  [riskHeading, 'risk'],
  [testingHeading, 'testing'],
  [tasksHeading, 'task'],
  [placeHeading, 'place'],
  [narrativeHeading, 'narrative'],
];

interface Context {
  readonly text: string;
  readonly lineOf: LineOf;
  readonly criteria: readonly PlacedCriterion[];
  /** By the offsets at which their item and their text begin. */
  readonly criterionAt: ReadonlyMap<number, PlacedCriterion>;
  readonly taskAt: ReadonlyMap<number, PlacedTask>;
  readonly passages: Passage[];
}

/** What a block belongs to because it stands inside it. */
interface Owner {
  readonly part: Part;
  readonly under: string | null;
  /** Criteria of the enclosing criterion or task; null outside of both. */
  readonly criteria: readonly string[] | null;
}

export function passagesOf(
  outline: Outline,
  lineOf: LineOf,
  criteria: readonly PlacedCriterion[],
  tasks: readonly PlacedTask[],
): readonly Passage[] {
  const context: Context = {
    text: outline.text,
    lineOf,
    criteria,
    criterionAt: new Map(criteria.flatMap((one) => one.starts.map((start) => [start, one] as const))),
    taskAt: new Map(tasks.map((one) => [one.extent.start, one])),
    passages: [],
  };
  addBlocks(outline.root.blocks, { part: 'note', under: null, criteria: null }, context);
  for (const section of outline.root.children) addSection(section, 'note', context);
  return context.passages;
}

function addSection(section: Section, outer: Part, context: Context): void {
  const heading = section.heading?.content ?? null;
  const plain = heading?.plain.trim() ?? '';
  if (noEvidence.test(plain)) return;
  const part = section.level === 1 ? 'note' : partOf(plain, outer);
  if (heading !== null && section.level === 1) add([heading], { part: 'title', under: null, criteria: null }, context);
  else if (heading !== null && outer === 'criterion')
    add([heading], { part: 'criterion', under: plain, criteria: criteriaUnder(plain, context) }, context);
  addBlocks(section.blocks, { part, under: plain, criteria: null }, context);
  for (const child of section.children) addSection(child, part, context);
}

function criteriaUnder(heading: string, { criteria }: Context): readonly string[] {
  return criteria.filter(({ group }) => group === heading).map(({ id }) => id);
}

/** Inside criteria and tasks a sub-heading groups them; elsewhere it may say something of its own. */
function partOf(heading: string, outer: Part): Part {
  if (outer === 'criterion' || outer === 'task') return outer;
  if (outer === 'risk' && answersRisk.test(heading)) return 'note';
  return parts.find(([pattern]) => pattern.test(heading))?.[1] ?? (outer === 'narrative' ? 'note' : outer);
}

function addBlocks(blocks: readonly Block[], owner: Owner, context: Context): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph')
      for (const group of sentencesOf(block.lines)) add(group, ownerAt(group[0]?.span.start, owner, context), context);
    if (block.kind === 'quote') addBlocks(block.blocks, owner, context);
    if (block.kind === 'table')
      for (const row of block.rows) addRow(row.span, ownerAt(row.span.start, owner, context), context);
    if (block.kind !== 'list') continue;
    for (const item of block.items) {
      const own = ownerAt(item.span.start, owner, context);
      add(item.lines, own, context);
      addBlocks(item.blocks, own, context);
    }
  }
}

function ownerAt(offset: number | undefined, outer: Owner, { criterionAt, taskAt }: Context): Owner {
  const criterion = offset === undefined ? undefined : criterionAt.get(offset);
  if (criterion !== undefined) return { ...outer, part: 'criterion', criteria: [criterion.id] };
  const task = offset === undefined ? undefined : taskAt.get(offset);
  return task === undefined ? outer : { ...outer, criteria: task.criteria };
}

/** A wrapped paragraph is one passage; a line that begins with a bold label, an id or a number begins another. */
function sentencesOf(lines: readonly Inline[]): readonly (readonly Inline[])[] {
  const groups: Inline[][] = [];
  for (const line of lines) {
    const labelled =
      (line.strong[0]?.start === 0 && line.plain.slice(0, 60).includes(':')) ||
      beginsEntry.test(line.plain) ||
      scenarioLine.test(line.plain.trim());
    const last = groups.at(-1);
    if (last === undefined || labelled) groups.push([line]);
    else last.push(line);
  }
  return groups;
}

const beginsEntry = /^(?:[([]?(?:AC|CA|AK)[- #]?\d|\d{1,3}(?:[:)] |[：、）]))/i;

function addRow(span: Span, owner: Owner, context: Context): void {
  const text = context.text.slice(span.start, span.end).trim();
  const plain = text.replaceAll('|', ' ').trim();
  push([{ text, plain, start: span.start, line: context.lineOf(span.start) }], owner, context);
}

function add(inlines: readonly Inline[], owner: Owner, context: Context): void {
  const lines = inlines
    .filter((inline) => inline.plain.trim() !== '' && !inline.struck)
    .map((inline) => passageLine(inline, context.text, context.lineOf));
  push(lines, owner, context);
}

function push(lines: readonly PassageLine[], { part, under, criteria }: Owner, context: Context): void {
  const [first] = lines;
  if (first === undefined || saysNothing(first.plain)) return;
  const meant = part === 'risk' && answersRisk.test(first.plain) ? 'note' : part;
  context.passages.push({ part: meant, lines, under, criteria: criteria ?? [] });
}

/** Among the risks that a story names stands what is done about them, and what is promised not to happen. */
const answersRisk =
  /^(?:no|mitigations?|rollback|roll-back|monitoring|residual|compliance|contingency|compatibility|verification|owner|status)\b/i;

/** What says that something is absent, left out or only headed calls for no risk. `No breaking changes` is a promise, and does. */
function saysNothing(plain: string): boolean {
  if (administrative.test(plain) || onlyOrder.test(plain)) return true;
  if (/^[\p{L} /&-]{1,40}:$/u.test(plain) && plain.split(' ').length <= 3) return true;
  if (
    /\b(?:out of scope|not in scope|not applicable|not part of this story|does not (?:require|need|involve|introduce))\b/i.test(
      plain,
    )
  )
    return true;
  return /^(?:no|none|not|n\/a)\b/i.test(plain) && absent.test(plain) && !promised.test(plain);
}

/** `Status: Draft`, `Epic: Data Export`: about the document. */
const administrative =
  /^(?:status|priority|epic|parent epic|story points|points|estimate[ds]?|effort|sprint|assignee|owner|author|created|updated|date|version|type|story id|id)\s*:/i;
/** `Prerequisites: Story 1.1, Story 1.2`, `Depends on: none`: which story comes first, and nothing about it. */
const onlyOrder =
  /^(?:prerequisites?|depend(?:s on|encies)|blocked by)\s{0,2}[:：]\s{0,3}(?:none\b.{0,60}|(?:(?:user )?stor(?:y|ies)|epics?|and|,|&|\s|#?\d+(?:\.\d+)*[a-z]?|\([^)]{0,80}\))+)\.?$/i;
const absent =
  /\b(?:required|needed|necessary|specific|guidance|new|planned|applicable|expected|involved|introduced|changes?|dependencies|impact)\b/i;
const promised = /\b(?:breaking|regressions?|loss|downtime|duplicates?|leaks?)\b/i;
