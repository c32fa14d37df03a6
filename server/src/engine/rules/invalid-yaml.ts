import { say } from '../message';
import { problemsOf } from './facts/problems';
import { defineRule, type Report } from './rule';

export default defineRule({
  name: 'invalid-yaml',
  severity: 'error',
  group: 'form',
  summary: 'A part of the text is not valid YAML.',
  why: `Other tools refuse the whole file for one wrong character. Here the rest is read all the same, so that other findings stay; what
stands on the broken line may be missing from them.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: OPS-001
    title: Export: late again
#          ^^^^^^^^^^^^^^^^^^ a value that contains \`: \` must stand in quotes
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: `story: "4.2"
risks:
  - id: OPS-001
    title: "Export: late again"
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: OPS-001
    title: "Export: late again"
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
    ],
  },
  fix: 'Puts quotes or a space where they are certainly missing; elsewhere none.',
  check: (profile) => together([...problemsOf(profile, 'invalid-yaml')]),
});

/** Many lines of which each is no YAML are one file that is something else; those with a fix are slips. */
function together(reports: readonly Report[]): readonly Report[] {
  const strange = reports.filter(({ fix }) => fix === null);
  const [first, ...rest] = strange;
  if (first === undefined || strange.length <= 5) return reports;
  const all = {
    ...first,
    message: say`${strange.length} lines are not YAML, the first of them: ${first.message}`,
    related: rest.map(({ span, message }) => ({ span, message, path: null })),
  };
  return [all, ...reports.filter(({ fix }) => fix !== null)];
}
