/** The printed arithmetic of a story score: a base, what each band takes off, a result, and sometimes a second thought. */
import type { Derivation, Located, Span } from '../../model';
import { addClaim, type Collector } from '../claims/collect';
import { type DerivationLine, derivationLine, type Step } from '../claims/derivation-line';
import type { Block, Inline, Section } from '../outline';
import { type Phrase, phraseAt, phraseOf } from '../phrase';

export interface ReadDerivation {
  readonly derivation: Derivation;
  /** Lines that are part of it and state nothing else. */
  readonly consumed: readonly Inline[];
}

/** null where the section's own blocks hold no such arithmetic. */
export function readDerivation(section: Section, text: string, into: Collector): ReadDerivation | null {
  const first = section.blocks[0];
  const last = section.blocks.at(-1);
  if (first === undefined || last === undefined) return null;
  const heading = section.heading?.content.plain.slice(0, 200) ?? '';
  const calculating =
    /\bscor(?:e|ing)\b.*\b(?:calculat|comput|derivation|summary|breakdown|formula)|\b(?:calculat|comput|derivation)|^\W*(?:\d{1,2}\W+)?(?:overall |story |risk )*score\W*$|计算/i.test(
      heading,
    );
  if (
    !calculating &&
    !/\b(?:base|starting|initial)\b[^\n]{0,24}\d|deduct/i.test(text.slice(first.span.start, last.span.end))
  )
    return null;
  const lines = linesIn(section.blocks, text, 0).flatMap((line) => {
    const read = derivationLine(line.phrase);
    return read === null ? [] : [{ ...line, read }];
  });
  return concluded(lines, calculating, into);
}

interface Line {
  readonly phrase: Phrase;
  /** null for lines of fences. */
  readonly inline: Inline | null;
}

interface ReadLine extends Line {
  readonly read: DerivationLine;
}

function concluded(lines: readonly ReadLine[], calculating: boolean, into: Collector): ReadDerivation | null {
  const base =
    lines.map(({ read }) => (read.kind === 'base' ? read.value : null)).find((value) => value !== null) ?? null;
  const explicit = lines.some(({ read }) => read.kind === 'step' && read.step.explicit);
  const counting = lines.filter(
    ({ read }) =>
      read.kind !== 'step' || read.step.explicit || (base !== null && /point|deduct/i.test(read.step.whole.text)),
  );
  const used = lastRound(withoutSummary(counting));
  const steps = used.flatMap(({ read }) =>
    read.kind === 'step' ? [read.step] : read.kind === 'result' ? read.steps : [],
  );
  const result = used.flatMap(({ read }) => (read.kind === 'result' ? [read] : [])).at(-1) ?? lastLeft(base, steps);
  const summed = explicit && (base !== null || result !== null);
  if (!summed && (result === null || result.sum === null)) return null;
  if (!calculating && base === null) return null;
  const adjusted = used.flatMap(({ read }) => (read.kind === 'adjusted' ? [read.value] : [])).at(-1) ?? null;
  const [start] = used;
  const end = used.at(-1);
  if (start === undefined || end === undefined) return null;
  const span: Span = { start: startOf(start), end: endOf(end) };
  const group = into.group('derivation', span.start);
  for (const step of steps) addStep(step, group, into);
  if (result !== null) {
    addClaim(into, {
      kind: 'derivation',
      stated: result.value,
      span: lineSpan(result.value, used),
      group,
      remark: result.tail,
    });
  }
  if (adjusted !== null)
    addClaim(into, { kind: 'story-score', stated: adjusted, span: lineSpan(adjusted, used), group });
  const { sum, inverted } =
    steps.length > 0 ? addUp(base, steps, result?.value.value ?? null) : { sum: result?.sum ?? null, inverted: false };
  const consumed = used.flatMap(({ inline }) => inline ?? []);
  return { derivation: { group, span, base, sum, inverted, adjusted }, consumed };
}

/** `Risk Score: 63/100` in a summary above the steps is a statement of its own where they end in a result too. */
function withoutSummary(lines: readonly ReadLine[]): readonly ReadLine[] {
  const steps = lines.findIndex(hasSteps);
  const isConcluded = lines.some(({ read }, at) => at > steps && read.kind === 'result');
  if (steps < 0 || !isConcluded) return lines;
  return lines.filter(({ read }, at) => at >= steps || read.kind !== 'result' || read.sum !== null);
}

/** *Wait, let me recalculate*: steps behind a result that came from steps are a sum of their own, and the last one counts. */
function lastRound(lines: readonly ReadLine[]): readonly ReadLine[] {
  const rounds: ReadLine[][] = [[]];
  for (const line of lines) {
    const round = rounds.at(-1) ?? [];
    const steps = round.findIndex(hasSteps);
    const closed = steps >= 0 && round.some(({ read }, at) => read.kind === 'result' && at >= steps);
    if (closed && hasSteps(line)) rounds.push([line]);
    else round.push(line);
  }
  return rounds.at(-1) ?? [];
}

