import type { Located } from '../model';

/** `DevOps + Development team` are two owners; spans stay exact. Slashes and commas separate too, `&` and `and` do. */
export function splitOwners(owner: Located<string>): readonly Located<string>[] {
  const found: Located<string>[] = [];
  const separator = /[,;+/&、，；]| and |<br>/gi;
  let from = 0;
  const push = (to: number): void => {
    const raw = owner.value.slice(from, to);
    const value = raw.trim();
    if (value === '') return;
    const start = owner.span.start + from + raw.indexOf(value);
    found.push({ value, span: { start, end: start + value.length } });
  };
  for (let match = separator.exec(owner.value); match !== null; match = separator.exec(owner.value)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(owner.value.length);
  return found;
}
