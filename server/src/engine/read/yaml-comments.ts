import type { Located } from '../model';

/** Comments that speak to us: `# risk-disable …` and its kin, wherever they stand on a line. */
export function commentsIn(text: string): readonly Located<string>[] {
  const found: Located<string>[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    let start = at - 1;
    while (start >= 0 && (text[start] === ' ' || text[start] === '\t')) start -= 1;
    const before = start > 0 ? text.charCodeAt(start - 1) : 32;
    if (text[start] !== '#' || before > 32) continue;
    const newline = text.indexOf('\n', at);
    const value = text.slice(start, newline === -1 ? text.length : newline).trimEnd();
    found.push({ value, span: { start, end: start + value.length } });
  }
  return found;
}

const word = 'risk-';
