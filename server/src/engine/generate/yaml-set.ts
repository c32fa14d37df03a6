/**
 * Sets one value in a YAML text and leaves every other character alone: comments, quotes and order are the author's. Where the key is
 * missing it is added in the style of its neighbours.
 */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  parseDocument,
  stringify,
  type YAMLMap,
} from 'yaml';

export type YamlValue = string | number | boolean | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** null where the text cannot be changed safely: not YAML, or something else stands where a mapping is needed. */
export function setInYaml(text: string, path: readonly string[], value: YamlValue): string | null {
  const root = rootOf(text);
  if (root === null) return null;
  if (root === 'empty')
    return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${block(nestValue(path, value), 0)}\n`;
  return setIn(text, root, path, value);
}

/** Removes a key with its line or lines; the text as it was where there is no such key. */
export function removeFromYaml(text: string, path: readonly string[]): string {
  let node: Node | null = mapOrNull(rootOf(text));
  for (const [depth, key] of path.entries()) {
    const pair: Pair | undefined = isMap(node) ? pairOf(node, key) : undefined;
    if (pair === undefined) return text;
    if (depth < path.length - 1) node = pair.value as Node | null;
    else return isMap(node) && node.flow !== true ? withoutPair(text, pair) : text;
  }
  return text;
}

/** Adds texts to a list in the list's own style; null as in `setInYaml`. */
export function appendInYaml(text: string, path: readonly string[], added: readonly string[]): string | null {
  if (added.length === 0) return text;
  const found: unknown = parseDocument(text, options).getIn(path, true);
  if (!isSeq(found)) return setInYaml(text, path, added);
  const [start = 0, end = 0] = found.range ?? [];
  if (found.flow === true) {
    const close = text.lastIndexOf(']', end - 1);
    const before = text.slice(0, close).trimEnd();
    const inside = added.map((entry) => flow(entry)).join(', ');
    return `${before}${found.items.length === 0 ? '' : ','} ${inside} ${text.slice(close)}`;
  }
  const indent = columnOf(text, start);
  return insertAfter(text, end, block(added, indent));
}

/**
 * The first key of another place, or document, that says something else after a change: an anchor carries a value to where nobody
 * looks. null where only the given places changed.
 */
export function changedBeside(before: string, after: string, places: readonly (readonly string[])[]): string | null {
  const [old, now] = [before, after].map((text) => [...parseAllDocuments(text, options)].map(plain));
  if (old === undefined || now === undefined || (old.length > 0 && old.length !== now.length)) return 'documents';
  for (const [index, document] of now.entries()) {
    const first = old[index] ?? null;
    const found = differenceIn(first, document, index === 0 ? places : []);
    if (found !== null) return found;
  }
  return null;
}

function plain(document: Document): unknown {
  return document.toJS({ maxAliasCount: 100 });
}

function differenceIn(old: unknown, now: unknown, places: readonly (readonly string[])[]): string | null {
  if (places.some((place) => place.length === 0)) return null;
  const [before, after] = [old, now].map((value) => (isRecord(value) ? value : null));
  if (before == null || after == null) {
    // A mapping in the place of nothing or of a word: all that is in it must be ours.
    const isOurs = after != null && Object.keys(after).every((key) => places.some(([first]) => first === key));
    return isOurs || JSON.stringify(old) === JSON.stringify(now) ? null : 'the document';
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const inside = places.filter(([first]) => first === key).map(([, ...rest]) => rest);
    if (differenceIn(before[key], after[key], inside) !== null) return key;
  }
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of a list of texts; [] where there is none. */
export function textsInYaml(text: string, path: readonly string[]): readonly string[] {
  const found: unknown = parseDocument(text, options).getIn(path);
  return isSeq(found) ? found.items.map((item) => (isScalar(item) ? String(item.value) : String(item))) : [];
}

const options = { prettyErrors: false, logLevel: 'silent' } as const;

function rootOf(text: string): YAMLMap | 'empty' | null {
  const document = parseDocument(text, options);
  if (document.errors.length > 0) return null;
  const contents = document.contents as Node | null;
  if (contents === null || (isScalar(contents) && contents.value === null)) return 'empty';
  return isMap(contents) ? contents : null;
}

function mapOrNull(root: YAMLMap | 'empty' | null): YAMLMap | null {
  return root === 'empty' ? null : root;
}

function setIn(text: string, map: YAMLMap, path: readonly string[], value: YamlValue): string | null {
  const [key = '', ...rest] = path;
  const pair = pairOf(map, key);
  if (pair === undefined) return insert(text, map, key, nestValue(rest, value));
  const node = pair.value as Node | null;
  if (rest.length > 0 && isMap(node)) return setIn(text, node, rest, value);
  if (rest.length > 0 && !(node === null || (isScalar(node) && node.value === null))) return null;
  return replace(text, pair, nestValue(rest, value));
}

/** A value takes the place of the old one; a mapping in the place of a word is written in flow style, so that no line moves. */
function replace(text: string, pair: Pair, value: YamlValue): string {
  const node = pair.value as Node | null;
  const keyEnd = (pair.key as Node).range?.[1] ?? 0;
  const colon = text.indexOf(':', keyEnd);
  if (node === null || (isScalar(node) && node.value === null && node.source === '')) {
    return `${text.slice(0, colon + 1)} ${flow(value)}${text.slice(colon + 1)}`;
  }
  const [start = 0, end = 0] = node.range ?? [];
  const old = text.slice(start, end);
  const trailing = old.length - old.trimEnd().length;
  return `${text.slice(0, start)}${like(old, value)}${text.slice(end - trailing)}`;
}

/** A quoted text stays quoted in the same way. */
function like(old: string, value: YamlValue): string {
  const text = flow(value);
  const simple = typeof value === 'string' && !value.includes('\n');
  if (old.startsWith("'") && simple) return `'${value.replaceAll("'", "''")}'`;
  return old.startsWith('"') && typeof value === 'string' && !text.startsWith('"') ? JSON.stringify(value) : text;
}

