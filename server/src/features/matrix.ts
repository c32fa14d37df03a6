/** The picture of a document's risks, or in one state of its own why there is none. */
import { isSyntax, matrixOf, onlyRisks, plain, renderMatrix } from '../engine';
import type { DrawParams, MatrixAnswer } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';
import type { Tell } from '../workspace/speech';

export function matrixAnswer(document: RiskDocument, tell: Tell): MatrixAnswer {
  const { uri, version, profile, policy, gate } = document;
  if (!profile.recognition.recognised) {
    return { kind: 'not-a-risk-document', uri, version, reason: tell(profile.recognition.reason) };
  }
  const broken = profile.problems.find(isSyntax);
  if (profile.risks.length === 0 && broken !== undefined) {
    return { kind: 'unreadable', uri, version, message: tell(broken.message) };
  }
  const matrix = matrixOf(profile, policy, gate);
  const told = {
    ...matrix,
    policy: { ...matrix.policy, reason: plain(tell(profile.policy.reason)) },
    unread: broken === undefined ? null : plain(tell(broken.message)),
  };
  return { kind: 'matrix', uri, version, matrix: told };
}

/** The picture written down, with exactly the risks that a view shows. */
export function drawMatrix({ profile, policy, gate }: RiskDocument, { format, risks }: DrawParams): string {
  const matrix = matrixOf(profile, policy, gate);
  return renderMatrix(risks === null ? matrix : onlyRisks(matrix, risks), format);
}
