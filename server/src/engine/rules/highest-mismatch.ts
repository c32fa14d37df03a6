import type { Change } from '../finding';
import { type Message, say } from '../message';
import type { Claim, Risk } from '../model';
import { normalId } from './facts/ids';
import { defineRule } from './rule';

export default defineRule({
  name: 'highest-mismatch',
  severity: 'warning',
  group: 'agreement',
  summary: 'What a summary calls the highest risk is not the highest.',
  why: `Who reads one line of a profile reads this one. A gate file is not compared: its risks stand in another file.`,
  examples: {
    bad: [
      {
        text: `story: "4.2"
summary:
  highest: OPS-001
#          ^^^^^^^ the highest risk is SEC-001, not OPS-001
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: `story: "4.2"
summary:
  highest: SEC-001
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
  - id: OPS-001
    title: The nightly export is late
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
      },
      {
        text: `story: "6.1"
risk_summary:
  totals: { critical: 0, high: 1, medium: 0, low: 1 }
  highest:
    id: DATA-001
    score: 4
#          ^ the score of DATA-001 is 6, not 4
    title: "Nobody sees the backlog"
#           ^^^^^^^^^^^^^^^^^^^^^^^ this is the title of another risk, not of DATA-001
risks:
  - id: DATA-001
    title: An order is written twice
    probability: 2
    impact: 3
    owner: Bo Lind
    mitigations: [Refuse a key that was used]
    tests: [6.1-INT-003]
  - { id: OPS-001, title: Nobody sees the backlog, probability: 2, impact: 1, owner: Bo Lind, mitigations: [Show it] }
`,
        fixed: `story: "6.1"
risk_summary:
  totals: { critical: 0, high: 1, medium: 0, low: 1 }
  highest:
    id: DATA-001
    score: 6
    title: "An order is written twice"
risks:
  - id: DATA-001
    title: An order is written twice
    probability: 2
    impact: 3
    owner: Bo Lind
    mitigations: [Refuse a key that was used]
    tests: [6.1-INT-003]
  - { id: OPS-001, title: Nobody sees the backlog, probability: 2, impact: 1, owner: Bo Lind, mitigations: [Show it] }
`,
      },
    ],
    good: [
      `story: "4.2"
summary:
  highest: SEC-001
risks:
  - id: SEC-001
    title: A reset link can be used twice
    probability: 2
    impact: 2
    owner: Ana Ruiz
    mitigations: [Delete the token when it is used]
`,
    ],
  },
  fix: 'Writes the highest risk where there is one, with its score and title; where several are equally high, none.',
  *check(profile) {
    for (const claim of profile.claims) {
      const { kind, stated, computed } = claim;
      if (kind !== 'highest' || computed === null) continue;
      const right = String(computed);
      const details = [...wrongDetails(claim, profile.risks, right)];
      if (String(stated.value) === right) {
        for (const { message, title, change } of details)
          yield { span: change.span, message, fix: { title, changes: [change], certain: true } };
        continue;
      }
      yield {
        span: stated.span,
        message: say`the highest risk is ${right}, not ${stated.value}`,
        fix: right.includes(',')
          ? null
          : {
              title: say`Change it to ${right}`,
              changes: [{ kind: 'replace', span: stated.span, text: right }, ...details.map(({ change }) => change)],
              certain: true,
            },
      };
    }
  },
});

interface Detail {
  readonly message: Message;
  readonly title: Message;
  readonly change: Extract<Change, { readonly kind: 'scalar' }>;
}

/** A score that is not that of the risk `id`; a title that another risk has: a shortened one may say the same. */
function* wrongDetails({ details }: Claim, risks: readonly Risk[], id: string): Generator<Detail> {
  const risk = riskOf(risks, id);
  if (risk === undefined || details === undefined) return;
  const score = risk.computed?.score ?? risk.score?.stated?.value ?? null;
  if (details.score !== null && score !== null && Number.parseFloat(details.score.value) !== score) {
    yield {
      message: say`the score of ${id} is ${score}, not ${details.score.value}`,
      title: say`Change it to ${score}`,
      change: { kind: 'scalar', span: details.score.span, text: String(score) },
    };
  }
  const { title } = details;
  if (title === null || risk.title === null || !risks.some((other) => other !== risk && hasTitle(other, title.value)))
    return;
  if (hasTitle(risk, title.value)) return;
  yield {
    message: say`this is the title of another risk, not of ${id}`,
    title: say`Change it to ${risk.title.value}`,
    change: { kind: 'scalar', span: title.span, text: risk.title.value },
  };
}

function riskOf(risks: readonly Risk[], id: string): Risk | undefined {
  return risks.find((risk) => risk.id !== null && normalId(risk.id.value) === normalId(id));
}

function hasTitle({ title }: Risk, text: string): boolean {
  return title !== null && title.value.trim().toLowerCase() === text.trim().toLowerCase();
}
