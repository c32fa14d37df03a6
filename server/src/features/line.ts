import type { Span } from '../engine';

/** The line around an offset, its break excluded. */
export function lineAt(text: string, offset: number): Span {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const found = text.indexOf('\n', offset);
  const end = found < 0 ? text.length : found;
  return { start, end: end > start && text[end - 1] === '\r' ? end - 1 : end };
}
