import { say } from '../message';
import { stepsOf } from './facts/levels';
import { defineRule } from './rule';

export default defineRule({
  name: 'percent-outside-level',
  severity: 'warning',
  group: 'arithmetic',
  summary: 'A percentage does not belong to the level beside it.',
  why: `Rule books say what a level means: in \`bmad-v4\` High is above 70 %. \`High (60 %)\` is one of two things, and the score was made from
the word. On scales that give no percentages, and on a document's own unexplained scale, nothing is said.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: Low (40%)
#                     ^^^ Low is 0 to 30 %, not 40 %
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
    probability: Medium (30%)
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
    ],
  },
  fix: 'None: whether the word or the percentage was meant, the text does not tell.',
  *checkRisk({ sightings }, { policy, scale }) {
    if (policy === null) return;
    for (const { fields } of sightings) {
      const { percent, level, word } = fields.probability ?? { percent: null, level: null, word: null };
      const step = stepsOf(scale, policy, 'probability').find((one) => one.level === level);
      if (percent === null || step?.percent === undefined) continue;
      const [from, to] = step.percent;
      if (percent.value >= from && percent.value <= to) continue;
      const name = word?.value ?? step.names[0] ?? '';
      yield { span: percent.span, message: say`${name} is ${from} to ${to} %, not ${percent.value} %` };
      return;
    }
  },
});
