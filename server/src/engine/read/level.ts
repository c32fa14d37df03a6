/** Probability and impact as people print them: `Medium (2) - why`, `HIGH (4/5)`, `P4 (High - 70%)`, `M`, `35 %`, `低`. */
import type { Level, Located } from '../model';
import { colourIn, isHan, skipSymbols, wordAt } from './level-word';
import { located, type Phrase, part } from './phrase';

/** null where the text does not start with a level. */
export function parseLevel(phrase: Phrase): Level | null {
  const { text } = phrase;
  if (choice.test(text)) return null;
  const start = skipSymbols(text);
  const head = headAt(phrase, start) ?? colourAlone(phrase) ?? namedNumber(phrase, start);
  if (head === null) return null;
  const found: Found = { number: null, of: null, word: null, percent: null, ...head };
  const end = readRest(phrase, head.end, found);
  if (end === null || spanning.test(text.slice(end.textTo, end.textTo + 24))) return null;
  const reason = reasonAfter(phrase, end.reasonFrom);
  return {
    text: located(part(phrase, 0, end.textTo)),
    number: found.number,
    of: found.of,
    word: found.word,
    percent: found.percent,
    reason: end.inner ?? reason,
    level: null,
  };
}

/** `[High/Medium/Low]`: a form that nobody has filled in. */
const choice = /^[^\p{L}]{0,4}\p{L}{1,10}(?:\s?[/|]\s?\p{L}{1,10}){2}[^\p{L}\p{N}]*(?:$|[/|])/u;

/** `1 (Rare) to 5 (Almost certain)` tells of a scale. */
const spanning = /^\s*(?:to|through|up to|bis|hasta|até|a|à|至|到)\s*\d/i;

interface Found {
  number: Located<number> | null;
  of: number | null;
  word: Located<string> | null;
  percent: Located<number> | null;
}

interface Head extends Partial<Found> {
  readonly end: number;
  /** A word needs a fitting continuation, or it is the start of a sentence: `Low throughput in …`. */
  readonly byWord: boolean;
  readonly single: boolean;
}

function headAt(phrase: Phrase, start: number): Head | null {
  const { text } = phrase;
  const percent = percentAt(phrase, start);
  if (percent !== null) return { end: percent.end, percent: percent.value, byWord: false, single: false };
  const rank = /S[1-5](?=\s*$)/y;
  rank.lastIndex = start;
  // `S1` is the gravest for some and the least for others.
  if (rank.test(text))
    return { end: start + 2, word: located(part(phrase, start, start + 2)), byWord: false, single: false };
  const code = /[PpLlIiSs](?=\d(?:\D|$))/y;
  code.lastIndex = start;
  const coded = code.test(text);
  const word = coded ? null : wordAt(text, start);
  if (word !== null) {
    const printed = located(part(phrase, start, word.end));
    return {
      end: word.end,
      word: printed,
      byWord: true,
      single: word.end - start === 1 && !isHan(text.charCodeAt(start)),
    };
  }
  const number = numberAt(phrase, coded ? start + 1 : start);
  if (number === null) return null;
  return { end: number.end, number: number.value, of: number.of, byWord: false, single: false };
}

function colourAlone(phrase: Phrase): Head | null {
  const colour = colourIn(phrase.text);
  if (colour === null) return null;
  const word = located(part(phrase, colour.from, colour.to));
  return { end: phrase.text.length, word, byWord: false, single: false };
}

/** `Often (3)`: a number behind a word of the document's own says that it is a level. */
function namedNumber(phrase: Phrase, start: number): Head | null {
  const named = /\p{L}[\p{L} -]{1,20}(?= ?\(\d{1,2}(?: ?\/ ?\d{1,2})?\)\s*(?:$|[-–—,;:.|]))/uy;
  named.lastIndex = start;
  const match = named.exec(phrase.text);
  if (match === null) return null;
  const word = part(phrase, start, start + match[0].trimEnd().length);
  return { end: start + word.text.length, word: located(word), byWord: false, single: false };
}

interface End {
  readonly textTo: number;
  readonly reasonFrom: number;
  /** A reason in parentheses: `High (will occur)`. */
  readonly inner: Located<string> | null;
}

function readRest(phrase: Phrase, headEnd: number, found: Found & { byWord?: boolean; single?: boolean }): End | null {
  const { text } = phrase;
  let at = skipSpaces(text, headEnd);
  const open = text.charAt(at);
  if (open === '(' || open === '（' || open === '[') {
    const close = closing(text, at);
    const added = readInside(phrase, at + 1, close, found);
    const end = Math.min(close + 1, text.length);
    if (added) return { textTo: end, reasonFrom: end, inner: null };
    return { textTo: headEnd, reasonFrom: end, inner: locatedPart(phrase, at + 1, close) };
  }
  const dashed = /[,–—-]/.test(open);
  if (dashed || /[/=:]/.test(open)) at = skipSpaces(text, at + 1);
  if (found.number === null && found.word !== null && /\d/.test(text.charAt(at))) {
    const number = numberAt(phrase, at);
    const percent = percentAt(phrase, at);
    if (percent !== null && endsLevel(text.slice(percent.end), dashed)) found.percent = percent.value;
    else if (number !== null && endsLevel(text.slice(number.end), dashed)) {
      found.number = number.value;
      found.of = number.of;
      return { textTo: number.end, reasonFrom: number.end, inner: null };
    }
    if (found.percent !== null && percent !== null)
      return { textTo: percent.end, reasonFrom: percent.end, inner: null };
  }
  if (found.word === null) {
    const word = wordAt(text, at);
    // `2 - Possible under load` is a number and its reason.
    const goesOn = dashed && word !== null && /^\s+[\p{Ll}\p{N}]/u.test(text.slice(word.end));
    if (word !== null && !goesOn && !/[\p{L}\p{N}]/u.test(text.charAt(word.end))) {
      found.word = located(part(phrase, at, word.end));
      return { textTo: word.end, reasonFrom: word.end, inner: null };
    }
  }
  if (found.byWord === true && !mayFollow(text, headEnd, found.single === true)) return null;
  if (found.number !== null && found.word === null && !mayFollow(text, headEnd, true)) return null;
  if (found.number !== null && found.word === null && /^[-–—][\p{L}\p{N}]/u.test(text.slice(headEnd))) return null;
  return { textTo: headEnd, reasonFrom: headEnd, inner: null };
}

