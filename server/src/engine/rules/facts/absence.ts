/**
 * A value that one risk lacks is an omission; a value that most risks lack is a habit of the document: one cause, one finding.
 */
import type { Fix, Related, Severity } from '../../finding';
import type { FieldName, Risk, RiskProfile } from '../../model';
import type { Report, RuleContext } from '../rule';
import { type Harm, harmOf, isClosed, severityOf } from './harm';
import { headOf, nameOf, namesOf } from './name';

export interface Absence {
  readonly risks: readonly [Risk, ...Risk[]];
  readonly severity: Severity;
  /** How many risks there are in all. */
  readonly of: number;
}

/** Risks that lack something: the serious ones, the unrated and the rest apart, since the harm differs. */
export function absences(
  profile: RiskProfile,
  context: RuleContext,
  lacks: (risk: Risk) => boolean,
  field: FieldName | null = null,
): Absence[] {
  const open = profile.risks.filter((risk) => !isClosed(risk) && (field === null || !isMisspelt(profile, risk, field)));
  return harms.flatMap((harm) => {
    const kin = open.filter((risk) => harmOf(risk, context) === harm);
    return habits(kin, kin.filter(lacks)).map((risks) => ({
      risks,
      severity: severityOf(harm),
      of: profile.risks.length,
    }));
  });
}

/** The field is there under a misspelt key: that is the cause, and `unknown-key` says so. */
function isMisspelt({ problems }: RiskProfile, { sightings }: Risk, field: FieldName): boolean {
  return problems.some(
    ({ rule, replacement, span }) =>
      rule === 'unknown-key' &&
      replacement === field &&
      sightings.some((sighting) => span.start >= sighting.span.start && span.end <= sighting.span.end),
  );
}

/** Few are named one by one; more than three, and more than half of their kin, are one habit. */
export function habits(kin: readonly Risk[], lacking: readonly Risk[]): (readonly [Risk, ...Risk[]])[] {
  const [first, ...rest] = lacking;
  if (first === undefined) return [];
  if (lacking.length > 3 && lacking.length * 2 > kin.length) return [[first, ...rest]];
  return lacking.map((risk) => [risk]);
}

/** `TECH-001 has no owner`, `none of the 10 risks has an owner`, `4 of 9 risks have no owner: …`, with a place for it as fix. */
export function lackReport(absence: Absence, thing: string, field: FieldName): Report {
  const { risks, severity, of } = absence;
  const [first, ...rest] = risks;
  const article = /^[aeiou]/.test(thing) ? 'an' : 'a';
  const all = `none of the ${of} risks has ${article} ${thing}`;
  const some = `${risks.length} of ${of} risks have no ${thing}: ${namesOf(risks)}`;
  return {
    span: headOf(first),
    severity,
    message: rest.length === 0 ? `${nameOf(first)} has no ${thing}` : risks.length === of ? all : some,
    related: relatedRisks(rest),
    fix: placeFor(risks, field, rest.length === 0 ? `Add ${article} ${thing}` : `Add a place for each ${thing}`),
  };
}

/** An open place in each of the risks, for a person to fill in. */
export function placeFor(risks: readonly Risk[], field: FieldName, title: string): Fix {
  return { title, changes: risks.map(({ key }) => ({ kind: 'set', risk: key, field, value: '' })), certain: false };
}

export function relatedRisks(risks: readonly Risk[], message: (risk: Risk) => string = nameOf): readonly Related[] {
  return risks.map((risk) => ({ span: headOf(risk), message: message(risk), path: null }));
}

/** Most of the document's open risks say it, so this one forgot it. */
export function isUsual(profile: RiskProfile, has: (risk: Risk) => boolean): boolean {
  const open = profile.risks.filter((risk) => !isClosed(risk));
  return open.filter(has).length * 2 > open.length;
}

const harms: readonly Harm[] = ['serious', 'unrated', 'mild'];
