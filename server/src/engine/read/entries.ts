/**
 * Blocks as labelled entries: what stands behind a label, on its line and below it. Headings, list items, tables of two columns and
 * fences all become the same thing here, so that no shape cares how a document writes its labels.
 */
import type { Span } from '../model';
import { boldLabelsWithin, type Label, labelsOf } from './label';
import { labelRows } from './label-table';
import { alone, brief, core, listable, tellsApart } from './label-terms';
import { parseLevel } from './level';
import { isMarkedFence } from './marked-fence';
import type { Block, Inline, Item, List, Table } from './outline';
import { type Phrase, part, phraseOf } from './phrase';
import { type Term, termOf } from './vocabulary';

export interface Entry {
  readonly label: Phrase;
  readonly term: Term | null;
  readonly value: Phrase;
  /** The line it stands on, white space at its ends excluded. */
  readonly line: Span;
  /** Lines of text that follow without a label of their own. */
  readonly more: Phrase[];
  /** Lists, tables and fences that follow. */
  readonly content: Block[];
  /** Bold ordinals under a label: `**2. Detect: …**` as an item with a body of its own. */
  readonly steps: Phrase[];
  /** Stands as a list item of its own. */
  readonly listed: boolean;
}

export interface Entries {
  readonly entries: readonly Entry[];
  /** Text before the first label. */
  readonly preface: readonly Phrase[];
  /** Lists before the first label. */
  readonly lists: readonly List[];
}

export function entriesOf(blocks: readonly Block[], text: string): Entries {
  const reading: Reading = { text, entries: [], preface: [], lists: [], current: null };
  for (const block of blocks) readBlock(block, reading);
  return reading;
}

/** An entry for a heading or a fence line that is a label itself. */
export function entryOf(label: Label, line: Span, listed: boolean): Entry {
  return { label: label.label, term: label.term, value: label.value, line, more: [], content: [], steps: [], listed };
}

interface Reading {
  readonly text: string;
  readonly entries: Entry[];
  readonly preface: Phrase[];
  readonly lists: List[];
  current: Entry | null;
}

function readBlock(block: Block, reading: Reading): void {
  switch (block.kind) {
    case 'paragraph':
      if (standsApart(block, reading)) for (const line of block.lines) reading.preface.push(phraseOf(line));
      else for (const line of block.lines) readLine(line, reading, false);
      return;
    case 'list':
      readList(block, reading);
      return;
    case 'table':
      readTable(block, reading);
      return;
    case 'quote':
      for (const inner of block.blocks) readBlock(inner, reading);
      return;
    case 'fence':
      if (!isMarkedFence(block)) reading.current?.content.push(block);
      return;
    default:
      return;
  }
}

/** A paragraph of its own behind `**Impact**: High` tells of the risk, unless something else does; a line right below gives the reason. */
function standsApart({ lines }: Extract<Block, { kind: 'paragraph' }>, { current, entries }: Reading): boolean {
  if (current === null || current.term === null || !brief.has(current.term) || current.value.text === '') return false;
  if (entries.some(({ term }) => term === 'description')) return false;
  return lines.every((line) => {
    const phrase = phraseOf(line);
    return labelsOf(phrase, line.strong).length === 0 && boldLabelsWithin(phrase, line.strong).length === 0;
  });
}

function readLine(line: Inline, reading: Reading, listed: boolean): boolean {
  const phrase = phraseOf(line);
  const labels = labelsOf(phrase, line.strong);
  const step = stepOf(phrase, line);
  if (
    step !== null &&
    reading.current !== null &&
    reading.current.term !== null &&
    listable.has(reading.current.term)
  ) {
    reading.current.steps.push(step);
    return true;
  }
  if (labels.length === 0) {
    const inner = boldLabelsWithin(phrase, line.strong);
    const [first] = inner;
    const text = first === undefined ? phrase : part(phrase, 0, first.from);
    if (reading.current === null) reading.preface.push(text);
    else reading.current.more.push(text);
    for (const label of inner) {
      reading.current = entryOf(label, line.span, listed);
      reading.entries.push(reading.current);
    }
    return inner.length > 0;
  }
  if (partsTreatment(labels, reading.current)) return true;
  for (const label of labels) {
    reading.current = entryOf(label, line.span, listed);
    reading.entries.push(reading.current);
  }
  return true;
}

