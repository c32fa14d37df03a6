/** A whole new risk in the document's own shape: a row like the other rows, a section like the other sections, a node like the others. */
import {
  fieldOfKey,
  type LabelledLine,
  largest,
  type RiskProfile,
  type RiskTable,
  type SectionForm,
  type Sighting,
  type Span,
} from '../../engine';
import type { RiskDocument } from '../../workspace/risk-document';
import type { Fill } from './fill';
import { Placeholders } from './placeholders';

export function newRow(table: RiskTable, id: string, fill: Fill): Placeholders {
  const row = new Placeholders();
  for (const { title, field } of table.header) {
    row.text('| ');
    if (field === 'id') row.text(id);
    else fill(row, field, title.toLowerCase());
    row.text(' ');
  }
  return row.text('|');
}

/** With the labels of the fullest section, under a heading like that of the one above; null where the document writes no sections. */
export function newSection(
  { text, profile }: RiskDocument,
  id: string,
  title: string | null,
  offset: number,
  fill: Fill,
): Placeholders | null {
  const model = modelSection(profile);
  const headed = profile.risks.flatMap(({ sightings }) => sightings).filter(({ form }) => headingOf(form) !== null);
  const fullest = headed.find(({ form }) => form === model);
  if (model?.heading == null || fullest === undefined) return null;
  const { heading, lines } = model;
  const like = headed.filter(
    ({ fields, span }) => span.start < offset && (fields.id === null) === (fullest.fields.id === null),
  );
  const above = like.toSorted((a, b) => a.span.start - b.span.start).at(-1) ?? fullest;
  const { id: oldId, title: oldTitle } = above.fields;
  const own = headingOf(above.form) ?? heading;
  const start = Math.min(oldId?.span.start ?? oldTitle?.span.start ?? own.end, own.end);
  const section = new Placeholders().text(numbered(text, profile, text.slice(own.start, start)));
  if (oldId !== null) section.text(`${id}${oldTitle === null ? '' : text.slice(oldId.span.end, oldTitle.span.start)}`);
  if (title === null) section.blank('title');
  else section.text(title);
  section.text('\n');
  for (const [index, line] of lines.entries()) {
    const gap = text.slice(lines[index - 1]?.line.end ?? heading.end, line.line.start);
    if (/\n[ \t]*\r?\n[ \t]*$/.test(gap)) section.text('\n');
    section.join(labelled(text, model, line, fill)).text('\n');
  }
  return section;
}

function headingOf(form: Sighting['form']): Span | null {
  return form.kind === 'section' ? form.heading : null;
}

