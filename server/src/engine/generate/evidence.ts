/** What is quoted for a candidate: word for word as it stands in the story, with its line and the criterion that it is about. */
import type { Span } from '../model';
import { countPhrases } from './calls';
import type { Heard } from './hearing';
import type { Hit } from './hits';
import type { Part } from './story';
import { wordsOf } from './words';

export interface Evidence {
  /** Exactly as it stands in the story. */
  readonly quote: string;
  readonly line: number;
  readonly span: Span;
  readonly part: Part;
  readonly criteria: readonly string[];
}

export function evidenceOf(hit: Hit, { criteria, vocabulary }: Heard): Evidence {
  const { passage, call } = hit;
  const scored = passage.lines.map((line) => ({ line, count: countPhrases(call, wordsOf(line.plain, vocabulary)) }));
  const { line } = scored.reduce((best, next) => (next.count > best.count ? next : best));
  const named = passage.criteria.length > 0 ? passage.criteria : closestCriterion(hit.words, criteria);
  const { text, lead } = withoutEmphasis(withoutCitation(line.text));
  const { quote, at } = quotable(text, (piece) => countPhrases(call, wordsOf(piece, vocabulary)));
  const start = line.start + lead + at;
  return {
    quote,
    line: line.line,
    span: { start, end: start + quote.length },
    part: passage.part,
    criteria: named,
  };
}

/** `**Error handling**` is quoted as `Error handling`, and a wish without its `**I want**`. */
function withoutEmphasis(line: string): { readonly text: string; readonly lead: number } {
  const inside = /^\*\*([^*]{1,200})\*\*$/.exec(line)?.[1];
  if (inside !== undefined) return { text: inside, lead: 2 };
  const lead = /^\*\*(?:as an?|i want(?: to)?|so that),?\*\*,? (?=\S)/i.exec(line)?.[0].length ?? 0;
  return { text: line.slice(lead), lead };
}

/** Of a line that is a whole paragraph the sentence that says most; a sentence without an end is cut. */
function quotable(text: string, says: (piece: string) => number): { readonly quote: string; readonly at: number } {
  if (text.length <= longestQuote) return { quote: text, at: 0 };
  let best = { piece: '', at: 0, count: -1 };
  for (const { 0: piece, index } of text.slice(0, 20_000).matchAll(sentence)) {
    const count = says(piece);
    if (count > best.count) best = { piece, at: index, count };
  }
  const lead = best.piece.length - best.piece.trimStart().length;
  return { quote: best.piece.trim().slice(0, longestQuote).trimEnd(), at: best.at + lead };
}

const longestQuote = 320;
/** `Story 6.1` and `config.yaml` end no sentence. */
const sentence = /(?:[^.;!?。；！？]|[.;!?](?!\s|$)){1,2000}[.;!?。；！？]*/gu;

/** `… within 200 ms. [Source: docs/architecture.md#limits]`: where it was copied from proves nothing. */
function withoutCitation(text: string): string {
  const at = text.search(/\[Source:/i);
  return at <= 0 ? text : text.slice(0, at).trimEnd();
}

/** A note belongs to the criterion with which it shares most words, if it shares several. */
function closestCriterion(words: string, criteria: Heard['criteria']): readonly string[] {
  const own = [...new Set(words.split(' ').filter((word) => word.length > 4))];
  const shared = criteria.map((criterion) => ({
    id: criterion.id,
    count: own.filter((word) => criterion.words.has(word)).length,
  }));
  const best = shared.reduce<(typeof shared)[number] | null>(
    (top, next) => (top === null || next.count > top.count ? next : top),
    null,
  );
  return best !== null && best.count >= 2 ? [best.id] : [];
}
