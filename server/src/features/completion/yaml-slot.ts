/** Keys of a YAML document: which mapping the cursor is in, by indentation, and which keys it has already. */
import type { Span } from '../../engine';
import type { Slot } from './slot';

export function yamlKeySlot(text: string, line: Span, offset: number): Slot | null {
  const content = text.slice(line.start, line.end);
  const parts = /^(\s*)(- *)?([\w.-]*)$/.exec(content);
  if (parts === null) return null;
  const [, indent = '', dash = '', word = ''] = parts;
  const span = { start: line.end - word.length, end: line.end };
  if (offset < span.start) return null;
  const lines = linesAround(text, line);
  const column = indent.length + dash.length;
  if (column === 0) return { kind: 'key', of: 'profile', span, present: keysAt(lines, 0) };
  const parent = parentOf(lines, indent.length, dash !== '');
  if (!isRiskList(parent)) return null;
  // A dash, or the column of the dashes, begins a new risk; deeper than them is a key of the risk above.
  if (dash !== '') return { kind: 'node', span: { start: line.start + indent.length, end: line.end }, dash: true };
  const item = itemAbove(lines, column);
  if (item === null) return { kind: 'node', span, dash: false };
  return { kind: 'key', of: 'risk', span, present: keysAt(lines, column) };
}

interface Lines {
  readonly all: readonly string[];
  readonly at: number;
}

function linesAround(text: string, line: Span): Lines {
  return { all: text.split(/\r?\n/), at: text.slice(0, line.start).split('\n').length - 1 };
}

/** The key that the list or mapping at this column hangs on; a list may stand in its key's own column. */
function parentOf({ all, at }: Lines, indent: number, isDash: boolean): string | null {
  let limit = indent;
  for (let index = at - 1; index >= 0; index -= 1) {
    const parts = /^(\s*)(- +)?([^\s:#-][^:]*):(?:\s|$)/.exec(all[index] ?? '');
    if (parts === null) continue;
    const [, lead = '', dash = '', key = ''] = parts;
    if (dash !== '' && lead.length < limit) {
      limit = lead.length + 1;
      isDash = true;
    } else if (dash === '' && (lead.length < limit || (isDash && lead.length === limit && lead.length === indent))) {
      if (isDash || lead.length + 2 >= indent) return key.trim();
      limit = lead.length;
    }
  }
  return null;
}

function isRiskList(key: string | null): boolean {
  return key !== null && /^(?:risks|register|riskRegister|risk_register|entries|items)$/i.test(key);
}

/** The line with the dash whose keys stand in this column. */
function itemAbove({ all, at }: Lines, column: number): string | null {
  for (let index = at - 1; index >= 0; index -= 1) {
    const content = all[index] ?? '';
    if (content.trim() === '' || content.trim().startsWith('#')) continue;
    const dash = /^(\s*)(- +)/.exec(content);
    const indent = content.length - content.trimStart().length;
    if (dash !== null && dash[0].length === column) return content;
    if (indent < column && dash === null) return null;
  }
  return null;
}

function keysAt({ all, at }: Lines, column: number): ReadonlySet<string> {
  const found = new Set<string>();
  const take = (content: string): boolean => {
    const key = /^([\s-]*)([\w.-]+)\s*:/.exec(content);
    const start = key?.[1]?.length ?? content.length - content.trimStart().length;
    if (key !== null && start === column) found.add(key[2] ?? '');
    return content.trim() === '' || start >= column;
  };
  for (let index = at - 1; index >= 0; index -= 1) {
    const content = all[index] ?? '';
    if (!take(content) || (column > 0 && /^\s*- /.test(content) && /^\s*- +/.exec(content)?.[0].length === column))
      break;
  }
  for (let index = at + 1; index < all.length; index += 1) {
    const content = all[index] ?? '';
    if (column > 0 && /^\s*- /.test(content) && (/^\s*/.exec(content)?.[0].length ?? 0) < column) break;
    if (!take(content)) break;
  }
  return found;
}
