import { say } from '../message';
import { habits, relatedRisks } from './facts/absence';
import { harmOf, isClosed } from './facts/harm';
import { headOf, nameOf, namesOf } from './facts/name';
import { defineRule } from './rule';

export default defineRule({
  name: 'high-risk-untested',
  severity: 'information',
  group: 'trace',
  summary: 'The test strategy names other risks and leaves out a high one.',
  why: `A test strategy that is ordered by risk is complete when every high risk appears in it or names tests of its own. One that does not
is the one that nobody tests first. Where the document has no such strategy, \`missing-tests\` asks the risks themselves.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
references:
  testPriorities: [SEC-001]
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
  - id: DATA-001
#       ^^^^^^^^ DATA-001 scores 6 and stands in no part of the test strategy
    title: Two writers overwrite each other's draft
    probability: 2
    impact: 3
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
`,
        fixed: null,
      },
    ],
    good: [
      `story: "4.2"
references:
  testPriorities: [SEC-001]
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 3
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
  - id: DATA-001
    title: Two writers overwrite each other's draft
    probability: 2
    impact: 3
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
    tests: [Save twice from two sessions]
`,
    ],
  },
  fix: 'None: which tests belong to the risk, only people know.',
  *check(profile, context) {
    const tested = new Set(
      profile.references.filter(({ role }) => role === 'test-priority').map(({ target }) => target),
    );
    if (tested.size === 0 || (tested.size === 1 && tested.has(null))) return;
    const high = profile.risks.filter((risk) => !isClosed(risk) && harmOf(risk, context) === 'serious');
    const untested = high.filter((risk) => risk.tests.length === 0 && !tested.has(risk.key));
    for (const [first, ...rest] of habits(high, untested)) {
      const score = first.computed?.score ?? first.score?.stated?.value ?? null;
      yield {
        span: headOf(first),
        message:
          rest.length === 0
            ? score === null
              ? say`${nameOf(first)} is high and stands in no part of the test strategy`
              : say`${nameOf(first)} scores ${score} and stands in no part of the test strategy`
            : say`${rest.length + 1} high risks stand in no part of the test strategy: ${namesOf([first, ...rest])}`,
        related: relatedRisks(rest),
      };
    }
  },
});
