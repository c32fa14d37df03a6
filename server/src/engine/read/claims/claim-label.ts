/** What a label states a number of: the total, a band, the story's score, the highest risk, the gate; null for any other label. */
import type { ScoreRange } from '../draft';
import { bandWord, claimWords } from './words';

export type ClaimLabel =
  | { readonly kind: 'total'; readonly sure: boolean }
  | { readonly kind: 'band'; readonly of: string; readonly sure: boolean; readonly scores: ScoreRange | null }
  | { readonly kind: 'story-score'; readonly sure: boolean }
  | { readonly kind: 'highest' }
  | { readonly kind: 'gate' };

/** `sure` labels speak of risks by themselves; the others do only among their like. */
export function claimLabelOf(printed: string): ClaimLabel | null {
  if (printed.length > 120) return null;
  const { main, aside } = withoutAsides(printed.toLowerCase());
  const words = wordsOf(main);
  if (words.length === 0 || words.length > 9) return null;
  const sure = words.some((word) => claimWords.riskWords.has(word));
  const band = bandLabel(words);
  if (band !== null) {
    const inAside = aside.some((text) => /\brisks?\b/.test(text));
    return { kind: 'band', of: band, sure: sure || inAside, scores: scoresIn(main, aside) };
  }
  const all = (allowed: ReadonlySet<string>): boolean => words.every((word) => allowed.has(word));
  const some = (wanted: ReadonlySet<string>): boolean => words.some((word) => wanted.has(word));
  if (all(claimWords.besideTotal) && (some(claimWords.totalWords) || plural.has(words.join(' ')))) {
    return { kind: 'total', sure };
  }
  if (all(claimWords.besideScore) && some(claimWords.scoreWords)) return { kind: 'story-score', sure };
  if (all(claimWords.besideHighest) && some(claimWords.highestWords) && (sure || some(claimWords.scoreWords))) {
    return { kind: 'highest' };
  }
  if (all(claimWords.besideGate) && some(claimWords.gateWords)) return { kind: 'gate' };
  return null;
}

/** Labels that name the risks alone: a number behind them counts all of them. */
const plural: ReadonlySet<string> = new Set(['risks', '风险', '風險']);

/** `low` in `low-priority risks`, `low/minimal` in `low / minimal risks`. */
export function bandLabel(words: readonly string[]): string | null {
  const bands: string[] = [];
  for (const word of words) {
    const band = bandWord(word);
    if (band !== null) bands.push(band);
    else if (!claimWords.besideBand.has(word)) return null;
  }
  return bands.length === 0 || bands.length > 3 ? null : [...new Set(bands)].join('/');
}

export function wordsOf(text: string): readonly string[] {
  const spaced = text
    .replace(/(\S)(风险|風險|总数|总计|数量|评分|得分|等级|级别)/g, '$1 $2')
    .replace(/(风险|風險|总体|整体)(\S)/g, '$1 $2');
  return spaced
    .split(/[\s\-_/&+,·.\u2010-\u2015:：]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}#]+$/gu, ''))
    .filter((word) => word !== '' && word !== 'and' && !/^\d+$/.test(word));
}

/** `≥6`, `score 2-3`, `6-8`, `<= 3`, `4+`, a bare `9`. */
export function rangeOf(text: string): ScoreRange | null {
  const words = text
    .toLowerCase()
    .replace(/\b(?:risk )?(?:scores?|scoring)\b|分/g, ' ')
    .replaceAll('=', ' = ')
    .trim();
  const bound =
    /^(>|≥|<|≤|=)?\s{0,3}(=)?\s{0,3}(\d{1,3})\s{0,3}(\+|(?:-|[\u2010-\u2015]|to|through)\s{0,3}(\d{1,3}))?$/.exec(
      words,
    );
  if (bound === null) return null;
  const [, sign, equal, first, tail, last] = bound;
  const value = Number(first);
  if (last !== undefined) return sign === undefined ? { from: value, to: Number(last) } : null;
  if (tail === '+' || sign === '≥' || (sign === '>' && equal !== undefined))
    return { from: value, to: Number.MAX_SAFE_INTEGER };
  if (sign === '≤' || (sign === '<' && equal !== undefined)) return { from: 0, to: value };
  if (sign === '>') return { from: value + 1, to: Number.MAX_SAFE_INTEGER };
  if (sign === '<') return { from: 0, to: value - 1 };
  return { from: value, to: value };
}

function scoresIn(main: string, aside: readonly string[]): ScoreRange | null {
  for (const text of aside) {
    const range = rangeOf(text);
    if (range !== null) return range;
  }
  const at = main.search(/[≥≤<>]|\bscore\b/);
  return at < 0 ? null : rangeOf(main.slice(at));
}

/** Text outside and inside of brackets; an unclosed bracket ends with the text. */
function withoutAsides(text: string): { readonly main: string; readonly aside: readonly string[] } {
  let main = '';
  const aside: string[] = [];
  for (let at = 0; at < text.length; ) {
    const open = nextOf(text, '([（', at);
    main += `${text.slice(at, open)} `;
    if (open >= text.length) break;
    const close = nextOf(text, ')]）', open + 1);
    aside.push(text.slice(open + 1, close).trim());
    at = close + 1;
  }
  return { main: main.trim(), aside };
}

function nextOf(text: string, marks: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (marks.includes(text.charAt(at))) return at;
  return text.length;
}
