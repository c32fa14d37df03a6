/** The pipeline on one screen: text -> profile -> rules -> suppressions -> findings. */
import type { Finding, Severity } from './finding';
import type { RiskProfile, Span } from './model';
import { findPolicy, type Policy } from './policy';
import { rules } from './rules';
import type { Neighbours, Report, Rule, RuleContext } from './rules/rule';
import { defaultSettings, policiesOf, type Settings } from './settings';
import { suppress } from './suppress';

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
  const settings = options.settings ?? defaultSettings;
  const context: RuleContext = {
    policy: findPolicy(profile.policy.name, options.policies ?? policiesOf(settings)),
    settings,
    today: settings.today ?? options.today,
    neighbours: options.neighbours ?? null,
    suppressions: [],
  };
  const strict = options.strict === true;
  const found = rules.filter(({ group }) => group !== 'control').flatMap((rule) => run(rule, profile, context, strict));
  const { findings, suppressions } = suppress(profile, found, context.today);
  const control = rules
    .filter(({ group }) => group === 'control')
    .flatMap((rule) => run(rule, profile, { ...context, suppressions }, strict));
  return [...findings, ...control].toSorted(byPlace);
}

/** The engine distrusts rules: one that throws loses its findings, never the document's. */
function run(rule: Rule, profile: RiskProfile, context: RuleContext, strict: boolean): readonly Finding[] {
  const setting = context.settings.rules[rule.name];
  if (setting === 'off') return [];
  try {
    return [...rule.check(profile, context)].map((report) => toFinding(rule, report, profile, setting ?? null, strict));
  } catch (error) {
    if (strict) throw error;
    return [];
  }
}

function toFinding(
  rule: Rule,
  report: Report,
  profile: RiskProfile,
  setting: Severity | null,
  strict: boolean,
): Finding {
  if (strict && !isInside(report.span, profile.length)) throw new RangeError(`${rule.name}: a span outside the text`);
  if (strict && report.message.trim() === '') throw new RangeError(`${rule.name}: an empty message`);
  return {
    rule: rule.name,
    severity: setting ?? report.severity ?? rule.severity,
    span: report.span,
    message: report.message,
    related: report.related ?? [],
    fix: report.fix ?? null,
  };
}

function isInside(span: Span, length: number): boolean {
  return span.start >= 0 && span.start <= span.end && span.end <= length;
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
