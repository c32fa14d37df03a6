/** Labels in a line: `**Owner:** x`, `**Score: 6 (High)**`, `Impact: High`, several on one line, the colon in or out of the bold. */
import type { Span } from '../model';
import { idAt } from './identifier';
import { type Phrase, part } from './phrase';
import { normalise, type Term, termOf } from './vocabulary';

export interface Label {
  /** Without markup and colon. */
  readonly label: Phrase;
  readonly value: Phrase;
  readonly term: Term | null;
  /** Offsets in the line: where the label starts and where its value ends. */
  readonly from: number;
  readonly to: number;
  readonly strong: boolean;
}

/** In the order of the line; empty when it does not start with a label. Unknown labels count only where they are bold. */
export function labelsOf(line: Phrase, strong: readonly Span[]): readonly Label[] {
  const first = boldLabel(line, strong) ?? plainLabel(line);
  if (first === null) return [];
  const cuts = [first, ...laterLabels(line, strong, first.valueFrom)];
  return cuts.map((cut, index) => {
    const next = cuts[index + 1];
    const valueTo = next === undefined ? line.text.length : trimSeparators(line.text, cut.valueFrom, next.cutAt);
    return {
      label: part(line, cut.from, cut.to),
      value: part(line, Math.min(cut.valueFrom, valueTo), valueTo),
      term: termOf(line.text.slice(cut.from, cut.to)),
      from: cut.from,
      to: valueTo,
      strong: cut.strong,
    };
  });
}

/** Bold known labels in the middle of a sentence: `Twin of the other. **Mitigation**: …`. */
export function boldLabelsWithin(line: Phrase, strong: readonly Span[]): readonly Label[] {
  return strong.length === 0 ? [] : labelsWithin(line, strong).filter((label) => label.strong);
}

/** Labels anywhere in a text that starts with something else: `Title – Probability: High, Impact: Low`. */
export function labelsWithin(text: Phrase, strong: readonly Span[]): readonly Label[] {
  const cuts = laterLabels(text, strong, 0);
  return cuts.map((cut, index) => {
    const next = cuts[index + 1];
    const end = next === undefined ? text.text.length : trimSeparators(text.text, cut.valueFrom, next.cutAt);
    const valueTo = insideOf(text.text, cut, end);
    const term = termOf(text.text.slice(cut.from, cut.to));
    const value = part(text, Math.min(cut.valueFrom, valueTo), valueTo);
    return { label: part(text, cut.from, cut.to), value, term, from: cut.cutAt, to: valueTo, strong: cut.strong };
  });
}

/** `… (Score: 6) - text`: what stands in parentheses ends with them. */
function insideOf(text: string, { cutAt, valueFrom, strong }: Cut, end: number): number {
  if (strong || text.lastIndexOf('(', cutAt) <= text.lastIndexOf(')', cutAt)) return end;
  let depth = 0;
  for (let at = valueFrom; at < end; at += 1) {
    if (text.charAt(at) === '(') depth += 1;
    if (text.charAt(at) === ')') depth -= 1;
    if (depth < 0) return at;
  }
  return end;
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly valueFrom: number;
  /** Where the value before it ends. */
  readonly cutAt: number;
  readonly strong: boolean;
}

function boldLabel(line: Phrase, strong: readonly Span[]): Cut | null {
  const run = strong.find(({ end }) => end > 0);
  if (run === undefined || /[\p{L}\p{N}]/u.test(line.text.slice(0, run.start))) return null;
  return cutAtRun(line.text, run, run.start, true);
}

