import { lastDayIn } from '../dates';
import { say } from '../message';
import { isPlaceholder } from '../read/vocabulary';
import { nameOf, shorten } from './facts/name';
import { defineRule } from './rule';

export default defineRule({
  name: 'acceptance-expired',
  severity: 'warning',
  group: 'residual',
  summary: 'The acceptance of a risk, or the waiver of a gate, has ended.',
  why: `Whoever accepts a risk for a time asks to be asked again. After that day nobody carries it any more, and a gate that was waived
because of it no longer is. A month or a quarter ends with its last day; a sprint has no day that anybody could be held to.`,
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
    acceptedUntil: Sprint 12
#                  ^^^^^^^^^ “Sprint 12” is no day on which the acceptance of PERF-001 ends
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
    if (waivedUntil === null) return;
    const until = lastDayIn(waivedUntil.value);
    const { span } = waivedUntil;
    if (until === null && namesNoDay(waivedUntil.value))
      yield { span, message: say`“${shorten(waivedUntil.value, 40)}” is no day on which the waiver of the gate ends` };
    if (until !== null && until < today) yield { span, message: say`the waiver of the gate ended on ${until}` };
  },
  *checkRisk(risk, { today }) {
    if (risk.acceptedUntil === null) return;
    const { value, span } = risk.acceptedUntil;
    const until = lastDayIn(value);
    if (until === null && namesNoDay(value))
      yield { span, message: say`“${shorten(value, 40)}” is no day on which the acceptance of ${nameOf(risk)} ends` };
    if (until !== null && until < today)
      yield { span, message: say`the acceptance of ${nameOf(risk)} ended on ${until}` };
  },
});

/** `permanent` says on purpose that it has no end; an open field is another rule's. */
function namesNoDay(text: string): boolean {
  return (
    !isPlaceholder(text) && !/\b(?:permanent|indefinite|never|forever|no end|unlimited|ongoing)|永久|无限/i.test(text)
  );
}
