/** Tasks and subtasks with the criteria they serve: `(AC: 1, 2)`, `(AC1, AC3)`, `(ACs: 1-6)`, `(AC: all)`. */
import type { Span } from '../model';
import type { Block, Item, Outline, Section } from '../read/outline';
import type { StoryTask } from './story';
import type { PlacedCriterion } from './story-criteria';
import { type LineOf, sectionsHeaded } from './story-lines';

export const tasksHeading = /\b(?:sub)?tasks?\b|^implementation (?:steps|plan)/i;

export interface PlacedTask extends StoryTask {
  readonly extent: Span;
}

export function readTasks(
  outline: Outline,
  lineOf: LineOf,
  criteria: readonly PlacedCriterion[],
): readonly PlacedTask[] {
  const found: PlacedTask[] = [];
  const visitItem = (item: Item, inherited: readonly string[]): void => {
    const own = referencesIn(item.lines.map(({ plain }) => plain).join(' '), criteria);
    const serves = own.length > 0 ? own : inherited;
    const [line] = item.lines;
    if (line !== undefined) {
      found.push({
        text: { value: line.plain.trim(), span: line.span },
        line: lineOf(line.span.start),
        done: item.checked,
        criteria: serves,
        extent: item.span,
      });
    }
    visitBlocks(item.blocks, serves);
  };
  const visitBlocks = (blocks: readonly Block[], inherited: readonly string[]): void => {
    for (const block of blocks) if (block.kind === 'list') for (const item of block.items) visitItem(item, inherited);
  };
  const visitSection = (section: Section): void => {
    visitBlocks(section.blocks, referencesIn(section.heading?.content.plain ?? '', criteria));
    section.children.forEach(visitSection);
  };
  sectionsHeaded(outline, tasksHeading).forEach(visitSection);
  return found;
}

/** A reference that fits no criterion is dropped: the text is wrong there, and a wrong name would mislead. */
export function referencesIn(plain: string, criteria: readonly PlacedCriterion[]): readonly string[] {
  const open = plain.search(/[([]ACs?(?![a-z])/i);
  if (open < 0) return [];
  const close = plain.slice(open, open + 200).search(/[)\]]/);
  const inside = plain.slice(open + 1, close < 0 ? open + 200 : open + close).replace(/^ACs?[\s:#]*/i, '');
  const ids = inside
    .split(/[,;&]| and /)
    .flatMap((part) => resolve(part.replace(/^[\s#]*(?:AC)?[-\s#:]*/i, '').trim(), criteria));
  return [...new Set(ids)];
}

function resolve(reference: string, criteria: readonly PlacedCriterion[]): readonly string[] {
  if (/^all\b/i.test(reference)) return criteria.map(({ id }) => id);
  const range = /^(\d{1,3}) ?(?:-|–|to) ?(?:AC[- ]?)?(\d{1,3})$/i.exec(reference);
  if (range !== null) {
    const from = Number(range[1]);
    const length = Math.max(0, Math.min(99, Number(range[2]) - from + 1));
    return Array.from({ length }, (_, step) => String(from + step)).flatMap((number) => resolve(number, criteria));
  }
  const id = `AC${reference}`;
  if (criteria.some((criterion) => criterion.id.toLowerCase() === id.toLowerCase())) return [id];
  if (criteria.some((criterion) => criterion.id.startsWith(`${id}.`))) return [id];
  const named = reference.toLowerCase();
  return criteria.some(({ group }) => group?.toLowerCase() === named) ? [reference] : [];
}
