import { say } from '../message';
import { isUsual, lackReport } from './facts/absence';
import { lackingLevel } from './facts/rating';
import { defineRule } from './rule';

export default defineRule({
  name: 'missing-probability',
  severity: 'information',
  group: 'completeness',
  summary: 'A risk does not say how likely it is.',
  why: `Without probability and impact a risk has no score, and without scores nobody can say which risk comes first, whether the gate opens
or what a mitigation is worth. A risk that has neither is reported here once, and the fix makes room for both.

A document that rates its risks by a score or a priority alone is left in peace.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: DATA-001
#       ^^^^^^^^ DATA-001 has no probability
    title: Two writers overwrite each other's draft
    impact: 2
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
  - id: OPS-001
#       ^^^^^^^ OPS-001 has no probability and no impact
    title: The nightly export is late
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: `story: "4.2"
risks:
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: ""
    impact: 2
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
  - id: OPS-001
    title: The nightly export is late
    probability: ""
    impact: ""
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
`,
      `title: Launch risks
risks:
  - id: OPS-001
    title: The nightly export is late
    priority: Low
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
    ],
  },
  fix: 'Adds a place for it where the document writes levels, left open for you to fill in; where impact is missing too, for both.',
  *check(profile, context) {
    const usual = isUsual(profile, context, (risk) => risk.probability !== null);
    for (const { risks, both } of lackingLevel(profile, context, 'probability', usual)) {
      const absence = {
        risks,
        severity: 'information' as const,
        of: profile.risks.length,
        kind: null,
        isDemanded: false,
      };
      if (!both) yield lackReport(absence, { name: say`probability`, one: say`a probability` }, 'probability');
      else
        yield {
          ...lackReport(
            absence,
            { name: say`probability and no impact`, one: say`a probability or an impact` },
            'probability',
          ),
          fix: {
            title: say`Add probability and impact`,
            changes: risks.flatMap(({ key }) => [
              { kind: 'set', risk: key, field: 'probability', value: '' } as const,
              { kind: 'set', risk: key, field: 'impact', value: '' } as const,
            ]),
            certain: false,
          },
        };
    }
  },
});
