import { say } from '../message';
import type { Claim, Derivation, RiskProfile } from '../model';
import { defineRule } from './rule';

export default defineRule({
  name: 'derivation-mismatch',
  severity: 'warning',
  group: 'arithmetic',
  summary: 'A printed calculation does not give its own result.',
  why: `A calculation is printed so that it can be believed. When its own steps do not add up to its result, the result was there first. This
looks at the printed steps only; whether they count the right risks is \`count-mismatch\` and \`story-score-mismatch\`.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
summary:
  derivation:
    steps:
      high: 10
      low: 2
    result: 95
#           ^^ 100 − 10 − 2 is 88, not 95
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
  derivation:
    steps:
      high: 10
      low: 2
    result: 88
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
  derivation:
    steps:
      low: 2
    result: 98
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
  fix: 'Writes the sum where every step is right; where a step is wrong too, none.',
  *check(profile) {
    for (const claim of profile.claims) {
      if (claim.kind !== 'derivation' || typeof claim.stated.value !== 'number') continue;
      const derivation = profile.derivations.find(({ group }) => group === claim.group) ?? null;
      const sum = derivation === null ? sumOf(profile, claim) : derivation.sum;
      if (sum === null || sum === claim.stated.value || derivation?.adjusted?.value === claim.stated.value) continue;
      const steps = stepsOf(profile, claim);
      const right = steps.length > 0 && steps.every(({ stated, computed }) => stated.value === computed);
      const { span } = claim.stated;
      yield {
        span,
        message: say`${said(derivation, steps)} is ${sum}, not ${claim.stated.value}`,
        related: steps.map((step) => ({ span: step.stated.span, message: say`−${step.stated.value}`, path: null })),
        fix: right
          ? { title: say`Change it to ${sum}`, changes: [{ kind: 'replace', span, text: String(sum) }], certain: true }
          : null,
      };
    }
  },
});

function stepsOf(profile: RiskProfile, { group }: Claim): readonly Claim[] {
  return profile.claims.filter((claim) => claim.kind === 'derivation-step' && claim.group === group);
}

/** Without a printed base the steps come off 100. */
function sumOf(profile: RiskProfile, claim: Claim): number | null {
  const steps = stepsOf(profile, claim);
  if (steps.length === 0) return null;
  return Math.max(
    0,
    steps.reduce((sum, { stated }) => sum - Number(stated.value), 100),
  );
}

function said(derivation: Derivation | null, steps: readonly Claim[]): string {
  const taken = steps.map(({ stated }) => Number(stated.value)).filter((value) => value !== 0);
  if (derivation?.inverted === true) return taken.join(' + ');
  return `${derivation?.base?.value ?? 100}${taken.map((value) => ` − ${value}`).join('')}`;
}
