/** Items under a label: mitigations with their boxes and marks, tests, indicators, steps of a plan. */
import type { Located, Mitigation, Span } from '../model';
import type { Entry } from './entries';
import { labelsOf } from './label';
import { isHan } from './level-word';
import type { Block, Item, TableLine } from './outline';
import { located, type Phrase, part, phraseOf } from './phrase';
import { isStrategyText } from './strategy';
import { isPlaceholder, isStatusWord, responseOf, termOf } from './vocabulary';

export function mitigationsOf(entry: Entry): readonly Located<Mitigation>[] {
  const items = itemsUnder(entry);
  if (items.length > 0) return items;
  const fence = entry.content.find(({ kind }) => kind === 'fence');
  const text = textOf(entry);
  if (text !== null && !isNoMitigation(text.value)) return [plain(text)];
  return fence === undefined ? [] : [plain({ value: '', span: fence.span })];
}

/** `Response: Mitigate - Book the room early` says what is done where nothing else does; who accepts a risk does nothing. */
export function mitigationsOfResponse(entries: readonly Entry[]): readonly Located<Mitigation>[] {
  const entry = entries.find(({ term }) => term === 'response');
  if (entry === undefined || /^(?:accept|tolerate|retain|接受)/i.test(entry.value.text)) return [];
  const named = /^\p{L}{4,12}\s?(?:[-–—:：,]|\bby\b)\s?/u.exec(entry.value.text);
  const from = named !== null && responseOf(wordBefore(named[0])) !== null ? named[0].length : 0;
  const told = part(entry.value, from, entry.value.text.length);
  // Words of Chinese are not written apart.
  if (!told.text.includes(' ') && !(told.text.length > 8 && isHan(told.text.charCodeAt(0)))) return [];
  return mitigationsOf({ ...entry, value: told });
}

function wordBefore(text: string): string {
  return /^\p{L}+/u.exec(text)?.[0] ?? '';
}

/** A value in a cell: one mitigation, or one for each line that `<br>` makes. `strong` counts in the cell's text. */
export function mitigationsOfCell(cell: Phrase, strong: readonly Span[] = []): readonly Located<Mitigation>[] {
  if (cell.text === '' || isNoMitigation(cell.text)) return [];
  const lines = cell.text.split('\n');
  if (lines.length === 1 || !(lines.every((line) => marked.test(line)) || lines.every((line) => begins.test(line))))
    return [markedMitigation(cell, [])];
  return linesOf(cell).map(({ line, from }) =>
    markedMitigation(
      line,
      strong.map(({ start, end }) => ({ start: start - from, end: end - from })).filter(({ start }) => start >= 0),
    ),
  );
}

/** The texts of a list field in a cell: one for each line where all of them have a mark. */
export function textsOfCell(cell: Phrase): readonly Located<string>[] {
  const lines = linesOf(cell);
  if (lines.length < 2 || !lines.every(({ line }) => markAt(line).end > 0)) return [located(cell)];
  return lines.map(({ line }) => located(part(line, markAt(line).end, line.text.length)));
}

/** `from` is where the line's text begins in the cell's. */
function linesOf(cell: Phrase): readonly { readonly line: Phrase; readonly from: number }[] {
  const found: { readonly line: Phrase; readonly from: number }[] = [];
  for (let from = 0; from < cell.text.length; ) {
    const newline = cell.text.indexOf('\n', from);
    const end = newline < 0 ? cell.text.length : newline;
    const line = part(cell, from, end);
    if (line.text !== '') found.push({ line, from: cell.text.indexOf(line.text, from) });
    from = end + 1;
  }
  return found;
}