function insert(text: string, map: YAMLMap, key: string, value: YamlValue): string {
  const [, end = 0] = map.range ?? [];
  if (map.flow === true) {
    const close = text.lastIndexOf('}', end - 1);
    const before = text.slice(0, close).trimEnd();
    const comma = map.items.length === 0 ? ' ' : ', ';
    return `${before}${comma}${flow({ [key]: value })
      .slice(1, -1)
      .trim()} ${text.slice(close)}`;
  }
  const first = map.items[0]?.key as Node | undefined;
  const start = first?.range?.[0] ?? 0;
  const indent = columnOf(text, start);
  return insertAfter(text, end, block({ [key]: value }, indent));
}

/** On new lines below the line on which the last content before `end` stands: a comment behind it stays with it. */
function insertAfter(text: string, end: number, lines: string): string {
  const content = text.slice(0, end).trimEnd().length;
  const newline = text.indexOf('\n', content);
  const at = newline < 0 ? text.length : newline;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const stop = text[at - 1] === '\r' ? at - 1 : at;
  return `${text.slice(0, stop)}${eol}${lines.replaceAll('\n', eol)}${text.slice(stop)}`;
}

/** A byte order mark takes no room on the line. */
function columnOf(text: string, offset: number): number {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return offset - line - (line === 0 && text.startsWith('\uFEFF') ? 1 : 0);
}

function withoutPair(text: string, pair: Pair): string {
  const key = (pair.key as Node).range?.[0] ?? 0;
  const from = text.lastIndexOf('\n', key - 1) + 1;
  const end = (pair.value as Node | null)?.range?.[1] ?? (pair.key as Node).range?.[1] ?? key;
  const last = text.slice(0, end).trimEnd().length;
  const newline = text.indexOf('\n', last);
  return `${text.slice(0, from)}${newline < 0 ? '' : text.slice(newline + 1)}`;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key) as Pair | undefined;
}

function nestValue(path: readonly string[], value: YamlValue): YamlValue {
  return path.reduceRight<YamlValue>((inner, key) => ({ [key]: inner }), value);
}

function block(value: YamlValue, indent: number): string {
  const pad = ' '.repeat(indent);
  return stringify(value, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `${pad}${line}`))
    .join('\n');
}

function flow(value: YamlValue): string {
  if (typeof value === 'string')
    return stringify(value, {
      lineWidth: 0,
      defaultStringType: 'PLAIN',
      singleQuote: false,
      blockQuote: false,
    }).trimEnd();
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow', blockQuote: false }).trimEnd();
}
