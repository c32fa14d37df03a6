/** One line of a printed derivation: the base, what a band takes off, the result, or a correction of it. */
import type { Located } from '../../model';
import type { ScoreRange } from '../draft';
import { type Phrase, part } from '../phrase';
import { evaluate } from './arithmetic';
import { bandLabel, claimLabelOf, rangeOf, wordsOf } from './claim-label';
import { pairOf } from './pairs';

export type DerivationLine =
  | { readonly kind: 'base'; readonly value: Located<number> }
  | { readonly kind: 'step'; readonly step: Step }
  | ({ readonly kind: 'result' } & Result)
  | { readonly kind: 'adjusted'; readonly value: Located<number> };

export interface Result {
  readonly value: Located<number>;
  readonly sum: number | null;
  readonly tail: string;
  /** `- 20 (critical)` within the sum itself. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly band: string | null;
  readonly scores: ScoreRange | null;
  readonly amount: Located<number>;
  readonly negative: boolean;
  /** Printed with a sign, a product or a remainder: certainly arithmetic. */
  readonly explicit: boolean;
  /** 80 in `- 2 × 10 = 80`, where each line says what is left. */
  readonly left: Located<number> | null;
  readonly whole: Phrase;
}

export function derivationLine(line: Phrase): DerivationLine | null {
  if (line.text.length > 300 || !/\d/.test(line.text)) return null;
  const pair = pairOf(line);
  const label = pair?.label.text.toLowerCase() ?? '';
  if (/\b(?:deductions?|penalt(?:y|ies)|total lost|subtotal|formula)\b/.test(label)) return null;
  const start =
    /^\W*(?:(?:base|starting|initial|start|maximum|max|perfect)(?: risk)?(?: score| value| points?| with| at| from)*)\s{0,3}[:=]?\s{0,3}(\d{1,3})(?![\d.])/i.exec(
      line.text,
    );
  if (start?.[1] !== undefined) {
    const at = start[0].length - start[1].length;
    return { kind: 'base', value: { value: Number(start[1]), span: line.at(at, start[0].length) } };
  }
  if (pair !== null && /^(?:adjusted|revised|normali[sz]ed|capped|effective|rounded)\b/.test(label)) {
    const adjusted = resultIn(pair.value);
    return adjusted === null ? null : { kind: 'adjusted', value: adjusted.value };
  }
  if (pair !== null && isResultLabel(label)) {
    const result = resultIn(pair.value);
    if (result !== null) return { kind: 'result', ...result };
  }
  const summed = pair !== null && label === 'total' && /^100\s?[-−–].*=/.test(pair.value.text);
  const total = summed ? resultIn(pair.value) : null;
  if (total !== null) return { kind: 'result', ...total };
  const bare = /^=\s{0,3}(?=\d)/.exec(line.text)?.[0].length ?? (/^100\s?[-−–]/.test(line.text) ? 0 : null);
  const result = bare === null ? null : resultIn(part(line, bare, line.text.length));
  if (result !== null) return { kind: 'result', ...result };
  const step = stepIn(line);
  return step === null ? null : { kind: 'step', step };
}

function isResultLabel(label: string): boolean {
  if (/^(?:final|result|remaining|net|calculation|calculated|computed|score)$/.test(label)) return true;
  if (/^(?:final|net|calculated|computed|resulting|overall|actual) (?:calculation|result|value|total)$/.test(label))
    return true;
  return (
    claimLabelOf(label)?.kind === 'story-score' ||
    /^(?:final|net|resulting|remaining|residual|new) (?:risk )?score$/.test(label)
  );
}

