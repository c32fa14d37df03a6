/** The only converter from spans to ranges: everything inside counts offsets, everything at the edge lines and columns. */
import type { Location, Position, Range } from 'vscode-languageserver';
import type { Span } from '../engine';
import type { Lines, RiskDocument } from '../workspace/risk-document';

export function toRange(lines: Lines, span: Span): Range {
  const start = lines.positionAt(span.start);
  return { start, end: span.end === span.start ? start : lines.positionAt(span.end) };
}

export function toLocation(document: Pick<RiskDocument, 'uri' | 'lines'>, span: Span): Location {
  return { uri: document.uri, range: toRange(document.lines, span) };
}

export function toSpan(lines: Lines, range: Range): Span {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}

export function toOffset(lines: Lines, position: Position): number {
  return lines.offsetAt(position);
}

/** A cursor at either edge of a word is on that word. */
export function touches(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
