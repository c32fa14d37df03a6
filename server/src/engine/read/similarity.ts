/** Do two titles name the same risk? By shared words, or by shared pairs of characters where words are not written apart. */
import { isHan } from './level-word';

/** 1 where every word of the shorter text stands in the longer one. */
export function similarity(a: string, b: string): number {
  return share(partsOf(a), partsOf(b));
}

export function share(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared / small.size;
}

/** The telling words of a text, shortened to their stems. */
export function partsOf(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  const found = new Set<string>();
  for (const word of lower.split(/[^\p{L}\p{N}]+/u)) {
    if (word === '' || fillers.has(word)) continue;
    if (!isHan(word.charCodeAt(0))) found.add(stem(word));
    else for (let at = 0; at + 1 < word.length; at += 1) addPair(word.slice(at, at + 2), found);
  }
  return found;
}

function addPair(pair: string, found: Set<string>): void {
  if (!/风险|風險|估风|更风|控风/.test(pair)) found.add(pair);
}

/** Enough of the word to join `failure` and `failures`, `operational` and `operations`. */
function stem(word: string): string {
  return word.length > 6 ? word.slice(0, 6) : word.replace(/s$/, '');
}

const fillers: ReadonlySet<string> = new Set(
  'a an and are as at be by can could for from in into is it may might of on or risk risks s that the to too with without 与 和 的'.split(
    ' ',
  ),
);
