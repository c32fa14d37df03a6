import { largest, smallest } from '../extremes';
import type { Change } from '../finding';
import { say } from '../message';
import type { Level, Risk, Scale } from '../model';
import { type Policy, scoreOf } from '../policy';
import { likeCase } from './facts/bands';
import { type Axis, axes, contradiction, stepsOf } from './facts/levels';
import { offScaleWords } from './facts/scale-words';
import { defineRule, type Report } from './rule';

export default defineRule({
  name: 'level-off-scale',
  severity: 'warning',
  group: 'arithmetic',
  summary: 'A level is not on the scale, or its word and its number differ.',
  why: `\`High (2)\` says two things on a scale where High is 3, and nobody can tell which one the score was made from. A number beyond the
scale has no meaning at all. A word that the scale does not have, such as \`Low-Medium\`, is information: it is one finding for each word.

The scale is the document's own where it declares one, else the rule book's.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: High (2)
#                ^^^^ High is 3 on this scale, but 2 stands beside it
    impact: Medium (2)
    score: 4
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
`,
        fixed: `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: Medium (2)
    impact: Medium (2)
    score: 4
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
`,
      },
      {
        text: `story: "4.2"
policy: bmad-v4
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 4
#                ^ 4 is not on the scale of 1 to 3
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
  - id: SEC-001
    title: A reset link can be used twice
    probability: Medium (2)
    impact: Medium
    score: 4
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
`,
    ],
  },
  fix: 'Where the score tells which of word and number was meant, the other one is changed; elsewhere none.',
  *checkRisk(risk, { policy, scale }) {
    for (const { fields } of risk.sightings)
      for (const axis of axes) {
        const level = fields[axis];
        if (level !== null) yield* reportLevel(scale, policy, risk, axis, level);
      }
  },
  *check(profile, context) {
    yield* offScaleWords(profile, context);
  },
});

function* reportLevel(
  scale: Scale | null,
  policy: Policy | null,
  risk: Risk,
  axis: Axis,
  level: Level,
): Iterable<Report> {
  const steps = stepsOf(scale, policy, axis);
  const named = contradiction(level, steps);
  if (named !== null && level.word !== null) {
    const message = say`${level.word.value} is ${named} on this scale, but ${String(level.number?.value)} stands beside it`;
    yield { span: level.word.span, message, fix: fixFor(scale, policy, risk, axis, level, named) };
  } else if (policy !== null && level.number !== null && level.of === null && steps.length > 0) {
    const { value, span } = level.number;
    if (steps.some((step) => step.level === value)) return;
    const numbers = steps.map((step) => step.level);
    yield { span, message: say`${value} is not on the scale of ${smallest(numbers)} to ${largest(numbers)}` };
  }
}

function fixFor(scale: Scale | null, policy: Policy | null, risk: Risk, axis: Axis, level: Level, named: number) {
  const stated = risk.score?.stated?.value ?? null;
  const other = risk[axis === 'probability' ? 'impact' : 'probability']?.level ?? null;
  if (policy === null || stated === null || level.number === null || level.word === null) return null;
  const score = (own: number): number | null =>
    axis === 'probability' ? scoreOf(policy, own, other) : scoreOf(policy, other, own);
  const byNumber = score(level.number.value) === stated;
  if (byNumber === (score(named) === stated)) return null;
  const step = stepsOf(scale, policy, axis).find((one) => one.level === level.number?.value);
  const word = likeCase(level.word.value, step?.names[0] ?? '');
  if (byNumber && (word === null || word === '')) return null;
  const change: Change = byNumber
    ? { kind: 'replace', span: level.word.span, text: word ?? '' }
    : { kind: 'replace', span: level.number.span, text: String(named) };
  return { title: say`Change it to ${change.text}, as the score ${stated} says`, changes: [change], certain: true };
}
