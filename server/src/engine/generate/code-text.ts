/** A value that was read, with the ticks of the code in it: a field holds what a person sees, and what is written again keeps its code. */
import type { Located } from '../model';
import { codeMark, withCodeMarks } from '../read/inline';

export function withCode(text: string, { value, span }: Located<string>): string {
  if (span.end - span.start > longest) return value;
  let { start, end } = span;
  while (text[start - 1] === '`') start -= 1;
  while (text[end] === '`') end += 1;
  if (!text.slice(start, end).includes('`')) return value;
  return partOf(withCodeMarks(text, start, end), value) ?? value;
}

const longest = 20_000;

/** The stretch of `marked` that says what `value` says; null where the marks are not all that they differ by. */
function partOf(marked: string, value: string): string | null {
  const signs = [...marked.matchAll(/\S/g)].filter(([sign]) => sign !== codeMark);
  const wanted = value.replace(/\s/g, '');
  const at = signs
    .map(([sign]) => sign)
    .join('')
    .indexOf(wanted);
  const first = signs[at]?.index;
  const last = signs[at + wanted.length - 1]?.index;
  if (wanted === '' || first === undefined || last === undefined) return null;
  let [start, end] = [first, last + 1];
  while (marked[start - 1] === codeMark) start -= 1;
  while (marked[end] === codeMark) end += 1;
  const found = marked.slice(start, end);
  const runs = found.split(codeMark).length - 1;
  return runs % 2 === 0 ? found.replaceAll(codeMark, '`').replace(/\s+/g, ' ') : null;
}
