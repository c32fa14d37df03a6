/** Completion in a register: what fits a cell, and whole rows below the last one. */

import type { FieldName, RiskTable, Span } from '../../engine';
import { asWritten, say } from '../../engine';
import type { RiskDocument } from '../../workspace/risk-document';
import { lineAt } from '../line';
import type { Choice } from './choice';
import { fillFor } from './fill';
import { nextIds } from './ids';
import { newRow } from './new-risk';
import { Placeholders } from './placeholders';
import { offersFor } from './values';

/** The table whose row the line is, or which ends on the line above; its header and delimiter are written once. */
export function tableOver(tables: readonly RiskTable[], text: string, line: Span): RiskTable | null {
  const above = Math.max(0, line.start - (text.startsWith('\r\n', line.start - 2) ? 2 : 1));
  return (
    tables.find(({ span, delimiter }) => line.start > delimiter.end && above >= span.start && above <= span.end) ?? null
  );
}

export function tableChoices(
  document: RiskDocument,
  table: RiskTable,
  offset: number,
  people: readonly string[],
): readonly Choice[] {
  const { text } = document;
  const line = lineAt(text, offset);
  const cell = cellAt(text, table, line, offset);
  const typed = text.slice(line.start, line.end).replace(/[|\s]/g, '');
  // Nothing yet, or nothing but the beginning of an id: the row may still become a whole one.
  const isEmpty = typed === '' && cell?.column === 0;
  const isNewRow = isEmpty || (/^[\p{L}\d-]*$/u.test(typed) && (cell === null || cell.field === 'id'));
  const rows = isNewRow ? rowChoices(document, table, line, people) : [];
  if (cell === null || cell.field === null) return rows;
  const space = text[cell.span.start - 1] === '|' ? ' ' : '';
  const values = offersFor(document, cell.field, offset, people).map(
    ({ value, detail }): Choice => ({
      kind: 'value',
      label: asWritten(value),
      detail,
      span: cell.span,
      text: new Placeholders().text(space + inCell(value)),
    }),
  );
  return [...rows, ...values];
}

/** Whether another risk may be named there: a level, a score or a name speaks of this one alone. */
export function mayRefer(text: string, table: RiskTable, offset: number): boolean {
  const field = cellAt(text, table, lineAt(text, offset), offset)?.field ?? null;
  return field === null || prose.has(field);
}

const prose: ReadonlySet<FieldName> = new Set(['title', 'description', 'mitigations', 'tests', 'contingency', 'links']);

function rowChoices(
  document: RiskDocument,
  table: RiskTable,
  line: Span,
  people: readonly string[],
): readonly Choice[] {
  const row = (id: string): Placeholders => newRow(table, id, fillFor(document, people, id, inCell));
  // A row without an id is the same for every series.
  if (table.header.every(({ field }) => field !== 'id'))
    return [{ kind: 'risk', label: say`New risk`, span: line, text: row('') }];
  return nextIds(document).map(({ id, detail }) => ({
    kind: 'risk',
    label: say`New risk ${id}`,
    detail,
    span: line,
    text: row(id),
  }));
}

function inCell(word: string): string {
  return word.replace(/\\?\|/g, '\\|');
}

interface Cell {
  readonly column: number;
  readonly field: RiskTable['header'][number]['field'];
  readonly span: Span;
}

/** null where the line has no cell yet. */
function cellAt(text: string, table: RiskTable, line: Span, offset: number): Cell | null {
  const pipes: number[] = [];
  for (let at = line.start; at < line.end; at += 1) if (text[at] === '|' && text[at - 1] !== '\\') pipes.push(at);
  if (pipes.length === 0) return null;
  const lead = text.slice(line.start, pipes[0]).trim() === '' ? 1 : 0;
  const before = pipes.filter((at) => at < offset);
  const index = before.length - lead;
  const column = table.header[index];
  if (column === undefined) return null;
  const from = (before.at(-1) ?? line.start - 1) + 1;
  const to = pipes.find((at) => at >= offset) ?? line.end;
  const inner = text.slice(from, to);
  const start = from + inner.length - inner.trimStart().length;
  const end = from + inner.trimEnd().length;
  return {
    column: index,
    field: column.field,
    span: start <= offset && offset <= end ? { start, end } : { start: offset, end: offset },
  };
}
