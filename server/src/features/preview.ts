/** The grid for a Markdown preview: markup without a script, and the line above which it belongs. */
import { matrixOf, type RiskProfile, renderHtml, smallest } from '../engine';
import type { PreviewAnswer } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';

export function previewOf({ profile, policy, gate, lines }: RiskDocument): PreviewAnswer | null {
  const at = placeOf(profile);
  if (profile.format !== 'markdown' || at === null) return null;
  const matrix = matrixOf(profile, policy, gate);
  // Where nothing says how likely, how bad or how grave anything is, there is no picture.
  if (!matrix.risks.some(({ place, band }) => place !== null || band !== null)) return null;
  return { html: renderHtml(matrix), line: lines.positionAt(at).line };
}

/** The register where there is one, else the first risk. */
function placeOf({ risks, tables }: RiskProfile): number | null {
  const sightings = risks.flatMap((risk) => risk.sightings);
  const rows = sightings.flatMap(({ form }) => (form.kind === 'row' ? [tables[form.table]?.span.start ?? 0] : []));
  const places = rows.length > 0 ? rows : sightings.map(({ span }) => span.start);
  return places.length === 0 ? null : smallest(places);
}
