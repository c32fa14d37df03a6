import { byProfile, byRisks, byTotals } from './facts/gate';
import { defineRule } from './rule';

export default defineRule({
  name: 'gate-mismatch',
  severity: 'warning',
  group: 'agreement',
  summary: 'A gate is milder than the risks ask for.',
  why: `A gate that says PASS over an open critical risk is an error: it lets through what the rule book stops. Any other decision that is
milder than the rule book's is a warning. A stricter one may have other reasons, and WAIVED is respected, since somebody decided it.

A gate file is written after mitigation, so its totals may differ from the profile's; only its own totals and an open critical risk in
the story's profile are held against it.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
gate: PASS
#     ^^^^ the gate says PASS, bmad-v4 gives FAIL because of SEC-001
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 3
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
`,
        fixed: `story: "4.2"
gate: FAIL
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 3
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
    tests: [Open the same link a second time]
`,
      },
      {
        text: `story: "4.2"
gate: PASS
#     ^^^^ the gate says PASS over 1 critical risk of its own summary
risk_summary:
  totals:
    critical: 1
    high: 0
    medium: 2
    low: 0
`,
        fixed: null,
      },
    ],
    good: [
      `story: "4.2"
gate: CONCERNS
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
      `story: "4.2"
gate: WAIVED
risk_summary:
  totals:
    critical: 1
    high: 0
    medium: 2
    low: 0
`,
    ],
  },
  fix: "In a profile it writes the rule book's decision; in a gate file none, since people decide there.",
  *check(profile, { policy, neighbours, gate }) {
    for (const claim of profile.claims) {
      if (claim.kind !== 'gate') continue;
      const said = String(claim.stated.value).trim().toUpperCase();
      if (said === 'WAIVED' || policy === null) continue;
      const report =
        profile.kind === 'gate' ? byTotals(profile, policy, claim, said) : byRisks(profile, gate(), claim, said);
      if (report !== null) yield report;
      else if (profile.kind === 'gate') yield* byProfile(claim, said, neighbours?.profile ?? null);
    }
  },
});
