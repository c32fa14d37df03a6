import { asWritten, say } from '../message';
import type { Claim, RiskProfile } from '../model';
import type { Policy } from '../policy';
import { namesOf } from './facts/name';
import { chargedForNothing, storyArithmetic, wrongStoryScores } from './facts/story';
import { defineRule, type Report } from './rule';

export default defineRule({
  name: 'story-score-mismatch',
  severity: 'warning',
  group: 'arithmetic',
  summary: "The story's score is not what its risks give.",
  why: `The rule book says what each band costs the story. Of real profiles nine in ten state another number, most of them a friendlier one.

A score that reads the scale the other way round (low is safe), or that was adjusted after its own sum, is said to be that. A score that
follows wrong scores or bands of single risks is their fault and not reported again.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
summary:
  score: 95
#        ^^ 95 is not what these rows give: 100 − 1×10 − 1×2 = 88
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 3
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: `story: "4.2"
summary:
  score: 88
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 3
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
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
  score: 98
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
  fix: 'Writes the computed score; a score on the other scale or an adjusted one is left as it is.',
  *check(profile, { policy }) {
    if (policy === null || profile.kind === 'gate') return;
    for (const [first, ...rest] of wrongStoryScores(profile, policy).values()) {
      if (first === undefined) continue;
      const found = report(profile, policy, first);
      const related = rest.map(({ stated }) => ({
        span: stated.span,
        message: say`${stated.value} again`,
        path: null,
      }));
      const again = rest.map(({ stated }) => ({
        kind: 'replace' as const,
        span: stated.span,
        text: String(first.computed),
      }));
      yield {
        ...found,
        related: [...(found.related ?? []), ...related],
        fix: found.fix == null ? null : { ...found.fix, changes: [...found.fix.changes, ...again] },
      };
    }
  },
});

function report(profile: RiskProfile, policy: Policy, { stated, computed }: Claim): Report {
  const { span } = stated;
  const said = Number(stated.value);
  const rows = storyArithmetic(profile, policy) ?? asWritten(String(computed));
  const base = policy.storyScore?.base ?? 100;
  const adjusted = profile.derivations.find((one) => one.adjusted?.value === said);
  if (adjusted?.adjusted != null) {
    const message = say`${said} was adjusted after its own sum of ${adjusted.sum ?? ''}; these rows give ${rows}`;
    return { span, message, related: [{ span: adjusted.span, message: say`the printed sum`, path: null }] };
  }
  if (profile.score.inverted) {
    const direct = said + Number(computed) === base;
    const message = say`${said} reads the scale the other way round: in ${policy.name} ${base} is safe, and these rows give ${rows}`;
    return { span, message, severity: direct ? 'information' : 'warning' };
  }
  const free = chargedForNothing(profile, policy, Number(computed) - said);
  const charged =
    free.length === 1
      ? say`${said} takes points off for ${namesOf(free)} too, which costs nothing: ${rows}`
      : say`${said} takes points off for ${namesOf(free)} too, which cost nothing: ${rows}`;
  return {
    span,
    message: free.length > 0 ? charged : say`${said} is not what these rows give: ${rows}`,
    fix: {
      title: say`Change the score to ${String(computed)}`,
      changes: [{ kind: 'replace', span, text: String(computed) }],
      certain: true,
    },
  };
}
