/** What every part of the view gets: what is shown, how a person looks at it, and what they can ask for. */
import type { Filter, Matrix, MatrixRisk, ProfileLine, Source } from './messages';
import type { Words } from './words';

export interface View {
  readonly words: Words;
  readonly source: Source;
  readonly matrix: Matrix;
  /** In the view of all profiles: a line for each; else null. */
  readonly profiles: readonly ProfileLine[] | null;
  /** Why the text cannot be read just now: what is shown is how it was before. */
  readonly broken: string | null;
  /** The risks that pass the filter. */
  readonly risks: readonly MatrixRisk[];
  readonly look: Look;
  readonly act: Actions;
}

export interface Look {
  readonly filter: Filter;
  readonly selected: string | null;
  readonly arrows: boolean;
  readonly table: boolean;
  /** Whether a narrow page shows the filters; a wide one always does. */
  readonly unfolded: boolean;
  /** Whether the sum behind the score is shown. */
  readonly derived: boolean;
  /** The column that all profiles are sorted by; a minus in front turns the order. */
  readonly sort: string;
  /** The same for risks; empty is the order of the document. */
  readonly order: string;
  /** The cell whose risks alone are listed, as `probability,impact`. */
  readonly cell: string | null;
  /** The risk that the keyboard has picked up and will put down in another cell. */
  readonly carried: string | null;
  /** Cells whose many risks are all listed, as `probability,impact`. */
  readonly expanded: readonly string[];
}

export interface Actions {
  change(look: Partial<Look>): void;
  /** Changes a part of the filter and keeps the rest. */
  filter(part: Partial<Filter>): void;
  select(risk: string | null): void;
  /** Selects the risk and shows its line; `focus` moves the keyboard there too. */
  reveal(risk: string, focus: boolean): void;
  /** Lists the risks of this cell alone; all again where it was listed already. */
  list(cell: string | null): void;
  /** Takes a risk up, to be put down in a cell, or puts it back; false where it cannot move. */
  carry(risk: string | null): boolean;
  move(risk: string, probability: number, impact: number): void;
  /** Tells the person why, where this risk cannot be moved. */
  mayMove(risk: string): boolean;
  undo(): void;
  open(uri: string): void;
  lock(locked: boolean): void;
  /** Writes down what is shown. */
  export(): void;
  /** Begins to read the workspace, or ends it. */
  read(on: boolean): void;
}
