/** From the word under the cursor outward: its value, its whole field, the risk's row or section, the part of the document. */
import type { SelectionRange } from 'vscode-languageserver';
import { type Span, structureOf } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { riskAt } from './places';
import { toRange, touches } from './to-lsp';

export function selectionRange(document: RiskDocument, offset: number): SelectionRange {
  const spans = enclosing(document, offset)
    .filter((span) => touches(span, offset))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  let outer: SelectionRange | null = null;
  let last: Span | null = null;
  for (const span of spans) {
    // Ranges that neither contain nor equal each other have no place in one chain.
    if (last !== null && (span.start < last.start || span.end > last.end || isSame(document.text, span, last)))
      continue;
    const range = toRange(document.lines, span);
    outer = outer === null ? { range } : { range, parent: outer };
    last = span;
  }
  return outer ?? { range: toRange(document.lines, { start: offset, end: offset }) };
}

function enclosing({ profile, reading, text }: RiskDocument, offset: number): readonly Span[] {
  const { parts, inner } = structureOf(reading);
  const spans: Span[] = [{ start: 0, end: text.length }, ...parts, ...inner, ...profile.tables.map(({ span }) => span)];
  spans.push(wordAround(text, offset));
  for (const { rows } of profile.tables) {
    for (const { span, cells } of rows)
      if (touches(span, offset)) for (const each of [span, ...cells]) spans.push(each);
  }
  const at = riskAt(profile, offset);
  if (at === null) return spans;
  for (const { span } of at.risk.sightings) spans.push(span);
  spans.push(at.sighting.head, at.span);
  const { form } = at.sighting;
  if (form.kind === 'section') for (const { line, valueSpan } of form.lines) spans.push(line, valueSpan);
  if (form.kind === 'node') {
    for (const { keySpan, valueSpan } of form.keys) {
      spans.push(keySpan, valueSpan, { start: keySpan.start, end: Math.max(keySpan.end, valueSpan.end) });
    }
  }
  return spans;
}

/** `SEC-001` is one word. */
function wordAround(text: string, offset: number): Span {
  const before = /[\p{L}\p{N}_-]*$/u.exec(text.slice(Math.max(0, offset - 80), offset))?.[0] ?? '';
  const after = /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, offset + 80))?.[0] ?? '';
  return { start: offset - before.length, end: offset + after.length };
}

/** Nobody sees a difference of blank lines at the end. */
function isSame(text: string, inner: Span, outer: Span): boolean {
  return inner.start === outer.start && text.slice(inner.end, outer.end).trim() === '';
}
