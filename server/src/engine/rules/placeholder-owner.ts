import { asWritten, say } from '../message';
import { absences } from './facts/absence';
import { countOfRisks, nameOf, shorten } from './facts/name';
import { isNobody } from './facts/owners';
import { defineRule } from './rule';

export default defineRule({
  name: 'placeholder-owner',
  severity: 'warning',
  group: 'completeness',
  summary: 'The owner is a placeholder.',
  why: `\`TBD\` in an owner's place looks filled in and is not: nobody is asked, nobody acts. The harm is that of a missing owner, so the
severity is too: a warning at a score that raises concerns or where nothing says how large the risk is, information below that.

Further words that stand for nobody go into \`owners.placeholders\` of the project's settings.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 2
    impact: 3
    owner: TBD
#          ^^^ “TBD” is nobody: DATA-001 has no owner
    mitigations: [Compare the revision before saving]
    tests: [Save twice from two sessions]
`,
        fixed: null,
      },
      {
        text: `story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: the usual suspects
#          ^^^^^^^^^^^^^^^^^^ “the usual suspects” is nobody: OPS-001 has no owner
    mitigations: [Alert when the export is not there at six]
`,
        settings: { owners: { people: [], teams: [], placeholders: ['the usual suspects'] } },
        fixed: null,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 1
    impact: 3
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
`,
    ],
  },
  fix: 'None: who owns the risk is for people to decide. *Assign owner* asks and fills it in.',
  *check(profile, context) {
    const isPlaceholder = (owner: string | undefined): boolean =>
      owner !== undefined && isNobody(owner, context.settings);
    for (const { risks, severity } of absences(profile, context, 'owner', ({ owner }) => isPlaceholder(owner?.value))) {
      const [first, ...rest] = risks;
      if (first.owner === null) continue;
      const word = say`“${shorten(first.owner.value)}” is nobody`;
      yield {
        span: first.owner.span,
        severity,
        message:
          rest.length === 0
            ? say`${word}: ${nameOf(first)} has no owner`
            : say`${word}: ${countOfRisks(risks.length)} have no owner`,
        related: rest.flatMap(({ owner }) =>
          owner === null ? [] : [{ span: owner.span, message: asWritten(owner.value), path: null }],
        ),
      };
    }
  },
});
