/** The picture of a document's risks, or in one state of its own why there is none. */
import { matrixOf } from '../engine';
import type { MatrixAnswer } from '../protocol';
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
