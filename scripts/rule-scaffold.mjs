/**
 * A rule that runs as it is, for a person to change.
 * @param {string} name
 */
export function ruleScaffold(name) {
  return `import { say } from '../message';
import { nameOf } from './facts/name';
import { defineRule } from './rule';

export default defineRule({
  name: '${name}',
  severity: 'information',
  group: 'completeness',
  summary: 'One sentence that says what is wrong.',
  why: \`Why it matters, in one or two paragraphs.\`,
  examples: {
    bad: [
      {
        text: \`story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late.
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ the title of OPS-001 ends in a full stop
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
\`,
        fixed: null,
      },
    ],
    good: [
      \`story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
\`,
    ],
  },
  fix: 'What the fix does, or why there is none.',
  *check(profile) {
    for (const risk of profile.risks) {
      if (risk.title === null || !risk.title.value.endsWith('.')) continue;
      yield { span: risk.title.span, message: say\`the title of \${nameOf(risk)} ends in a full stop\` };
    }
  },
});
`;
}
