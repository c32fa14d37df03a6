/**
 * Where the cursor stands in a YAML document: the keys and lists around it, by indentation and brackets. Looked up in the text itself, so that
 * a half-written line, or broken text elsewhere, costs nothing.
 */
import type { Span } from '../../engine';
import { lineAt } from '../line';
import { flowPlace } from './yaml-flow';

export interface YamlPlace {
  /** The word is a key, a value, or the beginning of a list item that may become either. */
  readonly kind: 'key' | 'value' | 'item';
  /** Of the mapping for a key, of the value for a value; `-` is an item of a list: `['risks', '-', 'owner']`. */
  readonly path: readonly string[];
  /** The word under the cursor. */
  readonly span: Span;
  /** The keys that the mapping has already. */
  readonly present: ReadonlySet<string>;
  /** Inside brackets: a comma or a bracket would end the word. */
  readonly flow: boolean;
  /** Where the line begins, and the columns of its first dash and its key there; -1 for no dash. */
  readonly line: number;
  readonly dash: number;
  readonly column: number;
  /** What would hold a dash in that column: where a further item of a list may begin. */
  readonly list: readonly string[] | null;
}

export function yamlPlace(text: string, offset: number): YamlPlace | null {
  const line = lineAt(text, offset);
  const content = text.slice(line.start, line.end);
  const at = offset - line.start;
  if (isComment(content.slice(0, at))) return null;
  const lines = { all: text.split(/\r?\n/), at: text.slice(0, line.start).split('\n').length - 1 };
  const [, indent = '', dashes = ''] = /^( *)((?:-(?: +|$))*)/.exec(content) ?? [];
  const column = indent.length + dashes.length;
  const dash = dashes === '' ? null : indent.length + dashes.trimEnd().lastIndexOf('-');
  if (at < column && dash === null) return null;
  const key = /^([\w.-]+|"[^"]*"|'[^']*')\s*:(?=\s|$)/.exec(content.slice(column));
  const keyEnd = column + (key?.[0].length ?? 0);
  const path = pathTo(lines, dash ?? column, dash !== null);
  if (path === null) return null;
  // Each dash of `- - a` is a list of its own.
  const holder = [...path, ...(dashes.match(/-/g) ?? []).map(() => '-')];
  const here = {
    present: keysAt(lines, column),
    flow: false,
    line: line.start,
    dash: dash === null ? -1 : indent.length,
    column,
    list: pathTo(lines, indent.length, true),
  };
  const moved = (place: Pick<YamlPlace, 'kind' | 'path' | 'span'> & Partial<YamlPlace>): YamlPlace => ({
    ...here,
    ...place,
    span: { start: place.span.start + line.start, end: place.span.end + line.start },
  });
  if (key !== null && at >= keyEnd) {
    const value = valueIn(content, keyEnd, at);
    const inner = [...holder, unquoted(key[1] ?? '')];
    const flow = flowPlace(content, value.start, at);
    if (flow !== null) return moved({ ...flow, path: [...inner, ...flow.path] });
    return at > value.end ? null : moved({ kind: 'value', path: inner, span: value });
  }
  const flow = flowPlace(content, column, at);
  if (flow !== null) return moved({ ...flow, path: [...holder, ...flow.path] });
  if (dash !== null && key === null) {
    const start = Math.min(column, at);
    return moved({ kind: 'item', path: holder, span: { start, end: Math.max(content.trimEnd().length, at) } });
  }
  const end = key === null ? content.trimEnd().length : column + (key[1]?.length ?? 0);
  const span = { start: Math.min(column, at), end: Math.max(end, at) };
  return at >= column && /^[\w.-]*$/.test(content.slice(span.start, span.end))
    ? moved({ kind: 'key', path: holder, span })
    : null;
}

interface Lines {
  readonly all: readonly string[];
  readonly at: number;
}

function isComment(before: string): boolean {
  return /^\s*#/.test(before) || /\s#/.test(before.replace(/"(?:\\.|[^"\\])*"|'[^']*'/g, ''));
}

/** The value after a key, its comment excluded; where nothing stands there, the cursor itself. */
function valueIn(content: string, from: number, at: number): Span {
  const start = from + (/^\s*/.exec(content.slice(from))?.[0].length ?? 0);
  const isQuoted = /^["']/.test(content.slice(start));
  const comment = isQuoted ? -1 : content.slice(from).search(/\s#/);
  const end = comment < 0 ? content.trimEnd().length : content.slice(0, from + comment).trimEnd().length;
  return start > at || end <= from ? { start: at, end: Math.max(at, end) } : { start, end };
}

/** The keys and dashes that hold a line of this column, the outermost first; null inside a text that goes on over lines. */
function pathTo({ all, at }: Lines, column: number, isDash: boolean): readonly string[] | null {
  const path: string[] = [];
  let limit = column;
  let isItem = isDash;
  for (let index = at - 1; index >= 0 && (limit > 0 || isItem); index -= 1) {
    for (const entry of entriesOf(all[index] ?? '').toReversed()) {
      const holds = entry.column < limit || (entry.column === limit && isItem && entry.key !== '-');
      if (!holds) continue;
      if (entry.text !== '' && path.length === 0) return null;
      path.unshift(entry.key);
      limit = entry.column;
      isItem = entry.key === '-';
    }
  }
  return path;
}

interface Entry {
  readonly column: number;
  readonly key: string;
  /** What stands there instead of something below: `title: Queue`. Anchors and tags are none. */
  readonly text: string;
}

function entriesOf(content: string): readonly Entry[] {
  const body = content.trimStart();
  if (body === '' || body.startsWith('#')) return [];
  const entries: Entry[] = [];
  let column = content.length - body.length;
  let rest = body;
  for (let dash = /^-(?: +|$)/.exec(rest); dash !== null; dash = /^-(?: +|$)/.exec(rest)) {
    entries.push({ column, key: '-', text: '' });
    column += dash[0].length;
    rest = rest.slice(dash[0].length);
  }
  const key = /^([\w.-]+|"[^"]*"|'[^']*')\s*:(?=\s|$)/.exec(rest);
  if (key !== null) {
    const text = rest
      .slice(key[0].length)
      .replace(/\s#.*$/, '')
      .replace(/^\s*[&!][^\s]*/, '')
      .trim();
    return [...entries, { column, key: unquoted(key[1] ?? ''), text }];
  }
  const last = entries.pop();
  return last === undefined ? [] : [...entries, { ...last, text: rest.trim() }];
}

function keysAt({ all, at }: Lines, column: number): ReadonlySet<string> {
  const found = new Set<string>();
  /** Whether the mapping goes on beyond this line. */
  const take = (content: string): boolean => {
    if (content.trim() === '' || content.trim().startsWith('#')) return true;
    const own = entriesOf(content).filter((entry) => entry.column === column && entry.key !== '-');
    for (const { key } of own) found.add(key);
    return content.length - content.trimStart().length >= column;
  };
  for (let index = at - 1; index >= 0; index -= 1) if (!take(all[index] ?? '')) break;
  for (let index = at + 1; index < all.length; index += 1) {
    const content = all[index] ?? '';
    // The next dash begins another mapping.
    if (/^\s*-/.test(content) && content.length - content.trimStart().length < column) break;
    if (!take(content)) break;
  }
  return found;
}

function unquoted(key: string): string {
  return key.replace(/^["']|["']$/g, '');
}
