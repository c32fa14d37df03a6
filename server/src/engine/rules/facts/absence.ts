/**
 * A value that one risk lacks is an omission; a value that most risks lack is a habit of the document: one cause, one finding.
 */
import type { Related, Severity } from '../../finding';
import type { Risk, RiskProfile } from '../../model';
import type { RuleContext } from '../rule';
import { type Harm, harmOf, isClosed, severityOf } from './harm';
import { headOf, nameOf } from './name';

export interface Absence {
  readonly risks: readonly [Risk, ...Risk[]];
  readonly severity: Severity;
  /** How many risks there are in all. */
  readonly of: number;
}

/** Risks that lack something, the serious ones, the unrated and the rest apart, since the harm differs. */
export function absences(profile: RiskProfile, context: RuleContext, lacks: (risk: Risk) => boolean): Absence[] {
  const open = profile.risks.filter((risk) => !isClosed(risk));
  return harms.flatMap((harm) => {
    const kin = open.filter((risk) => harmOf(risk, context) === harm);
    return habits(kin, kin.filter(lacks)).map((risks) => ({
      risks,
      severity: severityOf(harm),
      of: profile.risks.length,
    }));
  });
}

/** Few are named one by one; more than three, and more than half of their kin, are one habit. */
export function habits(kin: readonly Risk[], lacking: readonly Risk[]): (readonly [Risk, ...Risk[]])[] {
  const [first, ...rest] = lacking;
  if (first === undefined) return [];
  if (lacking.length > 3 && lacking.length * 2 > kin.length) return [[first, ...rest]];
  return lacking.map((risk) => [risk]);
}

export function relatedRisks(risks: readonly Risk[], message: (risk: Risk) => string = nameOf): readonly Related[] {
  return risks.map((risk) => ({ span: headOf(risk), message: message(risk), path: null }));
}

const harms: readonly Harm[] = ['serious', 'unrated', 'mild'];
