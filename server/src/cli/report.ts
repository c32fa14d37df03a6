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

export interface Look {
  readonly colour: boolean;
  /** Whether a finding makes the run fail. */
  fails(finding: Finding): boolean;
}

export type Reporter = (files: readonly CheckedFile[], look: Look) => string;

/** Lines are counted once for a text: thousands of findings would count them thousands of times. */
export function placesIn(text: string): (span: Span) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const placeOf = (offset: number): { readonly line: number; readonly column: number } => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return ({ start, end }) => {
    const last = placeOf(end);
    return { ...placeOf(start), endLine: last.line, endColumn: last.column };
  };
}
