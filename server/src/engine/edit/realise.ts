/** Changes in the words of the model -> the fewest text edits, in the document's own style. */
import type { Change } from '../finding';
import type { FieldName, Risk, RiskProfile, Sighting } from '../model';
import type { Policy } from '../policy';
import { appendItem } from './list';
import { addKeys, openList, setKey } from './node';
import { addPlace } from './place';
import {
  addColumns,
  cellAt,
  cellPlace,
  columnFor,
  fillCell,
  lengthenRow,
  type NewColumn,
  orderRows,
  replaceInCell,
} from './row';
import { addLine, fillLine } from './section';
import { minimal, type TextEdit, tidy } from './text-edit';
import { isOpen, replaceValue } from './value';

export { applyEdits, type TextEdit } from './text-edit';
export { isOpen, isRated, levelText } from './value';

/**
 * Minimal, sorted and without overlaps. Changes that the text already has give no edit, so that applying twice changes nothing.
 * `policies` are the project's own rule books, whose words a level may have to take.
 */
export function realise(
  text: string,
  profile: RiskProfile,
  changes: readonly Change[],
  policies: readonly Policy[] = [],
): readonly TextEdit[] {
  const plan: Plan = { policies, parts: [], edits: [], columns: new Map(), lines: new Map(), keys: new Map() };
  for (const change of changes) {
    if (change.kind === 'replace') plan.parts.push({ span: change.span, text: change.text });
    else if (change.kind === 'scalar') plan.edits.push(setKey(text, { valueSpan: change.span }, change.text));
    else if (change.kind === 'order')
      for (const each of orderRows(text, profile, change.table, change.rows)) plan.edits.push(each);
    else planSet(text, profile, change, plan);
  }
  for (const [table, columns] of plan.columns) {
    const found = profile.tables[table];
    if (found !== undefined)
      for (const each of addColumns(text, profile, found, [...columns.values()])) plan.edits.push(each);
  }
  for (const [sighting, fields] of plan.lines)
    if (sighting.form.kind === 'section')
      for (const each of addLine(text, profile, sighting.form, fields)) plan.edits.push(each);
  for (const [sighting, fields] of plan.keys)
    if (sighting.form.kind === 'node')
      for (const each of addKeys(text, profile, sighting.form, fields)) plan.edits.push(each);
  return tidy([...plan.edits, ...replaceAll(text, profile, plan.parts)]).filter(
    ({ span, text: now }) => text.slice(span.start, span.end) !== now,
  );
}

/** What is to be done, gathered over all changes, so that ten risks that lack an owner get one new column. */
interface Plan {
  readonly policies: readonly Policy[];
  /** Words to replace; those of one table cell are looked at together. */
  readonly parts: TextEdit[];
  readonly edits: TextEdit[];
  readonly columns: Map<number, Map<FieldName, NewColumn & { readonly values: Map<number, string> }>>;
  readonly lines: Map<Sighting, NewValue[]>;
  readonly keys: Map<Sighting, NewValue[]>;
}

interface NewValue {
  readonly field: FieldName;
  readonly value: string;
}

function planSet(text: string, profile: RiskProfile, change: Extract<Change, { kind: 'set' }>, plan: Plan): void {
  const risk = profile.risks.find(({ key }) => key === change.risk);
  if (risk === undefined) return;
  const { field, value } = change;
  if (changePrinted(text, profile, risk, field, value, plan)) return;
  if (risk.sightings.some((sighting) => fillEmpty(text, profile, sighting, field, value, plan))) return;
  const sighting = addPlace(profile, risk, field);
  switch (sighting.form.kind) {
    case 'row': {
      const columns = getOr(plan.columns, sighting.form.table, () => new Map());
      getOr(columns, field, () => ({ field, values: new Map<number, string>() })).values.set(sighting.form.row, value);
      return;
    }
    case 'section':
      getOr(plan.lines, sighting, () => []).push({ field, value });
      return;
    case 'node':
      getOr(plan.keys, sighting, () => []).push({ field, value });
  }
}

/** Every place that prints the field says the new value. An empty value asks for a place to fill in, and there is one. */
function changePrinted(
  text: string,
  profile: RiskProfile,
  risk: Risk,
  field: FieldName,
  value: string,
  plan: Plan,
): boolean {
  let printed = false;
  for (const { fields, form } of risk.sightings) {
    const key = form.kind === 'node' ? form.keys.find((candidate) => candidate.field === field) : undefined;
    const held = fields[field];
    if (Array.isArray(held)) {
      if (held.length === 0) continue;
      const item = printed || value === '' ? null : appendItem(text, held, value);
      if (item !== null) plan.edits.push(item);
      printed = true;
      continue;
    }
    const parts = replaceValue(profile, fields, field, value, plan.policies);
    if (parts === null) continue;
    printed = true;
    if (value === '') continue;
    const whole =
      parts.length === 1 && parts[0]?.span.start === key?.valueSpan.start && parts[0]?.span.end === key?.valueSpan.end;
    if (key !== undefined && whole) plan.edits.push(setKey(text, key, parts[0]?.text ?? value));
    else for (const each of parts) plan.parts.push(each);
  }
  return printed;
}

/** A cell, a label or a key that is there with nothing in it, or with `TBD`. What a person wrote there is left alone. */
function fillEmpty(
  text: string,
  profile: RiskProfile,
  { form }: Sighting,
  field: FieldName,
  value: string,
  plan: Plan,
): boolean {
  if (form.kind === 'row') {
    const table = profile.tables[form.table];
    const column = table === undefined ? -1 : columnFor(profile, table, field);
    if (table === undefined || column < 0) return false;
    const place = cellPlace(text, table, form.row, column);
    if (place === null) {
      if (value !== '') for (const each of lengthenRow(text, table, form.row, column, value)) plan.edits.push(each);
      return true;
    }
    const isFree = isOpen(text.slice(place.cell.start, place.cell.end));
    if (value !== '' && isFree) plan.edits.push(fillCell(text, place, value));
    return true;
  }
  if (form.kind === 'section') {
    const line = form.lines.find((candidate) => candidate.field === field);
    if (line === undefined) return false;
    const { start, end } = line.valueSpan;
    if (start === end) plan.edits.push(fillLine(line, value));
    else if (value !== '' && isOpen(text.slice(start, end))) plan.edits.push({ span: line.valueSpan, text: value });
    return true;
  }
  const key = form.keys.find((candidate) => candidate.field === field);
  if (key === undefined) return false;
  if (value !== '') plan.edits.push(setKey(text, key, value));
  else for (const each of openList(text, key)) plan.edits.push(each);
  return true;
}

/** Replaced words; those that stand in one table cell share its padding. */
function replaceAll(text: string, profile: RiskProfile, parts: readonly TextEdit[]): readonly TextEdit[] {
  const cells = new Map<number, { place: NonNullable<ReturnType<typeof cellAt>>; parts: TextEdit[] }>();
  const edits: TextEdit[] = [];
  for (const part of tidy(parts)) {
    const place = cellAt(text, profile, part.span);
    if (place === null) for (const each of [minimal(text, part) ?? []].flat()) edits.push(each);
    else getOr(cells, place.cell.start, () => ({ place, parts: [] })).parts.push(part);
  }
  return [...edits, ...[...cells.values()].flatMap(({ place, parts: own }) => replaceInCell(text, place, own))];
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
