/**
 * The small language in which a pattern says what calls for it: `lock* | mutex & wait* | timeout ! screen`. `&` joins groups that
 * must stand in the same line, `|` separates alternatives, `*` ends a word stem, and nothing behind `!` may stand there.
 */

export interface Call {
  readonly groups: readonly (readonly Phrase[])[];
  readonly unless: readonly Phrase[];
  readonly weight: number;
}

/** Words with a blank before, and after unless the last is a stem: found by `includes` in the output of `wordsOf`. */
type Phrase = string;

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
    call.groups.every((group) => group.some((phrase) => words.includes(phrase))) &&
    !call.unless.some((phrase) => words.includes(phrase))
  );
}

/** How many of the call's phrases stand in the words: tells which line of a longer passage to quote. */
export function countPhrases(call: Call, words: string): number {
  return call.groups.flat().filter((phrase) => words.includes(phrase)).length;
}

function phrasesOf(group: string): readonly Phrase[] {
  return group.split('|').map((part) => {
    const phrase = part.trim();
    return phrase.endsWith('*') ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `;
  });
}
