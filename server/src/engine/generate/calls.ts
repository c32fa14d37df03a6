/**
 * The small language in which a pattern says what calls for it: `lock* | mutex & wait* | timeout ! screen`. `&` joins groups that
 * must stand in the same line, `|` separates alternatives, `*` ends a word stem, and nothing behind `!` may stand there.
 */

export interface Call {
  readonly groups: readonly (readonly Phrase[])[];
  readonly unless: readonly Phrase[];
  readonly weight: number;
}

export interface Phrase {
  /** Words with blanks around them, found in the output of `wordsOf`; a stem inside the phrase needs an expression. */
  readonly words: string | RegExp;
  /** Its first word or stem, to see quickly whether a story can say it at all. */
  readonly first: string;
}

export function parseCall(expression: string, weight: number): Call {
  const [wanted = '', unwanted] = expression.split('!');
  return {
    groups: wanted.split('&').map(phrasesOf),
    unless: unwanted === undefined ? [] : phrasesOf(unwanted),
    weight,
  };
}

/** Only the phrases whose first word is among these; null where a whole group is missing, so that the call can hold nowhere. */
export function narrowCall(call: Call, distinctWords: string): Call | null {
  const possible = ({ first }: Phrase): boolean => distinctWords.includes(first);
  const groups = call.groups.map((group) => group.filter(possible));
  if (groups.some((group) => group.length === 0)) return null;
  return { ...call, groups, unless: call.unless.filter(possible) };
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

function contains(text: string, { words }: Phrase): boolean {
  return typeof words === 'string' ? text.includes(words) : words.test(text);
}

function phrasesOf(group: string): readonly Phrase[] {
  return group.split('|').map((part) => {
    const phrase = part.trim();
    const padded = phrase.endsWith('*') ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `;
    const first = /^ [^ *]*/.exec(padded)?.[0] ?? '';
    const isWhole = padded[first.length] === ' ';
    return {
      words: padded.includes('*') ? new RegExp(padded.replaceAll('*', '[^ ]*')) : padded,
      first: isWhole ? `${first} ` : first,
    };
  });
}
