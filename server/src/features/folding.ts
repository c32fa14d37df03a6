/** A register, a risk's section or node: each folds as one. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Span } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';

export function foldingRanges(document: RiskDocument): FoldingRange[] {
  const { profile } = document;
  const sightings = profile.risks.flatMap((risk) => risk.sightings).filter(({ form }) => form.kind !== 'row');
  const ranges = [...profile.tables.map(({ span }) => span), ...sightings.map(({ span }) => span)];
  return ranges
    .map((span) => fold(document, span))
    .filter((range) => range !== null)
    .toSorted((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function fold({ lines, text }: RiskDocument, span: Span): FoldingRange | null {
  // Blank lines after a section stay visible, as between folded headings.
  const end = span.start + text.slice(span.start, span.end).trimEnd().length;
  const startLine = lines.positionAt(span.start).line;
  const endLine = lines.positionAt(end).line;
  return endLine > startLine ? { startLine, endLine, kind: FoldingRangeKind.Region } : null;
}
