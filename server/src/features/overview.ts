/** All profiles of the workspace: one line each, and their risks in one grid. */
import { combine, matrixOf } from '../engine';
import type { Overview, ProfileLine } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';

export function overviewOf(documents: readonly RiskDocument[]): Overview {
  const profiles = documents
    .filter(({ profile }) => profile.kind === 'profile' && profile.risks.length > 0)
    .map((document) => ({ document, matrix: matrixOf(document.profile, document.policy) }));
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
