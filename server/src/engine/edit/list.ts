/** One more item at the end of a printed list, with the marker of the last one. */
import type { Located } from '../model';
import { lineBreak, lineEnd, lineStart } from './lines';
import type { TextEdit } from './text-edit';

export function appendItem(text: string, items: readonly Located<unknown>[], value: string): TextEdit | null {
  const last = items.at(-1);
  if (last === undefined || value === '') return null;
  const start = lineStart(text, last.span.start);
  const lead = /^(\s*)(?:([-*+])|(\d{1,9})([.)]))(\s+(?:\[[ xX]\]\s+)?)/.exec(text.slice(start, last.span.start));
  if (lead === null) return null;
  const [, indent = '', bullet, number, dot = '.', space = ' '] = lead;
  const marker = bullet ?? `${Number(number) + 1}${dot}`;
  const at = lineEnd(text, last.span.end);
  const line = `${lineBreak(text)}${indent}${marker}${space.replace(/[xX]/, ' ')}${value}`;
  return { span: { start: at, end: at }, text: line };
}
