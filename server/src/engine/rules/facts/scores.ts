/** Which levels a place of a risk speaks of, and what else would explain a number that looks wrong. */
import type { Level, Risk, Scale, Sighting } from '../../model';
import { bandOf, type Policy, scoreOf } from '../../policy';
import { axes, isContradictory } from './levels';

/** A place's own levels, where it has both; else the risk's. */
export function levelsAt(risk: Risk, { fields }: Sighting): readonly [number | null, number | null] {
  const of = (level: Level | null): number | null => level?.level ?? null;
  const own = [of(fields.probability), of(fields.impact)] as const;
  return own[0] !== null && own[1] !== null ? own : [of(risk.probability), of(risk.impact)];
}

/** Some place's levels give this score: where places disagree about a level, that is the cause. */
export function isGivenBySomePlace(policy: Policy, risk: Risk, score: number): boolean {
  return risk.sightings.some((sighting) => {
    const [probability, impact] = levelsAt(risk, sighting);
    return scoreOf(policy, probability, impact) === score;
  });
}

/** A level of it says two things, so nothing can be judged by its levels. */
export function isUnclear(scale: Scale | null, policy: Policy, risk: Risk): boolean {
  return risk.sightings.some((sighting) => isContradictory(scale, policy, sighting));
}

/** The band by what is printed: the word, else the stated score. What an author counts who trusts his own table. */
export function printedBand(policy: Policy, { band, score, computed }: Risk): string | null {
  if (band !== null && policy.bands.some(({ name }) => name === band.name)) return band.name;
  const stated = score?.stated?.value ?? computed?.score ?? null;
  return stated === null ? null : (bandOf(policy, stated)?.name ?? null);
}

/** The same by the last place whose levels are not the risk's: who counted there counted right, and where places disagree is the cause. */
export function printedBandApart(policy: Policy, risk: Risk): string | null {
  const apart = risk.sightings.findLast((sighting) =>
    axes.some((axis) => {
      const level = sighting.fields[axis]?.level ?? null;
      return level !== null && level !== (risk[axis]?.level ?? level);
    }),
  );
  if (apart === undefined) return printedBand(policy, risk);
  const { band, score } = apart.fields;
  if (band !== null && policy.bands.some(({ name }) => name === band.name)) return band.name;
  const value = score?.stated?.value ?? scoreOf(policy, ...levelsAt(risk, apart));
  return value === null ? null : (bandOf(policy, value)?.name ?? null);
}
