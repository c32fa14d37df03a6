/** The sentences that source code says by say`…`, with `{0}` where parts stand. Templates may stand in the parts of others. */
export function sentencesIn(source: string): readonly string[] {
  const found: string[] = [];
  for (const match of source.matchAll(/\bsay`/g)) found.push(sentenceAt(source, match.index + match[0].length));
  return found;
}

function sentenceAt(source: string, start: number): string {
  let sentence = '';
  let parts = 0;
  for (let at = start; at < source.length && source[at] !== '`'; ) {
    if (source.startsWith('${', at)) {
      sentence += `{${parts}}`;
      parts += 1;
      at = endOfPart(source, at + 2);
      continue;
    }
    if (source[at] === '\\') at += 1;
    sentence += source[at] ?? '';
    at += 1;
  }
  return sentence;
}

/** Behind the brace that closes a part; braces and backticks within strings and inner templates close nothing. */
function endOfPart(source: string, start: number): number {
  let at = start;
  for (let depth = 1; depth > 0 && at < source.length; ) {
    const char = source[at] ?? '';
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    at =
      char === "'" || char === '"'
        ? source.indexOf(char, at + 1) + 1
        : char === '`'
          ? endOfTemplate(source, at + 1)
          : at + 1;
  }
  return at;
}

function endOfTemplate(source: string, start: number): number {
  let at = start;
  while (at < source.length && source[at] !== '`') {
    if (source.startsWith('${', at)) at = endOfPart(source, at + 2);
    else at += source[at] === '\\' ? 2 : 1;
  }
  return at + 1;
}
