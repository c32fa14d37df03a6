import { problemsOf } from './facts/problems';
import { defineRule } from './rule';

export default defineRule({
  name: 'invalid-shape',
  severity: 'error',
  group: 'form',
  summary: 'A value is of the wrong kind for its key.',
  why: `The file is valid YAML, but a number, a list or a mapping stands where the format has something else, so the value could not be
read. The format is described by the schema that is contributed for \`*.risk.yaml\`.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: OPS-001
    title: [The nightly export is late]
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`title\` must be a text
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
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
    ],
  },
  fix: 'None: what was meant only the author knows.',
  check: (profile) => problemsOf(profile, 'invalid-shape'),
});
