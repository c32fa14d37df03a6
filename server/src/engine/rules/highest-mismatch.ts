import { say } from '../message';
import { defineRule } from './rule';

export default defineRule({
  name: 'highest-mismatch',
  severity: 'warning',
  group: 'agreement',
  summary: 'What a summary calls the highest risk is not the highest.',
  why: `Who reads one line of a profile reads this one. A gate file is not compared: its risks stand in another file.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
summary:
  highest: OPS-001
#          ^^^^^^^ the highest risk is SEC-001, not OPS-001
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: `story: "4.2"
summary:
  highest: SEC-001
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
      },
    ],
    good: [
      `story: "4.2"
summary:
  highest: SEC-001
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
`,
    ],
  },
  fix: 'Writes the highest risk where there is one; where several are equally high, none.',
  *check(profile) {
    for (const { kind, stated, computed } of profile.claims) {
      if (kind !== 'highest' || computed === null || String(stated.value) === String(computed)) continue;
      const right = String(computed);
      yield {
        span: stated.span,
        message: say`the highest risk is ${right}, not ${stated.value}`,
        fix: right.includes(',')
          ? null
          : {
              title: say`Change it to ${right}`,
              changes: [{ kind: 'replace', span: stated.span, text: right }],
              certain: true,
            },
      };
    }
  },
});
