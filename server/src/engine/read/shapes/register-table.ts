/** Tables whose rows are risks: registers, matrices, banded tables, numbered tables. Columns are found by name and content. */
import { isTextField } from '../../field-kinds';
import type { Column, Fields, Located, RiskTable, Sighting, Span, TableRow } from '../../model';
import { type Columns, joiningColumns, riskColumns } from '../columns';
import {
  emptyFields,
  fieldOfTerm,
  isDash,
  type MutableFields,
  progressOf,
  residualOf,
  takePair,
  takeScore,
} from '../fields';
import type { Move } from '../frame';
import { headOfRisk } from '../heading';
import { idOfCell, isForeignId } from '../identifier';
import { parseLevel } from '../level';
import { mitigationsOfCell, textsOfCell } from '../mitigation';
import { isAlone, isForm, noRisk, rowsAreCategories } from '../no-risks';
import type { Block, Section, Table, TableLine } from '../outline';
import { located, type Phrase, part, phraseOf, spanOf } from '../phrase';
import type { PartQuestion } from '../recall';
import { parseBand } from '../score';
import { isPlaceholder, mentionsRisk, type Term } from '../vocabulary';
import { moved, movedFields } from '../yaml-shift';
import { type FoundSighting, groupOf, type Place, type Shape, type Source, type Taken } from './shape';

export const registerTable: Shape = {
  name: 'register-table',
  read(blocks, section, place, source) {
    const taken = new Set<Block>();
    const tables: RiskTable[] = [];
    const sightings: FoundSighting[] = [];
    for (const table of tablesIn(blocks)) {
      const own = riskColumns(table.table, place);
      const columns = own ?? joiningColumns(table.table, place);
      if (columns === null || rowsAreCategories(table.table, section)) continue;
      const rows = readRows(table.table, columns, source);
      const read = rowsOf(table.table, rows, columns, section, place, tables.length, source.recall.place);
      const found = own === null ? read.map(joining) : read;
      if (found.length === 0) continue;
      tables.push(riskTable(table.table, columns, rows, source.recall.place));
      for (const one of found) sightings.push(one);
      taken.add(table.top);
    }
    return { sightings, tables, blocks: taken, isPlaced: true } satisfies Taken;
  },
};

/** It belongs to a risk that stands elsewhere, under the heading of that place. */
function joining({ sighting, ordinal }: FoundSighting): FoundSighting {
  return { sighting: { ...sighting, group: null }, certainty: 'text', ordinal };
}

/** Tables may stand in quotes and list items too. */
export function tablesIn(blocks: readonly Block[], top: Block | null = null): readonly { table: Table; top: Block }[] {
  return blocks.flatMap((block) => {
    const outer = top ?? block;
    if (block.kind === 'table') return [{ table: block, top: outer }];
    if (block.kind === 'quote') return tablesIn(block.blocks, outer);
    if (block.kind === 'list') return block.items.flatMap((item) => tablesIn(item.blocks, outer));
    return [];
  });
}

interface ReadRow {
  readonly line: TableRow;
  readonly fields: Fields | null;
}

/** Row by row from memory, in spans of the frame: an edit in one row of a thousand reads one row. */
function readRows(table: Table, columns: Columns, { recall }: Source): readonly ReadRow[] {
  const titles = table.header.cells.map(({ plain }) => plain);
  const depends = [columns.join(), titles.join('|')];
  return table.rows.map((row) => recall.part(rowQuestion, depends, row.span, () => readRow(row, columns, titles)));
}

const rowQuestion: PartQuestion<ReadRow> = {
  name: 'row',
  move: ({ line, fields }, by) => ({
    line: moved(line, by),
    fields: fields === null ? null : movedFields(fields, by),
  }),
};

function readRow(row: TableLine, columns: Columns, titles: readonly string[]): ReadRow {
  return {
    line: { span: row.span, cells: row.cells.map(({ span }) => span), surplus: row.surplus },
    fields: rowFields(row, columns, titles),
  };
}

