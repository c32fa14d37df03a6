/**
 * The small language in which a pattern says what calls for it: `lock* | mutex & wait* | timeout ! screen`. `&` joins groups that
 * must stand in the same line, `|` separates alternatives, `*` ends a word stem, and nothing behind `!` may stand there.
 */

export interface Call {
  readonly groups: readonly (readonly Phrase[])[];
  readonly unless: readonly Phrase[];
  readonly weight: number;
}

/** Words with blanks around them, found in the output of `wordsOf`; a stem inside the phrase needs an expression. */
export type Phrase = string | RegExp;

export function parseCall(expression: string, weight: number): Call {
  const [wanted = '', unwanted] = expression.split('!');
  return {
    groups: wanted.split('&').map(phrasesOf),
    unless: unwanted === undefined ? [] : phrasesOf(unwanted),
    weight,
  };
}

export function matchesCall(call: Call, words: string): boolean {
  return (
    call.groups.every((group) => group.some((phrase) => contains(words, phrase))) &&
    !call.unless.some((phrase) => contains(words, phrase))
  );
}

/** How many of the call's phrases stand in the words: tells which line of a longer passage to quote. */
export function countPhrases(call: Call, words: string): number {
  return call.groups.flat().filter((phrase) => contains(words, phrase)).length;
}

function contains(words: string, phrase: Phrase): boolean {
  return typeof phrase === 'string' ? words.includes(phrase) : phrase.test(words);
}

function phrasesOf(group: string): readonly Phrase[] {
  return group.split('|').map((part) => {
    const phrase = part.trim();
    const isStem = phrase.endsWith('*');
    const padded = isStem ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `;
    return padded.includes('*') ? new RegExp(padded.replaceAll('*', '[^ ]*')) : padded;
  });
}
