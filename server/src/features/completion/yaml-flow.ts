/** The same inside brackets of one line: `{ level: 2, reason: … }` and `[TECH-001, …]`. */
import type { YamlPlace } from './yaml-place';

type FlowPlace = Pick<YamlPlace, 'kind' | 'path' | 'span' | 'present' | 'flow'>;

interface Bracket {
  readonly kind: '{' | '[';
  key: string | null;
  readonly present: Set<string>;
}

/** Offsets count in the line; null where no bracket is open at the cursor. */
export function flowPlace(content: string, from: number, at: number): FlowPlace | null {
  const open: Bracket[] = [];
  let start = from;
  let quote = '';
  if (!/^[[{]/.test(content.slice(from))) return null;
  for (let index = from; index < at; index += 1) {
    const character = content[index] ?? '';
    if (quote !== '') {
      if (character === '\\' && quote === '"') index += 1;
      else if (character === quote) quote = '';
      continue;
    }
    const bracket = open.at(-1);
    if (/["']/.test(character) && content.slice(start, index).trim() === '') quote = character;
    else if (character === '{' || character === '[') open.push({ kind: character, key: null, present: new Set() });
    else if (character === '}' || character === ']') open.pop();
    else if (character === ',' && bracket !== undefined) bracket.key = null;
    else if (character === ':' && bracket?.kind === '{' && /\s/.test(content[index + 1] ?? ' ')) {
      bracket.key = wordIn(content.slice(start, index));
      bracket.present.add(bracket.key);
    } else continue;
    if (quote === '') start = index + 1;
  }
  const last = open.at(-1);
  if (last === undefined) return null;
  const word = spanAt(content, start, at);
  const isKey = last.kind === '{' && last.key === null;
  for (const [, key = ''] of content.slice(word.end).matchAll(/([\w.-]+)\s*:(?=\s)/g)) last.present.add(key);
  return {
    kind: isKey ? 'key' : last.kind === '[' ? 'item' : 'value',
    path: open.flatMap(({ kind, key }) => (kind === '[' ? ['-'] : key === null ? [] : [key])),
    span: word,
    present: last.present,
    flow: true,
  };
}

function wordIn(part: string): string {
  return part.trim().replace(/^["']|["']$/g, '');
}

/** From the first character of the word to what ends it; where none stands there, the cursor. */
function spanAt(content: string, start: number, at: number): YamlPlace['span'] {
  const first = start + (/^\s*/.exec(content.slice(start))?.[0].length ?? 0);
  const rest = content.slice(first);
  const length = /^(?:"(?:\\.|[^"\\])*"|'[^']*'|[^,}\]:#]*)/.exec(rest)?.[0].trimEnd().length ?? 0;
  if (first > at || first + length < at) return { start: at, end: at };
  return { start: first, end: first + length };
}
