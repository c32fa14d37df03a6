/** What a document states about its own risks in numbers. Types only. */
import type { Located, Span } from './model';

/** A number or list that the document states about its own risks. */
export interface Claim {
  readonly kind: ClaimKind;
  /** What it counts: a band's name, a category or component as printed, `Technical/high`; null for the whole. */
  readonly of: string | null;
  readonly stated: Located<number | string>;
  /** What the document's own risks give; null where nothing can be computed. */
  readonly computed: number | string | null;
  /** The whole statement, for related information. */
  readonly span: Span;
  /** Ids listed beside the number: `2 (SEC-001, PERF-001)`. */
  readonly ids: readonly Located<string>[];
  /** What a `highest` of several lines says of its risk beside the id. */
  readonly details?: { readonly score: Located<string> | null; readonly title: Located<string> | null };
  /** Statements that belong together (one summary, one `risk_summary` block, one derivation) share a group. */
  readonly group: number;
}

export type ClaimKind =
  | 'total'
  | 'band'
  | 'category'
  | 'category-band'
  | 'component'
  | 'component-band'
  | 'story-score'
  | 'derivation'
  | 'derivation-step'
  | 'highest'
  | 'gate';

/** The printed arithmetic behind a story score; its steps and its result are the claims of the same group. */
export interface Derivation {
  readonly group: number;
  readonly span: Span;
  /** 100 in `Base Score: 100`; null where none is printed. */
  readonly base: Located<number> | null;
  /** What base and steps give by their own arithmetic, not below 0; null where nothing can be added up. */
  readonly sum: number | null;
  /** The steps add up from nothing: a higher score is worse there. */
  readonly inverted: boolean;
  /** A score that is stated after the result, as a correction of it. */
  readonly adjusted: Located<number> | null;
}
