/** How the risks spread over categories and components, as a list: `Technical: 5 risks (1 high, 2 medium)`. */
import type { Span } from '../../model';
import type { Inline } from '../outline';
import { type Phrase, part, phraseOf, spanOf } from '../phrase';
import { isKnownCategory } from './categories';
import { addClaim, type Collector } from './collect';
import { type Pair, pairsOf, readingsOf } from './pairs';
import { bandCountsIn, type Counted, countIn } from './value';
import { countsBy } from './words';

export type Spread = 'category' | 'component';

/** By what the list under this lead-in and heading counts; null where neither says. */
export function spreadOf(lead: string, heading: string): Spread | null {
  for (const text of [lead, heading]) {
    if (text === '' || text.length > 100) continue;
    if (countsBy.category.test(text)) return 'category';
    if (countsBy.component.test(text)) return 'component';
  }
  return null;
}

/** Returns the lines it has read; the others may say something else. */
export function readDistribution(
  lines: readonly Inline[],
  spread: Spread | null,
  group: number,
  into: Collector,
): ReadonlySet<Inline> {
  const counting = spread === null ? namedCount : anyCount;
  const found = lines.flatMap((line) => (counting.test(line.plain) ? readLine(line, spread) : []));
  const named = found.filter(({ counted, name }) => counted?.named === true && isKnownCategory(name.text));
  const kind = spread ?? (named.length >= 2 ? 'category' : null);
  if (kind === null) return new Set();
  const complete = new Set(found.map(({ line }) => line)).size === lines.length;
  const read = found.filter((one) => {
    if (spread === null) return named.includes(one);
    return kind === 'category' || complete || one.counted?.named === true;
  });
  for (const one of read) addLine(one, kind, group, into);
  return new Set(read.map(({ line }) => line));
}

const namedCount = /(?:\d|none|zero|all) (?:[a-z]{3,12} )?risk|个风险|项风险/i;
const anyCount = /\d|\b(?:none|zero|one|two|three|four|five|six|seven|eight|nine|ten)\b|[无無零一二三四五六七八九十]/i;

export interface Found {
  readonly line: Inline;
  readonly span: Span;
  readonly name: Phrase;
  readonly counted: Counted | null;
  readonly tail: Phrase;
}

/** Names may hold colons and dashes, so the first parting whose right side is a count is the one. */
function readLine(line: Inline, spread: Spread | null): readonly Found[] {
  const several = spread === null ? [] : pairsOf(line);
  if (several.length > 1) return several.flatMap((pair) => counted(line, pair) ?? []);
  const pairs = readingsOf(line);
  for (const pair of pairs) {
    const found = counted(line, pair);
    if (found !== null) return [found];
  }
  if (spread === null) return [];
  const [first] = pairs;
  const rest = spread === 'category' && first !== undefined ? bandsOnly(line, first) : countInBrackets(line);
  return rest === null ? [] : [rest];
}

function counted(line: Inline, { label, value, span }: Pair): Found | null {
  const count = countIn(value);
  return count === null || label.text === '' ? null : { line, span, name: label, counted: count, tail: count.tail };
}

/** `Technical: 1 high, 2 medium` */
function bandsOnly(line: Inline, { label, value, span }: Pair): Found | null {
  const tail = part(
    { text: `- ${value.text}`, at: (from, to) => value.at(Math.max(0, from - 2), to - 2) },
    0,
    value.text.length + 2,
  );
  return bandCountsIn(tail).length === 0 ? null : { line, span, name: label, counted: null, tail };
}

/** `Technical (3 risks)` */
export function countInBrackets(line: Inline): Found | null {
  const whole = phraseOf(line);
  const open = whole.text.lastIndexOf('(');
  if (open <= 0 || !whole.text.endsWith(')')) return null;
  const count = countIn(part(whole, open + 1, whole.text.length - 1));
  if (count === null || count.tail.text !== '') return null;
  return { line, span: spanOf(whole), name: part(whole, 0, open), counted: count, tail: count.tail };
}

function addLine({ span, name, counted, tail }: Found, kind: Spread, group: number, into: Collector): void {
  const of = name.text;
  if (counted !== null) addClaim(into, { kind, of, stated: counted.stated, span, group, beside: [tail] });
  if (kind !== 'category') return;
  for (const { band, stated } of bandCountsIn(tail)) {
    addClaim(into, { kind: 'category-band', of: `${of}/${band}`, stated, span, group });
  }
}
