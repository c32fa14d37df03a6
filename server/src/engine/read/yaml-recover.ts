/**
 * Reads a fragment, and when it is broken, its parts: entries and items are parsed alone until only the broken line is left. That
 * line yields one problem, and what a person would read there as its value.
 */
import type { Located, Problem } from '../model';
import { keyOf, type Line, linesOf, restIsEmpty } from './yaml-lines';
import { belongsNowhere, problemOf, withoutColon } from './yaml-messages';
import { shift } from './yaml-shift';
import { nextSignificant, ranges } from './yaml-split';
import {
  type FragmentError,
  parseFragment,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from './yaml-tree';

export interface Recovered {
  readonly root: YamlNode | null;
  readonly problems: readonly Problem[];
  readonly anchors: ReadonlyMap<string, YamlNode>;
}

/** Spans count from the start of `source`. */
export function readFragment(source: string): Recovered {
  const fragment = parseFragment(source, 0);
  if (fragment.errors.length === 0 && !isLooseText(fragment.root))
    return { root: fragment.root, problems: [], anchors: fragment.anchors };
  const mended = mendText(source, 0, fragment.anchors);
  const root = mended.root ?? fragment.root;
  const [first] = fragment.errors;
  if (mended.problems.length > 0 || first === undefined) return { ...mended, root };
  return { ...mended, root, problems: [problemOf(first, source, null)] };
}

function mendText(source: string, depth: number, known: ReadonlyMap<string, YamlNode>): Recovered {
  const problems: Problem[] = [];
  const anchors = new Map(known);
  const mending: Mending = { source, lines: linesOf(source, 0, source.length), problems, anchors };
  return { root: mend(mending, 0, mending.lines.length, depth), problems, anchors };
}

interface Mending {
  readonly source: string;
  readonly lines: readonly Line[];
  readonly problems: Problem[];
  readonly anchors: Map<string, YamlNode>;
}

const maximumDepth = 5;

/** A block that is broken somewhere: its items or entries one by one. */
function mend(mending: Mending, from: number, to: number, depth: number): YamlNode | null {
  const line = mending.lines[nextSignificant(mending.lines, from, to)];
  if (line === undefined) return null;
  if (line.kind === 'dash') return mendItems(mending, from, to, line.indent, depth);
  if (line.kind === 'key' && !'{['.includes(mending.source[line.start + line.indent] ?? ''))
    return mendEntries(mending, from, to, line.indent, depth);
  return parsePart(mending, from, to, depth);
}

function mendItems(mending: Mending, from: number, to: number, indent: number, depth: number): YamlNode | null {
  const items: YamlNode[] = [];
  for (const [start, end] of ranges(
    mending.lines,
    from,
    to,
    ({ kind, indent: at }) => kind === 'dash' && at <= indent,
  )) {
    const node = parsePart(mending, start, end, depth);
    if (node?.kind === 'list') for (const one of node.items) items.push(one);
    else if (node !== null) items.push(node);
  }
  return { kind: 'list', items, span: spanOf(mending, from, to) };
}

function mendEntries(mending: Mending, from: number, to: number, indent: number, depth: number): YamlMap {
  const entries: YamlEntry[] = [];
  for (const [start, end] of ranges(
    mending.lines,
    from,
    to,
    ({ kind, indent: at }) => kind === 'key' && at <= indent,
  )) {
    const node = parsePart(mending, start, end, depth);
    if (node?.kind === 'map') for (const one of node.entries) entries.push(one);
  }
  return { kind: 'map', entries, span: spanOf(mending, from, to), flow: false };
}

/** One entry or item: as it is where it can be parsed, else what is in it, else the line as a person reads it. */
function parsePart(mending: Mending, from: number, to: number, depth: number): YamlNode | null {
  const { lines, source } = mending;
  const head = nextSignificant(lines, from, to);
  const line = lines[head];
  if (line === undefined) return null;
  const end = lines[to - 1]?.next ?? source.length;
  const fragment = parseFragment(source.slice(line.start, end), line.start);
  const [first] = fragment.errors;
  if (first === undefined && !isLooseText(fragment.root)) {
    for (const [name, node] of fragment.anchors) mending.anchors.set(name, node);
    return fragment.root;
  }
  if (depth < maximumDepth) {
    const item = line.kind === 'dash' ? mendItem(mending, line, end, depth) : null;
    if (item !== null) return item;
    const key = line.kind === 'key' ? keyOf(source, line) : null;
    const body = nextSignificant(lines, head + 1, to);
    const child = body < to ? lines[body] : undefined;
    if (key !== null && child !== undefined && restIsEmpty(source, key.after, line) && child.kind !== 'rest') {
      const value = mend(mending, body, to, depth + 1);
      const start = line.start + line.indent;
      if (value !== null) {
        const entry = { key: key.key, keySpan: { start, end: start + key.key.length }, value };
        return { kind: 'map', entries: [entry], span: { start, end }, flow: false };
      }
    }
  }
  if (line.kind === 'key' && keyOf(source, line) === null && !isQuoted(source, line)) {
    mending.problems.push(withoutColon(source, line));
    return null;
  }
  return first === undefined ? fragment.root : mendLine(mending, head, to, first, fragment.root);
}

/** The last resort: the value as printed after the colon or dash, without lines that do not belong there. */
function mendLine(
  { source, lines, problems }: Mending,
  head: number,
  to: number,
  error: FragmentError,
  root: YamlNode | null,
): YamlNode | null {
  const line = lines[head];
  const from = line === undefined ? null : valueStart(source, line);
  const printed = line === undefined || from === null ? null : printedValue(source, from, line.end);
  if (line === undefined || printed === null) {
    problems.push(problemOf(error, source, null));
    return root;
  }
  const next = lines[nextSignificant(lines, head + 1, to)];
  const first = printed.value.charAt(0);
  const single = next === undefined || next.start >= (lines[to - 1]?.next ?? source.length);
  const readable = printed.value !== '' && !'[{|>'.includes(first);
  if (!single && readable && first !== '"' && first !== "'") problems.push(belongsNowhere(source, next));
  else problems.push(problemOf(error, source, single ? printed : null));
  if (!readable || (!single && (first === '"' || first === "'"))) return root;
  return withValue(source, line, unquoted(printed));
}

function isQuoted(source: string, line: Line): boolean {
  return '"\'?'.includes(source.charAt(line.start + line.indent));
}

function valueStart(source: string, line: Line): number | null {
  if (line.kind === 'dash') return line.start + line.indent + 1;
  return line.kind === 'key' ? (keyOf(source, line)?.after ?? null) : null;
}

function printedValue(source: string, from: number, end: number): Located<string> {
  const raw = source.slice(from, end);
  const comment = raw.search(/\s#/);
  const value = (comment === -1 ? raw : raw.slice(0, comment)).trim();
  const start = from + (value === '' ? 0 : raw.indexOf(value));
  return { value, span: { start, end: start + value.length } };
}

function unquoted({ value, span }: Located<string>): YamlScalar {
  const first = value.charAt(0);
  const quoted = first === '"' || first === "'" ? 1 : 0;
  const closed = quoted === 1 && value.length > 1 && value.endsWith(first) ? 1 : 0;
  return {
    kind: 'scalar',
    value: value.slice(quoted, value.length - closed),
    plain: quoted === 0,
    span: { start: span.start + quoted, end: span.end - closed },
    literal: true,
  };
}

function withValue(source: string, line: Line, value: YamlScalar): YamlNode {
  const start = line.start + line.indent;
  const span = { start, end: line.end };
  const key = line.kind === 'key' ? keyOf(source, line) : null;
  if (key === null) return { kind: 'list', items: [value], span };
  const entry: YamlEntry = { key: key.key, keySpan: { start, end: start + key.key.length }, value };
  return { kind: 'map', entries: [entry], span, flow: false };
}

/** The same text with the dash as a space, so that what follows it stands as a block of its own; null for a plain text item. */
function mendItem({ source, problems, anchors }: Mending, line: Line, end: number, depth: number): YamlNode | null {
  const dash = line.indent;
  const item = source.slice(line.start, end);
  const undashed = `${item.slice(0, dash)} ${item.slice(dash + 1)}`;
  const [inner] = linesOf(undashed, 0, line.next - line.start);
  const textOnly = inner === undefined || (inner.kind === 'key' && keyOf(undashed, inner) === null);
  if (textOnly || (inner.kind !== 'key' && inner.kind !== 'dash' && inner.kind !== 'blank')) return null;
  if (inner.kind === 'blank' && undashed.trim() === '') return null;
  const mended = mendText(undashed, depth + 1, new Map());
  for (const one of shift(mended.problems, line.start)) problems.push(one);
  for (const [name, node] of mended.anchors) anchors.set(name, node);
  const items = mended.root === null ? [] : [shift(mended.root, line.start)];
  return { kind: 'list', items, span: { start: line.start + dash, end } };
}

/** Text where a mapping or list should be: a key without its colon. */
function isLooseText(root: YamlNode | null): boolean {
  return root?.kind === 'scalar' && root.value !== '';
}

function spanOf({ lines, source }: Mending, from: number, to: number): { start: number; end: number } {
  const first = lines[nextSignificant(lines, from, to)];
  return { start: first === undefined ? 0 : first.start + first.indent, end: lines[to - 1]?.end ?? source.length };
}
