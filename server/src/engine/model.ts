/**
 * What a risk document says, with the place of every word. Types only.
 *
 * Reading fills what is printed; `policy/` adds what follows from it (`level`, `computed`). Everything is `readonly`: an edit of
 * the text makes a new profile, and nobody changes one in place. A span counts UTF-16 units from the start of the text.
 */

import type { Claim, Derivation } from './claim';
import type { Message } from './message';
import type { RiskTable, Sighting } from './sighting';

export type * from './claim';
export type * from './sighting';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** Probability or impact as printed: any mix of a word, a number, a percentage and a reason. */
export interface Level {
  /** The whole printed value without its reason: `Medium (2)`, `**High**`, `4/5`. */
  readonly text: Located<string>;
  readonly number: Located<number> | null;
  /** The scale's top where it is printed: 5 in `4/5`. */
  readonly of: number | null;
  /** The word as printed: `Medium`, `Low-Medium`, `高`. */
  readonly word: Located<string> | null;
  readonly percent: Located<number> | null;
  readonly reason: Located<string> | null;
  /** The level on the profile's scale: the printed number, else what the word means there; null when neither says. */
  readonly level: number | null;
}

export interface Score {
  readonly text: Located<string>;
  readonly stated: Located<number> | null;
  /** 10 in `8/10`. */
  readonly of: number | null;
}

/** A priority, severity or level word for the risk as a whole. */
export interface Band {
  readonly text: Located<string>;
  /** The canonical name where the vocabulary knows the word: `critical`, `high`, `medium-high`, …; else the word in lower case. */
  readonly name: string;
  readonly span: Span;
}

export interface Mitigation {
  readonly text: string;
  /** null where the document marks neither done nor open. */
  readonly done: boolean | null;
  /** The bold or labelled lead-in: `Testing`, `Fallback`. */
  readonly kind: string | null;
  readonly owner: string | null;
  readonly due: string | null;
}

export type Response = 'avoid' | 'mitigate' | 'transfer' | 'accept';

/** What one place says of a risk. Every field is what is printed there; null and [] mean that the place does not say. */
export interface Fields {
  readonly id: Located<string> | null;
  readonly title: Located<string> | null;
  readonly category: Located<string> | null;
  readonly component: Located<string> | null;
  readonly description: Located<string> | null;
  readonly probability: Level | null;
  readonly impact: Level | null;
  readonly score: Score | null;
  readonly band: Band | null;
  readonly owner: Located<string> | null;
  readonly response: Located<string> | null;
  readonly strategy: Located<string> | null;
  readonly mitigations: readonly Located<Mitigation>[];
  readonly tests: readonly Located<string>[];
  readonly acceptance: readonly Located<string>[];
  readonly monitoring: readonly Located<string>[];
  readonly impactAnalysis: readonly Located<string>[];
  readonly residual: Residual | null;
  readonly timeline: Located<string> | null;
  readonly reviewDate: Located<string> | null;
  readonly status: Located<string> | null;
  /** Printed progress in percent: `0%`, or `2/5` as 40. */
  readonly progress: Located<number> | null;
  readonly contingency: readonly Located<string>[];
  readonly links: readonly Located<string>[];
  /** Who accepted the risk, until when. */
  readonly acceptedBy: Located<string> | null;
  readonly acceptedUntil: Located<string> | null;
  /** What has no field of its own, kept so that converting loses nothing: the label and its text. */
  readonly notes: readonly Note[];
}

export type FieldName = keyof Fields;

export interface Note {
  readonly label: string;
  readonly text: Located<string>;
}

export interface Residual {
  readonly text: Located<string>;
  readonly probability: Level | null;
  readonly impact: Level | null;
  readonly score: Score | null;
  /** The band or level word: `Low` in `Low - with proper testing`. */
  readonly band: Band | null;
  readonly reason: Located<string> | null;
}

/** One risk: its sightings merged. The first sighting that says something wins; the longest list of mitigations wins. */
export interface Risk extends Fields {
  /** Unique in the profile and stable over edits elsewhere: the id, else group and title. */
  readonly key: string;
  /** Register rows first, then in the order of the text; never empty. */
  readonly sightings: readonly [Sighting, ...Sighting[]];
  readonly group: Located<string> | null;
  /** Who owns it, apart; words that stand for nobody (`TBD`) are left out. */
  readonly owners: readonly Located<string>[];
  /** From the levels under the policy; null where the scale is foreign or a level is missing. */
  readonly computed: Computed | null;
}

