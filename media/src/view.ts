/** What every part of the view gets: what is shown, how a person looks at it, and what they can ask for. */
import type { Filter, Matrix, MatrixRisk, ProfileLine, Source } from './messages';
import type { Words } from './words';

export interface View {
  readonly words: Words;
  readonly source: Source;
  readonly matrix: Matrix;
  /** In the view of all profiles: a line for each; else null. */
  readonly profiles: readonly ProfileLine[] | null;
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
  /** The column that all profiles are sorted by; a minus in front turns the order. */
  readonly sort: string;
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
  move(risk: MatrixRisk, probability: number, impact: number): void;
  open(uri: string): void;
  lock(locked: boolean): void;
  /** Writes down what is shown. */
  export(): void;
}
