/** Tables of counts: metric and value, a band in each row, a category or component in each row with a column for each band. */
import type { Located } from '../../model';
import type { Inline, Table, TableLine } from '../outline';
import { type Phrase, phraseOf } from '../phrase';
import { termOf } from '../vocabulary';
import { isKnownCategory } from './categories';
import { claimLabelOf } from './claim-label';
import { addClaim, type Collector } from './collect';
import type { Spread } from './distribution';
import { isTotalRow, readPair } from './summary';
import { countIn } from './value';
import { claimWords } from './words';

export interface TableSurroundings {
  readonly group: number;
  readonly spread: Spread | null;
  /** The text around speaks of risks, so bare band words count them. */
  readonly counting: boolean;
  readonly gates: boolean;
}

export function readCountTable(table: Table, around: TableSurroundings, into: Collector): void {
  const columns = columnsOf(table);
  const [first] = table.header.cells;
  if (first === undefined || table.header.cells.length < 2) return;
  const title = keyOf(first);
  const spread =
    around.spread ?? (claimWords.metricTitles.has(title) ? null : spreadOfRows(table, columns, around.counting));
  if (foreignRows.has(title)) return;
  if (spread !== null && !claimWords.bandTitles.has(title)) readSpread(table, columns, spread, around.group, into);
  else if (claimWords.bandTitles.has(title) || claimWords.metricTitles.has(title) || title === '') {
    readRows(table, columns, around, into);
  } else if (columns.bands.length >= 2 && columns.bands[0]?.index === 0) readColumns(table, columns, around, into);
}

interface Columns {
  readonly count: number | null;
  readonly bands: readonly { readonly index: number; readonly band: string }[];
  /** Where the ids of the counted risks may stand. */
  readonly ids: number | null;
}

const foreignRows: ReadonlySet<string> = new Set([
  'story',
  'stories',
  'phase',
  'epic',
  'sprint',
  'owner',
  'test',
  'test-id',
  'iteration',
  'version',
]);

function columnsOf(table: Table): Columns {
  const titles = table.header.cells.map(keyOf);
  const counts = titles.flatMap((title, index) => (index > 0 && claimWords.countTitles.has(title) ? [index] : []));
  const untitled = titles.every((title) => title === '');
  const values = titles.length === 2 && (untitled || claimWords.valueTitles.has(titles[1] ?? '')) ? [1] : [];
  const bands = table.header.cells.flatMap(({ plain }, index) => {
    const label = claimLabelOf(plain);
    return label?.kind === 'band' ? [{ index, band: label.of }] : [];
  });
  const count =
    [...counts, ...values].find((index) => table.rows.some((row) => numberIn(row.cells[index]) !== null)) ?? null;
  const ids = titles.findIndex(
    (title, index) => index > 0 && index !== count && /^(?:risk-?)?ids?$|^risks$/.test(title),
  );
  return { count, bands, ids: ids < 0 ? null : ids };
}

/** Categories of anything are counted; of risks where the words around say so, or where they are categories of risks. */
function spreadOfRows(table: Table, { count, bands }: Columns, counting: boolean): Spread | null {
  const [first] = table.header.cells;
  const term = first === undefined ? null : termOf(first.plain);
  if (count === null && bands.length === 0) return null;
  if (counting && (term === 'category' || term === 'component')) return term;
  return table.rows.filter(({ cells: [cell] }) => cell !== undefined && isKnownCategory(cell.plain)).length >= 2
    ? 'category'
    : null;
}

function readSpread(table: Table, columns: Columns, spread: Spread, group: number, into: Collector): void {
  for (const row of table.rows) {
    const [name] = row.cells;
    if (name === undefined || name.plain === '') continue;
    const total = isTotalRow(name.plain);
    if (total && spread === 'component') continue;
    const stated = columns.count === null ? null : numberIn(row.cells[columns.count]);
    const beside = besideOf(row, columns.ids);
    const { span } = row;
    if (stated !== null)
      addClaim(into, { kind: total ? 'total' : spread, of: total ? null : name.plain, stated, span, group, beside });
    if (spread === 'component') continue;
    for (const { index, band } of columns.bands) {
      const counted = numberIn(row.cells[index]);
      if (counted === null) continue;
      const of = total ? band : `${name.plain}/${band}`;
      addClaim(into, { kind: total ? 'band' : 'category-band', of, stated: counted, span, group });
    }
  }
}

/** A band, the total or the score in each row. */
function readRows(table: Table, { count, ids }: Columns, around: TableSurroundings, into: Collector): void {
  if (count === null) return;
  const rows = table.rows.flatMap((row) => {
    const [name] = row.cells;
    const value = row.cells[count];
    const label = name === undefined ? null : claimLabelOf(name.plain);
    return name === undefined || value === undefined || label === null ? [] : [{ row, name, value, label }];
  });
  const bands = rows.filter(({ label }) => label.kind === 'band').length;
  const sure =
    rows.some(({ label }) => 'sure' in label && label.sure) || /risk|风险/i.test(table.header.cells[0]?.plain ?? '');
  const trusted = sure || (around.counting && bands >= 2);
  for (const { row, name, value, label } of rows) {
    const pair = { label: phraseOf(name), value: phraseOf(value), span: row.span };
    readPair(
      pair,
      label,
      { group: around.group, gates: around.gates, trusted, counts: bands, beside: besideOf(row, ids) },
      into,
    );
  }
}

/** One row of numbers under a header of bands. */
function readColumns(
  table: Table,
  { bands, count }: Columns,
  { group, counting }: TableSurroundings,
  into: Collector,
): void {
  const [row] = table.rows;
  if (row === undefined || table.rows.length > 1 || !counting) return;
  for (const { index, band } of bands) {
    const stated = numberIn(row.cells[index]);
    if (stated !== null) addClaim(into, { kind: 'band', of: band, stated, span: row.span, group });
  }
  const total = count === null ? null : numberIn(row.cells[count]);
  if (total !== null) addClaim(into, { kind: 'total', stated: total, span: row.span, group });
}

function numberIn(cell: Inline | undefined): Located<number> | null {
  if (cell === undefined) return null;
  const counted = countIn(phraseOf(cell));
  return counted === null || !/\d|^none$|^zero$/i.test(cell.plain) ? null : counted.stated;
}

function besideOf(row: TableLine, index: number | null): readonly Phrase[] {
  const cell = index === null ? undefined : row.cells[index];
  return cell === undefined ? [] : [phraseOf(cell)];
}

function keyOf({ plain }: Inline): string {
  return plain.toLowerCase().replace(/[()]/g, '').trim().replace(/\s+/g, '-');
}
