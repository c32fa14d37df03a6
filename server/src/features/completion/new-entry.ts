/** A new risk as a list item like the others: its line with blanks for what is said there, and the labels that are nested below. */
import { type SectionForm, type Sighting, type Span, say } from '../../engine';
import type { RiskDocument } from '../../workspace/risk-document';
import { lineAt } from '../line';
import type { Choice } from './choice';
import { type Fill, fillFor } from './fill';
import { nextIds } from './ids';
import { labelled } from './new-risk';
import { Placeholders } from './placeholders';

/** On an empty line, or behind a dash, under the heading of a list of risks. */
export function entryChoices(document: RiskDocument, line: Span, people: readonly string[]): readonly Choice[] {
  const { text, profile } = document;
  const content = text.slice(line.start, line.end);
  if (!/^[ \t]*(?:(?:[-*+]|\d+[.)]) ?[*_]{0,2}[\p{L}\d-]*)?$/u.test(content)) return [];
  const model = modelAbove(document, line.start);
  if (model === null || (content !== '' && indentOf(content) !== indentOf(leadOf(text, model)))) return [];
  const isNumbered = model.sighting.fields.id === null;
  const ids = isNumbered ? [{ id: null, detail: undefined }] : nextIds(document);
  const count = profile.risks.length;
  return ids.map(({ id, detail }) => ({
    kind: 'risk',
    label: id === null ? say`New risk` : say`New risk ${id}`,
    detail,
    span: line,
    text: newEntry(text, model, id, count, fillFor(document, people, id)),
  }));
}

interface Model {
  readonly sighting: Sighting;
  readonly form: SectionForm;
}

/** The fullest one between here and the heading above. */
function modelAbove({ text, profile }: RiskDocument, offset: number): Model | null {
  const heading = [...text.slice(0, offset).matchAll(/^#{1,6} /gm)].at(-1)?.index ?? 0;
  let best: Model | null = null;
  for (const sighting of profile.risks.flatMap(({ sightings }) => sightings)) {
    const { shape, form, fields, span } = sighting;
    if (shape !== 'list-entry' || form.kind !== 'section' || fields.title === null) continue;
    if (span.start < heading || span.start > offset || form.lines.length === 0) continue;
    if (best === null || form.lines.length > best.form.lines.length) best = { sighting, form };
  }
  return best;
}

function newEntry(text: string, { sighting, form }: Model, id: string | null, count: number, fill: Fill): Placeholders {
  const first = lineAt(text, sighting.head.start);
  const { id: ownId, title } = sighting.fields;
  const inline = form.lines.filter(({ valueSpan }) => valueSpan.start < first.end && valueSpan.end > valueSpan.start);
  const parts = [
    ...(ownId === null || id === null ? [] : [{ span: ownId.span, write: (to: Placeholders) => void to.text(id) }]),
    ...(title === null ? [] : [{ span: title.span, write: (to: Placeholders) => void to.blank('title') }]),
    ...inline.map(({ valueSpan, field, label }) => ({
      span: valueSpan,
      write: (to: Placeholders) => fill(to, field, label.toLowerCase()),
    })),
  ].toSorted((a, b) => a.span.start - b.span.start);
  const entry = new Placeholders();
  let at = first.start;
  for (const { span, write } of parts) {
    if (span.start < at || span.end > first.end) continue;
    const between = text.slice(at, span.start).replace('[x]', '[ ]').replace('[X]', '[ ]');
    entry.text(at === first.start ? between.replace(/^(\s*)\d+(?=[.)] )/, `$1${count + 1}`) : between);
    write(entry);
    at = span.end;
  }
  // What closes a bracket or emphasis; a sentence behind it is of that risk alone.
  entry.text(/^[)\]*_]*/.exec(text.slice(at, first.end))?.[0] ?? '');
  for (const line of form.lines.filter(({ line: own }) => own.start > first.end)) {
    entry.text('\n').join(labelled(text, form, line, fill));
  }
  return entry;
}

function leadOf(text: string, { sighting }: Model): string {
  return text.slice(lineAt(text, sighting.head.start).start, sighting.head.start);
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
