/** Scalars as levels, scores and bands: the same parsers as in Markdown, over the text of a YAML value. */
import type { Band, Level, Located, Score } from '../model';
import { parseLevel } from './level';
import { located as locatedPhrase, type Phrase, part, spanOf } from './phrase';
import { parseBand, parseScore } from './score';
import { levelNameOf } from './vocabulary';
import type { YamlScalar } from './yaml-tree';

/** A word that no scale knows is still what the document says; a sentence is no level. */
export function levelOf(scalar: YamlScalar): Level | null {
  const phrase = phraseIn(located(scalar));
  const level = parseLevel(phrase);
  if (level === null) return isShort(phrase.text) ? wordLevel(phrase) : null;
  const { number } = level;
  if (number === null || level.of !== null || Number.isInteger(number.value) || number.value >= 1) return level;
  return { ...level, number: null, percent: { value: number.value * 100, span: number.span } };
}

export function scoreOf(scalar: YamlScalar): Score {
  const text = located(scalar);
  return parseScore(phraseIn(text)).score ?? { text, stated: null, of: null };
}

/** The band that a word names; in `6 (High)` the word alone. */
export function bandOf(scalar: YamlScalar): Band | null {
  const phrase = phraseIn(located(scalar));
  const known = parseBand(phrase);
  if (known !== null) return known;
  const text = locatedPhrase(phrase);
  return isShort(phrase.text) && text.value !== '' ? { text, name: bandName(text.value), span: text.span } : null;
}

export function bandName(word: string): string {
  return levelNameOf(word) ?? word.trim().toLowerCase();
}

export function located(scalar: YamlScalar): Located<string> {
  return { value: scalar.value, span: scalar.span };
}

/** Parts of text that is not printed letter by letter stand where all of it stands. */
export function phraseIn({ value, span }: Located<string>): Phrase {
  const exact = span.end - span.start === value.length;
  const at = (from: number, to: number) => (exact ? { start: span.start + from, end: span.start + to } : span);
  return part({ text: value, at }, 0, value.length);
}

export function place(text: Located<string>, from: number, value: string): Located<string> {
  return { value, span: phraseAtStart(text, from, value.length) };
}

function phraseAtStart({ value, span }: Located<string>, from: number, length: number): Located<string>['span'] {
  const exact = span.end - span.start === value.length;
  return exact ? { start: span.start + from, end: span.start + from + length } : span;
}

function wordLevel(phrase: Phrase): Level {
  const text = { value: phrase.text, span: spanOf(phrase) };
  return { text, number: null, of: null, word: text, percent: null, reason: null, level: null };
}

function isShort(text: string): boolean {
  return text.length <= 24 && !/\s\S{1,24}\s/.test(text);
}
