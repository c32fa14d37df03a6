/** The picture of a document's risks, or in one state of its own why there is none. */
import { matrixOf, onlyRisks, renderMatrix } from '../engine';
import type { DrawParams, MatrixAnswer } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';

export function matrixAnswer(document: RiskDocument): MatrixAnswer {
  const { uri, version, profile, policy } = document;
  if (!profile.recognition.recognised) {
    return { kind: 'not-a-risk-document', uri, version, reason: profile.recognition.reason };
  }
  const broken = profile.problems.find(({ rule }) => rule === 'invalid-yaml');
  if (profile.risks.length === 0 && broken !== undefined) {
    return { kind: 'unreadable', uri, version, message: broken.message };
  }
  return { kind: 'matrix', uri, version, matrix: matrixOf(profile, policy) };
}

/** The picture written down, with exactly the risks that a view shows. */
export function drawMatrix({ profile, policy }: RiskDocument, { format, risks }: DrawParams): string {
  const matrix = matrixOf(profile, policy);
  return renderMatrix(risks === null ? matrix : onlyRisks(matrix, risks), format);
}
