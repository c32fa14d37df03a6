/** Labelled lines of a section, a list item or a fence. */
import type { FieldName, LabelledLine, RiskProfile, SectionForm } from '../model';
import { fieldRank, labelFor } from './labels';
import { lineBreak, lineEnd, lineStart } from './lines';
import type { TextEdit } from './text-edit';

/** The value of a line that has its label and nothing behind it. */
export function fillLine(line: LabelledLine, value: string): TextEdit {
  const space = /\s$/.test(line.between) ? '' : ' ';
  return { span: line.valueSpan, text: value === '' ? '' : space + value };
}

/** A new line in the style of the lines around it, behind the last one that belongs before it. */
export function addLine(
  text: string,
  profile: RiskProfile,
  form: SectionForm,
  fields: readonly { readonly field: FieldName; readonly value: string }[],
): readonly TextEdit[] {
  const eol = lineBreak(text);
  const byPlace = new Map<number, TextEdit>();
  for (const { field, value } of fields) {
    const model = modelLine(text, profile, form, field);
    const anchor = anchorLine(text, form, field);
    const at = anchor === null ? form.insertAt : anchor.line.end;
    const label = labelFor(profile, field, 'line');
    const tail = model === null ? '' : hardBreak(text, model);
    const before = model?.before ?? '';
    const line = `${before}${label}${model === null ? ': ' : oneLine(model.between)}${value}`;
    const gap = anchor !== null || joins(text, form, model) ? eol : eol + eol;
    const known = byPlace.get(at);
    const start = known === undefined ? gap : known.text + eol;
    const edit = { span: { start: at, end: at }, text: start + line + tail };
    const fill = known?.fill ?? (value === '' ? start.length + line.length : undefined);
    byPlace.set(at, fill === undefined ? edit : { ...edit, fill });
  }
  return [...byPlace.values()];
}

/** The line whose markup a new one takes: this risk's nearest, else that of a risk beside it. */
function modelLine(text: string, profile: RiskProfile, form: SectionForm, field: FieldName): LabelledLine | null {
  const own = anchorLine(text, form, field) ?? form.lines.findLast((line) => isOneLine(text, line));
  if (own !== undefined) return own;
  for (const { sightings } of profile.risks)
    for (const sighting of sightings) {
      const line =
        sighting.form.kind === 'section' ? sighting.form.lines.find((one) => isOneLine(text, one)) : undefined;
      if (line !== undefined) return line;
    }
  return form.lines.at(-1) ?? null;
}

/** The last one-line value that comes before this field, when it is of the same kind: an owner goes to a timeline, not to a score. */
function anchorLine(text: string, form: SectionForm, field: FieldName): LabelledLine | null {
  const kin = families.find((family) => family.includes(field)) ?? [];
  const near = form.lines.filter((line) => line.field !== null && kin.includes(line.field) && isOneLine(text, line));
  const earlier = near.filter((line) => fieldRank(line.field as FieldName) < fieldRank(field));
  return earlier.at(-1) ?? near.at(-1) ?? null;
}

/** Label and value alone on one line that nothing continues. */
function isOneLine(text: string, line: LabelledLine): boolean {
  if (line.valueSpan.end === line.valueSpan.start || line.valueSpan.end > line.line.end) return false;
  if (line.line.start !== lineStart(text, line.labelSpan.start)) return false;
  return !text.slice(line.valueSpan.end, line.line.end).includes('|');
}

/** `**Owner**: A  ` ends in a hard break, and so does the line that follows it. */
function hardBreak(text: string, line: LabelledLine): string {
  const end = text.slice(line.valueSpan.end, lineEnd(text, line.valueSpan.end));
  return /(?: {2,}|\\)$/.exec(end)?.[0] ?? '';
}

/** Whether a new line may follow the section's last one directly: list items do, paragraphs need a blank line. */
function joins(text: string, form: SectionForm, model: LabelledLine | null): boolean {
  if (model === null) return false;
  const last = text.slice(lineStart(text, form.insertAt), form.insertAt);
  if (last.trim() === '') return true;
  const isItem = /^\s*[-*+]\s/.test(model.before);
  return isItem
    ? /^\s*[-*+]\s/.test(last)
    : form.lines.some((line) => isOneLine(text, line) && line.line.end === form.insertAt);
}

function oneLine(between: string): string {
  return between.includes('\n') || between.trimEnd() === between ? `${between.trimEnd()} ` : between;
}

const families: readonly (readonly FieldName[])[] = [
  ['category', 'component', 'probability', 'impact', 'score', 'band'],
  ['owner', 'timeline', 'reviewDate', 'status', 'progress', 'acceptedBy', 'acceptedUntil', 'response', 'strategy'],
];
