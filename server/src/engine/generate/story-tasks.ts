/** Tasks and subtasks with the criteria they serve: `(AC: 1, 2)`, `(AC1, AC3)`, `(ACs: 1-6)`, `(AC: all)`. */
import type { Span } from '../model';
import type { Block, Item, Outline, Section } from '../read/outline';
import type { StoryTask } from './story';
import type { PlacedCriterion } from './story-criteria';
import { tasksHeading } from './story-headings';
import { isBareHeading, type LineOf, sectionsHeaded } from './story-lines';

export interface PlacedTask extends StoryTask {
  readonly extent: Span;
}

export function readTasks(
  outline: Outline,
  lineOf: LineOf,
  criteria: readonly PlacedCriterion[],
): readonly PlacedTask[] {
  const names = namesOf(criteria);
  const found: PlacedTask[] = [];
  const visitItem = (item: Item, inherited: readonly string[]): void => {
    const own = referencesIn(item.lines.map(({ plain }) => plain).join(' '), names);
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
    visitBlocks(section.blocks, referencesIn(section.heading?.content.plain ?? '', names));
    section.children.forEach(visitSection);
  };
  const visitAfterLine = ({ blocks }: Section): void => {
    blocks.forEach((block, at) => {
      const [line] = block.kind === 'paragraph' && isBareHeading(block) ? block.lines : [];
      if (line !== undefined && tasksHeading.test(line.plain)) visitBlocks(blocks.slice(at + 1, at + 2), []);
    });
  };
  const headed = sectionsHeaded(outline, tasksHeading);
  headed.forEach(visitSection);
  if (headed.length === 0) outline.sections.forEach(visitAfterLine);
  return found;
}

/** What the criteria are called, asked once for each reference: a story may have thousands of both. */
interface Names {
  readonly all: readonly string[];
  /** Lower case; with `ac2` where there is an `AC2.1`. */
  readonly ids: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

function namesOf(criteria: readonly PlacedCriterion[]): Names {
  const ids = criteria.map(({ id }) => id.toLowerCase());
  const wholes = ids.flatMap((id) => [...id.matchAll(/\./g)].map(({ index }) => id.slice(0, index)));
  return {
    all: criteria.map(({ id }) => id),
    ids: new Set([...ids, ...wholes]),
    groups: new Set(criteria.flatMap(({ group }) => group?.toLowerCase() ?? [])),
  };
}

/** A reference that fits no criterion is dropped: the text is wrong there, and a wrong name would mislead. */
function referencesIn(plain: string, names: Names): readonly string[] {
  const open = plain.search(referring);
  if (open < 0) return namedIn(plain, names);
  const close = plain.slice(open, open + 200).search(/[)\]）]/);
  const inside = plain
    .slice(open, close < 0 ? open + 200 : open + close)
    .replace(referring, '')
    .replace(/^[\s:：#]*/, '');
  const ids = inside
    .split(/[,;&，、；]| (?:and|y|e|et|und) /)
    .flatMap((part) => resolve(part.replace(/^[\s#]*(?:AC|CA|AK)?[-\s#:]*/i, '').trim(), names));
  return [...new Set(ids)];
}

/** `Send the mail — AC1, AC2`, `(covers AC2)`: the label alone says it. */
function namedIn(plain: string, names: Names): readonly string[] {
  const found = [
    ...plain.matchAll(/(?<![\p{L}\p{N}])(?:AC|CA|AK)[-\s#]?(\d{1,3}(?:\.\d{1,3})?[a-z]?)(?![\p{L}\p{N}])/gu),
  ];
  return [...new Set(found.flatMap(([, number]) => resolve(number ?? '', names)))];
}

/** `(AC: 1)`, in the words of other languages too. */
const referring =
  /[([（](?:ACs?|CAs?|AKs?)(?![a-z])|[([（](?:验收(?:标准|条件)|驗收(?:標準|條件)|受け?入れ?(?:基準|条件)|crit[èeé]r\w{1,8}(?: d.acceptation| de \w{4,12})?)(?=[\s:：#\d])/i;

function resolve(reference: string, names: Names): readonly string[] {
  if (/^(?:all|tod[oa]s|tous|toutes|alle)(?![a-z])|^(?:全部|すべて|全て)/i.test(reference)) return names.all;
  const range = /^(\d{1,3}) ?(?:-|–|to|~|至|a|à|bis) ?(?:(?:AC|CA|AK)[- ]?)?(\d{1,3})$/i.exec(reference);
  if (range !== null) {
    const from = Number(range[1]);
    const length = Math.max(0, Math.min(99, Number(range[2]) - from + 1));
    return Array.from({ length }, (_, step) => String(from + step)).flatMap((number) => resolve(number, names));
  }
  const id = ['AC', 'CA', 'AK'].map((word) => `${word}${reference}`).find((one) => names.ids.has(one.toLowerCase()));
  if (id !== undefined) return [id];
  const whole = names.all.find((one) => one.toLowerCase() === reference.toLowerCase());
  if (whole !== undefined) return [whole];
  return names.groups.has(reference.toLowerCase()) ? [reference] : [];
}
