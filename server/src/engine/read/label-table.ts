/** Tables of two columns that say `Probability | Medium`: labels and values, and no register. */
import type { Span } from '../model';
import type { Inline, Table } from './outline';
import { termOf } from './vocabulary';

export interface LabelRow {
  readonly name: Inline;
  readonly value: Inline;
  readonly line: Span;
}

/** null where the first column does not name labels. The title row counts: some tables have no title of their own. */
export function labelRows(table: Table): readonly LabelRow[] | null {
  if (table.header.cells.length !== 2) return null;
  const rows = [table.header, ...table.rows].flatMap(({ cells: [name, value], span }) =>
    name === undefined || value === undefined ? [] : [{ name, value, line: span }],
  );
  const known = rows.filter(({ name }) => termOf(name.plain) !== null);
  return known.length < 3 || known.length * 2 < rows.length ? null : rows;
}
