import { listed, say } from '../message';
import { nameOf, shorten } from './facts/name';
import { residualChange } from './facts/residual';
import { defineRule } from './rule';

export default defineRule({
  name: 'residual-above-inherent',
  severity: 'warning',
  group: 'residual',
  summary: 'The residual risk is higher than the risk itself.',
  why: `What remains after mitigation cannot be more than what was there before it. Either the mitigation brings a risk of its own, which
then deserves its own entry, or one of the two ratings is wrong.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
    residual: High
#             ^^^^ residual High is above the inherent risk of OPS-001 (low, 2)
`,
        fixed: null,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: OPS-001
    title: The status page is refreshed by hand
    probability: 1
    impact: 1
    owner: Ana Ruiz
    mitigations: [Refresh it by a timer]
    residual: Low
`,
    ],
  },
  fix: 'None: which of the two ratings is wrong, the document does not tell.',
  *checkRisk(risk) {
    if (risk.residual === null || (residualChange(risk) ?? 0) <= 0) return;
    const band = risk.computed?.band ?? risk.band?.name ?? null;
    const score = risk.computed?.score ?? risk.score?.stated?.value ?? null;
    const inherent = listed([band, score].filter((part) => part !== null));
    const { text } = risk.residual;
    yield {
      span: risk.residual.score?.stated?.span ?? text.span,
      message: say`residual ${shorten(text.value, 30)} is above the inherent risk of ${nameOf(risk)} (${inherent})`,
    };
  },
});
