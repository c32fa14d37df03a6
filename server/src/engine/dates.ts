/** Dates as people write them, as ISO dates. No clock: today comes with the context. */

/** The last date that the text names; null where it names none. */
export function dateIn(text: string): string | null {
  const head = text.slice(0, 200);
  const found = patterns.flatMap(({ pattern, read }) =>
    [...head.matchAll(pattern)].flatMap((match) => {
      const iso = isoOf(...read(match));
      return iso === null ? [] : [{ at: match.index, iso }];
    }),
  );
  return found.toSorted((a, b) => a.at - b.at).at(-1)?.iso ?? null;
}

/** The same, and the last day of a week, month, quarter, half or year where no day is named: `Q2 2026`, `end of June 2026`, `2026-06`. */
export function lastDayIn(text: string): string | null {
  const day = dateIn(text);
  if (day !== null) return day;
  const head = text.slice(0, 200);
  const found = periods.flatMap(({ pattern, last }) =>
    [...head.matchAll(pattern)].flatMap((match) => {
      const iso = last(match.slice(1).map((part) => part ?? ''));
      return iso === null ? [] : [{ at: match.index, iso }];
    }),
  );
  return found.toSorted((a, b) => a.at - b.at).at(-1)?.iso ?? null;
}

export function addDays(iso: string, days: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

type Read = (match: RegExpMatchArray) => [year: string, month: string, day: string];

const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';

const patterns: readonly { readonly pattern: RegExp; readonly read: Read }[] = [
  { pattern: /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/g, read: ([, y, m, d]) => [y ?? '', m ?? '', d ?? ''] },
  { pattern: /(\d{4})年(\d{1,2})月(\d{1,2})日/g, read: ([, y, m, d]) => [y ?? '', m ?? '', d ?? ''] },
  { pattern: /\b(\d{1,2})\.(\d{1,2})\.(\d{4})/g, read: ([, d, m, y]) => [y ?? '', m ?? '', d ?? ''] },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s${month},?\\s(\\d{4})`, 'gi'),
    read: ([, d, m, y]) => [y ?? '', monthNumber(m), d ?? ''],
  },
  {
    pattern: new RegExp(`\\b${month}\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})`, 'gi'),
    read: ([, m, d, y]) => [y ?? '', monthNumber(m), d ?? ''],
  },
];

/** A day that no calendar has is still in its month: `2026-02-30`. */
const periods: readonly { readonly pattern: RegExp; readonly last: (parts: readonly string[]) => string | null }[] = [
  { pattern: /\bQ([1-4])[\s/,’'-]{0,3}(20\d\d)\b/gi, last: ([q, y]) => endOfMonth(y, 3 * Number(q)) },
  { pattern: /\b(20\d\d)[\s/-]{0,3}Q([1-4])\b/gi, last: ([y, q]) => endOfMonth(y, 3 * Number(q)) },
  { pattern: /\bH([12])[\s/-]{0,3}(20\d\d)\b/gi, last: ([h, y]) => endOfMonth(y, 6 * Number(h)) },
  { pattern: /\b(20\d\d)[\s/-]{0,3}H([12])\b/gi, last: ([y, h]) => endOfMonth(y, 6 * Number(h)) },
  { pattern: /\b(20\d\d)-W(\d\d)\b/gi, last: ([y, week]) => endOfWeek(Number(y), Number(week)) },
  {
    pattern: new RegExp(`\\b${month},?\\s(20\\d\\d)\\b`, 'gi'),
    last: ([m, y]) => endOfMonth(y, Number(monthNumber(m))),
  },
  { pattern: /(?<!\d)(20\d\d)[-/.](\d{1,2})(?!\d)/g, last: ([y, m]) => endOfMonth(y, Number(m)) },
  { pattern: /(?<![\w/.-])(\d{1,2})[/.](20\d\d)\b/g, last: ([m, y]) => endOfMonth(y, Number(m)) },
  { pattern: /(20\d\d)年(\d{1,2})月/g, last: ([y, m]) => endOfMonth(y, Number(m)) },
  {
    pattern: /^\W*(?:(?:until|till|by|through|the|end|of|year|eoy)\W+)*(20\d\d)\W*$/gi,
    last: ([y]) => endOfMonth(y, 12),
  },
];

function endOfMonth(year = '', number: number): string | null {
  if (number < 1 || number > 12) return null;
  return new Date(Date.UTC(Number(year), number, 0)).toISOString().slice(0, 10);
}

/** Week 1 is the one with the fourth of January; a week ends on Sunday. */
function endOfWeek(year: number, week: number): string | null {
  if (week < 1 || week > 53) return null;
  const fourth = new Date(Date.UTC(year, 0, 4));
  return addDays(fourth.toISOString().slice(0, 10), 7 * week - ((fourth.getUTCDay() + 6) % 7) - 1);
}

function monthNumber(name: string | undefined): string {
  const index = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf((name ?? '').toLowerCase());
  return String(index / 3 + 1);
}

/** null for days that no calendar has. */
function isoOf(year: string, monthText: string, day: string): string | null {
  const iso = `${year}-${monthText.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
