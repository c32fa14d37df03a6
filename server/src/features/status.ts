/** What a status bar shows of a document, and why the document is or is not a risk document. */
import type { RiskProfile } from '../engine';
import type { Explanation, Recognised, Status } from '../protocol';
import type { RiskDocument } from '../workspace/risk-document';
import type { Tell } from '../workspace/speech';
import { isProposed } from './confirm-action';
import { bandCounts } from './derivation';
import { shapeName } from './shape-name';

export function statusOf(document: RiskDocument, tell: Tell): Status {
  const { framed: profile, findings, policy, gate } = document;
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return {
    uri: document.uri,
    version: document.version,
    recognition: told(profile, tell),
    kind: profile.kind,
    policy: profile.policy.name,
    policyReason: tell(profile.policy.reason),
    risks: profile.risks.length,
    score: { stated: profile.score.stated?.value ?? null, computed: profile.score.computed },
    gate: profile.kind === 'gate' ? writtenDecision(profile) : gate.decision,
    bands: bandCounts(profile, policy),
    unowned: profile.risks.filter(({ owners }) => owners.length === 0).length,
    proposed: profile.risks.filter(isProposed).length,
    findings: { error: counts.error, warning: counts.warning, information: counts.information },
  };
}

/** A gate file has no risks to decide by; it says what was decided. */
function writtenDecision({ claims }: RiskProfile): Status['gate'] {
  const written = String(claims.find(({ kind }) => kind === 'gate')?.stated.value ?? '').toUpperCase();
  return decisions.find((decision) => decision === written) ?? null;
}

const decisions = ['PASS', 'CONCERNS', 'FAIL', 'WAIVED'] as const;

export function explain({ framed: profile }: RiskDocument, tell: Tell): Explanation {
  const { recognition, shapes, policy, risks } = profile;
  return {
    recognition: told(profile, tell),
    shapes: [...new Set(shapes.map((shape) => tell(shapeName(shape))))],
    policy: recognition.recognised ? { name: policy.name, reason: tell(policy.reason) } : null,
    risks: risks.length,
  };
}

function told({ recognition: { recognised, reason } }: RiskProfile, tell: Tell): Recognised {
  return { recognised, reason: tell(reason) };
}
