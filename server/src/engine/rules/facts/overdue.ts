/** Days that have passed: one report each while they are few, one for all where the whole document was left behind. */
import type { Located, Risk } from '../../model';
import type { Report } from '../rule';
import { dateIn, daysBetween } from './dates';
import { nameOf } from './name';

export interface Overdue {
  readonly risk: Risk;
  readonly text: Located<string>;
  readonly days: number;
}

export function overdueIn(
  risks: readonly Risk[],
  today: string,
  pick: (risk: Risk) => Located<string> | null,
): readonly Overdue[] {
  return risks.flatMap((risk) => {
    const text = pick(risk);
    const date = text === null ? null : dateIn(text.value);
    return text === null || date === null || date >= today ? [] : [{ risk, text, days: daysBetween(date, today) }];
  });
}

export function* overdueReports(
  all: readonly Overdue[],
  one: (overdue: Overdue) => string,
  many: (all: readonly Overdue[], oldest: Overdue) => string,
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
    related: rest.map(({ risk, text }) => ({ span: text.span, message: `${nameOf(risk)}: ${text.value}`, path: null })),
  };
}
