/**
 * Ids in text that reading leaves alone: a diagram, a fence, the prose of a story. Only ids that speak for themselves (`TECH-001`)
 * are looked for there; `C1` or `4` may mean anything.
 */
import type { Located, Span } from '../engine';
import { lineAt } from './line';

/** In plain text only the whole id counts: `SEC-001`, and neither `SEC-0011`, `T-SEC-001`, `docs/SEC-001.md` nor `~~SEC-001~~`. */
export function idInText(text: string, id: string): readonly Span[] {
  if (!isPlain(id)) return [];
  const found: Span[] = [];
  for (let start = text.indexOf(id); start >= 0; start = text.indexOf(id, start + id.length)) {
    const span = { start, end: start + id.length };
    if (isWhole(text, span) && !isStruckOut(text, start)) found.push(span);
  }
  return found;
}

/** The word under the cursor, where it may be an id. */
export function wordAt(text: string, offset: number): Located<string> | null {
  const line = lineAt(text, offset);
  let { start, end } = { start: offset, end: offset };
  while (start > line.start && /[\p{L}\p{N}_-]/u.test(text.charAt(start - 1))) start -= 1;
  while (end < line.end && /[\p{L}\p{N}_-]/u.test(text.charAt(end))) end += 1;
  const value = text.slice(start, end);
  return isPlain(value) && isWhole(text, { start, end }) ? { value, span: { start, end } } : null;
}

/** Between two pairs of tildes on its line: a risk that is no more. */
export function isStruckOut(text: string, offset: number): boolean {
  const { start, end } = lineAt(text, offset);
  const before = text.slice(start, offset).split('~~').length - 1;
  return before % 2 === 1 && text.slice(offset, end).includes('~~');
}

function isPlain(id: string): boolean {
  return id.length <= 60 && /^\p{L}[\p{L}\p{N}]*(?:[-_][\p{L}\p{N}]+)*[-_]\p{L}?\p{N}+\p{L}?$/u.test(id);
}

function isWhole(text: string, { start, end }: Span): boolean {
  return (
    !/[\p{L}\p{N}_/.-]/u.test(text.charAt(start - 1)) &&
    !/^(?:[\p{L}\p{N}_]|[-/.][\p{L}\p{N}_])/u.test(text.slice(end, end + 2))
  );
}
