/** Which of the patterns that a story calls are worth a person’s time, and in which order. */
import type { Candidate } from './candidates';

export interface Proposal {
  readonly candidate: Candidate;
  readonly strength: number;
  /** A single note calls for it: enough in a short story, a word among many in a long one. */
  readonly isPassingRemark: boolean;
}

/**
 * Best first; a category that is already well represented must offer more. A line that two risks quote first is used up: a third one
 * that has nothing else would be about the same thing in other words.
 */
export function select(proposals: readonly Proposal[], passages: number): readonly Candidate[] {
  const leastStrength = leastStrengthIn(passages);
  const strong = proposals.filter(({ strength }) => strength >= leastStrength);
  const weak = proposals.filter(({ strength, isPassingRemark }) => strength < leastStrength && !isPassingRemark);
  const chosen: Candidate[] = [];
  take(strong, mostCandidates, chosen);
  take(weak, few, chosen);
  return chosen;
}

function take(proposals: readonly Proposal[], upTo: number, chosen: Candidate[]): void {
  const rest = proposals.map(({ candidate }) => candidate);
  while (chosen.length < upTo && rest.length > 0) {
    const values = rest.map((candidate) => candidate.rank * crowding(candidate, chosen));
    const [next] = rest.splice(values.indexOf(Math.max(...values)), 1);
    if (next !== undefined && !isUsedUp(next, chosen)) chosen.push(next);
  }
}

function isUsedUp({ evidence }: Candidate, chosen: readonly Candidate[]): boolean {
  return evidence.every(({ line }) => chosen.filter((other) => other.evidence[0].line === line).length >= 2);
}

function crowding(candidate: Candidate, chosen: readonly Candidate[]): number {
  const same = chosen.filter(({ category }) => category === candidate.category).length;
  return 0.9 ** Math.max(0, same - 1);
}

const mostCandidates = 15;
/**
 * Below this, a pattern is called by a hint: worth a look only where a story gives little else. A long story says everything
 * somewhere, so that more of it must call.
 */
const leastStrengthIn = (passages: number): number => 2.4 + Math.min(1.4, passages / 110);
export const leastOfFew = 1.9;
const few = 10;
