import { listed, say } from '../message';
import { type Policy, scoreOf } from '../policy';
import { defineRule } from './rule';

export default defineRule({
  name: 'impossible-score',
  severity: 'error',
  group: 'arithmetic',
  summary: 'No pair of levels gives this score.',
  why: `On levels 1 to 3 a product is 1, 2, 3, 4, 6 or 9. A 5 or a 12 was not computed; bands and the gate cannot be trusted for that risk.
Only scores without levels beside them are looked at here (with levels it is \`score-mismatch\`), and only in documents whose other risks
show that they use this scale.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 2
    score: 4
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
  - id: PERF-001
    title: Search slows down with a full index
    probability: 1
    impact: 2
    score: 2
    owner: Ana Ruiz
    mitigations: [Measure with a million entries]
  - id: OPS-001
    title: The nightly export is late
    score: 5
#          ^ no levels of bmad-v4 give 5: scores are 1, 2, 3, 4, 6 or 9
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: null,
        settings: { rules: { 'missing-probability': 'off' } },
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    score: 5
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
    ],
  },
  fix: 'None: which levels were meant, the number does not tell.',
  *check(profile, { policy }) {
    if (policy === null || !profile.risks.some(({ computed }) => computed !== null)) return;
    const possible = possibleScores(policy);
    for (const { computed, sightings } of profile.risks) {
      if (computed !== null) continue;
      for (const { fields } of sightings) {
        const { score, probability, impact } = fields;
        if (score?.stated == null || score.of !== null || possible.includes(score.stated.value)) continue;
        if (probability?.number != null && impact?.number != null) continue;
        const list = say`${listed(possible.slice(0, -1))} or ${possible.at(-1) ?? 0}`;
        yield {
          span: score.stated.span,
          message: say`no levels of ${policy.name} give ${score.stated.value}: scores are ${list}`,
        };
        break;
      }
    }
  },
});

function possibleScores(policy: Policy): readonly number[] {
  const all = policy.probability.flatMap(({ level: p }) => policy.impact.map(({ level: i }) => scoreOf(policy, p, i)));
  return [...new Set(all.filter((score) => score !== null))].sort((a, b) => a - b);
}
