/**
 * One place where a risk is written, and how: what `read/` notes down so that `edit/` can write there in the document's own way. Types only.
 */
import type { FieldName, Fields, Located, Span } from './model';

/**
 * One place where a risk is written out. `form` says how a field is written there: what `edit/` needs to change or add one, and
 * nothing that a rule may look into.
 */
export interface Sighting {
  /** The file name of the shape that read it: `register-table`, `detail-section`, … */
  readonly shape: string;
  /** The whole row, section or node. */
  readonly span: Span;
  /** What to underline when the risk itself is meant: the id, else the title. */
  readonly head: Span;
  readonly fields: Fields;
  /** The heading or phase this place stands under, without markup; null at the top. */
  readonly group: Located<string> | null;
  readonly form: Form;
}

export type Form = RowForm | SectionForm | NodeForm;

/** A table row. `table` is its index in `profile.tables`, `row` its index there. */
export interface RowForm {
  readonly kind: 'row';
  readonly table: number;
  readonly row: number;
}

/** Labelled lines under a heading, in a list item or in a fence. */
export interface SectionForm {
  readonly kind: 'section';
  readonly lines: readonly LabelledLine[];
  /** Where a new labelled line goes: an offset at the end of a line. */
  readonly insertAt: number;
  /** Headings of a section have their own line; null in fences and lists. */
  readonly heading: Span | null;
}

export interface LabelledLine {
  readonly field: FieldName | null;
  /** The label as printed, without markup and colon: `Risk Score`. */
  readonly label: string;
  readonly labelSpan: Span;
  /** After the colon, trimmed; empty (start = end) where nothing stands there. */
  readonly valueSpan: Span;
  /** From the line's first character to its last, the line break excluded. */
  readonly line: Span;
  /** The line's start up to the label and from the label to the value, exactly: `- **` and `:** `. */
  readonly before: string;
  readonly between: string;
}

/** A YAML mapping. */
export interface NodeForm {
  readonly kind: 'node';
  readonly indent: number;
  readonly keys: readonly NodeKey[];
  /** Flow mappings (`{ id: A }`) get no new lines. */
  readonly flow: boolean;
}

export interface NodeKey {
  readonly key: string;
  readonly field: FieldName | null;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** A table whose rows are risks. */
export interface RiskTable {
  readonly span: Span;
  readonly header: readonly Column[];
  readonly delimiter: Span;
  readonly rows: readonly TableRow[];
}

export interface Column {
  readonly title: string;
  readonly span: Span;
  readonly field: FieldName | null;
  readonly align: 'left' | 'right' | 'center' | null;
}

export interface TableRow {
  readonly span: Span;
  /** Trimmed cell contents, one for each cell that is printed; a short row has fewer than the header. */
  readonly cells: readonly Span[];
  /** Text behind the last column, which Markdown does not show; null where there is none. */
  readonly surplus: Span | null;
}
