/** Values of statements: counts with their tails, scores out of 100, and the bands listed behind a count. */
import type { Located } from '../../model';
import { type Phrase, part } from '../phrase';
import { bandLabel, wordsOf } from './claim-label';

export interface Counted {
  readonly stated: Located<number>;
  /** What follows the number and its noun: `(reduced from 2)`. */
  readonly tail: Phrase;
  /** The number is followed by the word for risks. */
  readonly named: boolean;
}

/** A plain count: `3`, `3 risks (1 high)`, `None`, `0 (score ≥ 9)`; null for amounts of something else. */
export function countIn(value: Phrase): Counted | null {
  const lead = /^(?:≈|~|approx\.?|about|all|✅|⚠️|🔴|🟠|🟡|🟢)?\s{0,3}/iu.exec(value.text)?.[0].length ?? 0;
  const rest = value.text.slice(lead, lead + 40);
  const digits = /^\d{1,4}(?![\d.,]?\d|\s?[%×*xX/:]|-\w|[a-zA-Z_]|\s?\/)/.exec(rest)?.[0];
  const word = digits ?? /^[a-z零一二三四五六七八九十无無]+/iu.exec(rest)?.[0];
  if (word === undefined) return null;
  const number = digits === undefined ? (numbers[word.toLowerCase()] ?? null) : Number(digits);
  if (number === null) return null;
  const after = part(value, lead + word.length, value.text.length);
  const noun = nounAt(after.text);
  if (noun === null) return null;
  return {
    stated: { value: number, span: value.at(lead, lead + word.length) },
    tail: part(after, noun.length, after.text.length),
    named: noun !== '',
  };
}

/** 83 in `100 - (6 + 4 + 4 + 3) = 83 (Moderate)`. */
export function scoreOfSum(value: Phrase): ReturnType<typeof scoreIn> {
  const sum = /^100\s?[-−–—][\d\s+×x*().,−–—-]{1,80}=\s?(?=\d)/.exec(value.text);
  return sum === null ? null : scoreIn(part(value, sum[0].length, value.text.length), true);
}

/** `72/100`, `≈ 56 / 100`, with what follows; a number alone counts where the label leaves no doubt. */
export function scoreIn(value: Phrase, alone: boolean): { stated: Located<number>; tail: Phrase } | null {
  const match = /^(?:≈|~|approx\.?|about)?\s{0,3}(\d{1,3}(?:\.\d{1,2})?)(\s{0,3}\/\s{0,3}100(?!\d))?/iu.exec(
    value.text,
  );
  if (match === null || match[1] === undefined) return null;
  const start = match[0].indexOf(match[1]);
  const tail = part(value, match[0].length, value.text.length);
  if (
    match[2] === undefined &&
    (!alone || !/^$|^[(（—–-]/u.test(tail.text) || /^\S/.test(value.text.slice(match[0].length)))
  ) {
    return null;
  }
  const stated = Number(match[1]);
  if (stated > 100) return null;
  return { stated: { value: stated, span: value.at(start, start + match[1].length) }, tail };
}

export interface BandCount {
  readonly band: string;
  readonly stated: Located<number>;
  readonly whole: Phrase;
}

/** `(1 critical, 2 medium)`, `High: 2 | Low: 1`, `1 high + 1 low`: every part that counts one band. */
export function bandCountsIn(tail: Phrase): readonly BandCount[] {
  const inner = insideOf(tail);
  return partsOf(inner).flatMap((piece) => bandCount(piece) ?? []);
}

/** The bracket that a tail opens with, else what follows a dash or a colon. */
export function insideOf(tail: Phrase): Phrase {
  const open = /^[([（]/.test(tail.text);
  if (open) {
    const close = tail.text.search(/[)\]）]/);
    return part(tail, 1, close < 0 ? tail.text.length : close);
  }
  const dash = /^(?:[-:=：\u2010-\u2015,]|→)\s{0,3}/.exec(tail.text);
  return dash === null ? part(tail, 0, 0) : part(tail, dash[0].length, tail.text.length);
}

/** Split at commas, semicolons, plus signs, pipes, dots in the middle and `and`, but not inside of brackets. */
export function partsOf(whole: Phrase): readonly Phrase[] {
  const parts: Phrase[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= whole.text.length; at += 1) {
    const mark = whole.text.charAt(at);
    if (mark === '(' || mark === '[' || mark === '（') depth += 1;
    else if (mark === ')' || mark === ']' || mark === '）') depth = Math.max(0, depth - 1);
    const splits = at === whole.text.length || (depth === 0 && ',;+|·•，；、'.includes(mark));
    const and = depth === 0 && mark === ' ' && whole.text.startsWith(' and ', at);
    if (!splits && !and) continue;
    const piece = part(whole, start, at);
    if (piece.text !== '') parts.push(piece);
    start = at + (and ? 4 : 1);
  }
  return parts;
}

const numbers: Readonly<Record<string, number>> = {
  none: 0,
  zero: 0,
  nil: 0,
  无: 0,
  無: 0,
  零: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** The noun a count may carry; null where it counts something that is no risk. */
function nounAt(text: string): string | null {
  if (text === '' || !/^[\p{L}]/u.test(text))
    return /^[([（—–:：,，;；|\-→.+·•\u{1F000}-\u{1FAFF}\u2600-\u27BF]|^$/u.test(text) ? '' : null;
  const noun =
    /^(?:(?:material|identified|distinct|unique|total|open|high-priority|high priority) )?(?:risks?|items?|identified|found|total|个风险|项风险|个|项|条)(?![\p{L}\d])/iu.exec(
      text,
    );
  return noun?.[0] ?? null;
}

function bandCount(piece: Phrase): BandCount | null {
  const leading = /^(\d{1,4})\s{0,3}[×x]?\s{1,3}(\p{L}[\p{L}\s-]{0,40})/u.exec(piece.text);
  const number = leading?.[1];
  if (number !== undefined && leading?.[2] !== undefined) {
    if (/^\s?\//.test(piece.text.slice(leading[0].length))) return null;
    return made(leading[2], number, 0, piece);
  }
  const trailing = /^(\p{L}[\p{L} -]{0,40}?)(?:\s?[:=：]\s{0,3}|\s?\()(\d{1,4})(?![\d./])/u.exec(piece.text);
  if (trailing?.[1] === undefined || trailing[2] === undefined) return null;
  return made(trailing[1], trailing[2], trailing[0].length - trailing[2].length, piece);
}

function made(label: string, number: string, at: number, whole: Phrase): BandCount | null {
  const band = bandLabel(wordsOf(label.toLowerCase()));
  if (band === null || band.includes('/')) return null;
  return { band, stated: { value: Number(number), span: whole.at(at, at + number.length) }, whole };
}
