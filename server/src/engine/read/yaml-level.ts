/** Levels, scores and bands as registers print them: `medium`, `3`, `High (4/5)`, `40 %`, `6 (High)`, `Low - behind a flag`. */
import type { Band, Level, Located, Score } from '../model';
import type { YamlScalar } from './yaml-tree';

export function levelOf(scalar: YamlScalar): Level {
  const { value, reason } = withoutReason(scalar);
  const text = value.value;
  const percent = percentIn(value);
  const rated =
    /^[PILpil](\d)\b/.exec(text) ??
    /(\d{1,6}(?:\.\d{1,6})?)(?!\s?%)(?:\s?\/\s?(\d{1,4}))?/.exec(percent === null ? text : '');
  const digits = rated?.[1];
  const number =
    rated === null || digits === undefined ? null : place(value, rated.index + rated[0].indexOf(digits), digits);
  const fraction = number?.value.includes('.') === true && Number(number.value) < 1;
  return {
    text: value,
    number: number === null || fraction ? null : { value: Number(number.value), span: number.span },
    of: rated?.[2] === undefined ? null : Number(rated[2]),
    word: wordIn(value),
    percent: fraction && number !== null ? { value: Number(number.value) * 100, span: number.span } : percent,
    reason,
    level: null,
  };
}

export function scoreOf(scalar: YamlScalar): Score {
  const text = located(scalar);
  const match = /(\d{1,6}(?:\.\d{1,4})?)(?:\s?\/\s?(\d{1,4}))?/.exec(text.value.slice(0, 80));
  const digits = match?.[1];
  if (match === null || digits === undefined) return { text, stated: null, of: null };
  const stated = place(text, match.index, digits);
  return {
    text,
    stated: { value: Number(digits), span: stated.span },
    of: match[2] === undefined ? null : Number(match[2]),
  };
}

/** The band that a word names; in `6 (High)` the word alone. */
export function bandOf(scalar: YamlScalar): Band | null {
  const text = located(scalar);
  const word = wordIn(withoutReason(scalar).value) ?? (text.value === '' ? null : text);
  if (word === null) return null;
  return { text, name: bandName(word.value), span: word.span };
}

export function bandName(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/\b(?:risk|priority|severity|level)\b/g, ' ')
    .trim()
    .replace(/\s{1,20}/g, '-');
  return bandNames.get(plain) ?? (plain === '' ? word.toLowerCase() : plain);
}

/** Whether a text is one of the words that levels are named by, in any scale we know. */
export function isLevelWord(word: string): boolean {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/[\s_]{1,20}/g, ' ');
  return levelWords.has(plain);
}

export function located(scalar: YamlScalar): Located<string> {
  return { value: scalar.value, span: scalar.span };
}

/** A part of a located text; the whole where the text is not printed letter by letter. */
export function place(text: Located<string>, from: number, part: string): Located<string> {
  if (text.span.end - text.span.start !== text.value.length) return { value: part, span: text.span };
  const start = text.span.start + from;
  return { value: part, span: { start, end: start + part.length } };
}

const bandNames: ReadonlyMap<string, string> = new Map([
  ['med', 'medium'],
  ['moderate', 'medium'],
  ['very-low', 'minimal'],
  ['严重', 'critical'],
  ['极高', 'critical'],
  ['高', 'high'],
  ['中', 'medium'],
  ['低', 'low'],
]);

const levelWords: ReadonlySet<string> = new Set(
  `low,medium,med,moderate,high,critical,severe,extreme,very low,very high,very likely,very unlikely,minimal,minor,major,negligible,
insignificant,significant,catastrophic,disastrous,trivial,marginal,rare,remote,unlikely,possible,likely,probable,almost certain,
certain,frequent,occasional,improbable,none,informational,info,low-medium,medium-high,medium-low,high-critical,low to medium,
medium to high,l,m,h,vh,vl,高,中,低,极高,严重`
    .split(',')
    .map((word) => word.trim()),
);

function withoutReason(scalar: YamlScalar): { value: Located<string>; reason: Located<string> | null } {
  const text = located(scalar);
  const cut = /\s[-–—]\s|[;,]\s|:\s|\s\((?=[^)\d%]{12})|\sbecause\s/.exec(text.value.slice(0, 200));
  if (cut === null || cut.index === 0) return { value: text, reason: null };
  const from = cut.index + cut[0].length;
  const rest = text.value.slice(from);
  const lead = rest.length - rest.trimStart().length;
  const reason = rest.trim();
  const tail = cut[0].includes('(') && reason.endsWith(')') ? reason.slice(0, -1) : reason;
  return {
    value: place(text, 0, text.value.slice(0, cut.index).trimEnd()),
    reason: tail === '' ? null : place(text, from + lead, tail),
  };
}

function percentIn(text: Located<string>): Located<number> | null {
  const head = text.value.slice(0, 80);
  const range = /(\d{1,3})\s?[-–]\s?(\d{1,3})\s?%/.exec(head);
  if (range !== null) {
    const middle = (Number(range[1]) + Number(range[2])) / 2;
    return { value: middle, span: place(text, range.index, range[0]).span };
  }
  const single = /(\d{1,3}(?:\.\d{1,3})?)\s?%/.exec(head);
  return single === null ? null : { value: Number(single[1]), span: place(text, single.index, single[0]).span };
}

/** The first run of letters: `Medium` in `2 (Medium)`, `Very likely` in `Very likely (4)`. */
function wordIn(text: Located<string>): Located<string> | null {
  const head = text.value.slice(0, 60);
  const match = /\p{L}[\p{L}\s–-]{0,40}/u.exec(/^[PILpil]\d\b/.test(head) ? `  ${head.slice(2)}` : head);
  if (match === null) return null;
  return place(text, match.index, match[0].replace(/[\s–-]{1,40}$/, ''));
}
