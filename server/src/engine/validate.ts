/** The pipeline on one screen: text -> profile -> rules -> suppressions -> findings. */
import { type Asking, type AskingMemory, askAgain, askOnce } from './asking';
import { isEqual } from './equal';
import type { Finding, Severity } from './finding';
import type { Risk, RiskProfile, Span } from './model';
import { type Policy, policyOf } from './policy';
import { rules } from './rules';
import type { Neighbours, Report, Rule, RuleContext, Surroundings } from './rules/rule';
import { defaultSettings, policiesOf, type Settings } from './settings';
import { suppress, type Taken } from './suppress';

export interface ValidateOptions {
  readonly settings?: Settings;
  readonly policies?: readonly Policy[];
  /** ISO date of today; the engine reads no clock. */
  readonly today: string;
  /** What the workspace knows around the document; without it, rules about other files are silent. */
  readonly neighbours?: Neighbours | null;
  /** For tests: let a rule's exception through instead of losing its findings. */
  readonly strict?: boolean;
}

export function validate(profile: RiskProfile, options: ValidateOptions): readonly Finding[] {
  if (!profile.recognition.recognised) return [];
  const strict = options.strict === true;
  const surroundings = surroundingsOf(profile, options, null);
  const found = foundBy(askOnce(profile, surroundings), strict);
  const findings = settled(profile, found.flat(), surroundings, strict);
  if (strict) for (const finding of findings) assertSound(finding, profile.length);
  return findings;
}

/** What comments in the text have taken away, for a report that lists that too. */
export function takenAway(profile: RiskProfile, options: ValidateOptions): readonly Taken[] {
  if (!profile.recognition.recognised || profile.comments.length === 0) return [];
  const surroundings = surroundingsOf(profile, options, null);
  const found = foundBy(askOnce(profile, surroundings), false);
  return suppress(profile, found.flat(), surroundings.today).taken;
}

/** Findings with what the next check of the same document may take over. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly memory: CheckMemory | null;
}

export interface CheckMemory {
  readonly asking: AskingMemory;
  /** What rules found, list by list; what is left of it once comments have spoken. */
  readonly found: readonly (readonly Finding[])[];
  readonly findings: readonly Finding[];
  /** All that comments follow from. */
  readonly comments: RiskProfile['comments'];
  readonly length: number;
}

/** The same findings; rules are asked again that would see something else than at the check before. */
export function validateAgain(profile: RiskProfile, options: ValidateOptions, before: CheckMemory | null): Checked {
  if (!profile.recognition.recognised) return { findings: [], memory: before };
  const surroundings = surroundingsOf(profile, options, before);
  const known = before !== null && isSame(before.asking.surroundings, surroundings) ? before.asking : null;
  const { asking, memory } = askAgain(profile, surroundings, known);
  const found = foundBy(asking, false);
  const { comments, length } = profile;
  const stays =
    before !== null &&
    known === memory &&
    before.length === length &&
    isEqual(before.comments, comments) &&
    found.every((list, index) => list === before.found[index]);
  const findings = stays ? before.findings : settled(profile, found.flat(), surroundings, false);
  return { findings, memory: { asking: memory, found, findings, comments, length } };
}

function surroundingsOf(profile: RiskProfile, options: ValidateOptions, before: CheckMemory | null): Surroundings {
  const settings = options.settings ?? defaultSettings;
  const known = before?.asking.surroundings ?? null;
  return {
    policy: kept(policyOf(profile, options.policies ?? policiesOf(settings)), known?.policy ?? null),
    settings,
    today: settings.today ?? options.today,
    neighbours: options.neighbours ?? null,
    scale: kept(profile.scale, known?.scale ?? null),
  };
}

/** A scale and bands of the document's own are read anew each time. */
function kept<T>(now: T, before: T): T {
  return isEqual(before, now) ? before : now;
}

function isSame(a: Surroundings, b: Surroundings): boolean {
  return (
    a.policy === b.policy &&
    a.scale === b.scale &&
    a.settings === b.settings &&
    a.today === b.today &&
    a.neighbours === b.neighbours
  );
}

/** What rules find, in lists: those about single risks by risk, all others by rule. */
function foundBy({ profile, context, say }: Asking, strict: boolean): readonly (readonly Finding[])[] {
  const ofRisks = context.each(strict ? findingsStrictly : findingsOfRisk);
  return [...ofRisks, ...profileRules.map((rule) => say(rule, () => run(rule, profile, context, strict)))];
}

/** What comments leave of it, and what there is to say about them, by place. */
function settled(
  profile: RiskProfile,
  found: readonly Finding[],
  surroundings: Surroundings,
  strict: boolean,
): readonly Finding[] {
  const { findings, suppressions } = suppress(profile, found, surroundings.today);
  const { context } = askOnce(profile, surroundings, suppressions);
  const control = controlRules.flatMap((rule) => run(rule, profile, context, strict));
  return [...findings, ...control].toSorted(byPlace);
}

function run(rule: Rule, profile: RiskProfile, context: RuleContext, strict: boolean): readonly Finding[] {
  return collect(rule, context, () => rule.check?.(profile, context), strict);
}

function findingsOfRisk(risk: Risk, surroundings: Surroundings): readonly Finding[] {
  return riskRules.flatMap((rule) => collect(rule, surroundings, () => rule.checkRisk?.(risk, surroundings), false));
}

function findingsStrictly(risk: Risk, surroundings: Surroundings): readonly Finding[] {
  return riskRules.flatMap((rule) => collect(rule, surroundings, () => rule.checkRisk?.(risk, surroundings), true));
}

const riskRules = rules.filter(({ checkRisk }) => checkRisk !== undefined);
const controlRules = rules.filter(({ group }) => group === 'control');
const profileRules = rules.filter(({ check, group }) => check !== undefined && group !== 'control');

/** The engine distrusts rules: one that throws loses its findings, never the document's. */
function collect(
  rule: Rule,
  { settings }: Surroundings,
  check: () => Iterable<Report> | undefined,
  strict: boolean,
): readonly Finding[] {
  const setting = settings.rules[rule.name];
  if (setting === 'off') return [];
  try {
    return Array.from(check() ?? [], (report) => toFinding(rule, report, setting ?? null));
  } catch (error) {
    if (strict) throw error;
    return [];
  }
}

function toFinding(rule: Rule, report: Report, setting: Severity | null): Finding {
  return {
    rule: rule.name,
    severity: setting ?? report.severity ?? rule.severity,
    span: report.span,
    message: report.message,
    related: report.related ?? [],
    fix: report.fix ?? null,
  };
}

function assertSound({ rule, span, message }: Finding, length: number): void {
  if (!isInside(span, length)) throw new RangeError(`${rule}: a span outside the text`);
  if (message.text.trim() === '') throw new RangeError(`${rule}: an empty message`);
}

function isInside(span: Span, length: number): boolean {
  return span.start >= 0 && span.start <= span.end && span.end <= length;
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
