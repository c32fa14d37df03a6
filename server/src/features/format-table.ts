/** Register tables in columns: numbers right, text left, wide characters counted as two. Only white space and pipes change. */
import { largest, type RiskTable, type Span, type TextEdit, widthOf } from '../engine';
import { lineAt } from './line';

/** A longer cell sticks out instead of pushing every other row off the screen. */
const widest = 60;
const narrowest = 3;

export function formatTable(text: string, table: RiskTable): readonly TextEdit[] {
  const header = {
    span: rowLine(text, table.header[0]?.span ?? table.span),
    cells: table.header.map(({ span }) => span),
  };
  const rows = [header, ...table.rows].filter(({ cells }) => cells.length === table.header.length);
  const columns = table.header.map((column, index) => columnOf(text, rows, column.align, index));
  return [...rows.flatMap((row) => rowEdits(text, row, columns)), ...delimiterEdit(text, table, columns)];
}

interface Row {
  readonly span: Span;
  readonly cells: readonly Span[];
}

interface Column {
  readonly width: number;
  readonly side: 'left' | 'right' | 'center';
  readonly align: RiskTable['header'][number]['align'];
}

function columnOf(text: string, rows: readonly Row[], align: Column['align'], index: number): Column {
  const cells = rows.map(({ cells: spans }) => slice(text, spans[index]));
  const width = largest(
    cells.map(widthOf).filter((each) => each <= widest),
    narrowest,
  );
  const numbers = cells.slice(1).filter((cell) => cell !== '');
  const isNumeric = numbers.length > 0 && numbers.every((cell) => /^[*_~]*\d[\d.,/]* ?%?[*_~]*$/.test(cell));
  return { width, side: align ?? (isNumeric ? 'right' : 'left'), align };
}

function rowEdits(text: string, row: Row, columns: readonly Column[]): readonly TextEdit[] {
  const first = row.cells[0];
  if (first === undefined) return [];
  const edits: TextEdit[] = [];
  let from = row.span.start;
  let owed = '';
  for (const [index, cell] of row.cells.entries()) {
    const { before, after } = padding(slice(text, cell), columns[index]);
    // More than one pipe or a word between two cells: something we do not understand and leave alone.
    if (!isGap(text.slice(from, cell.start), index > 0)) return [];
    edits.push({ span: { start: from, end: cell.start }, text: `${owed}${index === 0 ? '|' : ' |'} ${before}` });
    from = cell.end;
    owed = after;
  }
  const end = row.span.start + text.slice(row.span.start, row.span.end).trimEnd().length;
  if (!isGap(text.slice(from, Math.max(from, end)), false)) return [];
  edits.push({ span: { start: from, end: Math.max(from, end) }, text: `${owed} |` });
  return edits.filter(({ span, text: wanted }) => text.slice(span.start, span.end) !== wanted);
}

function delimiterEdit(text: string, { delimiter }: RiskTable, columns: readonly Column[]): readonly TextEdit[] {
  const cells = columns.map(({ width, align }) => {
    const left = align === 'left' || align === 'center' ? ':' : '-';
    const right = align === 'right' || align === 'center' ? ':' : '-';
    return left + '-'.repeat(Math.max(width, narrowest) - 2) + right;
  });
  const wanted = `| ${cells.join(' | ')} |`;
  const now = text.slice(delimiter.start, delimiter.end);
  if (now.trim() === wanted) return [];
  const start = delimiter.start + now.length - now.trimStart().length;
  return [{ span: { start, end: start + now.trim().length }, text: wanted }];
}

function padding(cell: string, column: Column | undefined): { readonly before: string; readonly after: string } {
  const missing = Math.max(0, (column?.width ?? 0) - widthOf(cell));
  const before = column?.side === 'right' ? missing : column?.side === 'center' ? Math.floor(missing / 2) : 0;
  return { before: ' '.repeat(before), after: ' '.repeat(missing - before) };
}

function isGap(gap: string, mustSeparate: boolean): boolean {
  return mustSeparate ? gap.trim() === '|' : gap.trim() === '|' || gap.trim() === '';
}

/** From the pipe before the first cell, or that cell, to the line's last character; what stands before may quote the table. */
function rowLine(text: string, { start }: Span): Span {
  const line = lineAt(text, start);
  const lead = text.slice(line.start, start).replace(/\|?[ \t]*$/, '');
  return { start: line.start + lead.length, end: line.start + text.slice(line.start, line.end).trimEnd().length };
}

function slice(text: string, span: Span | undefined): string {
  return span === undefined ? '' : text.slice(span.start, span.end);
}
