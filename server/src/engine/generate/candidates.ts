/**
 * Story -> candidate risks, best first. A candidate exists only by the lines that call for it, and it quotes them; nothing is asked
 * of a model, and the same story always gives the same candidates.
 */
import type { Span } from '../model';
import { type Call, countPhrases, matchesCall, narrowCall, parseCall } from './calls';
import { catalogue } from './catalogue';
import { type Vocabulary, vocabularyOf } from './languages';
import type { Category, CategoryPrefix, RiskPattern } from './pattern';
import { leastOfFew, type Proposal, select } from './select-candidates';
import { filler } from './slots';
import type { Criterion, Part, Passage, PassageLine, Story } from './story';
import { furtherStep, given } from './story-headings';
import { printedDuration, wordsOf } from './words';

export interface Candidate {
  /** The catalogue's id of the pattern. */
  readonly pattern: string;
  readonly category: CategoryPrefix;
  readonly title: string;
  readonly description: string;
  /** The strongest first; never empty. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** Ids of the criteria that the evidence states, serves or is closest to. */
  readonly criteria: readonly string[];
  /** Low 1, Medium 2, High 3. */
  readonly probability: CandidateLevel;
  readonly impact: CandidateLevel;
  readonly mitigations: readonly string[];
  readonly tests: readonly string[];
  /** How well founded and how grave, for the order. */
  readonly rank: number;
  /** Proposed by a language model that the user asked; its evidence was checked like any other. */
  readonly byModel?: true;
}

export interface Evidence {
  /** Exactly as it stands in the story. */
  readonly quote: string;
  readonly line: number;
  readonly span: Span;
  readonly part: Part;
  readonly criteria: readonly string[];
}

export interface CandidateLevel {
  readonly level: 1 | 2 | 3;
  readonly reason: string;
}

const mostEvidence = 3;
/** From here on the story is about the matter: a criterion that names it, or several lines that suggest it. */
const aboutTheMatter = 4.5;

/** What a line of each part proves: criteria are promises, tasks are plans, places of files are hardly about risk. */
const partWeights: Readonly<Record<Part, number>> = {
  risk: 1.6,
  title: 1.5,
  criterion: 1.3,
  narrative: 1.1,
  task: 1,
  note: 0.9,
  testing: 0.6,
  place: 0.35,
};

const remarks: ReadonlySet<Part> = new Set(['note', 'testing', 'place']);

/** One sentence of a passage: words that stand far apart in a long paragraph are not about the same thing. */
interface ReadPassage {
  readonly passage: Passage;
  /** Of the whole scenario where the passage is one of its steps. */
  readonly around: readonly PassageLine[];
  readonly words: string;
}

/** A story made ready to be asked for many patterns. */
interface Heard {
  readonly story: Story;
  readonly vocabulary: Vocabulary;
  readonly passages: readonly ReadPassage[];
  readonly criteria: readonly { readonly id: string; readonly words: ReadonlySet<string> }[];
}

interface Hit extends ReadPassage {
  readonly call: Call;
  readonly weight: number;
}

interface Prepared {
  readonly category: Category;
  readonly pattern: RiskPattern;
  readonly calls: readonly Call[];
  readonly context: readonly Call[];
}

