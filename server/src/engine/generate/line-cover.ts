/** The lines of a text, and what of them is left beside given spans. */
import type { Span } from '../model';

export interface Line extends Span {}

export function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const own = { start, end: start + line.length, blank: line.trim() === '' };
    start += line.length + 1;
    return own;
  });
}

export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** By line the held spans in it. */
export function coverOf(lines: readonly Line[], spans: readonly Span[]): ReadonlyMap<number, readonly Span[]> {
  const covered = new Map<number, Span[]>();
  for (const { start, end } of spans)
    for (
      let at = lineAt(lines, start);
      at < lines.length && (lines[at]?.start ?? end) < Math.max(end, start + 1);
      at += 1
    )
      covered.set(at, [...(covered.get(at) ?? []), { start, end }]);
  return covered;
}

/** What of a line no span covers. */
export function freeParts(text: string, line: Line | undefined, own: readonly Span[]): readonly string[] {
  if (line === undefined) return [];
  const parts: string[] = [];
  let at = line.start;
  for (const { start, end } of own.toSorted((a, b) => a.start - b.start)) {
    if (start > at) parts.push(text.slice(at, start));
    at = Math.max(at, end);
  }
  return [...parts, text.slice(Math.min(at, line.end), line.end)];
}

export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
}

/** The whole line that a span starts in, up to the end of the line it ends in. */
export function lineOf(text: string, { start, end }: Span): Span {
  const newline = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: newline < 0 ? text.length : newline };
}
