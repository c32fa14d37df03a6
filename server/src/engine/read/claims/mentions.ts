/** Ids of risks in running text: written out, shortened (`DATA-002/003`), as a range (`TECH-004-006`) or by number (`Risks 4+5`). */
import { namedPolicies } from '../../policy';
import { idAt, riskNoun } from '../identifier';
import { normaliseId } from '../merge';

export interface Mention {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** What a document's ids look like: with them a mention is told from the id of a test, a story or a requirement. */
export interface KnownIds {
  /** Normalised id -> as printed. */
  readonly ids: ReadonlyMap<string, string>;
  /** Everything before the last digits, with how many digits follow. */
  readonly series: ReadonlySet<string>;
  /** Known as bare numbers or as `Risk 4`: number -> id. */
  readonly numbers: ReadonlyMap<string, string>;
}

export function knownIds(ids: readonly string[]): KnownIds {
  const numbers = new Map<string, string>();
  const series = new Set<string>();
  for (const id of ids) {
    const number = numbered.exec(id)?.[1];
    if (number !== undefined) numbers.set(number, id);
    else if (/[-_\u2010-\u2015]/.test(id)) series.add(seriesOf(id));
  }
  for (const prefix of prefixes) {
    const own = new RegExp(`^${prefix}-(\\d)$`);
    const digits = [...series].map((one) => own.exec(one)?.[1]).find((one) => one !== undefined);
    if (digits !== undefined) for (const other of prefixes) series.add(`${other}-${digits}`);
  }
  return { ids: new Map(ids.map((id) => [normaliseId(id), id])), series, numbers };
}

const numbered = new RegExp(`^(?:${riskNoun})?\\s?#?0{0,2}(\\d{1,3})$`, 'i');

/** A document that numbers by categories may mention one of which it has no risk. */
const prefixes = [...new Set(namedPolicies.flatMap(({ categories }) => Object.keys(categories)))];

export function mentionsIn(text: string, known: KnownIds): readonly Mention[] {
  if (known.ids.size === 0) return [];
  const found: Mention[] = [];
  const candidates = /(?<![A-Za-z0-9])[A-Z][A-Z0-9]{0,12}[-_\u2010-\u20150-9]|\b(?:[Rr]isk|RISK)[sS]?\s{0,3}#?\d/g;
  for (let match = candidates.exec(text); match !== null; match = candidates.exec(text)) {
    const inside = /[\w.-]$|[^\d\s)]\/$/.test(text.slice(Math.max(0, match.index - 2), match.index));
    const step = inside ? [] : mentionsAt(text, match.index, known);
    for (const one of step) found.push(one);
    const end = step.at(-1)?.to ?? 0;
    if (end > candidates.lastIndex) candidates.lastIndex = end;
  }
  return found;
}

