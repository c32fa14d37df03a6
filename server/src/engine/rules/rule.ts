import type { Fix, Related, Severity, Suppression } from '../finding';
import type { Message } from '../message';
import type { Gate, Risk, RiskProfile, Scale, Span } from '../model';
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
  check?(profile: RiskProfile, context: RuleContext): Iterable<Report>;
  /** For what one risk alone decides: asked once for each risk, and again only when the risk changes. Asked before or after `check`. */
  checkRisk?(risk: Risk, surroundings: Surroundings): Iterable<Report>;
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
  readonly good: readonly (string | Example)[];
}

/**
 * A document and what it needs around it. The first characters tell its format: a Markdown example starts with `# `, `---`, `|` or
 * `<!--`. Bad ones carry markers under the lines they speak of: `#      ^^^^ message` in YAML, `<!--      ^^^^ message -->` in Markdown.
 */
export interface Example {
  readonly text: string;
  readonly settings?: Partial<Settings>;
  readonly neighbours?: Neighbours;
}

export interface BadExample extends Example {
  /** The text after every fix of this rule; null where the rule has none. */
  readonly fixed: string | null;
}

/** All that a question about one risk may depend on, beside the risk. */
export interface Surroundings {
  readonly policy: Policy | null;
  /** The document's own scale. */
  readonly scale: Scale | null;
  readonly settings: Settings;
  /** ISO date; from the settings in tests, so that no rule reads a clock. */
  readonly today: string;
  /** null where nothing but the text is known: rules about other files are silent then. */
  readonly neighbours: Neighbours | null;
}

export interface RuleContext extends Surroundings {
  /** `risk-disable` comments and what they took away; only rules of the group `control` see any. */
  readonly suppressions: readonly Suppression[];
  /** Of today. */
  gate(): Gate;
  /** Computes a fact when it is first asked for in a check. */
  once<T>(fact: Fact<T>): T;
  /** Answers a question about every risk of the profile, in its order; a question is a function of a module. */
  each<T extends Answer>(question: Question<T>): readonly T[];
}

type Answer = object | string | number | boolean | null;

/** What follows from the whole profile, for more than one rule. A fact is a function of a module. */
export type Fact<T> = (profile: RiskProfile) => T;

export type Question<T> = (risk: Risk, surroundings: Surroundings) => T;

/** What the workspace knows around a document; `workspace/` fills it and a rule only asks. */
export interface Neighbours {
  /** Upper-case ids that other risk documents define, with the path of one that does. */
  readonly ids: ReadonlyMap<string, string>;
  /** The story this profile is about; `missing` where the workspace has stories and none of them is it. */
  readonly story: Story | 'missing' | null;
  /** For a gate file: what the story's own profile decides. */
  readonly profile: Decision | null;
  /** Whether a path that the document names leads to something; null where nobody can say. */
  exists(path: string): boolean | null;
}

export interface Story {
  readonly path: string;
  /** ISO date of the last change that the story itself states; null where it states none. */
  readonly changed: string | null;
}

export interface Decision {
  readonly path: string;
  readonly decision: string | null;
  readonly because: readonly string[];
}

export interface Report {
  readonly span: Span;
  readonly message: Message;
  readonly related?: readonly Related[];
  readonly fix?: Fix | null;
  /** Where the harm depends on the case: `score >= 6` is a warning, below that information. */
  readonly severity?: Severity;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
