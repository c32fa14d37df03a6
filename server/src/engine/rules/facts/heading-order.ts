/** Risks under headings that name a band or a range of scores. */
import { say } from '../../message';
import type { Risk, RiskProfile, Sighting } from '../../model';
import type { Report } from '../rule';
import { bandRank, type HeadingSays, headingSays } from './heading';
import { nameOf, shorten } from './name';

export interface Place {
  readonly risk: Risk;
  readonly sighting: Sighting;
  readonly heading: string;
  readonly says: HeadingSays;
}

export function placesOf(risk: Risk): readonly Place[] {
  return risk.sightings.flatMap((sighting) => {
    const says = sighting.group === null ? null : headingSays(sighting.group.value);
    return says === null || sighting.group === null ? [] : [{ risk, sighting, heading: sighting.group.value, says }];
  });
}

/** On a foreign scale only the order can be judged. */
export function outOfOrder(
  profile: RiskProfile,
  { risk, sighting, heading, says }: Place,
  all: readonly Place[],
): Report | null {
  const stated = sighting.fields.score?.stated ?? null;
  const rank = bandRank(says.bands[0] ?? '');
  if (profile.policy.name !== 'foreign' || stated === null || rank === null) return null;
  const above = all.find((other) => {
    const score = other.sighting.fields.score?.stated?.value ?? null;
    return score !== null && score <= stated.value && (bandRank(other.says.bands[0] ?? '') ?? 0) > rank;
  });
  if (above === undefined) return null;
  const score = above.sighting.fields.score?.stated;
  return {
    span: stated.span,
    message: say`${nameOf(risk)} scores ${stated.value} under “${shorten(heading)}”, ${nameOf(above.risk)} ${score?.value ?? ''} under “${shorten(above.heading)}”`,
    related: score == null ? [] : [{ span: score.span, message: nameOf(above.risk), path: null }],
  };
}
