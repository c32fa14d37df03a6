/** Where a further key can stand in YAML: between the keys of the document in which the cursor stands, behind the one that holds it. */
import { type Document, isCollection, isMap, isScalar, parseAllDocuments, type YAMLMap } from 'yaml';
import { lineStart } from '../edit/lines';
import { type Message, say } from '../message';
import type { Span } from '../model';
import type { Place } from './markdown-places';

type Unplaced =
  | { readonly kind: 'present' }
  /** The key stands there with nothing in it: what is written takes the place of that line. */
  | { readonly kind: 'empty'; readonly span: Span; readonly level: number }
  | { readonly kind: 'refused'; readonly reason: Message };

export function yamlPlaces(text: string, cursor: number, key: string): readonly Place[] | Unplaced {
  const documents = documentsOf(text);
  if (documents.some(({ errors }) => errors.length > 0))
    return { kind: 'refused', reason: say`the YAML of this file cannot be read; mend it first` };
  const document = documents.find(({ range }) => cursor < range[2]) ?? documents.at(-1);
  const root = document?.contents ?? null;
  if (document === undefined || root === null || (isScalar(root) && root.value === null))
    return [{ at: isBlankLine(text, cursor) ? lineStart(text, cursor) : text.length, level: 0, isApart: false }];
  if (!isMap(root) || root.flow === true)
    return { kind: 'refused', reason: say`this YAML is no list of keys, so that there is no place for ${key}` };
  if (root.has(key)) return emptyPair(text, root, key) ?? { kind: 'present' };
  const starts = root.items.map(({ key: name }) => lineStart(text, startOf(name)));
  const level = startOf(root.items[0]?.key) - (starts[0] ?? 0);
  const ends = starts.map((start, index) => contentEnd(text, start, starts[index + 1] ?? document.range[1], level));
  const held = starts.findLastIndex((start) => start <= cursor);
  const end = ends[Math.max(0, held)] ?? text.length;
  const next = starts[held + 1] ?? document.range[1];
  const free = held >= 0 && cursor >= end && cursor <= next && isBlankLine(text, cursor);
  const at = [...(free ? [lineStart(text, cursor)] : []), end, ...ends.toReversed()];
  return at.map((place) => ({ at: place, level, isApart: false }));
}

/** `risks: []`, `risks: {}` or `risks:` on a line of its own, and no comment that would be lost. */
function emptyPair(text: string, root: YAMLMap, key: string): Unplaced | null {
  const pair = root.items.find(({ key: name }) => isScalar(name) && name.value === key);
  const { value } = pair ?? {};
  const isEmpty =
    value == null || (isScalar(value) ? value.value === null : isCollection(value) && value.items.length === 0);
  const at = startOf(pair?.key);
  const start = lineStart(text, at);
  const [line = ''] = /^[^\n]*(?:\n|$)/.exec(text.slice(start)) ?? [];
  if (!isEmpty || !/^[ \t]*["']?\w+["']?[ \t]*:[ \t]*(?:~|null|\[[ \t]*\]|\{[ \t]*\})?[ \t]*\r?\n?$/.test(line))
    return null;
  return { kind: 'empty', span: { start, end: start + line.length }, level: at - start };
}

/** Nothing but the new key differs; a text that keeps its last line breaks (`|+`) may not be parted from them. */
export function keepsYaml(before: string, after: string, key: string): boolean {
  const was = documentsOf(before);
  const now = documentsOf(after);
  if (now.some(({ errors }) => errors.length > 0) || now.length !== Math.max(1, was.length)) return false;
  const values = was.map(contentOf);
  const changed = now.map(contentOf).filter((value, index) => JSON.stringify(value) !== JSON.stringify(values[index]));
  const [only] = changed;
  if (changed.length !== 1 || typeof only !== 'object' || only === null || !(key in only)) return false;
  const place = now.findIndex((document) => JSON.stringify(contentOf(document)) === JSON.stringify(only));
  const without = (value: unknown): string => {
    const { [key]: _, ...rest } = (value ?? {}) as Readonly<Record<string, unknown>>;
    return JSON.stringify(rest);
  };
  return without(only) === without(values[place]);
}

function documentsOf(text: string): readonly Document.Parsed[] {
  return [...parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' })];
}

/** Anchors that multiply themselves are nothing to compare. */
function contentOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
}

function startOf(node: unknown): number {
  return (node as { readonly range?: readonly number[] | null } | undefined)?.range?.[0] ?? 0;
}

/** Comments above the next key are its own. */
function contentEnd(text: string, start: number, next: number, level: number): number {
  let end = next;
  while (end > start) {
    const line = lineStart(text, end - 1);
    const words = text.slice(line, end);
    const isComment = new RegExp(`^[ \\t]{0,${level}}#`).test(words) || /^(?:---|\.\.\.)/.test(words);
    if (line <= start || !(words.trim() === '' || isComment)) break;
    end = line;
  }
  return end;
}

function isBlankLine(text: string, at: number): boolean {
  const start = lineStart(text, at);
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).trim() === '';
}
