/** From the value under the cursor outward: its whole field, the risk's row or section, the register, the document. */
import type { SelectionRange } from 'vscode-languageserver';
import type { Span } from '../engine';
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
    if (last !== null && (span.start < last.start || span.end > last.end || isSame(span, last))) continue;
    const range = toRange(document.lines, span);
    outer = outer === null ? { range } : { range, parent: outer };
    last = span;
  }
  return outer ?? { range: toRange(document.lines, { start: offset, end: offset }) };
}

function enclosing({ profile, text }: RiskDocument, offset: number): readonly Span[] {
  const spans: Span[] = [{ start: 0, end: text.length }, ...profile.tables.map(({ span }) => span)];
  for (const { rows } of profile.tables) {
    for (const { span, cells } of rows) if (touches(span, offset)) spans.push(span, ...cells);
  }
  const at = riskAt(profile, offset);
  if (at === null) return spans;
  spans.push(...at.risk.sightings.map(({ span }) => span), at.sighting.head, at.span);
  const { form } = at.sighting;
  if (form.kind === 'section') for (const { line, valueSpan } of form.lines) spans.push(line, valueSpan);
  if (form.kind === 'node') {
    for (const { keySpan, valueSpan } of form.keys) {
      spans.push(keySpan, valueSpan, { start: keySpan.start, end: Math.max(keySpan.end, valueSpan.end) });
    }
  }
  return spans;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