/** `**Preventive (before it happens):**` under an open `**Mitigation Strategy:**` is a part of it. */
function partsTreatment([label, ...others]: readonly Label[], current: Entry | null): boolean {
  if (label === undefined || others.length > 0 || current === null) return false;
  const isOpen = current.term === 'mitigations' || current.term === 'mitigationStrategy';
  return isOpen && current.value.text === '' && label.value.text === '' && kindsOfTreatment.test(label.label.text);
}

const kindsOfTreatment =
  /^(?:prevent(?:ive|ative)|reactive|proactive|corrective|detective|immediate|(?:short|medium|long)[- ]term)\b/i;

/** `**1. Prevent: Never …**` on a line of its own. */
function stepOf(phrase: Phrase, line: Inline): Phrase | null {
  const [run] = line.strong;
  if (run === undefined || run.start > 0 || run.end < phrase.text.length - 1) return null;
  return /^\d{1,2}[.)]\s/.test(phrase.text) ? phrase : null;
}

function readList(list: List, reading: Reading): void {
  const { items } = list;
  const tails = tailsOf(items);
  /** What stands behind the last label that was found. */
  let rest = 0;
  for (let index = 0; index <= items.length; index += 1) {
    if (index === rest && isLabelList(tails[index] as Tail, items.length - index, reading.current)) {
      for (const labelled of items.slice(index)) readItem(labelled, reading);
      return;
    }
    const item = items[index];
    if (item === undefined) break;
    if (isLabelItem(item)) {
      attach({ ...list, items: items.slice(rest, index) }, reading);
      const holder = reading.current;
      readItem(item, reading);
      reading.current = holder;
      rest = index + 1;
      continue;
    }
    const [lines, blocks] = labelsBehind(item, index === items.length - 1, reading.text);
    if (lines.length + blocks.length === 0) continue;
    attach({ ...list, items: items.slice(rest, index + 1) }, reading);
    for (const line of lines) readLine(line, reading, false);
    for (const block of blocks) readBlock(block, reading);
    rest = index + 1;
  }
  attach(rest === 0 ? list : { ...list, items: items.slice(rest) }, reading);
}

function attach(list: List, reading: Reading): void {
  if (list.items.length === 0) return;
  if (reading.current === null) reading.lists.push(list);
  else reading.current.content.push(list);
}

/** `- **Testing Focus**: …` among mitigations is the next label and no mitigation; `- **Testing**: …` is one. */
function isLabelItem(item: Item): boolean {
  const [line] = item.lines;
  if (line === undefined) return false;
  const [label] = labelsOf(phraseOf(line), line.strong);
  if (label?.term == null || !label.strong) return false;
  if (label.term === 'tests') return /\b(?:focus|requirements?|strategy)\b/i.test(label.label.text);
  return label.term === 'residual' || label.term === 'owner' || label.term === 'timeline' || isLevelled(label);
}

/**
 * A label straight under an item, at its marker's column, is no part of the item, whatever lazy continuation says; under the last
 * item an indented one is not either.
 */
