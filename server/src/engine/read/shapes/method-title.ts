/** Titles of chapters that explain, sum up or work out, and name no risk. */
import type { Head } from '../heading';

/** Explanations of levels and summaries carry the same labels as a risk. */
export function isMethodTitle({ title }: Head): boolean {
  const words = (title?.value ?? '').replace(/\([^()]*\)\s*$/, '');
  const isSum = sum.test(words);
  return isSum || methodEnd.test(words) || methodStart.test(words) || chapter.test(words) || grouped.test(words);
}

/** `Risk levels`, `Levels of risk`: the word carries the title. `Key people leave` has it for a word among others. */
const methodWord =
  'scoring|scales?|criteria|definitions?|framework|method(?:ology)?|legend|glossary|guide(?:lines?)?|key|levels|summary|overview|conclusion|verdict|posture|distribution|recommendations?|strategy|strategies';
const methodEnd = new RegExp(`\\b(?:${methodWord})\\W*$`, 'i');
/** `Risk assessment` is a chapter of risks. */
const chapter =
  /^\W*(?:[\d.]+\s+)?(?:\p{L}+ )?risk (?:assessment|analysis|evaluation|matrix|profile|register|management|mitigations?|level)\W*$/iu;
/** `Risk Score Calculation` shows how the score of the whole came about. */
const sum =
  /^\W*(?:[\d.]+\s+)?(?:\p{L}+ ){0,2}(?:score|scoring) (?:calculations?|computation|breakdown|derivation|formula)\W*$/iu;
/** `Low Risk Changes` is what may be done, and no risk. */
const grouped =
  /^\W*(?:very )?(?:low|medium|moderate|high|critical|minimal)[- ]risk (?:changes|areas|items|components|stories|tasks|files|modules|features|operations)\b/i;
const methodStart = new RegExp(
  `^\\W*(?:[\\d.]+\\s+)?(?:risk )?(?:(?:${methodWord})\\s?(?:of|for|and|used|[:&—–-])|how (?:to|we)\\b)`,
  'i',
);
