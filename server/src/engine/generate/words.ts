/**
 * A line as words that patterns can ask for. Names in code are split (`rateLimit`, `rate_limit` -> `rate limit`), and quantities
 * become signs, because a pattern cares that there is a time limit and not which one.
 */

import type { Vocabulary } from './languages';

/** `Replies within 200ms` -> ` replies within #duration `: blanks on both sides, so that whole words are found by `includes`. */
export function wordsOf(text: string, vocabulary: Vocabulary): string {
  const tokens: string[] = [];
  for (const [token] of withoutPlaces(apart(vocabulary.withoutLookalikes(text))).matchAll(
    /[\p{L}\p{N}][\p{L}\p{N}.,'’]*|%/gu,
  ))
    addToken(token, tokens);
  if (/(?<![\p{L}\p{N}])(?:GET|POST|PUT|PATCH|DELETE) `?\//u.test(text)) tokens.push('#endpoint');
  for (const each of vocabulary.wordsIn(text)) tokens.push(each);
  return ` ${tokens.join(' ')} `;
}

/** `完成CI配置` -> `完成 CI 配置`: Chinese, Japanese and Korean stand beside Latin words without a blank. */
function apart(text: string): string {
  return text.replace(besideLatin, '$& ');
}

const others = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const besideLatin = new RegExp(`${others}(?=[A-Za-z\\d])|[A-Za-z\\d](?=${others})`, 'gu');

/** `[Source: docs/architecture.md#tests]`, addresses and file names say where, and their words would speak for risks. */
function withoutPlaces(text: string): string {
  const cited = text.split(/\[Source:/i).map((part, place) => (place === 0 ? part : part.slice(part.indexOf(']') + 1)));
  return cited
    .join(' ')
    .replace(/\b(?:https?|wss?|file):\/\/\S*/gi, ' ')
    .replace(/\b(?:N?FR|UX|AC)[-.]?\d[\w.-]{0,8} compliance\b/gi, ' ')
    .split(' ')
    .filter((word) => !(word.includes('/') && /[\w-]\.[a-z]{1,5}(?![a-z\d])/i.test(word)))
    .join(' ');
}

/** The first limit of time as printed, for titles: `200ms`. What may take hours is a deadline and no matter of speed. */
export function printedDuration(text: string): string | null {
  const found =
    /(?<![\p{Script=Latin}\p{N}.])\d{1,6}(?:[.,]\d{1,3})? ?-?(?:(?:ms|s|sec|min|milliseconds?|seconds?|secondes?|sekunden?|segundos?|minute[sn]?|minutos?)(?!\p{L})|毫?秒|分钟|分鐘|分間?|초|분)/iu.exec(
      text,
    );
  return found === null ? null : found[0];
}

function addToken(raw: string, tokens: string[]): void {
  const token = withoutFinalMarks(raw);
  if (token === '') return;
  const previous = tokens.at(-1);
  if (raw === '%') {
    if (previous !== undefined && isNumber(previous)) tokens[tokens.length - 1] = '#percent';
    return;
  }
  const lower = token.toLowerCase();
  const quantity = /^(\d[\d.,]*)(\p{L}+)$/u.exec(lower);
  if (quantity !== null && quantity[2] !== undefined && signs.has(quantity[2])) {
    tokens.push(signs.get(quantity[2]) ?? '');
    return;
  }
  const sign = signs.get(lower);
  if (sign !== undefined && previous !== undefined && isNumber(previous)) {
    tokens[tokens.length - 1] = sign;
    return;
  }
  if (isNumber(lower)) {
    tokens.push(isMany(lower) ? '#many' : lower);
    return;
  }
  for (const part of token.split(/[.,'’]/)) addName(part, tokens);
}

function withoutFinalMarks(token: string): string {
  let end = token.length;
  while (end > 0 && ".,'’".includes(token[end - 1] ?? ' ')) end -= 1;
  return token.slice(0, end);
}

/** `EventBus` is found as `eventbus` and as `event bus`. */
function addName(name: string, tokens: string[]): void {
  if (name === '') return;
  tokens.push(name.toLowerCase());
  const parts = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  if (parts !== name) for (const each of parts.toLowerCase().split(' ')) tokens.push(each);
}

function isNumber(token: string): boolean {
  return token === '#many' || /^\d[\d.,]*$/.test(token);
}

/** `10,608`, `10.608` and `5000` count things; `1143` is a line, `2025` a year. */
function isMany(number: string): boolean {
  if (/^\d{1,3}(?:,\d{3}|\.\d{3})+$/.test(number)) return true;
  return /^\d{5,9}$/.test(number) || (/^\d\d00$/.test(number) && number !== '2000' && number !== '1900');
}

const units =
  'ms millisecond milliseconds s sec second seconds secondes sekunde sekunden segundo segundos min minute minutes minuten minuto minutos';
const longUnits = 'h hour hours stunde stunden heure heures hora horas';

const signs: ReadonlyMap<string, string> = new Map([
  ...units.split(' ').map((unit) => [unit, '#duration'] as const),
  ...longUnits.split(' ').map((unit) => [unit, '#hours'] as const),
  ...['kb', 'mb', 'gb', 'tb', 'bytes'].map((unit) => [unit, '#size'] as const),
  ...['k', 'm', 'million', 'thousand', 'billion'].map((unit) => [unit, '#many'] as const),
  ['percent', '#percent'],
]);
