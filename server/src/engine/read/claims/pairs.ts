/** A line as what it states: label and value, and more than one of them where a line holds several. */
import type { Span } from '../../model';
import type { Inline } from '../outline';
import { type Phrase, part, phraseOf, spanOf } from '../phrase';

export interface Pair {
  readonly label: Phrase;
  readonly value: Phrase;
  readonly span: Span;
}

/** The label ends at the first colon or equals sign outside of brackets, else at a spaced dash or at the end of bold text. */
export function pairsOf(line: Inline): readonly Pair[] {
  if (line.plain.length > 2000) return [];
  const whole = phraseOf(line);
  const pieces = piecesOf(whole);
  if (pieces.length > 1) {
    const pairs = pieces.flatMap((piece) => pairOf(piece) ?? []);
    if (pairs.length === pieces.length) return pairs;
  }
  const pair = pairOf(whole) ?? boldPair(line, whole);
  return pair === null ? [] : [pair];
}

export function pairOf(whole: Phrase): Pair | null {
  const [first] = separatorsOf(whole.text);
  return first === undefined ? null : split(whole, first);
}

/** Every way to part a line, from left to right: names may hold colons and dashes themselves. */
export function readingsOf(line: Inline): readonly Pair[] {
  if (line.plain.length > 2000) return [];
  const whole = phraseOf(line);
  return separatorsOf(whole.text).map((separator) => split(whole, separator));
}

interface Separator {
  readonly at: number;
  readonly length: number;
}

const most = 12;

/** Colons and equals signs first, then dashes; the ones in brackets part nothing. */
function separatorsOf(text: string): readonly Separator[] {
  const marks: Separator[] = [];
  const dashes: Separator[] = [];
  let depth = 0;
  for (let at = 0; at < text.length && marks.length < most; at += 1) {
    const mark = text.charAt(at);
    if ('([（'.includes(mark)) depth += 1;
    else if (')]）'.includes(mark)) depth = Math.max(0, depth - 1);
    if (depth > 0 || at === 0) continue;
    if (mark === ':' || mark === '：') marks.push({ at, length: 1 });
    else if (mark === '=' && !'<>!=≤≥'.includes(text.charAt(at - 1)) && text.charAt(at + 1) !== '=') {
      marks.push({ at, length: 1 });
    } else if (
      dashes.length < most &&
      '-–—'.includes(mark) &&
      text.charAt(at - 1) === ' ' &&
      text.charAt(at + 1) === ' '
    ) {
      dashes.push({ at, length: 1 });
    }
  }
  return [...marks, ...dashes];
}

function split(whole: Phrase, { at, length }: Separator): Pair {
  return {
    label: part(whole, leadOf(whole.text), at),
    value: part(whole, at + length, whole.text.length),
    span: spanOf(whole),
  };
}

/** Marks before a label that are no part of it: arrows, bullets, coloured dots. */
function leadOf(text: string): number {
  return /^(?:[^\p{L}\p{N}#(]{1,6})?/u.exec(text)?.[0].length ?? 0;
}

function boldPair(line: Inline, whole: Phrase): Pair | null {
  const [bold] = line.strong;
  if (bold === undefined || bold.start > 4 || bold.end >= whole.text.length) return null;
  return {
    label: part(whole, bold.start, bold.end),
    value: part(whole, bold.end, whole.text.length),
    span: spanOf(whole),
  };
}

/** `Critical: 0 | High: 2`: parted at pipes, middle dots, semicolons, at commas or at the ends of sentences where every part has its own label. */
function piecesOf(whole: Phrase): readonly Phrase[] {
  if (!/[|｜·•;；,，、。]|\. /.test(whole.text)) return [];
  for (const [marks, present] of dividers) {
    if (!present.test(whole.text)) continue;
    const pieces = splitAt(whole, marks);
    if (pieces.length > 1 && pieces.every(({ text }) => /[:=：]/.test(text))) return pieces;
  }
  return [];
}

const dividers: readonly (readonly [string, RegExp])[] = [
  ['|｜', /[|｜]/],
  ['·•', /[·•]/],
  [';；', /[;；]/],
  [',，、', /[,，、]/],
  ['.。', /\. |。/],
];

function splitAt(whole: Phrase, marks: string): readonly Phrase[] {
  const pieces: Phrase[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= whole.text.length && pieces.length < 40; at += 1) {
    const mark = whole.text.charAt(at);
    if (at < whole.text.length && '([（'.includes(mark)) depth += 1;
    else if (at < whole.text.length && ')]）'.includes(mark)) depth = Math.max(0, depth - 1);
    if (at < whole.text.length && (depth > 0 || !marks.includes(mark))) continue;
    if (mark === '.' && !/^(?:\s|$)/.test(whole.text.charAt(at + 1))) continue;
    const piece = part(whole, start, at);
    if (piece.text !== '') pieces.push(piece);
    start = at + 1;
  }
  return pieces;
}
