import { say } from '../message';
import { placeFor } from './facts/absence';
import { harmOf, isAccepted } from './facts/harm';
import { nameOf } from './facts/name';
import { isNobody } from './facts/owners';
import { defineRule } from './rule';

export default defineRule({
  name: 'accepted-without-approval',
  severity: 'warning',
  group: 'residual',
  summary: 'A high risk is accepted, and nobody is named who accepted it.',
  why: `Accepting a risk is a decision, and a decision has somebody who made it. From the score that raises concerns upward a gate waives the
risk only for a named person. Where nothing says how large the risk is, this is information; small risks may be accepted as they are.`,
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
#             ^^^^^^ PERF-001 is accepted, but nobody is named who accepted it
    tests: [Measure with a million entries]
`,
        fixed: `story: "4.2"
risks:
  - id: PERF-001
    title: Search slows down with a full index
    probability: 2
    impact: 3
    owner: Ana Ruiz
    response: accept
    tests: [Measure with a million entries]
    acceptedBy: ""
`,
      },
      {
        text: `story: "4.2"
risks:
  - id: PERF-001
    title: Search slows down with a full index
    probability: 3
    impact: 3
    owner: Ana Ruiz
    response: accept
    tests: [Measure with a million entries]
    acceptedBy: TBD
#               ^^^ “TBD” is nobody: PERF-001 is accepted by no one
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
`,
      `story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    response: accept
`,
    ],
  },
  fix: 'Adds a place for the name, left open for you to fill in.',
  *checkRisk(risk, surroundings) {
    const said = risk.response ?? risk.status;
    const harm = harmOf(risk, surroundings);
    if (harm === 'mild') return;
    const severity = harm === 'serious' ? 'warning' : 'information';
    const named = risk.acceptedBy;
    if (named !== null && isNobody(named.value, surroundings.settings)) {
      yield {
        span: named.span,
        severity,
        message: say`“${named.value}” is nobody: ${nameOf(risk)} is accepted by no one`,
      };
    }
    if (said === null || named !== null || !isAccepted(risk)) return;
    yield {
      span: said.span,
      severity,
      message: say`${nameOf(risk)} is accepted, but nobody is named who accepted it`,
      fix: placeFor([risk], 'acceptedBy', say`Add who accepted it`),
    };
  },
});
