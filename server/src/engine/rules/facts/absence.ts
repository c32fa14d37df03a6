/**
 * A value that one risk lacks is an omission; a value for which the document has no place, or that most risks lack, is a habit of
 * the document: one cause, one finding.
 */
import type { Fix, Related, Severity } from '../../finding';
import { type Message, say } from '../../message';
import type { FieldName, Risk, RiskProfile } from '../../model';
import type { Report, RuleContext } from '../rule';
import { type Harm, harmOf, severityOf } from './harm';
import { headOf, nameOf, namesOf } from './name';
import { isDemandedByProject } from './required';
import { isMisspelt, openRisks, roomFor } from './room';

export interface Absence {
  readonly risks: readonly [Risk, ...Risk[]];
  readonly severity: Severity;
  /** The project's own configuration asks for it. */
  readonly isDemanded: boolean;
  /** How many risks there are in all. */
  readonly of: number;
  /** What sets these apart, where risks of another kind lack the field too. */
  readonly kind: Harm | null;
}

/** What is missing, as a sentence needs it. */
export interface Thing {
  readonly name: Message;
  /** With its article. */
  readonly one: Message;
}

/** Risks that lack the field: the serious ones, the unrated and the rest apart, since the harm differs. */
export function absences(
  profile: RiskProfile,
  context: RuleContext,
  field: FieldName,
  lacks: (risk: Risk) => boolean,
): Absence[] {
  const missing = new Set(profile.risks.filter(lacks));
  if (missing.size === 0) return [];
  const open = context.once(openRisks).filter((risk) => !isMisspelt(profile, risk, field));
  const all = open.filter((risk) => missing.has(risk)).length;
  if (all === 0) return [];
  const harmOfOpen = open.map((risk) => harmOf(risk, context));
  const hasRoom = roomFor(profile, field);
  return harms.flatMap((harm) => {
    const kin = open.filter((_, index) => harmOfOpen[index] === harm);
    const lacking = kin.filter((risk) => missing.has(risk));
    const placeless = lacking.filter((risk) => !hasRoom(risk));
    const isAllKin = lacking.length === kin.length;
    const few = harm === 'mild' || (isAllKin && (open.length > 5 || harm === 'unrated')) ? 1 : 3;
    const groups = [...habits(kin, lacking.filter(hasRoom)), ...grouped(placeless, few)];
    const kind = lacking.length === all ? null : harm;
    return groups.map((risks) => {
      const isDemanded = risks.some((risk) => isDemandedByProject(risk, field, context));
      return { risks, severity: isDemanded ? 'warning' : severityOf(harm), isDemanded, of: profile.risks.length, kind };
    });
  });
}

/** Few are named one by one; more than three, and more than half of their kin, are one habit. */
export function habits(kin: readonly Risk[], lacking: readonly Risk[]): (readonly [Risk, ...Risk[]])[] {
  return grouped(lacking, lacking.length * 2 > kin.length ? 3 : lacking.length);
}

/** `TECH-001 has no owner`, `none of the 10 risks has an owner`, `4 high risks have no owner: …`, with a place for it as fix. */
export function lackReport(absence: Absence, thing: Thing, field: FieldName): Report {
  const { risks, severity, of, kind } = absence;
  const [first, ...rest] = risks;
  const { name, one } = thing;
  const all = say`none of the ${of} risks has ${one}`;
  const lot = kind === null ? say`${risks.length} of ${of}` : kinds[kind](risks.length);
  const some = say`${lot} risks have no ${name}: ${namesOf(risks)}`;
  return {
    span: headOf(first),
    severity,
    message: rest.length === 0 ? say`${nameOf(first)} has no ${name}` : risks.length === of ? all : some,
    related: relatedRisks(rest),
    fix: placeFor(risks, field, rest.length === 0 ? say`Add ${one}` : say`Add a place for each ${name}`),
  };
}

/** For fields that matter less, unless the project demands them. */
export function asInformation(absence: Absence): Absence {
  return absence.isDemanded ? absence : { ...absence, severity: 'information' };
}

/** An open place in each of the risks, for a person to fill in. */
export function placeFor(risks: readonly Risk[], field: FieldName, title: Message): Fix {
  return { title, changes: risks.map(({ key }) => ({ kind: 'set', risk: key, field, value: '' })), certain: false };
}

export function relatedRisks(risks: readonly Risk[], message: (risk: Risk) => Message = nameOf): readonly Related[] {
  return risks.map((risk) => ({ span: headOf(risk), message: message(risk), path: null }));
}

/** Most of the document's open risks say it, so one that does not forgot it; false where all of them do. */
export function isUsual(profile: RiskProfile, context: RuleContext, has: (risk: Risk) => boolean): boolean {
  if (profile.risks.every(has)) return false;
  const open = context.once(openRisks);
  return open.filter(has).length * 2 > open.length;
}

/** One by one up to a number, all in one beyond it. */
function grouped(risks: readonly Risk[], few: number): (readonly [Risk, ...Risk[]])[] {
  const [first, ...rest] = risks;
  if (first === undefined) return [];
  return risks.length > few ? [[first, ...rest]] : risks.map((risk) => [risk]);
}

const harms: readonly Harm[] = ['serious', 'unrated', 'mild'];

const kinds: Readonly<Record<Harm, (number: number) => Message>> = {
  serious: (number) => say`${number} high`,
  unrated: (number) => say`${number} unrated`,
  mild: (number) => say`${number} lower`,
};
