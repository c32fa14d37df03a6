import { say } from '../message';
import { defineRule } from './rule';

export default defineRule({
  name: 'expired-suppression',
  severity: 'warning',
  group: 'control',
  summary: 'A comment that disables a finding has expired.',
  why: `A finding was set aside until a day, and that day is over. It is shown again, and the comment with it, so that somebody decides anew.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  # risk-disable-next-line missing-due -- the vendor decides, until 2026-03-31
#                                                                   ^^^^^^^^^^ this comment has disabled nothing since 2026-03-31
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: null,
        settings: { rules: { 'unused-suppression': 'off' } },
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
  fix: 'None: a later day, the end of the comment or of the finding is for people to decide.',
  *check(_profile, { suppressions }) {
    for (const { until, expired } of suppressions) {
      if (until === null || !expired) continue;
      yield { span: until.span, message: say`this comment has disabled nothing since ${until.value}` };
    }
  },
});
