/** A profile whose spans count in a frame -> the same profile with spans of the text. */
import type { Risk, RiskProfile } from '../model';
import { type Frame, isOwnFrame, type Move, toText } from './frame';
import { riskOf } from './risk-of';
import { moved, movedFields, movedSighting } from './yaml-shift';

export function profileInText(profile: RiskProfile, frame: Frame): RiskProfile {
  if (isOwnFrame(frame)) return profile;
  const move = toText(frame);
  const { risks, ...rest } = profile;
  return { ...moved(rest, move), length: frame.length, risks: risks.map((risk) => riskInText(risk, move)) };
}

function riskInText(risk: Risk, move: Move): Risk {
  return riskOf(movedFields(risk, move), {
    key: risk.key,
    sightings: risk.sightings.map((sighting) => movedSighting(sighting, move)) as unknown as Risk['sightings'],
    group: moved(risk.group, move),
    owners: moved(risk.owners, move),
    computed: risk.computed,
  });
}