/** The number after the last `=` or arrow: 75 in `100 - 20 - 5 = 75/100`, 0 in `… = -11 → 0`, 67 in `67/100 (Moderate)`. */
function resultIn(printed: Phrase): Result | null {
  const value = withoutNames(printed);
  const open = value.text.search(/\s\((?=[^)]{0,80}\p{L}{3})/u);
  const end = open < 0 ? value.text.length : open;
  const sums = part(value, 0, end);
  const last = Math.max(sums.text.lastIndexOf('='), sums.text.lastIndexOf('→'), sums.text.lastIndexOf('⇒'));
  const shown = part(sums, last + 1, sums.text.length);
  const number = /^(?:≈|~)?\s{0,3}(-?\d{1,3}(?:\.\d{1,2})?)(?:\s{0,3}\/\s{0,3}100)?(?![\d.])(.{0,60})/u.exec(
    shown.text,
  );
  if (number?.[1] === undefined || /^\s?[-+×x*/−–]\s?[\d(]/.test(number[2] ?? '')) return null;
  const first = sums.text.search(/[=→⇒]/);
  const sum = first < 0 ? null : evaluate(sums.text.slice(0, first).trim());
  const at = shown.text.indexOf(number[1]);
  return {
    value: { value: Number(number[1]), span: shown.at(at, at + number[1].length) },
    sum: sum === null ? null : Math.max(0, sum),
    tail: part(value, end, value.text.length).text || (number[2] ?? '').trim(),
    steps: value === printed ? [] : stepsWithin(printed),
  };
}

/** The terms of a sum without the bands that stand behind them: `100 - 20 (critical) - 10 (high) = 70`. */
function withoutNames(value: Phrase): Phrase {
  const equals = value.text.lastIndexOf('=');
  const named = value.text.slice(0, Math.max(0, equals)).replace(bracketedWord, ({ length }) => ' '.repeat(length));
  return equals < 0 || value.text.startsWith(named) ? value : { ...value, text: named + value.text.slice(equals) };
}

const bracketedWord = /\([\p{L}]{3,20}\)/gu;

function stepsWithin(value: Phrase): readonly Step[] {
  return [...value.text.matchAll(/[-−–]\s?(\d{1,3})\s?\((\p{L}{3,20})\)/gu)].flatMap((match): readonly Step[] => {
    const named = bandIn(match[2] ?? '');
    const number = match[1] ?? '';
    const at = match.index + match[0].indexOf(number);
    if (named === null) return [];
    const amount = { value: Number(number), span: value.at(at, at + number.length) };
    const whole = part(value, match.index, match.index + match[0].length);
    return [{ band: named.band, scores: null, amount, negative: true, explicit: true, left: null, whole }];
  });
}

/** `High (Score 6): -10 × 2 = -20`, `0 critical × 20 = 0`, `SEC-001 (Critical, 9): -20 = 80`, `3 low risks (2 each): -6`. */
function stepIn(line: Phrase): Step | null {
  const colon = colonIn(line.text);
  const name = colon < 0 ? line.text : line.text.slice(0, colon);
  const named = bandIn(name);
  if (named === null && !/(?<!\w)[A-Z][A-Z0-9]{0,11}-\d/.test(name)) return null;
  const value = colon < 0 ? line : part(line, colon + 1, line.text.length);
  const amount = amountIn(value, colon >= 0);
  if (amount === null) return null;
  return { band: named?.band ?? null, scores: named?.scores ?? null, left: leftIn(value), ...amount, whole: line };
}

function colonIn(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '(') depth += 1;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (mark === ':' || mark === '：')) return at;
  }
  return -1;
}

function bandIn(text: string): { band: string; scores: ScoreRange | null } | null {
  const word =
    /(?<!\p{L})(?:critical|high|medium|moderate|low|minimal|严重|极高|极低|高|中|低)(?:\s?\/\s?(?:minimal|low|medium|high))?(?!\p{L}{2})/iu.exec(
      text,
    );
  const band = word === null ? null : bandLabel(wordsOf(word[0].toLowerCase()));
  if (band === null) return null;
  const bracket = /\(((?:scores?:? )?[^()\p{L}]{1,12})\)/iu.exec(text);
  return { band, scores: bracket?.[1] === undefined ? null : rangeOf(bracket[1]) };
}

