/** What can be written at the cursor. Looked up in the text itself: half-written lines are no part of the model yet. */
import type { FieldName, RiskTable, Span } from '../../engine';
import { fieldOfKey } from '../../engine';
import type { RiskDocument } from '../../workspace/risk-document';
import { lineAt } from '../line';
import { yamlKeySlot } from './yaml-slot';

export type Slot =
  | { readonly kind: 'value'; readonly field: FieldName; readonly span: Span; readonly style: Style }
  | {
      readonly kind: 'key';
      readonly of: 'profile' | 'risk';
      readonly span: Span;
      readonly present: ReadonlySet<string>;
    }
  /** A whole new risk; `span` is what it replaces. */
  | { readonly kind: 'row'; readonly table: RiskTable; readonly span: Span }
  | { readonly kind: 'section'; readonly span: Span }
  | { readonly kind: 'node'; readonly span: Span; readonly dash: boolean }
  /** The start of an id in running text. */
  | { readonly kind: 'id'; readonly span: Span };

/** How a value is written where it stands: escaped in a cell, quoted in YAML, after a space where there is none. */
export interface Style {
  readonly place: 'cell' | 'line' | 'yaml';
  readonly spaceBefore: boolean;
}

export function slotAt(document: RiskDocument, offset: number): Slot | null {
  const found = document.profile.format === 'yaml' ? yamlSlot(document, offset) : markdownSlot(document, offset);
  return found ?? idSlot(document.text, offset);
}

function markdownSlot(document: RiskDocument, offset: number): Slot | null {
  const { text, profile } = document;
  const line = lineAt(text, offset);
  const content = text.slice(line.start, line.end);
  const table = tableOver(profile.tables, text, line);
  if (table !== null) {
    if (['', '|'].includes(content.trim())) return { kind: 'row', table, span: line };
    return cellSlot(text, table, line, offset);
  }
  for (const { sightings } of profile.risks) {
    for (const { form } of sightings) {
      if (form.kind !== 'section') continue;
      const found = form.lines.find(
        (each) => offset >= each.labelSpan.end && offset <= each.line.end && offset >= each.line.start,
      );
      if (found === undefined || found.field === null) continue;
      const isEmpty = found.valueSpan.start === found.valueSpan.end;
      const span = isEmpty ? { start: offset, end: offset } : found.valueSpan;
      const spaceBefore = text[span.start - 1] !== ' ';
      return offset < span.start
        ? null
        : { kind: 'value', field: found.field, span, style: { place: 'line', spaceBefore } };
    }
  }
  return /^(?:#{1,6} ?)?$/.test(content) ? { kind: 'section', span: line } : null;
}

/** The table whose row the line is, or which ends on the line above; its header and delimiter are written once. */
function tableOver(tables: readonly RiskTable[], text: string, line: Span): RiskTable | null {
  const above = Math.max(0, line.start - (text.startsWith('\r\n', line.start - 2) ? 2 : 1));
  return (
    tables.find(({ span, delimiter }) => line.start > delimiter.end && above >= span.start && above <= span.end) ?? null
  );
}

function cellSlot(text: string, table: RiskTable, line: Span, offset: number): Slot | null {
  const pipes: number[] = [];
  for (let at = line.start; at < line.end; at += 1) if (text[at] === '|' && text[at - 1] !== '\\') pipes.push(at);
  const lead = text.slice(line.start, pipes[0] ?? line.start).trim() === '' ? 1 : 0;
  const before = pipes.filter((at) => at < offset);
  const column = table.header[before.length - lead];
  if (column?.field == null) return null;
  const from = (before.at(-1) ?? line.start - 1) + 1;
  const to = pipes.find((at) => at >= offset) ?? line.end;
  const inner = text.slice(from, to);
  const start = from + inner.length - inner.trimStart().length;
  const end = from + inner.trimEnd().length;
  const span = start <= offset && offset <= end ? { start, end } : { start: offset, end: offset };
  return {
    kind: 'value',
    field: column.field,
    span,
    style: { place: 'cell', spaceBefore: text[span.start - 1] === '|' },
  };
}

function yamlSlot({ text }: RiskDocument, offset: number): Slot | null {
  const line = lineAt(text, offset);
  const content = text.slice(line.start, line.end);
  const pair = /^\s*(?:- +)*([\w.-]+)\s*:/.exec(content);
  if (pair !== null && offset >= line.start + pair[0].length) {
    const field = fieldOfKey(pair[1] ?? '');
    const valueStart = line.start + pair[0].length + (/^\s*/.exec(content.slice(pair[0].length))?.[0].length ?? 0);
    const value = withoutComment(content.slice(valueStart - line.start));
    const start = value === '' ? offset : valueStart;
    if (field === null || offset < start || offset > start + value.length) return null;
    return {
      kind: 'value',
      field,
      span: { start, end: start + value.length },
      style: { place: 'yaml', spaceBefore: text[start - 1] === ':' },
    };
  }
  return yamlKeySlot(text, line, offset);
}

function withoutComment(value: string): string {
  const comment = value.indexOf(' #');
  return (comment < 0 ? value : value.slice(0, comment)).trimEnd();
}

function idSlot(text: string, offset: number): Slot | null {
  const before =
    /[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]*)*$/.exec(text.slice(Math.max(0, offset - 40), offset))?.[0] ?? '';
  return before.length < 2 ? null : { kind: 'id', span: { start: offset - before.length, end: offset } };
}
