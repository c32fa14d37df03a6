/** The risks of every profile of the workspace, each with the line that it stands in: what a list or a tree shows. */
import { matrixOf } from '../engine';
import type { ListedProfile, ListedRisk } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';

export function riskList(documents: readonly RiskDocument[]): readonly ListedProfile[] {
  return documents
    .filter(
      ({ profile: { kind, recognition, risks } }) => kind === 'profile' && recognition.recognised && risks.length > 0,
    )
    .map(listed);
}

function listed({ uri, profile, policy, gate, lines }: RiskDocument): ListedProfile {
  const { story, title, header, bands, risks } = matrixOf(profile, policy, gate);
  const descriptions = new Map(profile.risks.map(({ key, description }) => [key, description?.value ?? null]));
  const rank = new Map(bands.map(({ name }, index) => [name, index]));
  return {
    uri,
    story,
    title,
    score: header.score.computed ?? header.score.stated,
    gate: header.gate.decision,
    risks: risks.map(
      ({ key, label, title, owners, status, band, score, mitigations, head }): ListedRisk => ({
        key,
        label,
        title: title ?? oneLine(descriptions.get(key) ?? null),
        owners,
        status,
        band: band === null ? null : { ...band, rank: rank.get(band.name) ?? bands.length },
        score: score.computed ?? score.stated,
        mitigations,
        range: { start: lines.positionAt(head.start), end: lines.positionAt(head.end) },
      }),
    ),
  };
}

/** Many registers have a description and no title. */
function oneLine(text: string | null): string | null {
  return text === null ? null : text.slice(0, 200).replace(/\s+/g, ' ').trim();
}
