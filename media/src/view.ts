/** What every part of the view gets: what is shown, how a person looks at it, and what they can ask for. */
import type { Filter, Matrix, MatrixRisk, Source } from './messages';
import type { Words } from './words';

export interface View {
  readonly words: Words;
  readonly source: Source;
  readonly matrix: Matrix;
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
  lock(locked: boolean): void;
  /** Writes down what is shown. */
  export(): void;
}
