/**
 * What the gate weighs of each risk. A score that is only stated counts as long as its levels do not say otherwise: a 9 without a
 * probability is still a 9. Words that stand for nobody or nothing (`TBD`, `N/A`) waive nothing and clear nothing.
 */
import type { Computed, FieldName, Risk } from '../model';
import { bandOf, type Policy } from '../policy';
import type { GateInput } from '../policy/compute';
import { isPlaceholder } from './vocabulary';

export function gateInputs(
  policy: Policy,
  risks: readonly Risk[],
  isNobody: (words: string) => boolean = isPlaceholder,
): readonly GateInput[] {
  return risks.map((risk) => ({
    key: risk.key,
    rating: ratingOf(policy, risk),
    waived: risk.acceptedBy !== null && !isNobody(risk.acceptedBy.value),
    cleared: policy.gate.clearedBy.every((field) => isFilled(risk[field], isNobody)),
  }));
}

/** From the levels, else as stated on the policy's scale, else the least that the stated band means. */
export function ratingOf(policy: Policy, { computed, score, band }: Risk): Computed | null {
  if (computed !== null) return computed;
  const stated = score?.stated?.value ?? null;
  const top = policy.bands[0]?.to ?? null;
  if (stated !== null && (score?.of == null || score.of === top)) {
    const named = bandOf(policy, stated);
    if (named !== null) return { score: stated, band: named.name };
  }
  const meant = policy.bands.find(({ name }) => name === band?.name);
  return stated === null && meant !== undefined ? { score: meant.from, band: meant.name } : null;
}

export function isFilled(value: Risk[FieldName], isNobody: (words: string) => boolean = isPlaceholder): boolean {
  if (value === null) return false;
  if (Array.isArray(value)) {
    return value.some(({ value: item }: { readonly value: string | { readonly text: string } }) =>
      typeof item === 'string' ? !isNobody(item) : !isNobody(item.text),
    );
  }
  return !('value' in value) || typeof value.value !== 'string' || !isNobody(value.value);
}
