/**
 * The gate of a profile on a day, once: lens, hover, matrix, status, rules, report and JSON ask here. Reading knows no day, so a profile
 * carries no gate: an acceptance that ended yesterday waives nothing today, though no character of the text has changed.
 * A score that is only stated counts as long as its levels do not say otherwise: a 9 without a probability is still a 9. Words that stand
 * for nobody or nothing (`TBD`, `N/A`) waive nothing and clear nothing.
 */
import { daysBetween, lastDayIn } from './dates';
import type { Computed, FieldName, Gate, Risk, RiskProfile } from './model';
import { bandOf, gateOf, type Policy } from './policy';
import { nobodyIn } from './read/nobody';
import { isClosedStatus } from './read/vocabulary';
import type { Settings } from './settings';

export interface GateDay {
  readonly settings: Settings;
  /** ISO date of today; a day that the settings fix goes before it. */
  readonly today: string;
}

export function gateOn(profile: RiskProfile, policy: Policy | null, day: GateDay): Gate {
  if (policy === null || profile.kind === 'gate') return { decision: null, because: [] };
  return gateOfRisks(profile.risks, policy, day);
}

/** The same of some of the risks. One that is over decides nothing, whatever it scored. */
export function gateOfRisks(risks: readonly Risk[], policy: Policy, day: GateDay): Gate {
  const isNobody = nobodyIn(day.settings);
  return gateOf(
    policy,
    risks.filter(isOpen).map((risk) => ({
      key: risk.key,
      rating: ratingOf(policy, risk),
      waived: acceptanceOf(risk, day)?.holds === true,
      cleared: policy.gate.clearedBy.every((field) => isFilled(risk[field], isNobody)),
    })),
  );
}

export function isOpen({ status }: Risk): boolean {
  return status === null || !isClosedStatus(status.value);
}

export interface Acceptance {
  readonly by: string;
  /** ISO date of its last day; null where it names none. */
  readonly until: string | null;
  readonly holds: boolean;
  /** Days since its last one; 0 while it holds. */
  readonly over: number;
}

/** null where nobody accepts the risk. */
export function acceptanceOf({ acceptedBy, acceptedUntil }: Risk, { settings, today }: GateDay): Acceptance | null {
  if (acceptedBy === null || nobodyIn(settings)(acceptedBy.value)) return null;
  const until = acceptedUntil === null ? null : lastDayIn(acceptedUntil.value);
  const over = until === null ? 0 : Math.max(0, daysBetween(until, settings.today ?? today));
  return { by: acceptedBy.value, until, holds: over === 0, over };
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

export function isFilled(value: Risk[FieldName], isNobody: (words: string) => boolean): boolean {
  if (value === null) return false;
  if (Array.isArray(value)) {
    return value.some(({ value: item }: { readonly value: string | { readonly text: string } }) =>
      typeof item === 'string' ? !isNobody(item) : !isNobody(item.text),
    );
  }
  return !('value' in value) || typeof value.value !== 'string' || !isNobody(value.value);
}
