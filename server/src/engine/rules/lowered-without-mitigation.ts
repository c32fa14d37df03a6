import { say } from '../message';
import { placeFor } from './facts/absence';
import { harmOf, isAccepted, isClosed, severityOf } from './facts/harm';
import { nameOf, shorten } from './facts/name';
import { isLowered } from './facts/residual';
import { defineRule } from './rule';

export default defineRule({
  name: 'lowered-without-mitigation',
  severity: 'warning',
  group: 'residual',
  summary: 'The residual risk is lower, but nothing is done about the risk.',
  why: `A risk does not shrink by being written down. Where the residual risk is lower and no mitigation stands there, the mitigation was
forgotten or the residual risk is a wish. It takes the place of \`missing-mitigation\`, with the same severity.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    tests: [Open the same link a second time]
    residual: Low
#             ^^^ residual Low needs a mitigation, and SEC-001 has none
`,
        fixed: `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    mitigations: [""]
    tests: [Open the same link a second time]
    residual: Low
`,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
    residual: Low
`,
    ],
  },
  fix: 'Adds a place for the mitigation where the document writes mitigations, left open for you to fill in.',
  *checkRisk(risk, surroundings) {
    if (risk.residual === null || risk.mitigations.length > 0) return;
    if (!isLowered(risk) || isAccepted(risk) || isClosed(risk)) return;
    const { text } = risk.residual;
    yield {
      span: text.span,
      severity: severityOf(harmOf(risk, surroundings)),
      message: say`residual ${shorten(text.value, 30)} needs a mitigation, and ${nameOf(risk)} has none`,
      fix: placeFor([risk], 'mitigations', say`Add a mitigation`),
    };
  },
});
