import type { Risk } from './model';

type Rating = Pick<Risk, 'id' | 'score' | 'band' | 'probability' | 'impact'>;

/**
 * In a document that names and rates its risks, one without an id and without any rating is an aside of some plan: no number of the
 * document counts it, and it is asked nothing.
 */
export function withoutAsides<T extends Rating>(risks: readonly T[]): readonly T[] {
  const main = risks.filter((risk) => !isAside(risk));
  return main.length * 2 > risks.length ? main : risks;
}

function isAside({ id, score, band, probability, impact }: Rating): boolean {
  return id === null && score === null && band === null && (probability === null || impact === null);
}
