/**
 * A fragment of YAML as a small tree with exact places. The only file that knows the parser; it never throws. Scalars stay text:
 * whether `6` is a number is for the field to decide.
 */
import { isAlias, isMap, isPair, isScalar, isSeq, type Node, parseDocument, type YAMLError } from 'yaml';
import type { Span } from '../model';
import { isTooDeep } from './yaml-depth';

export type YamlNode = YamlScalar | YamlList | YamlMap | YamlAlias;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string;
  /** Unquoted: `null` and `true` mean something. */
  readonly plain: boolean;
  /** The text without its quotes. */
  readonly span: Span;
  /** Whether the text stands there letter by letter: no escape, no folded line. Parts of it have exact places then. */
  readonly literal: boolean;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
  readonly flow: boolean;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export interface YamlAlias {
  readonly kind: 'alias';
  readonly name: string;
  readonly span: Span;
}

export interface Fragment {
  readonly root: YamlNode | null;
  readonly errors: readonly FragmentError[];
  readonly anchors: ReadonlyMap<string, YamlNode>;
}

export interface FragmentError {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

/** Parses one fragment; spans are those of the text that the fragment starts in at `offset`. */
export function parseFragment(source: string, offset: number): Fragment {
  if (isTooDeep(source)) return unreadable(source, offset);
  try {
    const document = parseDocument(source, options);
    const building: Building = { source, offset, anchors: new Map() };
    const root = document.contents === null ? null : build(building, document.contents);
    return {
      root,
      errors: document.errors.map((error) => toError(error, source.length, offset)),
      anchors: building.anchors,
    };
  } catch {
    return unreadable(source, offset);
  }
}

function unreadable(source: string, offset: number): Fragment {
  const error = { code: 'UNREADABLE', message: '', span: { start: offset, end: offset + source.trimEnd().length } };
  return { root: null, errors: [error], anchors: new Map() };
}

/** Types are not resolved and keys not compared: both cost time, and the reader does its own. */
const options = {
  schema: 'failsafe',
  prettyErrors: false,
  uniqueKeys: false,
  logLevel: 'silent',
  keepSourceTokens: false,
} as const;

interface Building {
  readonly source: string;
  readonly offset: number;
  readonly anchors: Map<string, YamlNode>;
}

function build(building: Building, node: Node): YamlNode {
  const built = buildKind(building, node);
  if (!isAlias(node) && 'anchor' in node && typeof node.anchor === 'string') building.anchors.set(node.anchor, built);
  return built;
}

function buildKind(building: Building, node: Node): YamlNode {
  const [from, to] = node.range ?? [0, 0];
  const { source, offset } = building;
  const span = { start: offset + from, end: offset + Math.max(from, Math.min(to, source.length)) };
  if (isAlias(node)) return { kind: 'alias', name: node.source, span };
  if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => build(building, item as Node)), span };
  if (isMap(node)) {
    const entries = node.items
      .filter(isPair)
      .map((pair) => buildEntry(building, pair.key as Node, pair.value as Node | null));
    return { kind: 'map', entries, span, flow: node.flow === true };
  }
  return scalar(
    building,
    isScalar(node) ? (node.source ?? '') : '',
    isScalar(node) ? (node.type ?? 'PLAIN') : 'PLAIN',
    from,
    to,
  );
}

function buildEntry(building: Building, key: Node, value: Node | null): YamlEntry {
  const name = build(building, key);
  const place = { start: name.span.end, end: name.span.end };
  const missing: YamlScalar = { kind: 'scalar', value: '', plain: true, span: place, literal: true };
  const built = value === null ? missing : build(building, value);
  return { key: name.kind === 'scalar' ? name.value : '', keySpan: name.span, value: built };
}

function scalar({ source, offset }: Building, value: string, type: string, from: number, to: number): YamlScalar {
  const [start, end] = inner(source, type, from, Math.min(to, source.length));
  const literal = source.slice(start, end) === value;
  return {
    kind: 'scalar',
    value,
    plain: type === 'PLAIN',
    span: { start: offset + start, end: offset + end },
    literal,
  };
}

/** Without quotes; a block scalar without its header and final line breaks. */
function inner(source: string, type: string, from: number, to: number): readonly [number, number] {
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') {
    const closed = to > from + 1 && source[to - 1] === source[from];
    return [from + 1, Math.max(from + 1, closed ? to - 1 : to)];
  }
  if (!type.startsWith('BLOCK')) return [from, to];
  const newline = source.indexOf('\n', from);
  let start = newline === -1 || newline >= to ? to : newline + 1;
  let end = to;
  while (start < end && source.charCodeAt(start) <= 32) start += 1;
  while (end > start && source.charCodeAt(end - 1) <= 32) end -= 1;
  return [start, end];
}

function toError(error: YAMLError, length: number, offset: number): FragmentError {
  const start = Math.min(error.pos[0], length);
  const end = Math.max(start, Math.min(error.pos[1], length));
  return { code: error.code, message: error.message, span: { start: offset + start, end: offset + end } };
}
