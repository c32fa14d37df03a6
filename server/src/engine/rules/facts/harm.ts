/** How much a lack or an error in a risk matters: the one place that says what "score 6 or more" means on any scale. */
import type { Severity } from '../../finding';
import type { Risk } from '../../model';
import { isClosedStatus, responseOf } from '../../read/vocabulary';
import type { Surroundings } from '../rule';
import { headingSays } from './heading';

/** `serious`: at or above the score that raises concerns; `unrated`: nothing says how large it is; `mild`: the rest. */
export type Harm = 'serious' | 'unrated' | 'mild';

export function harmOf(risk: Risk, { policy }: Surroundings): Harm {
  const from = policy?.gate.concernsFrom ?? null;
  if (risk.computed !== null && from !== null) return risk.computed.score >= from ? 'serious' : 'mild';
  const stated = risk.score?.stated?.value ?? null;
  if (stated !== null) {
    const of = risk.score?.of ?? null;
    if (of !== null) return stated * 3 >= of * 2 ? 'serious' : 'mild';
    if (from !== null) return stated >= from ? 'serious' : 'mild';
  }
  if (risk.band !== null) return seriousBands.has(risk.band.name) ? 'serious' : 'mild';
  if (stated !== null) return 'mild';
  const bands = headingSays(risk.group?.value ?? '')?.bands ?? [];
  return bands.length === 0 || bands.some((band) => seriousBands.has(band)) ? 'unrated' : 'mild';
}

export function severityOf(harm: Harm): Severity {
  return harm === 'mild' ? 'information' : 'warning';
}

/** Nothing is missing from a risk that is over. */
export function isClosed({ status, group }: Risk): boolean {
  if (status !== null) return isClosedStatus(status.value);
  return group !== null && closedHeading.test(group.value.slice(-200));
}

/** `Closed/Resolved Risks`, the innermost heading where the outer ones are told too. */
const closedHeading =
  /^(?:.*[>›/]\s)?\W*(?:\d[\d.]*\W+)?(?:recently )?(?:closed|resolved|retired|archived)\b(?!.*\b(?:open|active)\b)/i;

export function isAccepted({ response, status }: Risk): boolean {
  return responseOf((response ?? status)?.value ?? '') === 'accept';
}

const seriousBands = new Set(['critical', 'high', 'very-high', 'extreme', 'severe', 'blocker', 'p0', 'red']);