function mentionsAt(text: string, from: number, known: KnownIds): readonly Mention[] {
  const numbered = numberedAt(text, from, known);
  if (numbered.length > 0) return numbered;
  const id = idAt(text, from);
  if (id === null || /^[-_/]?\w|^\.\w/.test(text.slice(id.to, id.to + 2).replace(/^\//, ' '))) return [];
  if (isRiskId(id.value, known)) return isPartOf(id.value, known) ? [] : withFollowers(text, id, known);
  return rangeInside(id, known);
}

/** `SEC-001a` beside a risk SEC-001 is the first of its tests. */
function isPartOf(value: string, known: KnownIds): boolean {
  return /\d[a-z]$/.test(value) && !known.ids.has(normaliseId(value)) && known.ids.has(normaliseId(value.slice(0, -1)));
}

function isRiskId(value: string, known: KnownIds): boolean {
  return known.ids.has(normaliseId(value)) || (/[-_\u2010-\u2015]/.test(value) && known.series.has(seriesOf(value)));
}

/** `TECH-` and three digits. */
function seriesOf(id: string): string {
  const normal = normaliseId(id);
  const digits = /\d+[A-Z]?$/.exec(normal)?.[0] ?? '';
  return `${normal.slice(0, normal.length - digits.length)}${digits.replace(/[A-Z]$/, '').length}`;
}

/** What continues an id: `/003`, `/R003`, ` to TECH-004`. */
function withFollowers(text: string, first: Mention, known: KnownIds): readonly Mention[] {
  const found: Mention[] = [{ value: first.value, from: first.from, to: first.to }];
  let last = found[0] ?? first;
  for (let rest = followerAt(text, last, known); rest.length > 0; rest = followerAt(text, last, known)) {
    for (const one of rest) found.push(one);
    last = rest.at(-1) ?? last;
  }
  return found;
}

function followerAt(text: string, last: Mention, known: KnownIds): readonly Mention[] {
  const tail = text.slice(last.to, last.to + 24);
  const short = /^\s?[/+&]\s?([A-Z]?\d{1,4})(?![\w.%])/.exec(tail);
  if (short?.[1] !== undefined) {
    const value = withEnding(last.value, short[1]);
    const to = last.to + short[0].length;
    return value !== null && isRiskId(value, known) ? [{ value, from: to - short[1].length, to }] : [];
  }
  const through = /^\s{0,2}(?:through|thru|to|until|\u2013|\u2014|\.\.\.?|…|至|到)\s{0,2}/.exec(tail);
  if (through === null) return [];
  const end = idAt(text, last.to + through[0].length);
  if (end === null || seriesOf(end.value) !== seriesOf(last.value)) return [];
  return [...between(last.value, end.value, last.from, end.to), { value: end.value, from: end.from, to: end.to }];
}

/** `TECH-004-006` and `R-001–R-004` look like one id; they are one only if the document has it. */
function rangeInside(id: Mention, known: KnownIds): readonly Mention[] {
  for (let at = 1; at < id.value.length - 1; at += 1) {
    if (!/[-_\u2010-\u2015]/.test(id.value.charAt(at))) continue;
    const first = id.value.slice(0, at);
    const rest = id.value.slice(at + 1);
    if (!/\d$/.test(first) || !isRiskId(first, known)) continue;
    const last = /^\d+$/.test(rest) ? withEnding(first, rest) : rest;
    if (last === null || seriesOf(last) !== seriesOf(first)) continue;
    return [
      { value: first, from: id.from, to: id.from + at },
      ...between(first, last, id.from, id.to),
      { value: last, from: id.from + at + 1, to: id.to },
    ];
  }
  return [];
}

const longestRange = 60;

/** The ids between two of a series; they stand in the range as a whole. */
function between(first: string, last: string, from: number, to: number): readonly Mention[] {
  const start = numberOf(first);
  const end = numberOf(last);
  if (start === null || end === null || end - start > longestRange) return [];
  return Array.from({ length: Math.max(0, end - start - 1) }, (_, index) => {
    const digits = /\d+$/.exec(first)?.[0] ?? '';
    const value = first.slice(0, first.length - digits.length) + String(start + index + 1).padStart(digits.length, '0');
    return { value, from, to };
  });
}

function numberOf(id: string): number | null {
  const digits = /\d+$/.exec(id)?.[0];
  return digits === undefined ? null : Number(digits);
}

function withEnding(id: string, ending: string): string | null {
  const own = /[A-Z]?\d+$/.exec(id)?.[0];
  if (own === undefined) return null;
  const digits = /\d+$/.exec(own)?.[0] ?? own;
  const kept = /^\d/.test(ending) ? digits : own;
  return kept.length === ending.length ? id.slice(0, id.length - kept.length) + ending : null;
}

/** `Risk 6`, `(Risks 4+5)`, `Risks 1, 2 and 3`, where the document numbers its risks. */
function numberedAt(text: string, from: number, known: KnownIds): readonly Mention[] {
  if (known.numbers.size === 0) return [];
  const lead = /^risks?\s{0,3}#?(?=\d)/i.exec(text.slice(from, from + 12));
  if (lead === null) return [];
  const found: Mention[] = [];
  let at = from + lead[0].length;
  for (;;) {
    const digits = /^\d{1,3}(?![\w%]|\.\d)/.exec(text.slice(at, at + 5))?.[0];
    if (digits === undefined) break;
    const to = at + digits.length;
    const id = known.numbers.get(String(Number(digits)));
    const whole = id !== undefined && /^\D/.test(id) && found.length === 0;
    if (id !== undefined) found.push({ value: id, from: whole ? from : at, to });
    else if (text.charAt(from - 1) === '(') found.push({ value: digits, from: at, to });
    const joint = /^\s{0,2}(?:,|\+|&|\/|and|und)\s{0,2}(?:and\s)?#?(?=\d)/.exec(text.slice(to, to + 10));
    if (joint === null) break;
    at = to + joint[0].length;
  }
  return found;
}
