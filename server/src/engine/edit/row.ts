/** Cells and columns of risk tables. A cell keeps its width where it can; a new column fits the table's own style. */
import { largest } from '../extremes';
import type { FieldName, RiskProfile, RiskTable, Span } from '../model';
import { padTo, widthOf } from '../width';
import { labelFor } from './labels';
import { minimal, type TextEdit } from './text-edit';

/** What becomes of one cell: parts of it replaced, its padding taking up the difference. */
export function replaceInCell(text: string, place: CellPlace, parts: readonly TextEdit[]): readonly TextEdit[] {
  const edits = parts.flatMap((part) => minimal(text, { ...part, text: part.text.replace(/\\?\|/g, '\\|') }) ?? []);
  const growth = edits.reduce(
    (sum, { span, text: now }) => sum + widthOf(now) - widthOf(text.slice(span.start, span.end)),
    0,
  );
  if (growth === 0) return edits;
  const right = place.align === 'right';
  const room = right ? place.cell.start - place.raw.start : place.raw.end - place.cell.end;
  if (growth < 0) {
    if (!place.aligned) return edits;
    const at = right ? place.cell.start : place.cell.end;
    return [...edits, { span: { start: at, end: at }, text: ' '.repeat(-growth) }];
  }
  const taken = Math.min(growth, Math.max(0, room - 1));
  if (taken === 0) return edits;
  const start = right ? place.cell.start - taken : place.cell.end;
  return [...edits, { span: { start, end: start + taken }, text: '' }];
}

/** An empty cell gets its value with the white space of its neighbours. */
export function fillCell(text: string, place: CellPlace, value: string): TextEdit {
  const width = widthOf(text.slice(place.raw.start, place.raw.end)) - 2;
  return { span: place.raw, text: ` ${padTo(escaped(value), place.aligned ? width : 0, place.align)} ` };
}

/** A row that ends before this column gets the cells between, and then the value. */
export function lengthenRow(text: string, table: RiskTable, row: number, column: number, value: string): TextEdit[] {
  const found = table.rows[row];
  if (found === undefined) return [];
  const missing = Array<string>(Math.max(0, column - found.cells.length)).fill('');
  return [
    appendCells(tailBehind(text, found.cells.at(-1)?.end ?? found.span.end), [...missing, ` ${escaped(value)} `]),
  ];
}

export interface CellPlace {
  /** The trimmed content. */
  readonly cell: Span;
  /** From pipe to pipe. */
  readonly raw: Span;
  readonly align: RiskTable['header'][number]['align'];
  /** Whether this cell is as wide as its header and the line below that: somebody pads this table. */
  readonly aligned: boolean;
}

export function cellPlace(text: string, table: RiskTable, row: number, column: number): CellPlace | null {
  const cell = table.rows[row]?.cells[column];
  const head = table.header[column];
  if (cell === undefined || head === undefined) return null;
  const raw = rawCell(text, cell);
  const above = rawCell(text, head.span);
  const width = (span: Span): number => widthOf(text.slice(span.start, span.end));
  const aligned = width(raw) === width(above) && width(raw) === ruleWidth(text, table, column);
  return { cell, raw, align: head.align, aligned };
}

/** How wide the dashes below a header are drawn, with the spaces around them. */
function ruleWidth(text: string, table: RiskTable, column: number): number {
  const line = text
    .slice(table.delimiter.start, table.delimiter.end)
    .trim()
    .replace(/^\||\|$/g, '');
  return line.split('|')[column]?.length ?? 0;
}

/** The cell of any table that holds this place. */
export function cellAt(text: string, profile: RiskProfile, { start, end }: Span): CellPlace | null {
  for (const table of profile.tables) {
    if (start < table.span.start || end > table.span.end) continue;
    const row = table.rows.findIndex(({ span }) => start >= span.start && end <= span.end);
    const column = table.rows[row]?.cells.findIndex((cell) => start >= cell.start && end <= cell.end) ?? -1;
    if (column >= 0) return cellPlace(text, table, row, column);
  }
  return null;
}

