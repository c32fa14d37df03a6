/**
 * Reads a fragment, and when it is broken, its parts: entries and items are parsed alone until only the broken line is left. That
 * line yields one problem, and what a person would read there as its value.
 */
import type { Problem } from '../model';
import { keyOf, type Line, linesOf, restIsEmpty } from './yaml-lines';
import { problemOf, withoutColon } from './yaml-messages';
import { nextSignificant, ranges } from './yaml-split';
import { parseFragment, type YamlEntry, type YamlMap, type YamlNode } from './yaml-tree';

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
  const problems: Problem[] = [];
  const anchors = new Map(fragment.anchors);
  const mending: Mending = { source, lines: linesOf(source, 0, source.length), problems, anchors };
  const root = mend(mending, 0, mending.lines.length, 0) ?? fragment.root;
  return { root, problems, anchors };
}

interface Mending {
  /** Dashes in front of a mapping are blanked while its entries are read. */
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
    if (node?.kind === 'list') items.push(...node.items);
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
    if (node?.kind === 'map') entries.push(...node.entries);
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
    if (line.kind === 'dash') {
      const inner = undashed(mending, head, to);
      if (inner !== null) {
        const node = mend(inner, head, to, depth + 1);
        return { kind: 'list', items: node === null ? [] : [node], span: { start: line.start + line.indent, end } };
      }
    }
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
  if (first === undefined) {
    mending.problems.push(withoutColon(source, line));
    return null;
  }
  return mendLine(mending, line, end, first, fragment.root);
}

/** The last resort: the value as printed after the colon or dash. */
function mendLine(
  mending: Mending,
  line: Line,
  end: number,
  error: ReturnType<typeof parseFragment>['errors'][number],
  root: YamlNode | null,
): YamlNode | null {
  const { source, problems } = mending;
  const key = line.kind === 'key' ? keyOf(source, line) : null;
  const from = key?.after ?? (line.kind === 'dash' ? line.start + line.indent + 1 : null);
  const single = source.slice(line.next, end).trim() === '';
  if (from === null) {
    problems.push(problemOf(error, source, null));
    return root;
  }
  const raw = source.slice(from, line.end);
  const lead = raw.length - raw.trimStart().length;
  const span = { start: from + lead, end: from + raw.trimEnd().length };
  const printed = { value: raw.trim(), span: { start: span.start, end: Math.max(span.start, span.end) } };
  problems.push(problemOf(error, source, single ? printed : null));
  if (!single || '[{|>'.includes(printed.value.charAt(0) || ' ')) return root;
  const quoted = /^["']/.test(printed.value) ? 1 : 0;
  const closed = quoted === 1 && printed.value.length > 1 && printed.value.endsWith(printed.value.charAt(0)) ? 1 : 0;
  const value: YamlNode = {
    kind: 'scalar',
    value: printed.value.slice(quoted, printed.value.length - closed),
    plain: quoted === 0,
    span: { start: printed.span.start + quoted, end: printed.span.end - closed },
    literal: true,
  };
  const start = line.start + line.indent;
  if (key === null) return { kind: 'list', items: [value], span: { start, end: line.end } };
  const entry: YamlEntry = { key: key.key, keySpan: { start, end: start + key.key.length }, value };
  return { kind: 'map', entries: [entry], span: { start, end: line.end }, flow: false };
}

/** The same text with the dash as a space, so that what follows it stands as a block of its own; null for a plain text item. */
function undashed(mending: Mending, head: number, to: number): Mending | null {
  const line = mending.lines[head];
  if (line === undefined) return null;
  const dash = line.start + line.indent;
  const source = `${mending.source.slice(0, dash)} ${mending.source.slice(dash + 1)}`;
  const [inner] = linesOf(source, line.start, line.next);
  if (inner === undefined || (inner.kind === 'key' && keyOf(source, inner) === null)) return null;
  if (inner.kind !== 'key' && inner.kind !== 'dash' && inner.kind !== 'blank') return null;
  if (inner.kind === 'blank' && nextSignificant(mending.lines, head + 1, to) >= to) return null;
  const lines = mending.lines.map((other, index) => (index === head ? inner : other));
  return { ...mending, source, lines };
}

/** Text where a mapping or list should be: a key without its colon. */
function isLooseText(root: YamlNode | null): boolean {
  return root?.kind === 'scalar' && root.value !== '';
}

function spanOf({ lines, source }: Mending, from: number, to: number): { start: number; end: number } {
  const first = lines[nextSignificant(lines, from, to)];
  return { start: first === undefined ? 0 : first.start + first.indent, end: lines[to - 1]?.end ?? source.length };
}