/** A heading and a fence; null where the document writes none. Its number follows the one above it under the same heading. */
export function newFence({ text, profile }: RiskDocument, offset: number, fill: Fill): NumberedRisk | null {
  const fences = profile.risks.flatMap(({ sightings }) => sightings.filter(({ shape }) => shape === 'fenced-block'));
  const model = fences.find(
    ({ form, fields }) => form.kind === 'section' && form.lines.length > 1 && fields.title !== null,
  );
  const title = model?.fields.title?.span;
  if (model?.form.kind !== 'section' || title === undefined) return null;
  const { form, span } = model;
  const [first] = form.lines;
  if (first === undefined || title.end > first.line.start) return null;
  const above =
    text
      .slice(0, offset)
      .split('\n')
      .findLast((line) => /^#{1,6} /.test(line)) ?? '';
  const number = Number(/^#+ +(\d+)[.)]/.exec(above)?.[1] ?? 0) + 1;
  const lead = text.slice(span.start, title.start);
  const risk = new Placeholders().text(lead.replace(/\d+(?=[.)]\D*$)/, String(number))).blank('title');
  risk.text(text.slice(title.end, first.line.start).replaceAll('\r', ''));
  for (const [index, line] of form.lines.entries()) {
    const gap = index === 0 ? '' : text.slice(form.lines[index - 1]?.line.end, line.line.start);
    if (/\n[ \t]*\r?\n[ \t]*$/.test(gap)) risk.text('\n');
    risk.join(labelled(text, form, line, fill)).text('\n');
  }
  return { number, risk: risk.text(`${text.slice(text.lastIndexOf('\n', span.end - 1) + 1, span.end)}\n`) };
}

export interface NumberedRisk {
  readonly number: number;
  readonly risk: Placeholders;
}

/** The section with the most labels; null where the document writes none. */
export function modelSection({ risks }: RiskProfile): SectionForm | null {
  const forms = risks.flatMap(({ sightings }) => sightings.map(({ form }) => form));
  const sections = forms.filter((form) => form.kind === 'section').filter(({ heading }) => heading !== null);
  return sections
    .filter(({ lines }) => lines.length > 0)
    .reduce<SectionForm | null>((best, each) => (each.lines.length > (best?.lines.length ?? 0) ? each : best), null);
}

/** One labelled line like that one, with a blank for its value, or with the first item of its list. */
export function labelled(text: string, { lines }: SectionForm, line: LabelledLine, fill: Fill): Placeholders {
  const written = new Placeholders().text(line.before + line.label + line.between.trimEnd());
  const isEmpty = line.valueSpan.start === line.valueSpan.end;
  const next = lines[lines.indexOf(line) + 1]?.line.start ?? line.line.end + 400;
  const list = isEmpty ? /^\s*?\n(?:[ \t]*\r?\n)?[ \t]*(?:[-*+•✓!]|\d+[.)]) (?:\[[ xX]\] )?/ : null;
  const item = list
    ?.exec(text.slice(line.line.end, next))?.[0]
    .replaceAll('\r', '')
    .replace(/\[[xX]\]/, '[ ]')
    .replace('✓', '!');
  // A wide colon has its space inside.
  written.text(item ?? (isEmpty ? ' ' : (/\s*$/.exec(line.between)?.[0] ?? ' ')));
  fill(written, line.field, line.label.toLowerCase());
  // `**Score: 9**` closes what it opened; two spaces at the end are a line break.
  const end = isEmpty || line.valueSpan.end > line.line.end ? '' : text.slice(line.valueSpan.end, line.line.end);
  return /^[*_]*\s*$/.test(end) ? written.text(end) : written;
}

/** `### 3. ` after `### 2. `. */
function numbered(text: string, { risks }: RiskProfile, before: string): string {
  if (!/\d+(?=[.)] *$)/.test(before)) return before;
  const numbers = risks.flatMap(({ sightings }) =>
    sightings.flatMap(({ form }) => {
      if (form.kind !== 'section' || form.heading === null) return [];
      return Number(/^#+ *(\d+)[.)]/.exec(text.slice(form.heading.start, form.heading.end))?.[1] ?? 0);
    }),
  );
  return before.replace(/\d+(?=[.)] *$)/, String(largest(numbers, 0) + 1));
}

export function newNode({ profile }: RiskDocument, id: string, indent: string, fill: Fill): Placeholders {
  const model = profile.risks.flatMap(({ sightings }) => sightings).find(({ form }) => form.kind === 'node');
  const used = model?.form.kind === 'node' ? model.form.keys.map(({ key }) => key) : [];
  const keys = used.length > 1 ? used : ['id', 'title', 'category', 'probability', 'impact', 'owner', 'mitigations'];
  const node = new Placeholders();
  for (const [index, key] of keys.entries()) {
    if (index > 0) node.text(`\n${indent}`);
    node.text(`${key}:`);
    if (key === 'id') node.text(` ${id}`);
    else if (lists.has(key)) node.text(`\n${indent}  - `).blank(key);
    else fill(node.text(' '), fieldOfKey(key), key);
  }
  return node;
}

const lists: ReadonlySet<string> = new Set(['mitigations', 'tests', 'acceptance', 'monitoring', 'contingency']);
