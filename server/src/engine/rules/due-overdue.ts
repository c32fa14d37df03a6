import { say } from '../message';
import type { Risk } from '../model';
import { isAccepted } from './facts/harm';
import { countOfDays, nameOf } from './facts/name';
import { type Dated, datedBy, overdueIn, overdueReports } from './facts/overdue';
import { openRisks } from './facts/room';
import { defineRule } from './rule';

export default defineRule({
  name: 'due-overdue',
  severity: 'information',
  group: 'time',
  summary: 'An open risk is past its due date.',
  why: `The date is over and the risk is still open: its status does not say that it is closed, and not all of its actions are ticked.`,
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
    due: "2026-06-14"
#         ^^^^^^^^^^ OPS-001 was due 1 day ago and is still open
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
    mitigations:
      - { text: Alert when the export is not there at six, done: true }
    due: "2026-06-01"
  - id: OPS-002
    title: The status page is refreshed by hand
    probability: 1
    impact: 1
    owner: Ana Ruiz
    mitigations: [Refresh it by a timer]
    status: Closed
    due: "2026-06-01"
`,
    ],
  },
  fix: 'None: close the risk, or agree on a new date with its owner.',
  *check(_profile, { today, once }) {
    const risks = once(openRisks).filter((risk) => !isAccepted(risk) && !isDone(risk));
    yield* overdueReports(
      overdueIn(risks, today, dueDate),
      ({ risk, days }) => say`${nameOf(risk)} was due ${countOfDays(days)} ago and is still open`,
      (all, { risk, days }) =>
        say`${all.length} risks are overdue and still open, ${nameOf(risk)} by ${countOfDays(days)}`,
    );
  },
});

function dueDate({ timeline }: Risk): Dated | null {
  return datedBy(timeline);
}

function isDone({ mitigations }: Risk): boolean {
  return mitigations.length > 0 && mitigations.every(({ value }) => value.done === true);
}
