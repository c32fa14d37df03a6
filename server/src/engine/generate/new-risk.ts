/** One risk from what a person chose in a form: everything that follows from it is computed, the rest stays visibly open. */
import { bandOf, type Policy, scoreOf } from '../policy';
import { nextIds } from './next-ids';
import { noRisk, type PlainLevel, type PlainRisk } from './plain';
import { openMark } from './plan-profile';
import { riskSection } from './write-section';
import { writeYamlRisk } from './write-yaml';

export interface RiskForm {
  /** `TECH`, or any other prefix of ids. */
  readonly prefix: string;
  readonly title: string;
  /** On the policy's scale; null where there is none, or the person does not know yet. */
  readonly probability: number | null;
  readonly impact: number | null;
  readonly owner: string | null;
}

export function riskFromForm(form: RiskForm, policy: Policy | null, usedIds: readonly string[]): PlainRisk {
  const score = policy === null ? null : scoreOf(policy, form.probability, form.impact);
  const band = policy === null || score === null ? null : bandOf(policy, score);
  return {
    ...noRisk,
    id: nextIds(usedIds).next(form.prefix),
    title: form.title.replace(/\s+/g, ' ').trim(),
    category: policy?.categories[form.prefix.toUpperCase()] ?? null,
    probability: levelOf(policy?.probability ?? [], form.probability),
    impact: levelOf(policy?.impact ?? [], form.impact),
    score: score === null ? null : { value: score, of: null, text: String(score) },
    band: band?.title ?? null,
    owner: form.owner ?? openMark,
    mitigations: [{ text: openMark, done: null, kind: null, owner: null, due: null }],
    status: 'open',
    computed: score === null || band === null ? null : { score, band: band.name },
  };
}

/** The risk alone, to be put where the cursor stands; `level` is that of its heading, or the spaces before its dash. */
export function riskText(risk: PlainRisk, format: 'yaml' | 'markdown', level: number): string {
  return format === 'yaml' ? writeYamlRisk(risk, level) : `${riskSection(risk, null, level).join('\n')}\n`;
}

function levelOf(steps: Policy['probability'], level: number | null): PlainLevel | null {
  const step = steps.find((entry) => entry.level === level);
  if (step === undefined) return null;
  const { level: number, names } = step;
  return { level: number, number, of: null, word: names[0] ?? null, percent: null, reason: null };
}
