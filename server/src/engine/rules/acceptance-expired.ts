import { dateIn } from '../dates';
import { say } from '../message';
import { nameOf } from './facts/name';
import { defineRule } from './rule';

export default defineRule({
  name: 'acceptance-expired',
  severity: 'warning',
  group: 'residual',
  summary: 'The acceptance of a risk, or the waiver of a gate, has ended.',
  why: `Whoever accepts a risk for a time asks to be asked again. After that day nobody carries it any more, and a gate that was waived
because of it no longer is.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 3
    owner: Ana Ruiz
    response: accept
    tests: [Measure with a million entries]
    acceptedBy: Kim Lund
    acceptedUntil: "2026-03-31"
#                   ^^^^^^^^^^ the acceptance of PERF-001 ended on 2026-03-31
`,
        fixed: null,
      },
      {
        text: `story: "4.2"
gate: WAIVED
waiver:
  active: true
  reason: Beta without customers
  approved_by: Kim Lund
  expires: 2026-03-31
#          ^^^^^^^^^^ the waiver of the gate ended on 2026-03-31
risk_summary:
  totals: { critical: 1, high: 0, medium: 0, low: 0 }
`,
        fixed: null,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 3
    owner: Ana Ruiz
    response: accept
    tests: [Measure with a million entries]
    acceptedBy: Kim Lund
    acceptedUntil: "2027-03-31"
`,
      `story: "4.2"
gate: FAIL
waiver:
  active: false
  reason: Beta without customers
  approved_by: Kim Lund
  expires: 2026-03-31
risk_summary:
  totals: { critical: 1, high: 0, medium: 0, low: 0 }
`,
    ],
  },
  fix: 'None: whether the risk is accepted for longer, a person decides.',
  *check({ waivedUntil }, { today }) {
    const until = waivedUntil === null ? null : dateIn(waivedUntil.value);
    if (waivedUntil === null || until === null || until >= today) return;
    yield { span: waivedUntil.span, message: say`the waiver of the gate ended on ${until}` };
  },
  *checkRisk(risk, { today }) {
    const until = risk.acceptedUntil === null ? null : dateIn(risk.acceptedUntil.value);
    if (risk.acceptedUntil === null || until === null || until >= today) return;
    yield { span: risk.acceptedUntil.span, message: say`the acceptance of ${nameOf(risk)} ended on ${until}` };
  },
});