const marked = /^\s*(?:[-–—*•◦‣▪▸►✓✔✅☐☑!]|\d{1,2}[.)])\s?/;
/** A line that goes on with a sentence begins with a small letter. */
const begins = /^\s*[\p{Lu}\p{Lo}`]/u;

/** The texts of a list field: one for each item, else the value itself. */
export function textsOf(entry: Entry): readonly Located<string>[] {
  const items = itemsUnder(entry).map(({ value, span }) => ({
    value: value.kind === null ? value.text : `${value.kind}: ${value.text}`,
    span,
  }));
  if (items.length > 0) return items;
  const text = textOf(entry);
  return text === null || isPlaceholder(text.value) ? [] : [text];
}

/** The value with the lines below it, as one text. */
export function textOf(entry: Entry): Located<string> | null {
  const parts = [entry.value, ...entry.more].filter(({ text }) => text !== '');
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const start = first.at(0, first.text.length).start;
  const end = last.at(0, last.text.length).end;
  return { value: parts.map(({ text }) => text).join(' '), span: { start, end: Math.max(start, end) } };
}

/** A strategy word, a status word or a placeholder says that there is a mitigation or none, and is none. */
export function isNoMitigation(text: string): boolean {
  const bare = text.replace(/^[^\p{L}\p{N}]+/u, '');
  if (isPlaceholder(text) || isPlaceholder(bare) || bare === '' || noneYet.test(bare)) return true;
  return isStatusWord(bare) || isStrategyText(bare) || responseOf(bare) !== null;
}

/** `None yet`, `None needed now`, `Not yet defined`, `No mitigation planned`. */
const noneYet =
  /^(?:none|nothing|not|no (?:mitigations?|actions?|controls?))(?: (?:yet|now|so|far|at|this|time|stage|present|currently|needed|necessary|required|planned|identified|defined|specified|documented|available|in|place|applicable)){1,4}[.!]?$/i;

function itemsUnder(entry: Entry): readonly Located<Mitigation>[] {
  const items = entry.content.flatMap((block) => itemsOf(block));
  if (entry.steps.length > 0) return entry.steps.map((step) => markedMitigation(step, []));
  if (items.length > 0) return items;
  const marked = entry.more.filter((line) => markAt(line).end > 0);
  if (marked.length < 1 || marked.length < entry.more.length) return [];
  return marked.map((line) => markedMitigation(line, []));
}

function itemsOf(block: Block): readonly Located<Mitigation>[] {
  if (block.kind === 'list') return block.items.flatMap((item) => itemOf(item));
  if (block.kind === 'table' && !isAboutTests(block)) return block.rows.flatMap((row) => rowOf(row));
  return [];
}

/** `| Test | Risk |` behind the last risk speaks of all of them. */
function isAboutTests({ header }: Extract<Block, { kind: 'table' }>): boolean {
  const terms = header.cells.map(({ plain: title }) => termOf(title));
  return terms.includes('tests') && terms.some((term) => term === 'risk' || term === 'id');
}

function itemOf(item: Item): readonly Located<Mitigation>[] {
  const [first] = item.lines;
  if (first === undefined)
    return item.blocks.some(({ kind }) => kind !== 'other') ? [plain({ value: '', span: item.span })] : [];
  if (first.struck) return [];
  const named = kindAbove(item);
  if (named !== null) {
    const inner = item.blocks.flatMap(itemsOf);
    if (inner.length > 0)
      return inner.map(({ value, span }) => ({ value: { ...value, kind: value.kind ?? named }, span }));
  }
  const lines = item.lines.filter((line, index) => index === 0 || !startsWithLabel(phraseOf(line), line.strong));
  const found = markedMitigation(phraseOf(first), first.strong);
  const rest = lines.slice(1);
  const end = rest.at(-1)?.span.end ?? found.span.end;
  const text = [found.value.text, ...rest.map(({ plain: line }) => line)].join(' ').trim();
  return [
    { value: { ...found.value, text, done: item.checked ?? found.value.done }, span: { start: found.span.start, end } },
  ];
}

/** `- **Preventive:**` above a list of its own says of what kind the actions below are. */
function kindAbove({ lines: [line, ...more] }: Item): string | null {
  if (line === undefined || more.length > 0) return null;
  const name = line.plain.replace(/\s?[:：]$/, '');
  return isStrategyText(name) ? name : null;
}

function startsWithLabel(line: Phrase, strong: readonly Span[]): boolean {
  const [label] = labelsOf(line, strong);
  return label?.term != null && label.strong;
}

/** `| Preventive | Implement … |`: the last cell says what is done, the one before it of what kind. */
function rowOf({ cells, span }: TableLine): readonly Located<Mitigation>[] {
  const [first, second] = cells.filter(({ plain: text }) => text !== '');
  // `| Replay with the same seed | Detective |` has them the other way round.
  const turned = second !== undefined && isStrategyText(second.plain) && !isStrategyText(first?.plain ?? '');
  const [named, text] = second === undefined ? [undefined, first] : turned ? [second, first] : [first, second];
  if (text === undefined) return [];
  const kind = named?.plain ?? null;
  return [{ value: { text: text.plain, done: null, kind, owner: null, due: null }, span }];
}

function markedMitigation(line: Phrase, strong: readonly Span[]): Located<Mitigation> {
  const mark = markAt(line);
  const body = part(line, mark.end, line.text.length);
  const shifted = strong.map(({ start, end }) => ({ start: start - mark.end, end: end - mark.end }));
  const [label] = mark.end === 0 ? labelsOf(line, strong) : labelsOf(body, shifted);
  const hasKind = label?.strong === true && label.value.text !== '';
  const text = (hasKind ? label.value.text : body.text).replace(/[:：]$/, '');
  const kind = hasKind ? label.label.text : null;
  return { value: { text, done: mark.done, kind, ...assigned(body.text) }, span: located(line).span };
}

function plain(text: Located<string>): Located<Mitigation> {
  return { value: { text: text.value, done: null, kind: null, ...assigned(text.value) }, span: text.span };
}

function assigned(text: string): { owner: string | null; due: string | null } {
  const owner = /\b(?:owner|assignee|负责人)\s?[:：]\s?([^,;)|]{1,40})/i.exec(text);
  const due = /\b(?:due|until|by)\s?:?\s?(\d{4}-\d{2}-\d{2})/i.exec(text);
  return { owner: owner?.[1]?.trim() ?? null, due: due?.[1] ?? null };
}

/** Marks that people type for boxes. */
function markAt({ text, literal }: Phrase): { readonly done: boolean | null; readonly end: number } {
  if (literal === true) return { done: null, end: 0 };
  const done = /^(?:[✓✔☑✅√]\uFE0F?|\[[xX]\])\s*/.exec(text);
  if (done !== null) return { done: true, end: done[0].length };
  const open = /^(?:[☐⬜❌✗✘⏳⚠❗]\uFE0F?|🔲|🔴|\[ ?\]|!(?=\s))\s*/u.exec(text);
  if (open !== null) return { done: false, end: open[0].length };
  const bullet = /^(?:[-–—•◦‣▪▸►·*]|\d{1,2}[.)])\s+/.exec(text);
  return { done: null, end: bullet === null ? 0 : bullet[0].length };
}
