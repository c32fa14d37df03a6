import { problemsOf } from './facts/problems';
import { defineRule } from './rule';

export default defineRule({
  name: 'unknown-key',
  severity: 'warning',
  group: 'form',
  summary: 'A key is not one that the format knows.',
  why: `What stands under a misspelt key is read by nobody: \`onwer: Ana\` leaves the risk without an owner. Keys that are an obvious slip come
with the right one.`,
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
    mitigatoins: [Alert when the export is not there at six]
#   ^^^^^^^^^^^ \`mitigatoins\` is not a key of a risk; did you mean \`mitigations\`?
`,
        fixed: `story: "4.2"
risks:
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
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
    ],
  },
  fix: 'Writes the key that was meant where one is near; elsewhere none.',
  check: (profile) => problemsOf(profile, 'unknown-key'),
});