/** The column of a field. One that is still empty may be known by its title only. */
export function columnFor(profile: RiskProfile, table: RiskTable, field: FieldName): number {
  const read = table.header.findIndex((head) => head.field === field);
  if (read >= 0) return read;
  const label = labelFor(profile, field, 'column').toLowerCase();
  return table.header.findIndex(({ title }) => title.trim().toLowerCase() === label);
}

export interface NewColumn {
  readonly field: FieldName;
  /** Values by row; rows without one get an empty cell. */
  readonly values: ReadonlyMap<number, string>;
}

/** Columns behind the last one, in one edit for each line. */
export function addColumns(
  text: string,
  profile: RiskProfile,
  table: RiskTable,
  columns: readonly NewColumn[],
): readonly TextEdit[] {
  const drawn = columns.map(({ field, values }) => {
    const title = labelFor(profile, field, 'column');
    const width = largest(
      [...values.values()].map((value) => widthOf(escaped(value))),
      Math.max(3, widthOf(title)),
    );
    return { title, values, width };
  });
  const padded = isPadded(text, table);
  const lastHead = table.header.at(-1);
  if (lastHead === undefined) return [];
  const append = (at: Tail, cells: readonly string[], missing = 0): TextEdit =>
    appendCells(at, [...Array<string>(missing).fill('  '), ...cells]);
  const cellOf = (value: string, width: number): string => ` ${padded ? padTo(value, width, null) : value} `;
  const rule = delimiterStyle(text, table);
  return [
    append(
      tailBehind(text, lastHead.span.end),
      drawn.map(({ title, width }) => cellOf(title, width)),
    ),
    append(
      tailBehind(text, table.delimiter.end),
      drawn.map(({ width }) => rule(padded ? width : 3)),
    ),
    ...table.rows.map(({ cells, span }, index) => {
      const last = cells[Math.min(cells.length, table.header.length) - 1];
      const missing = Math.max(0, table.header.length - cells.length);
      const values = drawn.map((column) => cellOf(escaped(column.values.get(index) ?? ''), column.width));
      return append(tailBehind(text, last?.end ?? span.end), values, missing);
    }),
  ];
}

/** Each row's text at another row's place; a list that does not name every row once changes nothing. */
export function orderRows(
  text: string,
  profile: RiskProfile,
  table: number,
  rows: readonly number[],
): readonly TextEdit[] {
  const places = profile.tables[table]?.rows ?? [];
  if (rows.length !== places.length || new Set(rows).size !== rows.length) return [];
  return places.flatMap(({ span }, index) => {
    const other = places[rows[index] ?? -1]?.span;
    return other === undefined ? [] : [{ span, text: text.slice(other.start, other.end) }];
  });
}

interface Tail {
  readonly offset: number;
  /** Whether a pipe closes the line. */
  readonly closed: boolean;
}

function appendCells({ offset, closed }: Tail, cells: readonly string[]): TextEdit {
  const text = cells.map((cell) => (closed ? `${cell || '  '}|` : ` | ${cell.trim()}`)).join('');
  return { span: { start: offset, end: offset }, text };
}

function tailBehind(text: string, end: number): Tail {
  let at = end;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return text[at] === '|'
    ? { offset: at + 1, closed: true }
    : text[end - 1] === '|'
      ? { offset: end, closed: true }
      : { offset: end, closed: false };
}

/** Dashes as the last column has them: with or without spaces, with its colon on the left. */
function delimiterStyle(text: string, table: RiskTable): (width: number) => string {
  const line = text.slice(table.delimiter.start, table.delimiter.end).trim().replace(/\|$/, '');
  const last = line.slice(line.lastIndexOf('|') + 1);
  const space = last.startsWith(' ') ? ' ' : '';
  const colon = last.trim().startsWith(':') ? ':' : '';
  return (width) => `${space}${colon}${'-'.repeat(width + 2 - 2 * space.length - colon.length)}${space}`;
}

function isPadded(text: string, table: RiskTable): boolean {
  return table.rows.every((_, row) => cellPlace(text, table, row, 0)?.aligned ?? true);
}

function rawCell(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from -= 1;
  while (text[to] === ' ' || text[to] === '\t') to += 1;
  return { start: from, end: to };
}

function escaped(value: string): string {
  return value.replace(/\\?\|/g, '\\|').replace(/\s+/g, ' ');
}