function rowsOf(
  table: Table,
  rows: readonly ReadRow[],
  columns: Columns,
  section: Section,
  place: Place,
  index: number,
  by: Move,
): readonly FoundSighting[] {
  const ranked = table.header.cells.some(({ plain }) => /^rank$/i.test(plain)) && columns.includes('title');
  const rated = columns.includes('probability') && columns.includes('impact');
  const extract = rated ? place.extract && ranked : place.extract || ranked;
  const group = moved(groupOf(section), by);
  const failures = isFailureTable(table);
  return rows.flatMap(({ line, fields: read }, row): FoundSighting[] => {
    if (read === null) return [];
    // A rank among the gravest is no id.
    const fields = extract && rated ? { ...read, id: null } : read;
    const sighting: Sighting = {
      shape: failures && fields.id === null ? 'failure-table' : shapeName(columns, section, fields.id),
      span: line.span,
      head: fields.id?.span ?? fields.title?.span ?? line.span,
      fields,
      group,
      form: { kind: 'row', table: index, row },
    };
    const repeats = extract || sighting.shape === 'failure-table';
    return [{ sighting, certainty: repeats ? 'repeat' : 'own', ordinal: null }];
  });
}

/** An FMEA rates by a measure of its own, severity × occurrence × detection: beside a register it is no part of it. */
function isFailureTable({ header }: Table): boolean {
  const has = (title: RegExp): boolean => header.cells.some(({ plain }) => title.test(plain));
  return has(/^\W*(?:rpn\b|risk priority number)/i) && has(/^\W*(?:det\b|detect)/i);
}

function shapeName(columns: Columns, section: Section, id: Located<string> | null): string {
  const heading = section.heading?.content.plain ?? '';
  if (/\bscore\b.{0,6}\d|\bpriority risks?\b/i.test(heading) && id !== null && /^[A-Z0-9]*-?R-?\d/.test(id.value))
    return 'banded-table';
  if (id !== null && /^\d+$/.test(id.value) && !columns.includes('score')) return 'numbered-table';
  return 'register-table';
}

/** null for rows that are no risks: struck out, empty, totals, placeholders, tests. */
function rowFields(row: TableLine, columns: Columns, titles: readonly string[]): MutableFields | null {
  const fields = emptyFields();
  const struck = row.cells.some(
    (cell, index) => cell.struck && (columns[index] === 'id' || columns[index] === 'title'),
  );
  if (struck || row.cells.length < 2) return null;
  for (const [index, cell] of row.cells.entries()) {
    const term = columns[index];
    if (cell.plain === '') continue;
    const title = titles[index] ?? '';
    if (term != null) takeCell(term, phraseOf(cell), fields, title, cell.strong);
    else takeNote(title, phraseOf(cell), fields);
  }
  const name = fields.title?.value ?? fields.description?.value ?? '';
  if (fields.id === null && fields.title !== null && !columns.includes('id')) splitTitle(row, columns, fields);
  if (fields.id === null && (name === '' || isPlaceholder(name))) return null;
  if (isForm(row) || isAlone(row, columns, fields)) return null;
  if (noRisk.test(name) && fields.mitigations.length === 0) return null;
  if (fields.id !== null && isForeignId(fields.id.value, isRiskId(titles, columns))) return null;
  if (fields.band === null && fields.title !== null) fields.band = bandBehind(row, columns);
  if (/^(?:grand )?totals?\b|^sum\b|^合计|^总计/i.test(fields.id?.value ?? name)) return null;
  return fields;
}

