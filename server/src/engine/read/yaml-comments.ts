import type { Located } from '../model';

/** Comments that speak to us: `# risk-disable …` and its kin, wherever they stand on a line. */
export function commentsIn(text: string): readonly Located<string>[] {
  const found: Located<string>[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    let start = at - 1;
    while (start >= 0 && (text[start] === ' ' || text[start] === '\t')) start -= 1;
    const before = start > 0 ? text.charCodeAt(start - 1) : 32;
    if (text[start] !== '#' || before > 32 || !/^risk-(?:dis|en)able/.test(text.slice(at, at + 12))) continue;
    const newline = text.indexOf('\n', at);
    const value = text.slice(start, newline === -1 ? text.length : newline).trimEnd();
    found.push({ value, span: { start, end: start + value.length } });
  }
  return found;
}

/** `# Risk summary: Story 2.6 - …` above a block that has no key for it. */
export function storyInComments(text: string): Located<string> | null {
  for (let start = 0; text[start] === '#' || text[start] === '\n' || text[start] === '\r'; ) {
    const newline = text.indexOf('\n', start);
    const line = text.slice(start, newline === -1 ? text.length : newline);
    const match = /\b(?:Story|Epic):? {1,3}([\w.-]{0,30}\d[\w.-]{0,30})/i.exec(line.slice(0, 200));
    if (match?.[1] !== undefined) {
      const value = match[1].replace(/[.-]+$/, '');
      const from = start + match.index + match[0].length - match[1].length;
      return { value, span: { start: from, end: from + value.length } };
    }
    if (newline === -1) break;
    start = newline + 1;
  }
  return null;
}

const word = 'risk-';
