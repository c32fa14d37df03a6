/** The blocks below a heading of criteria -> criteria: lists, tables, labelled lines, and scenarios over several paragraphs. */
import type { Block, Inline, Item, List, Paragraph } from '../read/outline';
import { scenarioLine } from './story-gherkin';
import { furtherStep, given } from './story-headings';

export interface Found {
  /** As the story calls it: `AC2.3`, `CA1`, `FR-001`. */
  readonly label: string | null;
  readonly number: number | null;
  readonly group: string | null;
  readonly inline: Inline;
  /** Where its lines and items begin: what stands there belongs to it. */
  readonly starts: number[];
}

export function collectBlocks(blocks: readonly Block[], outer: string | null): readonly Found[] {
  const found: Found[] = [];
  let group = outer;
  /** The scenario that further steps and lists belong to, and whether its `When` has been said. */
  let open: { readonly scenario: Found; acted: boolean } | null = null;
  /** The name in a line of its own, `**AC1: Upload**`, of the scenario whose steps follow as a list. */
  let named: Found | null = null;
  for (const block of blocks) {
    if (block.kind === 'list') {
      if (open !== null) for (const each of startsIn(block)) open.scenario.starts.push(each);
      else if (named !== null && isSteps(block)) for (const each of startsIn(block)) named.starts.push(each);
      else for (const each of itemsIn(block, group)) found.push(each);
      named = null;
      continue;
    }
    named = null;
    if (block.kind === 'quote') for (const each of collectBlocks(block.blocks, group)) found.push(each);
    if (block.kind === 'table')
      for (const row of block.rows) for (const each of rowOf(row.cells, row.span.start, group)) found.push(each);
    if (block.kind !== 'paragraph') continue;
    const step = stepOf(block);
    if (open !== null && (step === 'further' || (step === 'when' && !open.acted))) {
      for (const each of startsIn(block)) open.scenario.starts.push(each);
      open.acted ||= step === 'when' || hasWhen(block);
      continue;
    }
    const fresh = paragraphOf(block, group);
    group = groupIn(block) ?? group;
    const last = fresh.at(-1);
    if (step === null && last === undefined && open !== null && !isLabelLine(block)) continue;
    open =
      (step === 'given' || step === 'when') && last !== undefined
        ? { scenario: last, acted: step === 'when' || hasWhen(block) }
        : null;
    if (open === null && last !== undefined && last.label !== null) named = last;
    for (const each of fresh) found.push(each);
  }
  return found;
}

type Step = 'given' | 'when' | 'further' | null;

function stepOf({ lines }: Pick<Paragraph, 'lines'>): Step {
  const plain = lines[0]?.plain.trim() ?? '';
  if (labelOf(plain) !== null || numberOf(plain) !== null || scenarioLine.test(plain)) return null;
  if (furtherStep.test(plain)) return 'further';
  if (!given.test(plain)) return null;
  return whenStep.test(plain) ? 'when' : 'given';
}

/** `Given …`, `When …` and `Then …` as items are one scenario, also where several follow each other in one list. */
function itemsIn(list: List, group: string | null): readonly Found[] {
  const found: Found[] = [];
  let open: { readonly scenario: Found; acted: boolean } | null = null;
  for (const item of list.items) {
    const step = stepOf(item);
    if (open !== null && (step === 'further' || (step === 'when' && !open.acted))) {
      for (const each of startsOf(item)) open.scenario.starts.push(each);
      open.acted ||= step === 'when';
      continue;
    }
    const fresh = itemsOf(item, list.ordered, group);
    const [scenario] = fresh;
    open =
      (step === 'given' || step === 'when') && scenario !== undefined ? { scenario, acted: step === 'when' } : null;
    for (const each of fresh) found.push(each);
  }
  return found;
}

function isSteps({ items: [first] }: List): boolean {
  return first !== undefined && stepOf(first) !== null;
}

function hasWhen({ lines }: Paragraph): boolean {
  return lines.slice(1).some(({ plain }) => whenStep.test(plain.trim()));
}

const whenStep = /^(?:when|cuando|quando|quand|lorsque|wenn|当|當|もし)/i;

function startsIn(block: Block): readonly number[] {
  if (block.kind === 'paragraph') return block.lines.map(({ span }) => span.start);
  if (block.kind !== 'list') return [];
  return block.items.flatMap(startsOf);
}

function startsOf({ span, blocks }: Item): readonly number[] {
  return [span.start, ...blocks.flatMap(startsIn)];
}

/** Each paragraph a criterion, where nothing marks one; what only introduces others is none. */
export function plainCriteria(blocks: readonly Block[]): readonly Found[] {
  return blocks.flatMap((block) => {
    const [line] = block.kind === 'paragraph' ? block.lines : [];
    if (block.kind !== 'paragraph' || line === undefined || isLabelLine(block)) return [];
    if (line.struck || /[:：]\W{0,3}$/.test(line.plain) || !/\p{L}{2}/u.test(line.plain)) return [];
    return [foundAt(line, { label: null, number: null, group: null }, [block.span.start, ...startsIn(block)])];
  });
}

