/** A run of text with the place of every character: what value parsers read, whether it came from a cell, a line or a fence. */
import type { Located, Span } from '../model';
import { isSpace } from './inline';
import type { Inline } from './outline';

export interface Phrase {
  readonly text: string;
  /** Begins with an escaped sign, which is no mark. */
  readonly literal?: boolean;
  at(from: number, to: number): Span;
}

export function phraseOf(inline: Inline, from = 0, to = inline.plain.length): Phrase {
  const { plain: text, literal } = inline;
  return part({ text, literal, at: (start, end) => inline.at(start, end) }, from, to);
}

/** From the source text itself, for fences. */
export function phraseAt(text: string, from: number, to: number): Phrase {
  return part(
    { text: text.slice(from, to), at: (start, end) => ({ start: from + start, end: from + end }) },
    0,
    to - from,
  );
}

/** Trimmed of white space at both ends. */
export function part(whole: Phrase, from: number, to: number): Phrase {
  let start = Math.max(0, from);
  let end = Math.max(start, Math.min(to, whole.text.length));
  while (start < end && isSpace(whole.text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(whole.text.charCodeAt(end - 1))) end -= 1;
  const text = whole.text.slice(start, end);
  return { text, literal: start === 0 && whole.literal === true, at: (a, b) => whole.at(start + a, start + b) };
}

export function spanOf(phrase: Phrase): Span {
  return phrase.at(0, phrase.text.length);
}

export function located(phrase: Phrase): Located<string> {
  return { value: phrase.text, span: spanOf(phrase) };
}

/** null for an empty phrase: nothing is printed there. */
export function locatedOrNull(phrase: Phrase): Located<string> | null {
  return phrase.text === '' ? null : located(phrase);
}