function labelsBehind(item: Item, last: boolean, text: string): readonly [readonly Inline[], readonly Block[]] {
  const column = columnOf(text, item.marker.start);
  const starts = (line: Inline): boolean => {
    const [label] = labelsOf(phraseOf(line), line.strong);
    return label?.term != null && label.strong && line.strong[0]?.start === 0;
  };
  const plain = (line: Inline): boolean => {
    const [label] = labelsOf(phraseOf(line), line.strong);
    return label?.term != null && core.has(label.term) && label.from === 0;
  };
  const behind = (line: Inline): boolean => {
    const outside = columnOf(text, line.span.start) <= column;
    return starts(line) ? last || outside : outside && plain(line);
  };
  const at = item.lines.findIndex((line, index) => index > 0 && behind(line));
  if (at >= 0) return [item.lines.slice(at), item.blocks];
  for (const [index, block] of item.blocks.entries()) {
    if (block.kind === 'paragraph' && last && block.lines[0] !== undefined && starts(block.lines[0])) {
      return [[], item.blocks.slice(index)];
    }
    const inner = block.kind === 'list' ? block.items.at(-1) : undefined;
    if (inner === undefined || index < item.blocks.length - 1) continue;
    const [lines] = labelsBehind(inner, false, text);
    return [lines, []];
  }
  return [[], []];
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

/** Its first line's labels; what the item holds besides belongs to the last of them. */
function readItem(item: Item, reading: Reading): void {
  const before = reading.current;
  for (const [index, line] of item.lines.entries()) readLine(line, reading, index === 0);
  if (reading.current === before && before === null) return;
  for (const block of item.blocks) {
    if (block.kind === 'paragraph') for (const line of block.lines) readLine(line, reading, false);
    else if (block.kind === 'list' && isLabelList(tailsOf(block.items)[0] as Tail, block.items.length, reading.current))
      readList(block, reading);
    else reading.current?.content.push(block);
  }
}

/** What the first labels of the items from one on say together. */
interface Tail {
  readonly known: number;
  /** One of them makes a short list one of labels. */
  readonly sure: boolean;
  /** How many different ones are no mitigations. */
  readonly telling: number;
}

/** From the last to the first, and one for no item: a list of thousands is not looked through again behind each of its labels. */
function tailsOf(items: readonly Item[]): readonly Tail[] {
  const telling = new Set<string>();
  let tail: Tail = { known: 0, sure: false, telling: 0 };
  const tails = [tail];
  for (const { lines } of items.toReversed()) {
    const term = listedTerm(lines[0]);
    if (term !== null) {
      if (term === 'level' || tellsApart.has(term)) telling.add(term);
      const sure = tail.sure || term === 'level' || alone.has(term);
      tail = { known: tail.known + 1, sure, telling: telling.size };
    }
    tails.push(tail);
  }
  return tails.toReversed();
}

function listedTerm(line: Inline | undefined): Label['term'] | 'level' {
  if (line === undefined) return null;
  const [label] = labelsOf(phraseOf(line), line.strong);
  if (isLevelled(label)) return 'level';
  return label?.term != null && core.has(label.term) ? label.term : null;
}

/** Under an open `Mitigation:` the items are mitigations, even `**Testing**: …`; elsewhere two known labels make a list of labels. */
function isLabelList({ known, sure, telling }: Tail, count: number, current: Entry | null): boolean {
  const open = current !== null && current.term !== null && listable.has(current.term);
  if (!open) return known >= 2 || (known === 1 && count === 1) || (sure && count <= 8);
  return telling >= 2 && known * 2 >= count;
}

function isLevelled(label: Label | undefined): boolean {
  if (label === undefined || (label.term !== 'probability' && label.term !== 'impact')) return false;
  return parseLevel(label.value) !== null;
}

/** A table of labels becomes entries; any other belongs to the label above it. */
function readTable(table: Table, reading: Reading): void {
  const rows = labelRows(table);
  if (rows === null) reading.current?.content.push(table);
  for (const { name, value, line } of rows ?? []) {
    const label = phraseOf(name);
    reading.current = {
      label,
      term: termOf(label.text),
      value: phraseOf(value),
      line,
      more: [],
      content: [],
      steps: [],
      listed: true,
    };
    reading.entries.push(reading.current);
  }
}
