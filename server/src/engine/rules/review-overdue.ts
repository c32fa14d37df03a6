import { say } from '../message';
import type { Risk } from '../model';
import { countOfDays, nameOf } from './facts/name';
import { type Dated, datedBy, overdueIn, overdueReports } from './facts/overdue';
import { openRisks } from './facts/room';
import { defineRule } from './rule';

export default defineRule({
  name: 'review-overdue',
  severity: 'information',
  group: 'time',
  summary: 'The review date of an open risk has passed.',
  why: `The day on which somebody wanted to look again has gone by. Either it happened and the date was not moved, or it did not.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
    reviewDate: "2026-06-01"
#                ^^^^^^^^^^ the review of OPS-001 is 14 days overdue
`,
        fixed: null,
      },
    ],
    good: [
      `story: "4.2"
risks:
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
    reviewDate: "2026-06-15"
`,
    ],
  },
  fix: 'None: the new date is for whoever does the review.',
  *check(_profile, { today, once }) {
    const overdue = overdueIn(once(openRisks), today, reviewDay);
    yield* overdueReports(
      overdue,
      ({ risk, days }) => say`the review of ${nameOf(risk)} is ${countOfDays(days)} overdue`,
      (all, { risk, days }) => say`${all.length} reviews are overdue, that of ${nameOf(risk)} by ${countOfDays(days)}`,
    );
  },
});

function reviewDay({ reviewDate }: Risk): Dated | null {
  return datedBy(reviewDate);
}