export interface Computed {
  readonly score: number;
  readonly band: string;
}

/**
 * A mention of a risk outside the heads of its sightings. The value is the whole id, which the text may print shortened: `004` in
 * `DATA-003/004`; a risk between the ends of a range has the whole range as its span.
 */
export interface Reference {
  readonly id: Located<string>;
  readonly role: ReferenceRole;
  /** The key of the risk it resolves to; null when none of this document's. */
  readonly target: string | null;
  /** The heading it stands under. */
  readonly under: string | null;
}

export type ReferenceRole =
  | 'must-fix'
  | 'can-deploy'
  | 'accepted'
  | 'test-priority'
  | 'monitoring'
  | 'contingency-trigger'
  | 'summary'
  | 'prose';

export interface Metric {
  readonly name: Located<string>;
  readonly target: Located<string> | null;
  readonly alert: Located<string> | null;
  readonly critical: Located<string> | null;
}

/** A comment that speaks to us, with the line it stands in and the next one that is not such a comment. */
export interface Comment extends Located<string> {
  readonly line: Span;
  readonly next: Span;
}

/** Why a text is, or is not, a risk document, for a person. */
export interface Recognition {
  readonly recognised: boolean;
  readonly reason: Message;
}

/** Text that could not be read as it was meant; becomes a finding of the rule it names. */
export interface Problem {
  readonly rule: 'invalid-yaml' | 'invalid-shape' | 'unknown-key' | 'broken-table-row';
  readonly message: Message;
  readonly span: Span;
  /** What the text should say there, where that is certain: `owner` for `onwer`. */
  readonly replacement: string | null;
}

/** A scale that the document declares or clearly shows. */
export interface Scale {
  readonly probability: readonly ScaleStep[];
  readonly impact: readonly ScaleStep[];
  /** Highest possible score; 10 for `n/10`; null for words only. */
  readonly top: number | null;
}

export interface ScaleStep {
  readonly level: number;
  readonly names: readonly string[];
  readonly definition: string | null;
  /** Percentages that the level covers, both ends included; absent where the rule book gives none. */
  readonly percent?: readonly [from: number, to: number];
}

export interface ProfilePolicy {
  /** `bmad-v4`, `tea`, `iso-5x5`, a custom name, or `foreign`. */
  readonly name: string;
  /** For a person: `the register uses Low/Medium/High with 1 to 3`. */
  readonly reason: Message;
  /** Bands of the document's own on the scale of that rule book, worst first; null where the rule book's count. */
  readonly bands: readonly BandRange[] | null;
  /** Nobody names the rule book, and nothing in the document is of its method: its levels alone made us take it. */
  readonly assumed: boolean;
}

export interface BandRange {
  /** Canonical, lower case: `critical`. */
  readonly name: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** Of a profile on a day: see `gate.ts`. */
export interface Gate {
  readonly decision: 'PASS' | 'CONCERNS' | 'FAIL' | 'WAIVED' | null;
  /** Keys of the risks that decide. */
  readonly because: readonly string[];
}

export interface ProfileScore {
  readonly stated: Located<number> | null;
  readonly computed: number | null;
  /** The document reads its score the other way round: low is safe. By its derivation or by its words: `15/100 (Low Risk)`. */
  readonly inverted: boolean;
}

export interface RiskProfile {
  readonly recognition: Recognition;
  readonly format: 'yaml' | 'markdown';
  /** Gate files carry claims and no risks; registers may carry no claims. */
  readonly kind: 'profile' | 'gate';
  readonly story: Located<string> | null;
  readonly title: Located<string> | null;
  readonly date: Located<string> | null;
  readonly reviewer: Located<string> | null;
  readonly policy: ProfilePolicy;
  /** The document's own level words and numbers, where it declares any. */
  readonly scale: Scale | null;
  readonly risks: readonly Risk[];
  readonly tables: readonly RiskTable[];
  readonly claims: readonly Claim[];
  readonly derivations: readonly Derivation[];
  readonly references: readonly Reference[];
  readonly metrics: readonly Metric[];
  readonly triggers: readonly Located<string>[];
  /** The day on which the waiver of a gate file ends, where it is in force. */
  readonly waivedUntil: Located<string> | null;
  /** Names of the shapes found. */
  readonly shapes: readonly string[];
  readonly score: ProfileScore;
  readonly problems: readonly Problem[];
  /** `# risk-disable …` and its kin, wherever they stand. */
  readonly comments: readonly Comment[];
  /** Length of the text, so that a span can be checked. */
  readonly length: number;
}
