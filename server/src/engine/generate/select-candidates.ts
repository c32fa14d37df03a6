/** Which of the patterns that a story calls are worth a person’s time, and in which order. */
import type { Candidate } from './candidates';

export interface Proposal {
  readonly candidate: Candidate;
  readonly strength: number;
  /** A single note calls for it: worth a look only where the story says little. */
  readonly isPassingRemark: boolean;
}

/**
 * Best first. A line that two risks quote first is used up: a third one that has nothing else would be about the same thing in other
 * words. The tail ends where the story says little of a matter beside its third one; the first is
 * often so far ahead of all that it would leave none.
 */
export function select(proposals: readonly Proposal[], passages: number): readonly Candidate[] {
  const leastOfRemark = leastStrengthIn(passages);
  const chosen: Candidate[] = [];
  for (const { candidate, strength, isPassingRemark } of proposals) {
    if (chosen.length >= mostCandidates) break;
    if (isPassingRemark && strength < leastOfRemark) continue;
    if (chosen.length >= few && candidate.rank < shareOfThird * (chosen[2]?.rank ?? 0)) break;
    if (!isUsedUp(candidate, chosen)) chosen.push(candidate);
  }
  return chosen;
}

function isUsedUp({ evidence }: Candidate, chosen: readonly Candidate[]): boolean {
  return evidence.every(({ line }) => chosen.filter((other) => other.evidence[0].line === line).length >= 2);
}

const mostCandidates = 15;
const few = 8;
const shareOfThird = 0.33;
/** Below this, a pattern is not called at all. */
export const leastOfFew = 1.9;
/** A long story says everything somewhere, so that a remark in it must be clearer. */
const leastStrengthIn = (passages: number): number => 2.4 + Math.min(1.4, passages / 110);
