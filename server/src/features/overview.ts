/** All profiles of the workspace: one line each, and their risks in one grid. */
import { combine, markdownTable, matrixOf, onlyRisks, renderMatrix } from '../engine';
import type { DrawOverviewParams, Overview, ProfileLine } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';

export function overviewOf(documents: readonly RiskDocument[]): Overview {
  const profiles = documents
    .filter(({ profile }) => profile.kind === 'profile' && profile.risks.length > 0)
    .map((document) => ({ document, matrix: matrixOf(document.profile, document.policy, document.gate) }));
  return {
    profiles: profiles.map(({ document: { uri, version }, matrix }): ProfileLine => {
      const { story, title, policy, risks, bands, header } = matrix;
      return {
        uri,
        version,
        story,
        title,
        policy: policy.name,
        risks: risks.length,
        score: { computed: header.score.computed, stated: header.score.stated },
        gate: header.gate.decision,
        bands: bands.map(({ name, title, tone, count }) => ({ name, title, tone, count })),
        unowned: header.unowned.length,
        unmitigated: header.unmitigated.length,
      };
    }),
    matrix: combine(profiles.map(({ matrix }) => matrix)),
  };
}

/** All of it written down as a view shows it; null where there is nothing to draw. */
export function drawOverview(documents: readonly RiskDocument[], params: DrawOverviewParams): string | null {
  const { profiles, matrix } = overviewOf(documents);
  if (matrix === null) return null;
  const text = renderMatrix(onlyRisks(matrix, params.risks), params.format);
  if (params.format !== 'markdown') return text;
  const lines = params.profiles.flatMap((uri) => profiles.filter((profile) => profile.uri === uri));
  return `${text}\n${profileTable(lines)}`;
}

function profileTable(profiles: readonly ProfileLine[]): string {
  const rows = profiles.map(({ story, title, uri, score, gate, risks, unowned }) => [
    [story, title].filter((part) => part !== null).join(' · ') ||
      decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
    String(score.computed ?? score.stated ?? '–'),
    gate ?? '–',
    String(risks),
    String(unowned),
  ]);
  return markdownTable(['Profile', 'Score', 'Gate', 'Risks', 'No owner'], rows);
}
