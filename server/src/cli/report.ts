import type { Finding, Span } from '../engine/checking';

/** Lines and columns count from 1, as compilers print them. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface CheckedFinding {
  readonly finding: Finding;
  readonly place: Place;
}

/** A finding that a comment in the text took away. */
export interface TakenFinding extends CheckedFinding {
  readonly reason: string | null;
}

export interface CheckedFile {
  readonly path: string;
  /** Given by name, not found in a folder: whoever names a file wants to hear why nothing is said of it. */
  readonly named: boolean;
  readonly text: string;
  readonly recognised: boolean;
  readonly reason: string;
  readonly policy: string;
  readonly risks: number;
  readonly findings: readonly CheckedFinding[];
  readonly taken: readonly TakenFinding[];
}

export type Reporter = (files: readonly CheckedFile[], look: { readonly colour: boolean }) => string;

export function checkedFinding(finding: Finding, text: string): CheckedFinding {
  return { finding, place: placeOfSpan(text, finding.span) };
}

export function placeOfSpan(text: string, span: Span): Place {
  const start = placeOf(text, span.start);
  const end = placeOf(text, span.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