/** `High 3` and `High = 3, because …` print the number; `Low - 10 messages fit` gives a reason. */
function endsLevel(rest: string, dashed: boolean): boolean {
  return dashed ? /^\s*$/.test(rest) : /^\s*(?:$|[-–—,;.()|])/.test(rest);
}

/** Numbers, percentages and words inside parentheses; false where there is none of them. */
function readInside(phrase: Phrase, from: number, to: number, found: Found): boolean {
  const inside = phrase.text.slice(0, to);
  let added = false;
  for (let at = from; at < to; ) {
    at = skipTo(inside, at);
    if (at >= to) break;
    const percent = percentAt(phrase, at);
    const number = percent === null ? numberAt(phrase, at) : null;
    const word = percent === null && number === null ? wordAt(inside, at) : null;
    if (percent !== null && found.percent === null) {
      found.percent = percent.value;
      added = true;
    } else if (number !== null && found.number === null && isPlainNumber(inside, number.end)) {
      found.number = number.value;
      found.of = number.of;
      added = true;
    } else if (word !== null && found.word === null && !/[\p{L}]/u.test(inside.charAt(word.end))) {
      found.word = located(part(phrase, at, word.end));
      added = true;
    }
    const end = percent?.end ?? number?.end ?? word?.end ?? at;
    at = Math.max(end, nextBreak(inside, at));
    if (!added) break;
  }
  return added;
}

function percentAt(phrase: Phrase, from: number): { readonly value: Located<number>; readonly end: number } | null {
  const pattern =
    /([<>≤≥~≈≦≧]?=?)\s?(\d{1,3}(?:\.\d{1,2})?)(?:\s?%?\s?(?:-|–|—|to|~|至)\s?(\d{1,3}(?:\.\d{1,2})?))?\s?[%％]/y;
  pattern.lastIndex = from;
  const match = pattern.exec(phrase.text);
  if (match === null) return null;
  const low = Number(match[2]);
  const high = match[3] === undefined ? low : Number(match[3]);
  const middle = /[<≤]/.test(match[1] ?? '')
    ? low / 2
    : /[>≥]/.test(match[1] ?? '')
      ? (low + 100) / 2
      : (low + high) / 2;
  return { value: { value: middle, span: phrase.at(from, pattern.lastIndex) }, end: pattern.lastIndex };
}

function numberAt(
  phrase: Phrase,
  from: number,
): { readonly value: Located<number>; readonly of: number | null; readonly end: number } | null {
  const pattern = /(\d{1,4}(?:\.\d{1,2})?)(?:\s?\/\s?(\d{1,4})(?!\d))?/y;
  pattern.lastIndex = from;
  const match = pattern.exec(phrase.text);
  if (match === null || match[1] === undefined) return null;
  const value = { value: Number(match[1]), span: phrase.at(from, from + match[1].length) };
  return { value, of: match[2] === undefined ? null : Number(match[2]), end: pattern.lastIndex };
}

const connectors =
  /^(?:because|due|as|since|with|if|but|for|in|when|given|until|unless|risk|impact|probability|likelihood|severity|chance|level|on|at|after|before|without|though|although|initially|now|at|by|per|→|->|=>|and|or|only|overall|priority|potential)\b|^(?:→|->|=>|⚠|✅|❌)/i;

function mayFollow(text: string, end: number, single: boolean): boolean {
  const rest = text.slice(end, end + 24);
  if (rest.trim() === '' || /^\s*[-–—:;,.|()/+*!×（，。；：\n→⚠🔴🟡🟢🟠]/u.test(rest)) return true;
  if (single) return false;
  return /^\s/.test(rest) ? connectors.test(rest.trimStart()) : isHan(text.charCodeAt(end));
}

function reasonAfter(phrase: Phrase, from: number): Located<string> | null {
  const { text } = phrase;
  let at = from;
  while (at < text.length && /[\s\-–—:;,.|）)\]，。；：*]/.test(text.charAt(at))) at += 1;
  return locatedPart(phrase, at, text.length);
}

function locatedPart(phrase: Phrase, from: number, to: number): Located<string> | null {
  const inner = part(phrase, from, to);
  return inner.text === '' ? null : located(inner);
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

function skipTo(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\p{L}\p{N}<>≤≥~≈]/u.test(text.charAt(at))) at += 1;
  return at;
}

function nextBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\s,;/|()-]/.test(text.charAt(at))) at += 1;
  return Math.max(at, from + 1);
}

function isPlainNumber(text: string, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(end));
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '(' || char === '（' || char === '[') depth += 1;
    if (char === ')' || char === '）' || char === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}
