/** Which risks a document should say something of, and whether it has a place to say it. */

import { withoutAsides } from '../../asides';
import type { FieldName, Risk, RiskProfile, Sighting } from '../../model';
import { isClosed } from './harm';

/** Risks that are not over. */
export function openRisks({ risks }: RiskProfile): readonly Risk[] {
  return withoutAsides(risks).filter((risk) => !isClosed(risk));
}

/** Which risks have a place for the field: a table with the column, or entries of which most write it. */
export function roomFor(profile: RiskProfile, field: FieldName): (risk: Risk) => boolean {
  const shapes = new Map<string, { all: number; writing: number }>();
  for (const { sightings } of profile.risks)
    for (const sighting of sightings) {
      const count = shapes.get(sighting.shape) ?? { all: 0, writing: 0 };
      count.all += 1;
      if (writes(sighting, field)) count.writing += 1;
      shapes.set(sighting.shape, count);
    }
  return ({ sightings }) =>
    sightings.some(({ form, shape }) => {
      if (form.kind === 'row')
        return profile.tables[form.table]?.header.some((column) => column.field === field) === true;
      const { all, writing } = shapes.get(shape) ?? { all: 0, writing: 0 };
      return writing * 2 > all;
    });
}

/** The field is there under a misspelt key: that is the cause, and `unknown-key` says so. */
export function isMisspelt({ problems }: RiskProfile, { sightings }: Risk, field: FieldName): boolean {
  return problems.some(
    ({ rule, replacement, span }) =>
      rule === 'unknown-key' &&
      replacement === field &&
      sightings.some((sighting) => span.start >= sighting.span.start && span.end <= sighting.span.end),
  );
}

/** Some word stands in the risk's cell of this column, though it was read as something else: `Monitor` under *Action*. */
export function hasWordInCell({ tables }: RiskProfile, { sightings }: Risk, field: FieldName): boolean {
  return sightings.some(({ form }) => {
    if (form.kind !== 'row') return false;
    const table = tables[form.table];
    return table?.header.some((column, index) => {
      const cell = table.rows[form.row]?.cells[index];
      return column.field === field && cell !== undefined && cell.end > cell.start;
    });
  });
}

function writes({ fields }: Sighting, field: FieldName): boolean {
  const held = fields[field];
  return held !== null && !(Array.isArray(held) && held.length === 0);
}
