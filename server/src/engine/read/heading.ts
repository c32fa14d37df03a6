/** A heading, a bold line or a list item's lead as the head of a risk: ordinal, id, title, and what stands in parentheses behind it. */
import type { Band, Level, Located, Score, Span } from '../model';
import { type FoundId, idAt, riskNoun } from './identifier';
import { parseLevel } from './level';
import { skipSymbols, wordAt } from './level-word';
import { located, type Phrase, part, spanOf } from './phrase';
import { bandWithin, parseBand, parseScore } from './score';
import { isStatusWord, levelNameOf } from './vocabulary';

export interface Head {
  readonly id: Located<string> | null;
  readonly strongId: boolean;
  /** `3` or `1.2`, where the heading counts. */
  readonly ordinal: Located<string> | null;
  readonly title: Located<string> | null;
  readonly score: Score | null;
  readonly band: Band | null;
  /** `High` and `Low` in `(High Impact, Low Probability)`. */
  readonly impact: Level | null;
  readonly probability: Level | null;
  /** `MITIGATED` in `R2: Queue overflow — MITIGATED`. */
  readonly status: Located<string> | null;
  /** What follows the id without title and tail, for list items: everything after the separator. */
  readonly rest: Phrase;
  readonly span: Span;
}

export function headOfRisk(phrase: Phrase): Head {
  const { text } = phrase;
  let at = skipSymbols(text);
  const ordinal = /(\d{1,3}(?:\.\d{1,3})*)(?:[.)、:：]\s?|\s+(?=\S))/y;
  ordinal.lastIndex = at;
  const counted = ordinal.exec(text);
  if (counted !== null) at = skipOpening(text, ordinal.lastIndex);
  else at = skipOpening(text, at);
  const prefix = idAt(text, at) === null ? (codeBehind(text, at) ?? prefixOf(text, at)) : null;
  if (prefix !== null) at = prefix;
  const id = idAt(text, at);
  const usable = id !== null && (id.strong || isSeparated(text, id.to)) ? id : null;
  const beyond = usable === null ? afterRiskWord(text, at) : afterSeparator(text, usable);
  const lead = usable === null ? null : (bracketBehind(text, usable.to) ?? leadingLevel(text, beyond));
  const afterId = lead?.end ?? beyond;
  const tail = tailOf(text, afterId);
  const title = part(phrase, usable === null && counted === null && afterId === at ? 0 : afterId, tail.titleEnd);
  const behind = part(phrase, tail.titleEnd, text.length);
  const extra = behind.text === '' && lead !== null ? part(phrase, lead.from, lead.to) : behind;
  const hasNumber = /\d/.test(extra.text);
  const parsed = hasNumber ? parseScore(extra) : null;
  const pair = pairWithin(extra);
  return {
    id: usable === null ? null : { value: usable.value, span: phrase.at(usable.from, usable.to) },
    strongId: usable?.strong === true,
    ordinal:
      counted?.[1] === undefined
        ? null
        : { value: counted[1], span: phrase.at(counted.index, counted.index + counted[1].length) },
    title: title.text === '' ? null : located(title),
    score: parsed?.score ?? null,
    ...pair,
    band: pair.impact === null ? (parsed?.band ?? bandOf(extra, prefix === null ? null : part(phrase, 0, at))) : null,
    status: statusWithin(extra),
    rest: part(phrase, afterId, text.length),
    span: usable === null ? spanOf(title.text === '' ? phrase : title) : phrase.at(usable.from, usable.to),
  };
}

/** `Risk: Data loss` names the risk `Data loss`. */
function afterRiskWord(text: string, from: number): number {
  const word = new RegExp(`(?:${riskNoun})\\s?[:：]\\s*(?=\\S)`, 'iy');
  word.lastIndex = from;
  return word.test(text) ? word.lastIndex : from;
}

interface Lead {
  readonly from: number;
  readonly to: number;
  /** Where the title starts. */
  readonly end: number;
}

/** `TECH-001 (Score 6, High): Paper jams`. */
function bracketBehind(text: string, from: number): Lead | null {
  const lead = /[\])]?\s?[([]([^()[\]]{1,40})[)\]]\s?[:：–—-]\s*/y;
  lead.lastIndex = from;
  const match = lead.exec(text);
  const inner = match?.[1];
  if (inner === undefined || !saysLevel(inner)) return null;
  const start = text.indexOf(inner, from);
  return { from: start, to: start + inner.length, end: lead.lastIndex };
}

