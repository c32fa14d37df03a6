/**
 * Markdown as sections and blocks with exact places: what shapes read. `markdown.ts` builds it from the syntax tree; no shape sees
 * the parser. Blocks that an edit did not touch are the same objects as before, so that work on them can be remembered.
 */
import type { Span } from '../model';

export interface Outline {
  readonly text: string;
  /** The part before the first heading; `children` are the top sections. */
  readonly root: Section;
  /** All sections in the order of the text, the root first. */
  readonly sections: readonly Section[];
  /** YAML front matter, without its fences; null where there is none. */
  readonly frontMatter: Span | null;
  /** HTML comments anywhere outside fences, whole. */
  readonly comments: readonly Span[];
}

export interface Section {
  readonly heading: Heading | null;
  /** Its heading's place, an empty one where it has none. */
  readonly head: Span;
  /** 0 for the root. */
  readonly level: number;
  readonly parent: Section | null;
  /** Blocks up to the next heading of any level. */
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
  /** From the heading to the end of the last child. */
  readonly span: Span;
}

export type Block = Paragraph | List | Table | Fence | Quote | Other;

export interface Heading {
  readonly span: Span;
  readonly level: number;
  readonly content: Inline;
}

/** Hard and soft breaks both end a line. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly span: Span;
  readonly lines: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly span: Span;
  readonly ordered: boolean;
  readonly items: readonly Item[];
}

export interface Item {
  readonly span: Span;
  /** `-`, `*`, `3.` */
  readonly marker: Span;
  readonly number: number | null;
  /** Task boxes; null where there is none. */
  readonly checked: boolean | null;
  /** The first paragraph's lines; nested lists and further paragraphs stand in `blocks`. */
  readonly lines: readonly Inline[];
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly span: Span;
  readonly header: TableLine;
  readonly delimiter: Span;
  readonly aligns: readonly ('left' | 'right' | 'center' | null)[];
  readonly rows: readonly TableLine[];
}

export interface TableLine {
  readonly span: Span;
  readonly cells: readonly Inline[];
  /** Text after the last pipe that the header has no column for; null where there is none. */
  readonly surplus: Span | null;
}

export interface Fence {
  readonly kind: 'fence';
  readonly span: Span;
  readonly info: string;
  /** The text between the fences. */
  readonly content: Span;
}

export interface Quote {
  readonly kind: 'quote';
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** Rules, HTML, link definitions: nothing a shape reads. */
export interface Other {
  readonly kind: 'other';
  readonly span: Span;
}

/**
 * A run of inline text: what a person reads, and where each character of it stands. Emphasis marks, code ticks and link targets
 * are gone from `plain`; struck-out text is gone too.
 */
export interface Inline {
  /** The source, trimmed of white space: `**6** (High)`. */
  readonly span: Span;
  /** `6 (High)`; white space runs are kept as they are, so that offsets stay simple. */
  readonly plain: string;
  /** Where `plain.slice(from, to)` stands in the text. */
  at(from: number, to: number): Span;
  /** Runs of strong emphasis in `plain`: labels are found by them. */
  readonly strong: readonly Span[];
  /** Links and autolinks: target and place. */
  readonly links: readonly { readonly target: string; readonly span: Span }[];
  /** Whether everything in it is struck out. */
  readonly struck: boolean;
  /** Begins with an escaped sign: `\- x` says a dash and marks no item. */
  readonly literal: boolean;
}
