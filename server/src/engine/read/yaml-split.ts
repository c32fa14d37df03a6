/**
 * Cuts a document into pieces that are parsed and remembered alone: every entry of the top mapping, and every item of a list of
 * risks. Cutting looks at indentation only; what stands inside a piece is the parser's business.
 */
import { isListKey } from './yaml-keys';
import { isSignificant, keyOf, type Line, linesOf, restIsEmpty } from './yaml-lines';

export interface Piece {
  /**
   * `entry`: a key with its value. `header`: a key whose value is cut further. `item`: `- …` of a list. `keyed`: an entry of a
   * mapping of risks. `whole`: a document that is not written in lines, such as JSON.
   */
  readonly kind: 'entry' | 'header' | 'item' | 'keyed' | 'whole';
  /** The keys above it. */
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Counts the documents that `---` parts. */
  readonly document: number;
}

export function splitYaml(text: string, from = 0, to = text.length): readonly Piece[] {
  const start = from + (text.charCodeAt(from) === 0xfeff ? 1 : 0);
  const lines = linesOf(text, start, to);
  const pieces: Piece[] = [];
  let first = 0;
  let document = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && line.kind !== 'marker') continue;
    splitDocument({ text, lines, pieces, document }, first, index);
    document += 1;
    first = index + 1;
  }
  return pieces;
}

interface Cutting {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly pieces: Piece[];
  readonly document: number;
}

/** How deep a list of risks may stand: `profile:` / `register:` / `risks:`. */
const maximumDepth = 3;

function splitDocument(cutting: Cutting, from: number, to: number): void {
  const first = nextSignificant(cutting.lines, from, to);
  const line = cutting.lines[first];
  if (line === undefined || first >= to) return;
  if (line.kind === 'dash') {
    splitItems(cutting, from, to, line.indent, []);
    return;
  }
  if (line.kind === 'key' && !isFlow(cutting.text, line)) {
    splitEntries(cutting, from, to, line.indent, []);
    return;
  }
  push(cutting, 'whole', [], from, to);
}

function splitEntries(cutting: Cutting, from: number, to: number, indent: number, path: readonly string[]): void {
  let list: ItemList | null = null;
  for (const [start, end] of ranges(cutting.lines, from, to, (line) => line.kind === 'key' && line.indent <= indent)) {
    const stray = list === null ? end : resumedAt(cutting, start, end, list);
    const found = splitEntry(cutting, start, stray, path);
    if (list !== null && stray < end) splitItems(cutting, stray, end, list.indent, list.path);
    else list = found ?? list;
  }
}

interface ItemList {
  readonly path: readonly string[];
  readonly indent: number;
}

/** A line that slipped to the left does not end the list it stands in: where the items go on after it. */
function resumedAt({ text, lines }: Cutting, from: number, to: number, list: ItemList): number {
  const head = nextSignificant(lines, from, to);
  const line = lines[head];
  if (line === undefined) return to;
  const body = nextSignificant(lines, head + 1, to);
  const below = belowWhich(text, line, lines[body]);
  for (let index = body; index < to && below !== null; index += 1) {
    const item = lines[index];
    const goesOn = item?.kind === 'dash' && item.indent === list.indent && item.indent < below;
    if (goesOn && keyOf(text, item, item.indent + 2) !== null) return index;
  }
  return to;
}

/** Lines indented less than this cannot be the value of a line; null where everything may be. */
function belowWhich(text: string, line: Line, child: Line | undefined): number | null {
  const key = keyOf(text, line);
  if (key === null) return Number.POSITIVE_INFINITY;
  const value = text.slice(key.after, line.end).trim();
  if (value === '') return child === undefined || child.indent <= line.indent ? null : child.indent;
  const first = value.charAt(0);
  const open = (first === '"' || first === "'") && (value.length === 1 || !value.endsWith(first));
  return open || '|>[{&!'.includes(first) ? line.indent + 1 : Number.POSITIVE_INFINITY;
}

/** The list of items that it holds, where it holds one. */
function splitEntry(cutting: Cutting, from: number, to: number, path: readonly string[]): ItemList | null {
  const { text, lines } = cutting;
  const head = nextSignificant(lines, from, to);
  const line = lines[head];
  const key = line === undefined ? null : keyOf(text, line);
  const body = nextSignificant(lines, head + 1, to);
  const child = body < to ? lines[body] : undefined;
  if (line !== undefined && key !== null && child !== undefined && restIsEmpty(text, key.after, line)) {
    const below = [...path, key.key];
    if (child.kind === 'dash' && child.indent >= line.indent && isListKey(key.key)) {
      push(cutting, 'header', path, from, body);
      splitItems(cutting, body, to, child.indent, below);
      return { path: below, indent: child.indent };
    }
    if (child.kind === 'key' && child.indent > line.indent && !isFlow(text, child)) {
      const keys = childKeys(cutting, body, to, child.indent);
      if (path.length < maximumDepth && keys.some(isListKey)) {
        push(cutting, 'header', path, from, body);
        splitEntries(cutting, body, to, child.indent, below);
        return null;
      }
      if (isListKey(key.key)) {
        push(cutting, 'header', path, from, body);
        for (const [start, end] of ranges(lines, body, to, (at) => at.kind === 'key' && at.indent <= child.indent))
          push(cutting, 'keyed', below, start, end);
        return null;
      }
    }
  }
  push(cutting, 'entry', path, from, to);
  return null;
}

function splitItems(cutting: Cutting, from: number, to: number, indent: number, path: readonly string[]): void {
  const starts = (line: Line): boolean => line.kind === 'dash' && line.indent <= indent;
  for (const [start, end] of ranges(cutting.lines, from, to, starts)) push(cutting, 'item', path, start, end);
}

/** Neighbouring ranges that begin where `starts` says so; what stands before the first belongs to the first. */
export function ranges(
  lines: readonly Line[],
  from: number,
  to: number,
  starts: (line: Line) => boolean,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line === undefined || !starts(line)) continue;
    const last = found.at(-1);
    if (last !== undefined) last[1] = index;
    found.push([found.length === 0 ? from : index, to]);
  }
  return found.length === 0 && from < to ? [[from, to]] : found;
}

export function nextSignificant(lines: readonly Line[], from: number, to: number): number {
  let index = from;
  for (; index < to; index += 1) {
    const line = lines[index];
    if (line !== undefined && isSignificant(line)) break;
  }
  return index;
}

function childKeys(cutting: Cutting, from: number, to: number, indent: number): readonly string[] {
  const keys: string[] = [];
  for (let index = from; index < to; index += 1) {
    const line = cutting.lines[index];
    if (line === undefined || line.kind !== 'key' || line.indent !== indent) continue;
    const key = keyOf(cutting.text, line);
    if (key !== null) keys.push(key.key);
  }
  return keys;
}

function isFlow(text: string, line: Line): boolean {
  const char = text[line.start + line.indent];
  return char === '{' || char === '[';
}

function push(cutting: Cutting, kind: Piece['kind'], path: readonly string[], from: number, to: number): void {
  const start = cutting.lines[from]?.start;
  const end = cutting.lines[to - 1]?.next;
  if (start !== undefined && end !== undefined && end > start)
    cutting.pieces.push({ kind, path, start, end, document: cutting.document });
}
