/** How labelled entries are written, for those who change or add one. */
import type { LabelledLine, SectionForm, Span } from '../../model';
import type { Entry } from '../entries';
import { fieldOfTerm } from '../fields';
import { spanOf } from '../phrase';

export function sectionForm(
  entries: readonly Entry[],
  text: string,
  heading: Span | null,
  fallback: number,
): SectionForm {
  const lines = entries.map((entry) => labelledLine(entry, text));
  return { kind: 'section', lines, insertAt: insertionPoint(entries, text) ?? lineEnd(text, fallback), heading };
}

function labelledLine(entry: Entry, text: string): LabelledLine {
  const label = spanOf(entry.label);
  const start = lineStart(text, label.start);
  const end = Math.max(lineEnd(text, label.start), label.end);
  const printed = entry.value.text === '' ? { start: end, end } : spanOf(entry.value);
  const value = printed.start >= label.end ? printed : { start: label.end, end: label.end };
  return {
    field: fieldOfTerm(entry.term),
    label: entry.label.text,
    labelSpan: label,
    valueSpan: value,
    line: { start: start + indentOf(text, start, end), end },
    before: text.slice(start, label.start),
    between: text.slice(label.end, value.start),
  };
}

/** After the last label that holds its whole value on its own line: a new line there joins its like. */
function insertionPoint(entries: readonly Entry[], text: string): number | null {
  for (const entry of entries.toReversed()) {
    if (
      entry.term === null ||
      entry.value.text === '' ||
      entry.content.length > 0 ||
      entry.more.length > 0 ||
      entry.steps.length > 0
    )
      continue;
    return lineEnd(text, spanOf(entry.value).end);
  }
  return null;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

function indentOf(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.charAt(at) === ' ' || text.charAt(at) === '\t')) at += 1;
  return at - start;
}
