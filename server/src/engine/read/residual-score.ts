/** The score of a residual risk, which often is a sentence: `Low (2) - once the pilot ends` has one, `Up to 100 trips are lost` has none. */
import { type Phrase, part } from './phrase';
import { type ParsedScore, parseScore } from './score';

export function residualScore(value: Phrase): ParsedScore | null {
  const rated = ratingOf(value);
  if (!/\d/.test(rated.text)) return null;
  const parsed = parseScore(rated);
  return parsed.score === null || parsed.probability !== null || isRating(rated.text) ? parsed : null;
}

/** Up to the reason, whose numbers are no scores: `Low - 10 messages fit`, but `Low - 2 (from 6)`. */
function ratingOf(value: Phrase): Phrase {
  const reason = /\s[-–—]\s(?!(?:score:?\s)?\d{1,3}\s?(?:$|[/(,×]))/i.exec(value.text);
  return reason === null ? value : part(value, 0, reason.index);
}

/** A few words before the number, and none right behind it that it counts. */
function isRating(text: string): boolean {
  const [, before = '', after = ''] = /^([^\d]*)[\d./]+([\s\S]*)$/.exec(text) ?? [];
  const words = before.match(/\p{L}{2,}/gu) ?? [];
  return words.length <= mostWords && !/[.;!?]\s/.test(before) && !(counted.test(after) && !joined.test(after));
}

const mostWords = 4;
const counted = /^[\s-]?\p{Ll}{2,}/u;
const joined = /^\s?(?:out of|of|from|after|with|when|once|if|due|because|as|points?|and|or|in|by|on|per|to)\b/i;
