/** What a value says in short: its strategy, and its head before the reasons. */
import { type Phrase, part } from './phrase';
import { isStrategyWord } from './vocabulary';

/** `Preventive + Detective`: a strategy, and no mitigation. */
export function isStrategyText(text: string): boolean {
  const bare = text.replace(/\([^()]*\)/g, ' ');
  const words = bare.split(/[+/&,、]| and |\s-\s|\|/).filter((word) => word.trim() !== '');
  return (
    words.length > 0 &&
    words.every((word) => isStrategyWord(word.replace(/\b(strategy|controls?|measures?|actions?)\b/gi, '')))
  );
}

/** The first sentence part of a value, up to a dash or full stop. */
export function headOf(phrase: Phrase): Phrase {
  const end = phrase.text.search(/\s[-–—]\s|[.;:。；]\s|[.;:。；]$/);
  return end < 0 ? phrase : part(phrase, 0, end);
}
