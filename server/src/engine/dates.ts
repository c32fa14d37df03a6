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