/** A bold run is a label when a colon stands in it or after it; without one its word must be known. */
function cutAtRun(text: string, run: Span, cutAt: number, leading: boolean): Cut | null {
  const inner = text.slice(run.start, run.end);
  const colon = inner.search(/[:：]/);
  if (colon >= 0) {
    const to = run.start + colon;
    return isLabelText(text.slice(run.start, to))
      ? { from: run.start, to, valueFrom: to + 1, cutAt, strong: true }
      : null;
  }
  if (!isLabelText(inner)) return null;
  const after = skip(text, run.end);
  const next = text.charAt(after);
  if (next === ':' || next === '：') return { from: run.start, to: run.end, valueFrom: after + 1, cutAt, strong: true };
  const aside = /\([^()]{1,60}\)\s?[:：]/y;
  aside.lastIndex = after;
  if (leading && termOf(inner) !== null && aside.test(text))
    return { from: run.start, to: run.end, valueFrom: aside.lastIndex, cutAt, strong: true };
  if (!leading || termOf(inner) === null) return null;
  const rest = text.slice(after);
  if (rest === '') return { from: run.start, to: run.end, valueFrom: run.end, cutAt, strong: true };
  const dash = /^(?:[-–—=→]|--)\s/.exec(rest);
  return dash === null
    ? null
    : { from: run.start, to: run.end, valueFrom: after + dash[0].length, cutAt, strong: true };
}

const longestPlainLabel = 60;

function plainLabel(line: Phrase): Cut | null {
  const head = line.text.slice(0, longestPlainLabel + 8);
  const colon = head.search(/[:：]/);
  if (colon <= 0) return null;
  const from = head.search(/[\p{L}\p{N}#%]/u);
  if (from < 0 || from >= colon) return null;
  if (head.charAt(colon) === ':' && /\S/.test(line.text.charAt(colon + 1))) return null;
  // `Builds break — Mitigation: …` begins with what breaks.
  if (/\s[-–—]\s/.test(head.slice(from, colon))) return null;
  if (colon - from > longestPlainLabel || termOf(head.slice(from, colon)) === null) return null;
  return { from, to: colon, valueFrom: colon + 1, cutAt: from, strong: false };
}

/** What may follow on the same line, after a bar, a dash, a cross or another separator. */
const together: ReadonlySet<Term> = new Set<Term>([
  'probability',
  'impact',
  'severity',
  'score',
  'band',
  'priority',
  'owner',
  'category',
  'status',
  'timeline',
  'strategy',
  'residual',
  'response',
  'reviewDate',
  'component',
  'progress',
  'id',
  'date',
  'reviewer',
  'mitigations',
  'contingency',
]);

const rating: ReadonlySet<Term> = new Set<Term>(['probability', 'impact', 'severity', 'score', 'band', 'priority']);

function laterLabels(line: Phrase, strong: readonly Span[], valueFrom: number): readonly Cut[] {
  const { text } = line;
  const found: Cut[] = [];
  for (const run of strong) {
    if (run.start <= valueFrom) continue;
    const cut = cutAtRun(text, run, run.start, false);
    if (cut !== null && termOf(text.slice(cut.from, cut.to)) !== null) found.push(cut);
  }
  const separator = /[|｜;,·•（(/×]|\s[-–—x]\s|\.\s|。|，|；|、/g;
  separator.lastIndex = valueFrom;
  for (let match = separator.exec(text); match !== null; match = separator.exec(text)) {
    const from = skip(text, match.index + match[0].length);
    const word = /^[\p{L}][\p{L} ]{0,22}\s?([:：=])/u.exec(text.slice(from, from + 28));
    if (word === null) continue;
    const to = from + word[0].length - 1;
    const term = termOf(text.slice(from, to));
    // `kind:1617` is a value of its own, `P:2` is a level.
    const glued = word[1] === ':' && /\S/.test(text.charAt(to + 1));
    if (
      term === null ||
      !together.has(term) ||
      (glued && !rating.has(term)) ||
      found.some((cut) => cut.from <= to && cut.to >= from)
    )
      continue;
    found.push({ from, to, valueFrom: to + 1, cutAt: match.index, strong: false });
  }
  return found.sort((a, b) => a.from - b.from);
}

function trimSeparators(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s|｜;,·•（(–—×/，；。、-]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Ids, ordinals and whole sentences are no labels. */
function isLabelText(text: string): boolean {
  const words = normalise(text);
  if (words === '' || words.length > 60 || /^[\d#]/.test(words)) return words === '#';
  const id = idAt(text.trim().replace(/^\[/, ''), 0);
  return id === null || (!id.strong && termOf(text) !== null);
}

function skip(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}
