import { type Message, say } from '../message';
import type { Level, Located, Risk } from '../model';
import { nameOf } from './facts/name';
import { defineRule } from './rule';

export default defineRule({
  name: 'same-pair-different-score',
  severity: 'information',
  group: 'arithmetic',
  summary: 'Equal levels carry different scores.',
  why: `On a scale of the document's own nobody can compute the score. But two risks that are equally likely and equally bad and yet score 6
and 4 show that something else went into the number, which the document does not say.`,
  examples: {
    bad: [
      {
        text: `title: Launch risks
risks:
  - id: RISK-001
    title: Two writers overwrite each other's draft
    probability: Low
    impact: High
    score: 6/10
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
  - id: RISK-002
    title: The nightly export is late
    probability: Low
    impact: High
    score: 4/10
#          ^ RISK-002 has 4 for Low and High, RISK-001 has 6 for the same
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
        fixed: null,
      },
    ],
    good: [
      `title: Launch risks
risks:
  - id: RISK-001
    title: Two writers overwrite each other's draft
    probability: Low
    impact: High
    score: 6/10
    owner: Ana Ruiz
    mitigations: [Compare the revision before saving]
  - id: RISK-002
    title: The nightly export is late
    probability: Low
    impact: Medium
    score: 4/10
    owner: Ana Ruiz
    mitigations: [Alert when the export is not there at six]
`,
    ],
  },
  fix: 'None: which of the scores is right, the document does not tell.',
  *check(profile) {
    const first = new Map<string, Rated>();
    const told = new Set<string>();
    for (const risk of profile.risks) {
      const rated = ratedOf(risk);
      if (rated === null) continue;
      const known = first.get(rated.pair.text);
      if (known === undefined) first.set(rated.pair.text, rated);
      else if (known.stated.value !== rated.stated.value && !told.has(rated.pair.text)) {
        told.add(rated.pair.text);
        yield {
          span: rated.stated.span,
          message: say`${nameOf(risk)} has ${rated.stated.value} for ${rated.pair}, ${nameOf(known.risk)} has ${known.stated.value} for the same`,
          related: [
            { span: known.stated.span, message: say`${nameOf(known.risk)} has ${known.stated.value}`, path: null },
          ],
        };
      }
    }
  },
});

interface Rated {
  readonly risk: Risk;
  readonly pair: Message;
  readonly stated: Located<number>;
}

/** Only where nothing can be computed: elsewhere one of the two is a wrong score. */
function ratedOf(risk: Risk): Rated | null {
  const stated = risk.score?.stated ?? null;
  if (risk.computed !== null || stated === null || risk.probability === null || risk.impact === null) return null;
  return { risk, stated, pair: say`${said(risk.probability)} and ${said(risk.impact)}` };
}

function said({ word, number, text }: Level): string {
  const plain = word?.value ?? number?.value ?? text.value;
  if (typeof plain !== 'string') return String(plain);
  const spoken = plain.charAt(0).toUpperCase() + plain.slice(1).toLowerCase();
  return word === null || number === null ? spoken : `${spoken} (${number.value})`;
}
