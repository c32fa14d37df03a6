/** Days that have passed: one report each while they are few, one for all where the whole document was left behind. */

import { dateIn, daysBetween } from '../../dates';
import { type Message, say } from '../../message';
import type { Located, Risk } from '../../model';
import type { Report } from '../rule';
import { nameOf } from './name';

export interface Overdue {
  readonly risk: Risk;
  readonly text: Located<string>;
  readonly days: number;
}

export function overdueIn(
  risks: readonly Risk[],
  today: string,
  dated: (risk: Risk) => Dated | null,
): readonly Overdue[] {
  return risks.flatMap((risk) => {
    const day = dated(risk);
    return day === null || day.date >= today ? [] : [{ risk, text: day.text, days: daysBetween(day.date, today) }];
  });
}

export interface Dated {
  readonly text: Located<string>;
  readonly date: string;
}

/** null where the text is absent or names no day. */
export function datedBy(text: Located<string> | null): Dated | null {
  const date = text === null ? null : dateIn(text.value);
  return text === null || date === null ? null : { text, date };
}

export function* overdueReports(
  all: readonly Overdue[],
  one: (overdue: Overdue) => Message,
  many: (all: readonly Overdue[], oldest: Overdue) => Message,
): Iterable<Report> {
  const [first, ...rest] = all;
  if (first === undefined) return;
  if (all.length <= 3) {
    for (const overdue of all) yield { span: overdue.text.span, message: one(overdue) };
    return;
  }
  const oldest = all.reduce((worst, overdue) => (overdue.days > worst.days ? overdue : worst));
  yield {
    span: first.text.span,
    message: many(all, oldest),
    related: rest.map(({ risk, text }) => ({
      span: text.span,
      message: say`${nameOf(risk)}: ${text.value}`,
      path: null,
    })),
  };
}
