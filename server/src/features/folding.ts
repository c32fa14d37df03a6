/** Sections, tables and risks; in YAML every key and item with something below it: an editor folds by nothing else where we answer. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { type Span, structureOf } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';

export function foldingRanges(document: RiskDocument): FoldingRange[] {
  const { profile, reading } = document;
  const sightings = profile.risks.flatMap((risk) => risk.sightings).filter(({ form }) => form.kind !== 'row');
  const spans = [
    ...structureOf(reading).parts,
    ...profile.tables.map(({ span }) => span),
    ...sightings.map(({ span }) => span),
  ];
  const byLine = new Map<number, FoldingRange>();
  for (const span of spans) {
    const range = fold(document, span);
    // An editor draws one arrow for a line; the longer part is the one whose heading that is.
    const known = range === null ? undefined : byLine.get(range.startLine);
    if (range !== null && (known === undefined || known.endLine < range.endLine)) byLine.set(range.startLine, range);
  }
  return [...byLine.values()].toSorted((a, b) => a.startLine - b.startLine);
}

function fold({ lines, text }: RiskDocument, span: Span): FoldingRange | null {
  // Blank lines after a section stay visible, as between folded headings.
  const end = span.start + text.slice(span.start, span.end).trimEnd().length;
  const startLine = lines.positionAt(span.start).line;
  const endLine = lines.positionAt(end).line;
  return endLine > startLine ? { startLine, endLine, kind: FoldingRangeKind.Region } : null;
}