function takeCell(term: Term, cell: Phrase, fields: MutableFields, title: string, strong: readonly Span[]): void {
  switch (term) {
    case 'id':
      fields.id = idFrom(cell, mentionsRisk(title));
      return;
    case 'probability':
    case 'impact':
      fields[term] ??= parseLevel(cell);
      return;
    case 'score':
      takeScore(cell, fields);
      return;
    case 'pair':
      takePair(title, cell, fields);
      return;
    case 'band':
      fields.band = parseBand(cell) ?? fields.band;
      if (fields.band === null) takeNote(title, cell, fields);
      return;
    case 'mitigations':
    case 'mitigationStatus':
      if (term === 'mitigationStatus') fields.status ??= located(part(cell, 0, statusEnd(cell.text)));
      if (term === 'mitigations' || statusEnd(cell.text) < cell.text.length)
        fields.mitigations = [...fields.mitigations, ...mitigationsOfCell(cell, strong)];
      // `Monitor` under *Action* is nothing that is done, and what the row says all the same.
      if (term === 'mitigations' && fields.mitigations.length === 0) takeNote('Notes', cell, fields, `${title} - `);
      return;
    case 'residual':
      fields.residual = residualOf({
        label: cell,
        term,
        value: cell,
        line: spanOf(cell),
        more: [],
        content: [],
        steps: [],
        listed: false,
      });
      return;
    case 'progress':
      fields.progress = progressOf(cell);
      return;
    case 'tests':
    case 'acceptance':
    case 'monitoring':
    case 'contingency':
    case 'links':
    case 'impactAnalysis':
      if (!isPlaceholder(cell.text)) fields[term] = [...fields[term], ...textsOfCell(cell)];
      return;
    default: {
      const field = fieldOfTerm(term);
      if (field === null || isDash(cell.text)) return;
      if (isTextField(field)) fields[field] ??= located(cell);
    }
  }
}

/** A column that has no field: it says something of the risk all the same. */
function takeNote(title: string, cell: Phrase, fields: MutableFields, lead = ''): void {
  if (!/\p{L}/u.test(title) || isDash(cell.text) || isPlaceholder(cell.text)) return;
  const text = located(cell);
  fields.notes = [...fields.notes, { label: title, text: { ...text, value: `${lead}${text.value}` } }];
}

function statusEnd(text: string): number {
  const dash = text.search(/\s[-–—:]\s/);
  return dash < 0 ? text.length : dash;
}

/** The column of ids says that they are of risks. */
function isRiskId(titles: readonly string[], columns: Columns): boolean {
  return mentionsRisk(titles[columns.indexOf('id')] ?? '');
}

/** The id in its cell, without brackets; any other short text as it is, so that a malformed id is seen. */
function idFrom(cell: Phrase, ofRisk: boolean): Located<string> | null {
  const id = idOfCell(cell.text, ofRisk);
  if (id !== null) return { value: id.value, span: cell.at(id.from, id.to) };
  return cell.text.length <= 24 && !isPlaceholder(cell.text) ? located(cell) : null;
}

/** `**TECH-001**: text` in a title cell where no column holds ids. */
function splitTitle(row: TableLine, columns: Columns, fields: MutableFields): void {
  const cell = row.cells[columns.indexOf('title')];
  if (cell === undefined) return;
  const head = headOfRisk(phraseOf(cell));
  if (head.id === null || !head.strongId) return;
  fields.id = head.id;
  fields.title = head.rest.text === '' ? null : located(head.rest);
}

/** `Queue overflow (CRITICAL)`. */
function bandBehind(row: TableLine, columns: Columns): MutableFields['band'] {
  const cell = row.cells[columns.indexOf('title')];
  return cell === undefined || !/[)\]]$/.test(cell.plain) ? null : headOfRisk(phraseOf(cell)).band;
}

function riskTable(table: Table, columns: Columns, rows: readonly ReadRow[], by: Move): RiskTable {
  return {
    span: by(table.span),
    header: table.header.cells.map(
      (cell, index): Column => ({
        title: cell.plain,
        span: by(cell.span),
        field: fieldOfTerm(columns[index] ?? null),
        align: table.aligns[index] ?? null,
      }),
    ),
    delimiter: by(table.delimiter),
    rows: rows.map(({ line }) => line),
  };
}
