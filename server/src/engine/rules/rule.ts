import type { Fix, Related, Severity } from '../finding';
import type { RiskProfile, Span } from '../model';
import type { Policy } from '../policy';
import type { Settings } from '../settings';

/** A rule, whole: what, why, show, do. `check` is a pure function of the profile. */
export interface Rule {
  /** The same slug five times: file, diagnostic code, setting key, docs page, fixture folder. */
  readonly name: string;
  readonly severity: Severity;
  readonly group: RuleGroup;
  readonly summary: string;
  /** Markdown: why it matters, one or two paragraphs. */
  readonly why: string;
  readonly examples: Examples;
  /** One sentence on what the fix does, or why there is none. */
  readonly fix: string;
  check(profile: RiskProfile, context: RuleContext): Iterable<Report>;
}

export type RuleGroup =
  | 'completeness'
  | 'arithmetic'
  | 'agreement'
  | 'identity'
  | 'residual'
  | 'trace'
  | 'time'
  | 'form'
  | 'control';

export interface Examples {
  readonly bad: readonly BadExample[];
  readonly good: readonly string[];
}

/**
 * A document with markers under the lines they speak of: `#      ^^^^ message` in YAML, `<!--      ^^^^ message -->` in Markdown.
 * The first line tells them apart: a Markdown example starts with `#` and a space or with `---` or `|`.
 */
export interface BadExample {
  readonly text: string;
  /** The text after every fix of this rule; null where the rule has none. */
  readonly fixed: string | null;
  /** Settings the example needs. */
  readonly settings?: Partial<Settings>;
}

export interface RuleContext {
  readonly policy: Policy | null;
  readonly settings: Settings;
  /** ISO date; from the settings in tests, so that no rule reads a clock. */
  readonly today: string;
}

export interface Report {
  readonly span: Span;
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fix?: Fix | null;
  /** Where the harm depends on the case: `score >= 6` is a warning, below that information. */
  readonly severity?: Severity;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
