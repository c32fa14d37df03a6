import { say } from '../../message';
import type { Problem, RiskProfile } from '../../model';
import type { Report } from '../rule';

/** What the reader could not read as it was meant, as reports of the rule that it names. */
export function* problemsOf({ problems }: RiskProfile, rule: Problem['rule']): Iterable<Report> {
  for (const problem of problems) {
    if (problem.rule !== rule) continue;
    const { span, message, replacement } = problem;
    yield {
      span,
      message,
      fix:
        replacement === null
          ? null
          : {
              title: say`Change it to ${replacement}`,
              changes: [{ kind: 'replace', span, text: replacement }],
              certain: true,
            },
    };
  }
}
