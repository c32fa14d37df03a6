import { say } from '../message';
import { isUsual, lackReport } from './facts/absence';
import { lackingLevel } from './facts/rating';
import { defineRule } from './rule';

export default defineRule({
  name: 'missing-impact',
  severity: 'information',
  group: 'completeness',
  summary: 'A risk does not say how bad it would be.',
  why: `A probability without an impact gives no score: nobody can say whether a likely trifle or a likely disaster is meant. Where both are
missing, \`missing-probability\` says so for both.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: DATA-001
#       ^^^^^^^^ DATA-001 has no impact
    title: Two writers overwrite each other's draft
    probability: 2
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
`,
        fixed: `story: "4.2"
risks:
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 2
    impact: ""
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
`,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
`,
    ],
  },
  fix: 'Adds a place for it where the document writes levels, left open for you to fill in.',
  *check(profile, context) {
    const usual = isUsual(profile, context, (risk) => risk.impact !== null);
    for (const { risks: lacking, both } of lackingLevel(profile, context, 'impact', usual)) {
      // Who tells of it in a sentence has said how bad it would be.
      const [first, ...others] = lacking.filter(({ impactAnalysis }) => impactAnalysis.length === 0);
      if (both || first === undefined) continue;
      yield lackReport(
        { risks: [first, ...others], severity: 'information', of: profile.risks.length, kind: null, isDemanded: false },
        { name: say`impact`, one: say`an impact` },
        'impact',
      );
    }
  },
});
