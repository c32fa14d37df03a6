import { say } from '../message';
import { defineRule } from './rule';

export default defineRule({
  name: 'unused-suppression',
  severity: 'warning',
  group: 'control',
  summary: 'A comment disables a finding that is not there.',
  why: `A \`risk-disable\` comment that outlives its finding hides the next one. It also says that something is wrong where nothing is.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  # risk-disable-next-line missing-owner -- the vendor decides
#                          ^^^^^^^^^^^^^ there is no missing-owner here to disable
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: null,
      },
    ],
    good: [
      `story: "4.2"
risks:
  # risk-disable-next-line missing-owner -- the vendor decides, until 2026-12-31
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    mitigations: [Alert when the export is not there at six]
`,
    ],
  },
  fix: 'None: take the comment away when it is no longer needed, or correct the name of the rule.',
  *check(_profile, { suppressions, settings }) {
    for (const { span, rules, used, expired } of suppressions) {
      if (expired) continue;
      if (rules.length === 0) {
        if (used.length === 0) yield { span, message: say`there is nothing here to disable` };
        continue;
      }
      for (const { value, span: place } of rules) {
        if (used.includes(value) || settings.rules[value] === 'off') continue;
        yield { span: place, message: say`there is no ${value} here to disable` };
      }
    }
  },
});