interface Amount {
  readonly amount: Located<number>;
  readonly negative: boolean;
  readonly explicit: boolean;
}

/** `labelled` values stand behind a colon, where a number needs no sign. */
function amountIn(value: Phrase, labelled: boolean): Amount | null {
  // `-2 each (-8)` names the sum behind the part.
  const each = /\beach\b[^()\d]{0,12}\((?=\s?[-−–]?\s?\d{1,3}\s?\))/.exec(value.text);
  if (each !== null) return numberFrom(value, each.index + each[0].length, value.text.length, true);
  const equals = value.text.indexOf('=');
  const left = equals < 0 ? value.text : value.text.slice(0, equals);
  if (timesIn.test(left)) {
    if (equals < 0 || leftIn(value) !== null) return productIn(part(value, 0, left.length));
    return numberFrom(value, equals + 1, value.text.length, true);
  }
  const signed = signedIn(left);
  const several = signed !== null && signedIn(left.slice(signed + 2)) !== null;
  // `TECH-001 (-10), SEC-001 (-10) = -20` names its parts before their sum.
  if (several && equals >= 0) return numberFrom(value, equals + 1, value.text.length, true);
  if (signed !== null) return numberFrom(value, signed, left.length, true);
  if (labelled) return numberFrom(value, 0, left.length, equals >= 0);
  return equals < 0 ? null : numberFrom(value, equals + 1, value.text.length, true);
}

/** What is left behind a step: without a sign where the step has one, and not its own product. */
function leftIn(value: Phrase): Located<number> | null {
  const equals = value.text.indexOf('=');
  if (equals < 0) return null;
  const before = part(value, 0, equals);
  if (signedIn(before.text) === null) return null;
  const shown = /^\s*(\d{1,3})(?:\s?\/\s?100)?\s*$/.exec(value.text.slice(equals + 1));
  if (shown?.[1] === undefined) return null;
  const left = Number(shown[1]);
  const own = timesIn.test(before.text)
    ? productIn(before)
    : numberFrom(before, signedIn(before.text) ?? 0, equals, true);
  if (own === null || own.amount.value === left) return null;
  const at = value.text.indexOf(shown[1], equals);
  return { value: left, span: value.at(at, at + shown[1].length) };
}

const timesIn = /[×*·@]\s?[-−–]?\d|\d ?x ?[-−–]?\d|\btimes\b/;

function signedIn(text: string): number | null {
  const at = text.search(/(?<![\w.–-])[-−–]\s?\d/);
  return at < 0 ? null : at;
}

function numberFrom(value: Phrase, from: number, to: number, explicit: boolean): Amount | null {
  const match = /(?<![\w.-])([-−–+]?)\s?(\d{1,3}(?:\.\d{1,2})?)(?![\d%])/.exec(value.text.slice(from, to));
  if (match?.[2] === undefined) return null;
  const end = from + match.index + match[0].length;
  const negative = match[1] !== undefined && '-−–'.includes(match[1]) && match[1] !== '';
  const amount = { value: Number(match[2]), span: value.at(end - match[2].length, end) };
  return { amount, negative, explicit: explicit || negative };
}

/** `2 × 20` without its product: the factors give it, and they are what to underline. */
function productIn(value: Phrase): Amount | null {
  const match = /([-−–]?)\s?(\d{1,3})\b[^\d×*·@]{0,24}(?:[×*·@]|\bx\b)\s?([-−–]?)\s?(\d{1,3}(?:\.\d{1,2})?)/.exec(
    value.text,
  );
  if (match?.[2] === undefined || match[4] === undefined) return null;
  const span = value.at(match.index, match.index + match[0].length);
  const negative = match[1] !== '' || match[3] !== '';
  return { amount: { value: Number(match[2]) * Number(match[4]), span }, negative, explicit: true };
}
