/** What the matrix view and its host say to each other. Types only: the one file of `media` that the client may import. */
import type { MatrixAnswer, Overview, ProfileLine } from '../../server/src/protocol';
import type { Words } from './words';

export type ToView =
  /** First of all: every word of the view in the person's language. */
  | { readonly type: 'words'; readonly words: Words }
  | { readonly type: 'show'; readonly shown: Shown }
  /** The cursor in the text stands in this risk. */
  | { readonly type: 'select'; readonly risk: string | null }
  /** Make a PNG of this drawing and send it back: only a page has a canvas. */
  | { readonly type: 'draw'; readonly svg: string }
  /** For whoever hears the page. */
  | { readonly type: 'say'; readonly text: string }
  /** For everybody; `undo` where it speaks of a move that can be taken back. */
  | { readonly type: 'tell'; readonly text: string; readonly undo: boolean };

export type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not-a-risk-document'; readonly source: Source; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly source: Source; readonly message: string }
  /** `broken` says why the text cannot be read just now: the matrix is then the last one that could be drawn. */
  | { readonly kind: 'matrix'; readonly source: Source; readonly matrix: Matrix; readonly broken: string | null }
  /** The workspace is being read; null until it is known how many files there are. */
  | { readonly kind: 'reading'; readonly read: number; readonly total: number | null }
  /** A person ended the reading. */
  | { readonly kind: 'stopped' }
  /** All profiles of the workspace. */
  | { readonly kind: 'overview'; readonly overview: Overview };

export interface Source {
  readonly uri: string;
  readonly version: number;
  /** The file's name, for a person. */
  readonly name: string;
  readonly locked: boolean;
}

export type FromView =
  /** The view listens now; `state` is what it kept over a reload. */
  | { readonly type: 'ready'; readonly state: Kept | null }
  | { readonly type: 'reveal'; readonly risk: string; readonly focus: boolean }
  | { readonly type: 'open'; readonly uri: string }
  /** Begins to read the workspace anew, or ends it. */
  | { readonly type: 'read'; readonly on: boolean }
  /** Takes back the last move, where nothing has changed the text since. */
  | { readonly type: 'undo' }
  | { readonly type: 'lock'; readonly locked: boolean }
  | { readonly type: 'move'; readonly move: Move }
  /** The risks that are shown, and the addresses of the profiles, in the order in which they are. */
  | { readonly type: 'export'; readonly risks: readonly string[]; readonly profiles: readonly string[] }
  | { readonly type: 'drawn'; readonly png: Uint8Array | null };

export interface Move {
  readonly uri: string;
  /** The version that is shown: a move is refused where the text has changed since. */
  readonly version: number;
  readonly risk: string;
  readonly probability: number;
  readonly impact: number;
}

/** What the view keeps over a reload of the window. */
export interface Kept {
  readonly uri: string | null;
  readonly locked: boolean;
  readonly overview: boolean;
  readonly selected: string | null;
  readonly filter: Filter;
  readonly arrows: boolean;
  readonly table: boolean;
  readonly order: string;
  readonly sort: string;
  /** How far the page is scrolled. */
  readonly scroll: number;
}

export interface Filter {
  readonly owner: string | null;
  readonly category: string | null;
  readonly status: string | null;
  readonly band: string | null;
  readonly gap: 'no-owner' | 'no-mitigation' | null;
  readonly text: string;
}

export type Matrix = Extract<MatrixAnswer, { readonly kind: 'matrix' }>['matrix'];
export type Grid = NonNullable<Matrix['grid']>;
export type Cell = Grid['rows'][number][number];
export type AxisStep = Grid['probability'][number];
export type MatrixBand = Matrix['bands'][number];
export type MatrixRisk = Matrix['risks'][number];
export type { Overview, ProfileLine };
