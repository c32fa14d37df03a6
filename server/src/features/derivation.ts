/** How numbers come about, in words for a person. Hovers, lenses and hints say it the same way. */
import type { Level, Message, Policy, Risk, RiskProfile } from '../engine';
import { asWritten, chargedBandOf, deductionsOf, say } from '../engine';

/** `2 (Medium) × 3 (High) = 6, High under bmad-v4`; null where nothing can be computed. */
export function derivationOf(risk: Risk, policy: Policy | null): Message | null {
  if (policy === null || risk.computed === null) return null;
  const probability = levelText(risk.probability, policy.probability);
  const impact = levelText(risk.impact, policy.impact);
  const { score } = risk.computed;
  const band = bandTitle(policy, risk.computed.band);
  return policy.formula.kind === 'product'
    ? say`${probability} × ${impact} = ${score}, ${band} under ${policy.name}`
    : say`${probability} and ${impact} give ${score}, ${band} under ${policy.name}`;
}

/** `100 − 1×20 − 2×10 = 60` under a policy with a story score. */
export function storyDerivationOf(profile: RiskProfile, policy: Policy | null): Message | null {
  if (policy === null || policy.storyScore === null || profile.score.computed === null) return null;
  const bands = profile.risks.flatMap((risk) => chargedBandOf(policy, risk) ?? []);
  const losses = deductionsOf(policy, bands)
    .filter(({ count, each }) => count > 0 && each > 0)
    .map(({ count, each }) => `${count}×${each}`);
  const sum = [policy.storyScore.base, ...losses].join(' − ');
  const total = profile.score.computed;
  const result = asWritten(`${sum} = ${total}`);
  return total === policy.storyScore.floor && losses.length > 0 ? say`${result}, not below ${total}` : result;
}

/** What each band that occurs costs, worst first, and whose risks those are. */
export function deductionSteps(
  { risks }: RiskProfile,
  policy: Policy | null,
): readonly { readonly title: string; readonly each: number; readonly risks: readonly Risk[] }[] {
  return (policy?.bands ?? []).flatMap(({ name, title }) => {
    const each = policy?.storyScore?.deductions[name] ?? 0;
    const own = risks.filter(({ computed }) => computed?.band === name);
    return each === 0 || own.length === 0 ? [] : [{ title, each, risks: own }];
  });
}

export function bandTitle(policy: Policy | null, name: string): string {
  return policy?.bands.find((band) => band.name === name)?.title ?? name;
}

/** Worst band first, only those that occur: `1 Critical, 3 High`. */
export function bandCounts(
  profile: Pick<RiskProfile, 'risks'>,
  policy: Policy | null,
): readonly { readonly name: string; readonly title: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { computed } of profile.risks) {
    if (computed !== null) counts.set(computed.band, (counts.get(computed.band) ?? 0) + 1);
  }
  return (policy?.bands ?? []).flatMap(({ name, title }) => {
    const count = counts.get(name) ?? 0;
    return count === 0 ? [] : [{ name, title, count }];
  });
}

export function progressText({ mitigations }: Risk): Message {
  if (mitigations.length === 0) return say`no mitigation`;
  const marked = mitigations.filter(({ value }) => value.done !== null);
  if (marked.length === 0) return mitigations.length === 1 ? say`1 mitigation` : say`${mitigations.length} mitigations`;
  return say`${marked.filter(({ value }) => value.done === true).length}/${mitigations.length} done`;
}

/** What the risk is called; a register without titles describes it instead. */
export function titleOf({ title, description }: Risk): string | null {
  const text = (title ?? description)?.value.replace(/\s+/g, ' ').trim() ?? '';
  if (text === '') return null;
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The document's own id, else its title, else where it stands. */
export function nameOf(risk: Risk): string {
  return risk.id?.value ?? titleOf(risk) ?? risk.key;
}

function levelText(level: Level | null, steps: Policy['probability']): string {
  if (level === null || level.level === null) return '?';
  const name = level.word?.value ?? steps.find((step) => step.level === level.level)?.names[0] ?? null;
  return name === null ? String(level.level) : `${level.level} (${name})`;
}
