/** Scores and bands as printed: `6 (High)`, `🔴 9`, `8/10`, `2 × 3 = 6`, `**HIGH**`, `P1`. */
import type { Band, Level, Score } from '../model';
import { parseLevel } from './level';
import { colourIn, skipSymbols, wordAt } from './level-word';
import { located, type Phrase, part, spanOf } from './phrase';

export interface ParsedScore {
  readonly score: Score | null;
  readonly band: Band | null;
  /** `2 × 3 = 6` and `Medium (2) × High (3)` print the levels too. */
  readonly probability: Level | null;
  readonly impact: Level | null;
}

export function parseScore(phrase: Phrase): ParsedScore {
  const { text } = phrase;
  const factors = factorsOf(phrase);
  const number =
    statedNumber(text, factors?.end ?? 0) ?? (factors === null ? null : statedNumber(text, 0, factors.start));
  const score: Score | null =
    number === null
      ? null
      : {
          text: located(part(phrase, 0, text.length)),
          stated: { value: number.value, span: phrase.at(number.from, number.to) },
          of: number.of,
        };
  return {
    score,
    band: bandWithin(phrase, factors),
    probability: factors?.probability ?? null,
    impact: factors?.impact ?? null,
  };
}

/** The band a value names: its leading level word, else `P0` to `P4`, else a short text as it is. */
export function parseBand(phrase: Phrase): Band | null {
  const start = skipSymbols(phrase.text);
  const word = wordAt(phrase.text, start);
  if (word !== null && !/[\p{L}\p{N}]/u.test(phrase.text.charAt(word.end)))
    return bandAt(phrase, start, word.end, word.name);
  const code = /P[0-5](?!\w)/y;
  code.lastIndex = start;
  const match = code.exec(phrase.text);
  if (match !== null) return bandAt(phrase, start, start + 2, match[0].toLowerCase());
  return bandWithin(phrase, null) ?? colourBand(phrase);
}

function colourBand(phrase: Phrase): Band | null {
  const colour = colourIn(phrase.text);
  return colour === null ? null : bandAt(phrase, colour.from, colour.to, colour.name);
}

/** The first level word of two letters or more that stands on its own anywhere in the text. */
export function bandWithin(
  phrase: Phrase,
  factors: { readonly start: number; readonly end: number } | null,
): Band | null {
  const { text } = phrase;
  for (let at = 0; at < text.length; at += 1) {
    if (factors !== null && at >= factors.start && at < factors.end) at = factors.end;
    if (!/[\p{L}]/u.test(text.charAt(at)) || /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) continue;
    const word = wordAt(text, at);
    const isHan = text.charCodeAt(at) >= 0x4e00;
    if (word !== null && (word.end - at > 1 || isHan) && !/[\p{L}\p{N}]/u.test(text.charAt(word.end)))
      return bandAt(phrase, at, word.end, word.name);
    while (/[\p{L}\p{N}]/u.test(text.charAt(at + 1))) at += 1;
  }
  return null;
}

function bandAt(phrase: Phrase, from: number, to: number, name: string): Band {
  const printed = part(phrase, from, to);
  return { text: located(printed), name, span: spanOf(printed) };
}

interface Factors {
  readonly start: number;
  readonly end: number;
  readonly probability: Level | null;
  readonly impact: Level | null;
}

function factorsOf(phrase: Phrase): Factors | null {
  const { text } = phrase;
  const digits =
    /(?:[A-Za-z]{1,11}\s?[:=]?\s?)?(?<!\d)(10|\d)\s?[×xX*✕·]\s?(?:[A-Za-z]{1,11}\s?[:=]?\s?)?(10|\d)(?!\d)/.exec(text);
  if (digits !== null) {
    const start = digits.index;
    const end = start + digits[0].length;
    const [, left = '', right = ''] = digits;
    const first = start + digits[0].indexOf(left);
    return {
      start,
      end,
      probability: parseLevel(part(phrase, first, first + left.length)),
      impact: parseLevel(part(phrase, end - right.length, end)),
    };
  }
  const cross = text.indexOf('×');
  if (cross < 0) return null;
  const left = /([A-Za-z]+ ?\(\d\)) ?$/.exec(text.slice(Math.max(0, cross - 24), cross));
  const right = /^ ?([A-Za-z]+ ?\(\d\))/.exec(text.slice(cross + 1, cross + 25));
  if (left === null || right === null) return null;
  const start = Math.max(0, cross - 24) + left.index;
  const end = cross + 1 + right[0].length;
  return {
    start,
    end,
    probability: parseLevel(part(phrase, start, cross)),
    impact: parseLevel(part(phrase, cross + 1, end)),
  };
}

/** The first number from `from` on that no letter touches; `6/10` and `56 / 100` say what they are out of. */
function statedNumber(text: string, from: number, to = text.length) {
  const pattern = /\d{1,4}(?:\.\d{1,2})?/g;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    if (/[\p{L}\p{N}_-]/u.test(text.charAt(match.index - 1)) || /[\p{N}%]/u.test(text.charAt(end))) continue;
    const of = /^\s?\/\s?(\d{1,4})(?!\d)/.exec(text.slice(end, end + 10));
    return { value: Number(match[0]), from: match.index, to: end, of: of === null ? null : Number(of[1]) };
  }
  return null;
}