export function findCandidates(story: Story): readonly Candidate[] {
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
  const distinctWords = ` ${[...new Set(passages.flatMap(({ words }) => words.split(' ')))].join(' ')} `;
  const heard: Heard = {
    story,
    vocabulary,
    passages,
    criteria: story.criteria.map(({ id, text }) => ({
      id,
      words: new Set(wordsOf(text.value, vocabulary).split(' ')),
    })),
  };
  const found = prepare(distinctWords).flatMap((entry) => candidateOf(entry, heard) ?? []);
  return select(
    found.toSorted(
      (a, b) => b.candidate.rank - a.candidate.rank || (a.candidate.pattern < b.candidate.pattern ? -1 : 1),
    ),
    story.passages.length,
  );
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

function candidateOf(entry: Prepared, heard: Heard): Proposal | null {
  const { pattern, category } = entry;
  const { passages, story } = heard;
  if (entry.context.length > 0 && !passages.some(({ words }) => entry.context.some((call) => matchesCall(call, words))))
    return null;
  const hits = passages
    .flatMap((passage) => strongestHit(entry.calls, passage) ?? [])
    .toSorted((a, b) => b.weight - a.weight);
  const strength = strengthOf(hits);
  if (strength < leastOfFew) return null;
  const best = distinct(hits);
  const [first, ...others] = best.map((hit) => evidenceOf(hit, heard));
  if (first === undefined) return null;
  const evidence: Candidate['evidence'] = [first, ...others];
  const probability = probabilityOf(pattern, evidence, strength);
  const impact = { level: pattern.impact[0], reason: pattern.impact[1] };
  const criteria = inOrder(
    evidence.flatMap((one) => one.criteria),
    story.criteria,
  );
  const lines = [
    ...evidence.map(({ quote }) => quote),
    ...best.flatMap(({ around }) => around.map(({ text }) => text)),
  ];
  const fill = filler({ lines, criteria });
  return {
    strength,
    isPassingRemark: isPassingRemark(hits),
    candidate: {
      pattern: pattern.id,
      category: category.prefix,
      title: titleOf(pattern, evidence),
      description: pattern.description,
      evidence,
      criteria,
      probability,
      impact,
      mitigations: pattern.mitigations.map(fill),
      tests: pattern.tests.map(fill),
      rank: strength * (0.55 + 0.075 * probability.level * impact.level),
    },
  };
}

/** Only one note says it, and nothing that the story promises or plans. */
function isPassingRemark(hits: readonly Hit[]): boolean {
  return hits.length === 1 && hits.every(({ passage }) => remarks.has(passage.part));
}

function strongestHit(calls: readonly Call[], read: ReadPassage): Hit | null {
  let best: Hit | null = null;
  for (const call of calls) {
    const weight = call.weight * partWeights[read.passage.part];
    if ((best === null || weight > best.weight) && matchesCall(call, read.words)) best = { ...read, call, weight };
  }
  return best;
}

/** Each further line adds less, and the same call repeated adds least: ten lines about one thing are not ten reasons. */
function strengthOf(hits: readonly Hit[]): number {
  const turns = new Map<Call, number>();
  let strength = 0;
  for (const [place, hit] of hits.slice(0, 12).entries()) {
    const turn = turns.get(hit.call) ?? 0;
    turns.set(hit.call, turn + 1);
    strength += (hit.weight * 0.5 ** turn) / (place + 1);
  }
  return strength;
}

/** The best lines, no two with the same words. */
function distinct(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return hits
    .filter(({ words }) => {
      if (seen.has(words)) return false;
      seen.add(words);
      return true;
    })
    .slice(0, mostEvidence);
}

function evidenceOf(hit: Hit, { criteria, vocabulary }: Heard): Evidence {
  const { passage, call } = hit;
  const scored = passage.lines.map((line) => ({ line, count: countPhrases(call, wordsOf(line.plain, vocabulary)) }));
  const { line } = scored.reduce((best, next) => (next.count > best.count ? next : best));
  const named = passage.criteria.length > 0 ? passage.criteria : closestCriterion(hit.words, criteria);
  const { quote, at } = quotable(withoutCitation(line.text), (piece) => countPhrases(call, wordsOf(piece, vocabulary)));
  const start = line.start + at;
  return {
    quote,
    line: line.line,
    span: { start, end: start + quote.length },
    part: passage.part,
    criteria: named,
  };
}

/** Of a line that is a whole paragraph the sentence that says most; a sentence without an end is cut. */
function quotable(text: string, says: (piece: string) => number): { readonly quote: string; readonly at: number } {
  if (text.length <= longestQuote) return { quote: text, at: 0 };
  let best = { piece: '', at: 0, count: -1 };
  for (const { 0: piece, index } of text.slice(0, 20_000).matchAll(/[^.;!?。；！？]{1,2000}[.;!?。；！？]*/gu)) {
    const count = says(piece);
    if (count > best.count) best = { piece, at: index, count };
  }
  const lead = best.piece.length - best.piece.trimStart().length;
  return { quote: best.piece.trim().slice(0, longestQuote).trimEnd(), at: best.at + lead };
}

const longestQuote = 320;

/** `… within 200 ms. [Source: docs/architecture.md#limits]`: where it was copied from proves nothing. */
function withoutCitation(text: string): string {
  const at = text.search(/\[Source:/i);
  return at <= 0 ? text : text.slice(0, at).trimEnd();
}

function inOrder(ids: readonly string[], criteria: readonly Criterion[]): readonly string[] {
  const places = new Map(criteria.map(({ id }, place) => [id, place]));
  return [...new Set(ids)].toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
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

/**
 * The pattern's level is for a story that is about the matter. What the author lists as a risk is more probable than that, and what
 * the story only touches is less: fifteen high risks would help nobody to choose.
 */
function probabilityOf(pattern: RiskPattern, evidence: Candidate['evidence'], strength: number): CandidateLevel {
  const [level, reason] = pattern.probability;
  if (evidence.some(({ part }) => part === 'risk')) {
    const raised = level === 1 ? 2 : 3;
    return { level: raised, reason: `the story itself names it among its risks; ${reason}` };
  }
  if (strength >= aboutTheMatter || level === 1) return { level, reason };
  return { level: level === 3 ? 2 : 1, reason: `the story only touches it; ${reason}` };
}

function titleOf(pattern: RiskPattern, evidence: Candidate['evidence']): string {
  const limit = evidence.map(({ quote }) => printedDuration(quote)).find((printed) => printed !== null);
  if (limit === undefined || pattern.titleWithLimit === undefined) return pattern.title;
  return pattern.titleWithLimit.replace('{limit}', limit);
}

/**
 * Made for each story: a server or command line that never generates does not pay for it at its start. Phrases that the story
 * says nowhere are left out at once; hardly one call in ten is then left to be asked of every sentence.
 */
function prepare(distinctWords: string): readonly Prepared[] {
  const callsOf = (expressions: readonly (readonly [string, number])[]): readonly Call[] =>
    expressions.flatMap(([expression, weight]) => narrowCall(parseCall(expression, weight), distinctWords) ?? []);
  return catalogue.flatMap((category) =>
    category.patterns.flatMap((pattern) => {
      const context = pattern.context ?? [];
      const present = callsOf(context.map((expression) => [expression, 1]));
      if (context.length > 0 && present.length === 0) return [];
      return { category, pattern, calls: callsOf(Object.entries(pattern.calls)), context: present };
    }),
  );
}