/** `R-003 [HIGH] Queue overflow`. */
function leadingLevel(text: string, from: number): Lead | null {
  const lead = /[[(]([^\])]{1,16})[\])]\s*[:–—-]?\s*(?=\S)/y;
  lead.lastIndex = from;
  const match = lead.exec(text);
  if (match === null || !saysLevel(match[1] ?? '')) return null;
  return { from: from + 1, to: from + 1 + (match[1] ?? '').length, end: lead.lastIndex };
}

/** `Risk T1: Driver is too old`, `Risk TECH-001 - Queue overflow`. */
function codeBehind(text: string, from: number): number | null {
  const word = new RegExp(
    `(?:${riskNoun})\\s?(?=[A-Z]{1,3}\\d{1,3}\\s?(?:[:：.]|[-–—]\\s)|[A-Z]{1,8}-\\d{1,4}\\s?(?:[:：.]|[-–—]\\s))`,
    'iy',
  );
  word.lastIndex = from;
  return word.test(text) ? word.lastIndex : null;
}

/** `High Risk: TECH-001`, `Risk ID: R-4`, `CRITICAL – SEC-002`: where the id behind such a lead-in starts. */
function prefixOf(text: string, from: number): number | null {
  const counted = /[\p{L}]{2,14}\s(?=risk\s?#?\d)/iuy;
  counted.lastIndex = from;
  const level = counted.exec(text);
  if (level !== null && levelNameOf(level[0].trim()) !== null) return counted.lastIndex;
  const lead = /[\p{L} ]{2,24}\s?(?:[:：]|\s[-–—]\s)\s?(?=[[(A-Z])/uy;
  lead.lastIndex = from;
  const match = lead.exec(text);
  if (match === null) return null;
  const words = match[0]
    .replace(/[^\p{L} ]/gu, ' ')
    .trim()
    .split(/\s+/);
  if (!words.every((word) => /^(?:risks?|id|priority|severity|level)$/i.test(word) || levelNameOf(word) !== null))
    return null;
  const at = skipOpening(text, lead.lastIndex);
  const id = idAt(text, at);
  const named = id !== null && (id.strong || (/^risk/i.test(words[0] ?? '') && isSeparated(text, id.to)));
  return named ? at : null;
}

function skipOpening(text: string, from: number): number {
  let at = from;
  while (/[\s[(*_`#]/.test(text.charAt(at))) at += 1;
  return at;
}

/** A short id such as `C1` needs its colon or dash; `A1 notation` has none. */
function isSeparated(text: string, to: number): boolean {
  return /^[\])]?\s?(?:[:：.|·]|[-–—]\s|$)/.test(text.slice(to));
}

/** Past brackets, a story in parentheses and the separator: `TECH-001 (Story 1.6): `. */
function afterSeparator(text: string, id: FoundId): number {
  let at = id.to;
  if (/[\])]/.test(text.charAt(at))) at += 1;
  const story = /\s?\([^()]{1,30}\)(?=\s?[:：—–-])/y;
  story.lastIndex = at;
  if (story.test(text)) at = story.lastIndex;
  while (/[\s:：.,|·–—-]/.test(text.charAt(at)) && !namesDotted(text, at)) at += 1;
  return at;
}

/** `.NET` behind a separator and a space is a name. */
function namesDotted(text: string, at: number): boolean {
  return text.charAt(at) === '.' && /\s/.test(text.charAt(at - 1)) && /[\p{L}\d]/u.test(text.charAt(at + 1));
}

/** `(Score: 6)`, `(High)`, `[9]`, `- CRITICAL`, `— 6 (High)` at the end of a title belong to the risk and not to its name. */
function tailOf(text: string, from: number): { readonly titleEnd: number } {
  let end = trimmedEnd(text, text.length);
  for (let round = 0; round < 3; round += 1) {
    const cut = tailStart(text, from, end);
    if (cut === null) break;
    end = trimmedEnd(text, cut);
  }
  return { titleEnd: Math.max(end, from) };
}

function tailStart(text: string, from: number, end: number): number | null {
  const last = text.charAt(end - 1);
  if (last === ')' || last === ']' || last === '）') {
    const open = openingOf(text, from, end);
    return open > from && saysLevel(text.slice(open + 1, end - 1)) ? open : null;
  }
  const signed = signedLevel.exec(text.slice(Math.max(from, end - 28), end));
  if (signed !== null && saysLevel(signed[0].trim())) return end - signed[0].length;
  const window = text.slice(Math.max(from, end - 28), end);
  const dash = Math.max(
    window.lastIndexOf(' - '),
    window.lastIndexOf(' — '),
    window.lastIndexOf(' – '),
    window.lastIndexOf(' | '),
  );
  if (dash < 0) return null;
  const start = Math.max(from, end - 28) + dash;
  return saysLevel(text.slice(start + 3, end)) ? start : null;
}

/** `Queue overflow 🔴 HIGH`: the sign separates. */
const signedLevel = /\s\p{Extended_Pictographic}\uFE0F?\s?\p{L}[\p{L} -]{0,14}$/u;

function openingOf(text: string, from: number, end: number): number {
  let depth = 0;
  for (let at = end - 1; at > from; at -= 1) {
    if (/[)\]）]/.test(text.charAt(at))) depth += 1;
    if (/[([（]/.test(text.charAt(at))) depth -= 1;
    if (depth === 0) return at;
  }
  return from;
}

function saysLevel(inner: string): boolean {
  const text = inner.trim();
  if (isStatusWord(text.replace(/^[^\p{L}]+/u, ''))) return true;
  if (/^(?:risk )?score\b|^severity:|^(?:p|prob)\s?[:=×x]|^分数|^评分/i.test(text)) return /\d/.test(text);
  const start = skipSymbols(text);
  if (/^P[0-4](?![\w-])/.test(text.slice(start))) return true;
  if (/^\d{1,2}\s?(?:\/\s?\d{1,3})?$/.test(text)) return text.includes('/');
  const word = wordAt(text, start);
  if (word === null || (word.end - start < 2 && text.charCodeAt(start) < 0x4e00)) return false;
  return /^\s*(?:risks?|priority|severity|impact|(?:likelihood|probability)(?=\s?[,;/|]))?\s*(?:$|[-–—,:;/|(（]|\d)/i.test(
    text.slice(word.end),
  );
}

/** Behind the title, or else in front of the id. */
function bandOf(extra: Phrase, lead: Phrase | null): Band | null {
  if (extra.text === '') return lead === null ? null : bandWithin(lead, null);
  return bandWithin(extra, null) ?? parseBand(extra);
}

/** A level in front of each of both words is no level of the risk. */
function pairWithin(extra: Phrase): Pick<Head, 'impact' | 'probability'> {
  const levelOf = (name: RegExp): Level | null => {
    const match = name.exec(extra.text);
    return match === null ? null : parseLevel(part(extra, match.index, match.index + (match[1] ?? '').length));
  };
  const impact = levelOf(/(\p{L}+) (?:impact|severity)\b/iu);
  const probability = levelOf(/(\p{L}+) (?:probability|likelihood)\b/iu);
  return impact === null || probability === null ? { impact: null, probability: null } : { impact, probability };
}

function statusWithin(extra: Phrase): Located<string> | null {
  for (const word of extra.text.matchAll(/\p{L}[\p{L} -]*\p{L}/gu)) {
    // `- ACTIVE`, and never the hyphen in `In-progress`.
    if (isStatusWord(word[0])) return located(part(extra, word.index, word.index + word[0].length));
  }
  return null;
}

function trimmedEnd(text: string, from: number): number {
  let end = from;
  while (end > 0 && /[\s:：*_—–-]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** `TEST-001` of `TEST-001: No test of the database`: an id where a register says so. */
export function codeIn(title: Located<string> | null): Located<string> | null {
  const code = /^[A-Z]{2,8}-\d{1,4}(?=\s?[:：–—-]\s)/.exec(title?.value ?? '')?.[0];
  if (title === null || code === undefined || title.span.end - title.span.start !== title.value.length) return null;
  return { value: code, span: { start: title.span.start, end: title.span.start + code.length } };
}

/** The title without the id that it begins with. */
export function titleBehind(id: Located<string>, title: Located<string> | null): Located<string> | null {
  if (title === null || !title.value.startsWith(id.value)) return title;
  const value = title.value.slice(id.value.length).replace(/^\s?[:：–—-]\s*/, '');
  return { value, span: { start: title.span.end - value.length, end: title.span.end } };
}
