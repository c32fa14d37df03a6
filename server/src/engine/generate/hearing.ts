/** A story made ready to be asked for many patterns: its sentences as words, each beside the passage in which it stands. */
import { type Vocabulary, vocabularyOf } from './languages';
import type { Passage, PassageLine, Story } from './story';
import { furtherStep, given } from './story-headings';
import { wordsOf } from './words';

export interface Heard {
  readonly story: Story;
  readonly vocabulary: Vocabulary;
  readonly passages: readonly ReadPassage[];
  readonly criteria: readonly { readonly id: string; readonly words: ReadonlySet<string> }[];
  /** Every word of the story once, with blanks around it. */
  readonly distinctWords: string;
}

/** One sentence of a passage: words that stand far apart in a long paragraph are not about the same thing. */
export interface ReadPassage {
  readonly passage: Passage;
  /** Of the whole scenario where the passage is one of its steps. */
  readonly around: readonly PassageLine[];
  readonly words: string;
}

export function hear(story: Story): Heard {
  const vocabulary = vocabularyOf(story.text);
  const passages = story.passages.flatMap((passage) =>
    stepsOf(passage).flatMap((lines) =>
      sentencesOf(lines.map(({ plain }) => plain).join(' ')).map((sentence) => ({
        passage: { ...passage, lines },
        around: passage.lines,
        words: wordsOf(sentence, vocabulary),
      })),
    ),
  );
  return {
    story,
    vocabulary,
    passages,
    criteria: story.criteria.map(({ id, text }) => ({
      id,
      words: new Set(wordsOf(text.value, vocabulary).split(' ')),
    })),
    distinctWords: ` ${[...new Set(passages.flatMap(({ words }) => words.split(' ')))].join(' ')} `,
  };
}

/** The steps of a scenario are sentences of their own, though no full stop ends them. */
function stepsOf({ lines }: Passage): readonly (readonly PassageLine[])[] {
  const steps: PassageLine[][] = [];
  for (const line of lines) {
    const last = steps.at(-1);
    if (last === undefined || given.test(line.plain) || furtherStep.test(line.plain)) steps.push([line]);
    else last.push(line);
  }
  return steps;
}

function sentencesOf(text: string): readonly string[] {
  return text.length < 120
    ? [text]
    : text.split(/(?<=[.;!?。；！？]) |(?<=[。；！？])/u).filter((part) => part.trim() !== '');
}
