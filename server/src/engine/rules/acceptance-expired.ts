import { dateIn } from '../dates';
import { say } from '../message';
import { nameOf } from './facts/name';
import { defineRule } from './rule';

export default defineRule({
  name: 'acceptance-expired',
  severity: 'warning',
  group: 'residual',
  summary: 'A risk was accepted until a day that has passed.',
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
    ],
  },
  fix: 'None: whether the risk is accepted for longer, a person decides.',
  *checkRisk(risk, { today }) {
    const until = risk.acceptedUntil === null ? null : dateIn(risk.acceptedUntil.value);
    if (risk.acceptedUntil === null || until === null || until >= today) return;
    yield { span: risk.acceptedUntil.span, message: say`the acceptance of ${nameOf(risk)} ended on ${until}` };
  },
});
