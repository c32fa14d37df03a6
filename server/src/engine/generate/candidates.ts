/**
 * Story -> candidate risks, best first. A candidate exists only by the lines that call for it, and it quotes them; nothing is asked
 * of a model, and the same story always gives the same candidates.
 */
import { type Call, matchesCall, narrowCall, parseCall } from './calls';
import { catalogue } from './catalogue';
import { type Evidence, evidenceOf } from './evidence';
import { type Heard, hear } from './hearing';
import { distinct, type Hit, hitsOf, isPassingRemark, prominenceOf, strengthOf } from './hits';
import type { Category, CategoryPrefix, RiskPattern } from './pattern';
import { leastOfFew, type Proposal, select } from './select-candidates';
import { filler } from './slots';
import type { Criterion, Story } from './story';
import { printedDuration } from './words';

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

export type { Evidence };

export interface CandidateLevel {
  readonly level: 1 | 2 | 3;
  readonly reason: string;
}

const mostEvidence = 3;
/** From here on the story is about the matter: a criterion that names it, or several lines that suggest it. */
const aboutTheMatter = 3.8;

interface Prepared {
  readonly category: Category;
  readonly pattern: RiskPattern;
  readonly calls: readonly Call[];
  readonly context: readonly Call[];
  readonly unsaid: readonly Call[];
  readonly said: readonly Call[] | null;
}

export function findCandidates(story: Story): readonly Candidate[] {
  const heard = hear(story);
  const found = prepare(heard).flatMap((entry) => candidateOf(entry, heard) ?? []);
  return select(
    found.toSorted(
      (a, b) => b.candidate.rank - a.candidate.rank || (a.candidate.pattern < b.candidate.pattern ? -1 : 1),
    ),
    story.passages.length,
  );
}

function candidateOf(entry: Prepared, heard: Heard): Proposal | null {
  const { pattern, category } = entry;
  if (entry.context.length > 0 && !isSaid(entry.context, heard)) return null;
  const unsaid = entry.said === null || isSaid(entry.said, heard) ? [] : entry.unsaid;
  const hits = hitsOf([...entry.calls, ...unsaid], heard).filter(
    ({ passage }) => pattern.ofCriteria !== true || passage.part === 'criterion',
  );
  const strength = strengthOf(hits);
  if (strength < leastOfFew) return null;
  const quoted = quotedOf(hits, heard);
  const [first, ...others] = quoted.map(({ evidence }) => evidence);
  if (first === undefined) return null;
  const evidence: Candidate['evidence'] = [first, ...others];
  const probability = probabilityOf(pattern, evidence, strength);
  const impact = { level: pattern.impact[0], reason: pattern.impact[1] };
  const criteria = inOrder(
    evidence.flatMap((one) => one.criteria),
    heard.story.criteria,
  );
  const lines = [
    ...evidence.map(({ quote }) => quote),
    ...quoted.flatMap(({ hit: { around } }) => around.map(({ text }) => text)),
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
      rank: prominenceOf(hits) * (0.6 + 0.2 * impact.level),
    },
  };
}

/** The best lines, each quoted once though two of its sentences call. */
function quotedOf(hits: readonly Hit[], heard: Heard): readonly { readonly hit: Hit; readonly evidence: Evidence }[] {
  const quoted: { readonly hit: Hit; readonly evidence: Evidence }[] = [];
  for (const hit of distinct(hits)) {
    if (quoted.length >= mostEvidence) break;
    const evidence = evidenceOf(hit, heard);
    if (!quoted.some((other) => other.evidence.span.start === evidence.span.start)) quoted.push({ hit, evidence });
  }
  return quoted;
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

function inOrder(ids: readonly string[], criteria: readonly Criterion[]): readonly string[] {
  const places = new Map(criteria.map(({ id }, place) => [id, place]));
  return [...new Set(ids)].toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

function isSaid(calls: readonly Call[], { passages }: Heard): boolean {
  return passages.some(({ words }) => calls.some((call) => matchesCall(call, words)));
}

/**
 * Made for each story: a server or command line that never generates does not pay for it at its start. Phrases that the story
 * says nowhere are left out at once; hardly one call in ten is then left to be asked of every sentence.
 */
function prepare({ distinctWords }: Heard): readonly Prepared[] {
  const callsOf = (expressions: readonly (readonly [string, number])[]): readonly Call[] =>
    expressions.flatMap(([expression, weight]) => narrowCall(parseCall(expression, weight), distinctWords) ?? []);
  const anywhere = (expressions: readonly string[]): readonly Call[] =>
    callsOf(expressions.map((expression) => [expression, 1]));
  return catalogue.flatMap((category) =>
    category.patterns.flatMap((pattern) => {
      const context = anywhere(pattern.context ?? []);
      if (context.length === 0 && (pattern.context ?? []).length > 0) return [];
      const calls = callsOf(Object.entries(pattern.calls));
      const unsaid = callsOf(Object.entries(pattern.unsaid?.calls ?? {}));
      const said = pattern.unsaid === undefined ? null : anywhere(pattern.unsaid.said);
      return { category, pattern, calls, context, unsaid, said };
    }),
  );
}