function hasSteps({ read }: ReadLine): boolean {
  return read.kind === 'step' || (read.kind === 'result' && read.steps.length > 0);
}

/** Where each step says what is left, the last one says the result. */
function lastLeft(base: Located<number> | null, steps: readonly Step[]) {
  const left = steps.at(-1)?.left ?? null;
  if (base === null || left === null || steps.length < 2 || steps.some((step) => step.left === null)) return null;
  return { value: left, sum: null, tail: '', steps: [] };
}

/** Without a printed base the result tells whether the steps are taken off from 100 or add up from nothing. */
function addUp(
  base: Located<number> | null,
  steps: readonly Step[],
  result: number | null,
): { sum: number; inverted: boolean } {
  const total = steps.reduce((sum, { amount }) => sum + amount.value, 0);
  const down = Math.max(0, (base?.value ?? 100) - total);
  const up = Math.min(100, total);
  const negative = steps.some((step) => step.negative);
  const nearer = result !== null && Math.abs(up - result) < Math.abs(down - result);
  const inverted = !negative && (base === null ? nearer : base.value === 0);
  return { sum: inverted ? up : down, inverted };
}

function addStep({ band, scores, amount, whole }: Step, group: number, into: Collector): void {
  const span = whole.at(0, whole.text.length);
  addClaim(into, { kind: 'derivation-step', of: band, stated: amount, span, group, scores, beside: [whole] });
}

function lineSpan(value: Located<number>, lines: readonly ReadLine[]): Span {
  const line = lines.find((one) => startOf(one) <= value.span.start && value.span.end <= endOf(one));
  return line === undefined ? value.span : { start: startOf(line), end: endOf(line) };
}

function startOf({ phrase }: Line): number {
  return phrase.at(0, phrase.text.length).start;
}

function endOf({ phrase }: Line): number {
  return phrase.at(0, phrase.text.length).end;
}

const deepest = 4;

function linesIn(blocks: readonly Block[], text: string, depth: number): readonly Line[] {
  if (depth > deepest) return [];
  return blocks.flatMap((block): readonly Line[] => {
    switch (block.kind) {
      case 'paragraph':
        return block.lines.map((inline) => ({ phrase: phraseOf(inline), inline }));
      case 'list':
        return block.items.flatMap((item) => [
          ...item.lines.map((inline) => ({ phrase: phraseOf(inline), inline })),
          ...linesIn(item.blocks, text, depth + 1),
        ]);
      case 'quote':
        return linesIn(block.blocks, text, depth + 1);
      case 'fence':
        return /^ya?ml|^json/i.test(block.info) ? [] : fenceLines(text, block.content);
      case 'table':
        return tableLines(block);
      default:
        return [];
    }
  });
}

function fenceLines(text: string, { start, end }: Span): readonly Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end && lines.length < 200; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    const bullet = /^\s{0,12}(?:[-*•+]|\d{1,2}[.)])\s(?=\s{0,12}\S)/.exec(text.slice(at, Math.min(stop, at + 40)));
    const phrase = phraseAt(text, at + (bullet?.[0].length ?? 0), stop);
    if (phrase.text !== '') lines.push({ phrase, inline: null });
    at = stop + 1;
  }
  return lines;
}

/** The last column that speaks of deductions; -1 where none does. */
export function deductionColumn(table: Extract<Block, { kind: 'table' }>): number {
  return table.header.cells.findLastIndex(({ plain }) => /deduct|points|penalty|subtotal|扣/i.test(plain));
}

/** `| High | 2 | -10 | -20 |`: the row as a line, its name and its last number. */
function tableLines(table: Extract<Block, { kind: 'table' }>): readonly Line[] {
  const column = deductionColumn(table);
  if (column < 1) return [];
  return table.rows.flatMap(({ cells }) => {
    const name = cells[0];
    const value = cells[column];
    if (name === undefined || value === undefined) return [];
    const sign = /^\d/.test(value.plain) && !/total|score|base/i.test(name.plain) ? '-' : '';
    const text = `${name.plain}: ${sign}${value.plain}`;
    const shift = name.plain.length + 2 + sign.length;
    const at = (from: number, to: number): Span =>
      from >= shift
        ? value.at(from - shift, to - shift)
        : { start: name.at(from, from).start, end: to > shift ? value.at(0, to - shift).end : name.at(0, to).end };
    return [{ phrase: { text, at }, inline: null }];
  });
}
