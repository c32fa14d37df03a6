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

export interface NewLine {
  readonly field: FieldName;
  readonly value: string;
}

/** A new line in the style of the lines around it, behind the last one that belongs before it. */
export function addLine(
  text: string,
  profile: RiskProfile,
  form: SectionForm,
  fields: readonly NewLine[],
): readonly TextEdit[] {
  if (form.heading === null && form.lines.length === 0) return [addItems(text, profile, form, fields)];
  const eol = lineBreak(text);
  const byPlace = new Map<number, TextEdit>();
  for (const { field, value } of fields) {
    const anchor = anchorLine(text, form, field);
    const model = anchor ?? modelLine(text, profile, form);
    const at = anchor === null ? form.insertAt : anchor.line.end;
    const tail = model === null ? '' : hardBreak(text, model);
    const line = `${styleOf(model)(labelFor(profile, field, 'line'))}${value}`;
    const gap = anchor !== null || joins(text, form, model) ? eol : eol + eol;
    const known = byPlace.get(at);
    const start = known === undefined ? gap : known.text + eol;
    const edit = { span: { start: at, end: at }, text: start + line + tail };
    const fill = known?.fill ?? (value === '' ? start.length + line.length : undefined);
    byPlace.set(at, fill === undefined ? edit : { ...edit, fill });
  }
  return [...byPlace.values()];
}

/** Below an entry of a list, as items of its own. */
function addItems(text: string, profile: RiskProfile, form: SectionForm, fields: readonly NewLine[]): TextEdit {
  const start = lineStart(text, form.insertAt);
  const [lead = ''] = /^\s*(?:[-*+]|\d{1,9}[.)])?\s*/.exec(text.slice(start, form.insertAt)) ?? [];
  const begin = `${lineBreak(text)}${' '.repeat(lead.length)}- **`;
  const items = fields.map(({ field, value }) => `${begin}${labelFor(profile, field, 'line')}:** ${value}`);
  const edit = { span: { start: form.insertAt, end: form.insertAt }, text: items.join('') };
  return fields[0]?.value === '' ? { ...edit, fill: items[0]?.length ?? 0 } : edit;
}

/** The line whose markup a new one takes: this risk's last one, else that of a risk beside it. */
function modelLine(text: string, profile: RiskProfile, form: SectionForm): LabelledLine | null {
  const own = form.lines.findLast((line) => isOneLine(text, line)) ?? form.lines.findLast(hasCleanStyle);
  if (own !== undefined) return own;
  for (const { sightings } of profile.risks)
    for (const sighting of sightings) {
      const line =
        sighting.form.kind === 'section' ? sighting.form.lines.find((one) => isOneLine(text, one)) : undefined;
      if (line !== undefined) return line;
    }
  return null;
}

/** `**Label:** ` around a label as the model has it; without a model in bold, as most profiles do. */
function styleOf(model: LabelledLine | null): (label: string) => string {
  if (model === null) return (label) => `**${label}:** `;
  return (label) => `${model.before}${label}${oneLine(model.between)}`;
}

/** Only marks stand before the label, and bold that opens before it closes before the value. */
function hasCleanStyle({ before, between }: LabelledLine): boolean {
  const marks = `${before}${between}`.split('**').length - 1;
  return /^[\s>*_+-]{0,12}(?:\d{1,3}[.)]\s)?(?:\[[ xX]\]\s)?[*_]{0,3}$/.test(before) && marks % 2 === 0;
}

/** The last one-line value that comes before this field, when it is of the same kind: an owner goes to a timeline, not to a score. */
function anchorLine(text: string, form: SectionForm, field: FieldName): LabelledLine | null {
  const kin = families.find((family) => family.includes(field)) ?? [];
  const near = form.lines.filter((line) => line.field !== null && kin.includes(line.field) && isOneLine(text, line));
  const earlier = near.filter((line) => fieldRank(line.field as FieldName) < fieldRank(field));
  return earlier.at(-1) ?? near[0] ?? (isProse(form) ? ratingLine(text, form) : null);
}

/** A paragraph of its own ends the section: a short line behind it would run into its text. */
function isProse(form: SectionForm): boolean {
  const last = form.lines.find(({ line }) => line.end === form.insertAt);
  return last === undefined || last.field === 'description' || last.field === null;
}

function ratingLine(text: string, form: SectionForm): LabelledLine | null {
  const rating = families[0] ?? [];
  return (
    form.lines.findLast(
      ({ field, ...line }) => field !== null && rating.includes(field) && isOneLine(text, { field, ...line }),
    ) ?? null
  );
}

/** Label and value alone on one line that nothing continues. */
function isOneLine(text: string, line: LabelledLine): boolean {
  if (line.valueSpan.end === line.valueSpan.start || line.valueSpan.end > line.line.end) return false;
  if (line.line.start !== lineStart(text, line.labelSpan.start) || !hasCleanStyle(line)) return false;
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
  if (
    last.trim() === '' ||
    text
      .slice(form.insertAt, form.insertAt + 80)
      .split('\n')[1]
      ?.trim()
  )
    return true;
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