/** A bold line that heads what follows: `**Technical Notes:**`, `**Prerequisites:** Story 2.6`. */
export function isLabelLine(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const [line] = block.lines;
  const [strong] = line?.strong ?? [];
  if (line === undefined || strong === undefined || strong.start !== 0 || stepOf(block) !== null) return false;
  if (labelOf(line.plain) !== null || scenarioLine.test(line.plain.trim())) return false;
  return /[:：]$/.test(line.plain.slice(0, strong.end).trim()) || /^\s{0,2}[:：]/.test(line.plain.slice(strong.end));
}

function paragraphOf(block: Paragraph, group: string | null): readonly Found[] {
  const scenarios = scenariosIn(block, group);
  if (scenarios.length > 0) return scenarios;
  const found: Found[] = [];
  const lettered = block.lines.filter(({ plain }) => letterOf(plain) !== null).length > 1;
  for (const line of block.lines) {
    const label = labelOf(line.plain) ?? (lettered ? letterOf(line.plain) : null);
    const number = numberOf(line.plain);
    const starts = [line.span.start];
    if (label !== null || number !== null) found.push(foundAt(line, { label, number, group }, starts));
    else if (given.test(line.plain)) {
      found.push(foundAt(line, { label: null, number: null, group }, [block.span.start, ...startsIn(block)]));
      break;
    }
  }
  return found;
}

/** A bold line among criteria groups those below it. */
function groupIn({ lines }: Paragraph): string | null {
  const line = lines.findLast((one) => labelOf(one.plain) === null && !given.test(one.plain) && isBoldLine(one));
  return line === undefined ? null : line.plain.replace(/:$/, '').trim();
}

export function scenariosIn({ lines }: Paragraph, group: string | null): readonly Found[] {
  return lines
    .filter(({ plain }) => scenarioLine.test(plain.trim()))
    .map((line) => foundAt(line, { label: null, number: null, group }, [line.span.start]));
}

/** An item that is only a number holds its scenario in a paragraph of its own. */
function itemsOf({ lines, blocks, number, span }: Item, ordered: boolean, group: string | null): readonly Found[] {
  const inner = blocks.find((block) => block.kind === 'paragraph');
  const own = lines[0]?.plain.trim() ? lines[0] : inner?.lines[0];
  if (own === undefined || own.plain.trim() === '' || own.struck) return [];
  const label = labelOf(own.plain) ?? requirementOf(own.plain);
  return [foundAt(own, { label, number: ordered ? number : null, group }, [span.start])];
}

function rowOf(cells: readonly Inline[], start: number, group: string | null): readonly Found[] {
  const [first, second] = cells;
  if (first === undefined || second === undefined) return [];
  const number = /^(?:AC)?[- #]?(\d{1,3}(?:\.\d{1,3})?)$/i.exec(first.plain.trim())?.[1];
  const label = number === undefined ? labelOf(first.plain) : `AC${number}`;
  return label === null ? [] : [foundAt(second, { label, number: null, group }, [start])];
}

type Name = Pick<Found, 'label' | 'number' | 'group'>;

export function foundAt(inline: Inline, name: Name, starts: readonly number[]): Found {
  return { ...name, inline, starts: [...new Set([inline.span.start, ...starts])] };
}

/** `AC-1: …`, `AC2.3 …`, `(AC 4) …` -> `AC1`, `AC2.3`, `AC4`; `CA1` and `AK1` where the words for it begin so. */
export function labelOf(plain: string): string | null {
  const found =
    /^(?:[^\p{L}\p{N}([]{1,6})?[([]?(AC|CA|AK)[- #]?(\d{1,3}(?:\.\d{1,3})?[a-z]?)(?=[\s:：.)\]–—-]|$)/iu.exec(
      plain.trim(),
    );
  return found?.[1] === undefined ? null : `${found[1].toUpperCase()}${found[2] ?? ''}`;
}

/** `FR-001`, `NFR2.1`, `SC-003`, as it stands there. */
export function requirementOf(plain: string): string | null {
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

/** `a) …`, `b. …` and `ii. …`: no list in Markdown, so that they are lines of one paragraph. */
function letterOf(plain: string): string | null {
  const letter = /^\(?([a-z]|[ivx]{2,5})[.)] /i.exec(plain)?.[1];
  return letter === undefined ? null : `AC${letter.toLowerCase()}`;
}

function isBoldLine(line: Inline): boolean {
  const [strong] = line.strong;
  return strong !== undefined && strong.start === 0 && strong.end >= line.plain.replace(/:$/, '').trimEnd().length - 1;
}
