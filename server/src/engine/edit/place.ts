/** Where a field that a risk lacks is written: as this document writes it for the others. */
import type { FieldName, Risk, RiskProfile, Sighting } from '../model';

export function addPlace(profile: RiskProfile, risk: Risk, field: FieldName): Sighting {
  const usual = shapeThatWrites(profile, field);
  const same = risk.sightings.find((sighting) => sighting.shape === usual && hasRoom(sighting));
  if (same !== undefined) return same;
  const roomy = risk.sightings.filter(hasRoom);
  return roomy.find(({ form }) => form.kind === 'section') ?? roomy[0] ?? risk.sightings[0];
}

function shapeThatWrites(profile: RiskProfile, field: FieldName): string | null {
  for (const { sightings } of profile.risks)
    for (const { shape, fields } of sightings) {
      const held = fields[field];
      if (held !== null && !(Array.isArray(held) && held.length === 0)) return shape;
    }
  return null;
}

/** An entry of a keyed list has no labels: it gets one only where nothing else is there. */
function hasRoom({ form }: Sighting): boolean {
  return form.kind !== 'section' || form.lines.length > 0 || form.heading !== null;
}
