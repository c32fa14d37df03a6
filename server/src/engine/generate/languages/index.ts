/**
 * What stories in other languages say, in the words for which the patterns ask. English product terms stand in all of them and need no
 * table. A language is taken for the whole story, so that no Spanish word is found in an English one.
 */
import { chinese } from './chinese';
import { french } from './french';
import { german } from './german';
import { japanese } from './japanese';
import { korean } from './korean';
import { portuguese } from './portuguese';
import { simplified } from './simplified';
import { spanish } from './spanish';

export interface Vocabulary {
  /** The English words behind a sentence; nothing where it says none of them. */
  wordsIn(sentence: string): readonly string[];
  /** Without the words that are spelled like English ones and mean something else: Spanish `dos` is no DoS. */
  withoutLookalikes(sentence: string): string;
}

export function vocabularyOf(story: string): Vocabulary {
  const sample = story.slice(0, enough);
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(sample)) return wordsWithoutBlanks(rowsOf(japanese));
  if (/\p{Script=Hangul}{2}/u.test(sample)) return wordsWithoutBlanks(rowsOf(korean));
  if (/\p{Script=Han}/u.test(sample)) {
    const { wordsIn } = wordsWithoutBlanks(rowsOf(chinese));
    return { wordsIn: (sentence) => wordsIn(simplified(sentence)), withoutLookalikes: same };
  }
  const table = tableFor(sample);
  return table === null ? none : wordsWithBlanks(rowsOf(table));
}

/** As far as can be told; a draft of any other story says why it is in English all the same. */
export function isEnglish(story: string): boolean {
  return vocabularyOf(story) === none;
}

const same = (sentence: string): string => sentence;
const none: Vocabulary = { wordsIn: () => [], withoutLookalikes: same };
const enough = 60_000;

/** Small words that stand in nearly every sentence of a language, and in no English one. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:el|los|las|una|para|con|del|que|cuando|debe|deben|según|más)(?!\p{L})/giu, spanish],
  [/(?<!\p{L})(?:uma|não|para|com|dos|das|que|quando|deve|devem|são|ao|pelo|pela)(?!\p{L})/giu, portuguese],
  [/(?<!\p{L})(?:les|une|pour|dans|avec|est|sont|lorsque|doit|sur|du|aux|qui)(?!\p{L})/giu, french],
  [/(?<!\p{L})(?:der|das|und|mit|für|eine|einen|wird|ist|werden|nicht|wenn|bei)(?!\p{L})/giu, german],
];

/** null for English, and where too little is said to know. */
function tableFor(sample: string): string | null {
  const words = sample.match(/\p{L}{2,}/gu)?.length ?? 0;
  const counts = signs.map(([pattern, table]) => ({ count: sample.match(pattern)?.length ?? 0, table }));
  const best = counts.reduce((top, next) => (next.count > top.count ? next : top));
  return best.count >= Math.max(3, words * 0.02) ? best.table : null;
}

type Row = readonly [word: string, meaning: string];

/** `login: iniciar sesion, inicia sesion` -> a row for each word, the longest first. */
function rowsOf(table: string): readonly Row[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line): readonly Row[] => {
      const [meaning = '', words = ''] = line.split(': ');
      return words.split(', ').map((word) => [word, meaning]);
    })
    .toSorted(([a], [b]) => b.length - a.length);
}

/** Words are found by looking for them, and use up their characters. */
function wordsWithoutBlanks(rows: readonly Row[]): Vocabulary {
  const wordsIn = (sentence: string): readonly string[] => {
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(sentence)) return [];
    const found: string[] = [];
    let rest = sentence;
    for (const [word, meaning] of rows) {
      if (!rest.includes(word)) continue;
      found.push(meaning);
      rest = rest.replaceAll(word, ' ');
    }
    return found;
  };
  return { wordsIn, withoutLookalikes: same };
}

/** Words are known by how they begin; `*datei` may also end or stand within a longer one, and `rol.` is the whole word. */
function wordsWithBlanks(rows: readonly Row[]): Vocabulary {
  const stems = rows
    .filter(([, meaning]) => meaning !== lookalike)
    .map(([word, meaning]) => ({
      meaning,
      stem: `${word.startsWith('*') ? '' : ' '}${plain(word.replace(/[*.]/g, ''))}${word.endsWith('.') ? ' ' : ''}`,
    }));
  const alike = rows.filter(([, meaning]) => meaning === lookalike).map(([word]) => word);
  const others = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alike.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return {
    wordsIn(sentence) {
      const said = ` ${plain(sentence)} `;
      return stems.flatMap(({ stem, meaning }) => (said.includes(stem) ? [meaning] : []));
    },
    withoutLookalikes: (sentence) => sentence.replace(others, ' '),
  };
}

/** Heads the row of words that are no English ones. */
const lookalike = 'not English';

/** Lower case, without accents and signs. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
