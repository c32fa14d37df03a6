/** YAML as lines with their indentation: enough to find keys and items without parsing what they hold. */

export interface Line {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  readonly next: number;
  /** Leading spaces; tabs are not indentation. */
  readonly indent: number;
  readonly kind: LineKind;
}

/** `key` is any text that may start an entry; `rest` can only continue one: `]`, `}`, a tab, an explicit `: value`. */
export type LineKind = 'blank' | 'comment' | 'dash' | 'key' | 'marker' | 'rest';

export function linesOf(text: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start < to) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 || newline >= to ? to : newline + 1;
    const end = next > start && text.charCodeAt(next - 1) === 10 ? next - 1 : next;
    lines.push(lineAt(text, start, text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end, next));
    start = next;
  }
  return lines;
}

/** The key that a line starts with and where its value may begin; null where there is no colon. */
export function keyOf(text: string, line: Line, indent = line.indent): { key: string; after: number } | null {
  const start = line.start + indent;
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, start + 1);
    if (close === -1 || close >= line.end || text[close + 1] !== ':') return null;
    return { key: text.slice(start + 1, close), after: close + 2 };
  }
  for (let colon = text.indexOf(':', start); colon !== -1 && colon < line.end; colon = text.indexOf(':', colon + 1)) {
    if (colon + 1 === line.end || isSpace(text.charCodeAt(colon + 1)))
      return { key: text.slice(start, colon).trimEnd(), after: colon + 1 };
  }
  return null;
}

/** Whether only white space or a comment stands between here and the end of the line. */
export function restIsEmpty(text: string, from: number, line: Line): boolean {
  let at = from;
  while (at < line.end && isSpace(text.charCodeAt(at))) at += 1;
  return at >= line.end || (text[at] === '#' && at > from);
}

export function isSignificant(line: Line): boolean {
  return line.kind !== 'blank' && line.kind !== 'comment';
}

function lineAt(text: string, start: number, end: number, next: number): Line {
  let at = start;
  while (at < end && text.charCodeAt(at) === 32) at += 1;
  return { start, end, next, indent: at - start, kind: kindAt(text, start, at, end) };
}

function kindAt(text: string, start: number, at: number, end: number): LineKind {
  if (at >= end) return 'blank';
  const after = at + 1 >= end || isSpace(text.charCodeAt(at + 1));
  switch (text[at]) {
    case '#':
      return 'comment';
    case '-':
      if (after) return 'dash';
      return at === start && text.startsWith('---', at) && (at + 3 >= end || isSpace(text.charCodeAt(at + 3)))
        ? 'marker'
        : 'key';
    case '.':
      return at === start && text.startsWith('...', at) && at + 3 >= end ? 'marker' : 'key';
    case '%':
      return at === start ? 'marker' : 'rest';
    case ':':
      return after ? 'rest' : 'key';
    case ']':
    case '}':
    case ',':
      return 'rest';
    case '\t':
      return text.slice(at, end).trim() === '' ? 'blank' : 'rest';
    default:
      return 'key';
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
