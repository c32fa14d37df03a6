/** What a rule reports. LSP values appear only in `features/`. */
import type { Message } from './message';
import type { FieldName, Located, Span } from './model';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Message;
  readonly related: readonly Related[];
  readonly fix: Fix | null;
}

export interface Related {
  readonly span: Span;
  readonly message: Message;
  /** Another file of the workspace; null for this document. */
  readonly path: string | null;
}

/** What to change, in the words of the model; `edit/` turns it into text edits in the document's own style. */
export interface Fix {
  /** Imperative: `Change the score to 6`. */
  readonly title: Message;
  readonly changes: readonly Change[];
  /** Safe without a look: part of fix-all. A fix with a value for a person to fill in is not. */
  readonly certain: boolean;
}

export type Change =
  /** Replace exactly this text. */
  | { readonly kind: 'replace'; readonly span: Span; readonly text: string }
  /** Write this value over one of a YAML mapping, quoted as it was. */
  | { readonly kind: 'scalar'; readonly span: Span; readonly text: string }
  /** Set a field where the document writes it: change the value, or add a cell, column, labelled line or key. */
  | { readonly kind: 'set'; readonly risk: string; readonly field: FieldName; readonly value: string }
  /** Put a table's rows into this order: `rows[0]` is the index of the row that comes first. */
  | { readonly kind: 'order'; readonly table: number; readonly rows: readonly number[] };

/** A `risk-disable` comment and what it did. */
export interface Suppression {
  readonly span: Span;
  /** Rules it names, with their places; empty for all of them. */
  readonly rules: readonly Located<string>[];
  readonly reason: string | null;
  readonly until: Located<string> | null;
  readonly expired: boolean;
  /** Rules whose findings it took away, or would have taken away before it expired. */
  readonly used: readonly string[];
}
