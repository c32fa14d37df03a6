/** A whole new risk in the document's own shape: a row like the other rows, a section like the other sections, a node like the others. */
import type { LabelledLine, RiskProfile, RiskTable, SectionForm } from '../../engine';
import type { RiskDocument } from '../../workspace/risk-document';
import { Placeholders } from './placeholders';

export function newRow(table: RiskTable, id: string): Placeholders {
  const row = new Placeholders();
  for (const { title, field } of table.header) {
    row.text('| ');
    if (field === 'id') row.text(id);
    else row.blank(title.toLowerCase());
    row.text(' ');
  }
  return row.text('|');
}

/** null where the document writes no sections. */
export function newSection({ text, profile }: RiskDocument, id: string, title: string | null): Placeholders | null {
  const model = modelSection(profile);
  const sighting = profile.risks.flatMap(({ sightings }) => sightings).find(({ form }) => form === model);
  if (model?.heading == null || sighting === undefined) return null;
  const { heading, lines } = model;
  const { id: oldId, title: oldTitle } = sighting.fields;
  const start = Math.min(oldId?.span.start ?? oldTitle?.span.start ?? heading.end, heading.end);
  const section = new Placeholders().text(numbered(text, profile, text.slice(heading.start, start)));
  if (oldId !== null) section.text(`${id}${oldTitle === null ? '' : text.slice(oldId.span.end, oldTitle.span.start)}`);
  if (title === null) section.blank('title');
  else section.text(title);
  section.text('\n');
  for (const [index, line] of lines.entries()) {
    const gap = text.slice(lines[index - 1]?.line.end ?? heading.end, line.line.start);
    if (/\n[ \t]*\r?\n[ \t]*$/.test(gap)) section.text('\n');
    section.join(labelled(text, model, line)).text('\n');
  }
  return section;
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
export function labelled(text: string, { lines }: SectionForm, line: LabelledLine): Placeholders {
  const written = new Placeholders().text(line.before + line.label + line.between.trimEnd());
  const isEmpty = line.valueSpan.start === line.valueSpan.end;
  const next = lines[lines.indexOf(line) + 1]?.line.start ?? line.line.end + 400;
  const list = isEmpty ? /^\s*?\n(?:[ \t]*\r?\n)?[ \t]*(?:[-*+]|\d+[.)]) (?:\[[ xX]\] )?/ : null;
  const item = list
    ?.exec(text.slice(line.line.end, next))?.[0]
    .replaceAll('\r', '')
    .replace(/\[[xX]\]/, '[ ]');
  // A wide colon has its space inside.
  written.text(item ?? (isEmpty ? ' ' : (/\s*$/.exec(line.between)?.[0] ?? ' '))).blank(line.label.toLowerCase());
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
  return before.replace(/\d+(?=[.)] *$)/, String(Math.max(0, ...numbers) + 1));
}

export function newNode({ profile }: RiskDocument, id: string, indent: string): Placeholders {
  const model = profile.risks.flatMap(({ sightings }) => sightings).find(({ form }) => form.kind === 'node');
  const used = model?.form.kind === 'node' ? model.form.keys.map(({ key }) => key) : [];
  const keys = used.length > 1 ? used : ['id', 'title', 'category', 'probability', 'impact', 'owner', 'mitigations'];
  const node = new Placeholders();
  for (const [index, key] of keys.entries()) {
    if (index > 0) node.text(`\n${indent}`);
    node.text(`${key}:`);
    if (key === 'id') node.text(` ${id}`);
    else if (lists.has(key)) node.text(`\n${indent}  - `).blank(key);
    else node.text(' ').blank(key);
  }
  return node;
}

const lists: ReadonlySet<string> = new Set(['mitigations', 'tests', 'acceptance', 'monitoring', 'contingency']);
