/** A new risk says its levels and ratings in the way of the risks that a document has already. */
import type { Level, RiskProfile } from '../model';
import type { PlainLevel, PlainRisk } from './plain';

/** Where the others say `Medium`, `Medium (2)` would declare a scale, and change how all of them are read. */
export function inOwnStyle(risk: PlainRisk, { risks }: RiskProfile): PlainRisk {
  if (risks.length === 0) return risk;
  const printed = (axis: 'probability' | 'impact'): readonly Level[] =>
    risks.flatMap(({ sightings }) => sightings.flatMap(({ fields }) => fields[axis] ?? []));
  return {
    ...risk,
    probability: levelLike(risk.probability, printed('probability')),
    impact: levelLike(risk.impact, printed('impact')),
    score: risks.some(({ score }) => score !== null) ? risk.score : null,
    band: risks.some(({ band }) => band !== null) ? risk.band : null,
  };
}

function levelLike(level: PlainLevel | null, printed: readonly Level[]): PlainLevel | null {
  if (level === null) return null;
  const rated = printed.filter(({ word, number, percent }) => percent === null && (word ?? number) !== null);
  const same = rated.find((other) => other.level !== null && other.level === level.level);
  if (same !== undefined)
    return { ...level, number: same.number?.value ?? null, of: same.of, word: same.word?.value ?? null };
  const [model] = rated;
  if (model === undefined) return level;
  if (model.number === null && level.word !== null) return { ...level, number: null };
  return model.word === null && level.number !== null ? { ...level, word: null } : level;
}
