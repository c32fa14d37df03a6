/** A whole new risk in the document's own shape: a row like the other rows, a section like the other sections, a node like the others. */
import type { RiskTable, Sighting } from '../../engine';
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
export function newSection({ text, profile }: RiskDocument, id: string): Placeholders | null {
  const model = profile.risks.flatMap(({ sightings }) => sightings).find(hasHeading) ?? null;
  if (model === null || model.form.kind !== 'section' || model.form.heading === null) return null;
  const section = new Placeholders();
  const { heading, lines } = model.form;
  const { id: oldId, title } = model.fields;
  const start = oldId?.span.start ?? title?.span.start ?? heading.end;
  section.text(text.slice(heading.start, Math.min(start, heading.end)));
  if (oldId !== null) section.text(`${id}${title === null ? '' : text.slice(oldId.span.end, title.span.start)}`);
  section.blank('title');
  section.text('\n');
  for (const [index, line] of lines.entries()) {
    const before = text.slice(lines[index - 1]?.line.end ?? heading.end, line.line.start);
    if (index === 0 || /^[ \t]*\r?\n[ \t]*\r?\n/.test(before)) section.text('\n');
    section.text(line.before + line.label + line.between.trimEnd());
    const after = text.slice(line.line.end, lines[index + 1]?.line.start ?? line.line.end);
    const isList = line.valueSpan.start === line.valueSpan.end && /^\s*[-*] /.test(after);
    if (isList) section.text('\n\n- ');
    else section.text(' ');
    section.blank(line.label.toLowerCase());
    section.text('\n');
  }
  return section;
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

function hasHeading({ form }: Sighting): boolean {
  return form.kind === 'section' && form.heading !== null && form.lines.length > 0;
}
