/**
 * `.risk.yaml` line by line: two columns per level, one space after `:` and `-`, one blank line at most, nothing at line ends.
 * Comments stay where they are. Text that spans lines (block scalars, quotes, brackets, folded words) only moves sideways.
 */
export function formatYaml(text: string): string {
  // A mark of the encoding is no white space of a line.
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const formatted = formatLines(text.slice(mark.length));
  return mark + (text.endsWith('\n') ? formatted : formatted.trimEnd());
}

function formatLines(text: string): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const out: string[] = [];
  const levels: Level[] = [];
  let held: Held | null = null;
  for (const [index, line] of lines.entries()) {
    held = held !== null && isOver(held, line) ? null : held;
    if (held !== null) {
      out.push(shifted(line, held.shift, held.kind === 'block'));
      if (held.kind === 'open') held = stillOpen(held, line);
      continue;
    }
    const body = line.trimStart();
    if (body.trim() === '') {
      if (out.length > 0 && out.at(-1) !== '') out.push('');
      continue;
    }
    const indent = line.length - body.length;
    const target = targetOf(levels, body.startsWith('#') ? nextIndent(lines, index) : indent, body);
    out.push(' '.repeat(target) + (body.startsWith('#') ? body.trimEnd() : tidied(body)));
    if (body.startsWith('#')) continue;
    openLevels(levels, indent, target, body);
    held = holdAfter(line, indent, target - indent);
  }
  while (out.at(-1) === '') out.pop();
  return out.length === 0 ? '' : `${out.join(newline)}${newline}`;
}

/** A column of the old text and where it stands in the new one. */
interface Level {
  readonly from: number;
  readonly to: number;
}

/** Lines that belong to the value before them. */
type Held =
  | { readonly kind: 'block'; readonly indent: number; readonly shift: number }
  | { readonly kind: 'open'; readonly shift: number; readonly depth: number; readonly quote: string };

function targetOf(levels: Level[], indent: number, body: string): number {
  while ((levels.at(-1)?.from ?? -1) > indent) levels.pop();
  const last = levels.at(-1);
  if (last === undefined) return 0;
  if (last.from === indent) return last.to;
  return body.startsWith('#') ? last.to : last.to + 2;
}

/** `- id: A` opens two columns: that of the dash and that of its keys. */
function openLevels(levels: Level[], indent: number, target: number, body: string): void {
  if (levels.at(-1)?.from !== indent) levels.push({ from: indent, to: target });
  let from = indent;
  let to = target;
  let rest = body;
  for (let dash = /^-( +)(?=\S)/.exec(rest); dash !== null; dash = /^-( +)(?=\S)/.exec(rest)) {
    from += dash[0].length;
    to += 2;
    rest = rest.slice(dash[0].length);
    levels.push({ from, to });
  }
}

/** One space after each dash, and after the colon of a plain key. */
function tidied(body: string): string {
  const dashes = /^(?:- +)*/.exec(body)?.[0] ?? '';
  const rest = body.slice(dashes.length).trimEnd();
  const key = /^([\w.-]+) *:[ \t]+(?=\S)/.exec(rest);
  const start = dashes.replace(/- +/g, '- ');
  return key === null ? start + rest : `${start}${key[1]}: ${rest.slice(key[0].length)}`;
}

/** A comment belongs to what follows it. */
function nextIndent(lines: readonly string[], index: number): number {
  for (const line of lines.slice(index + 1)) {
    const body = line.trimStart();
    if (body !== '' && !body.startsWith('#')) return line.length - body.length;
  }
  return 0;
}

function holdAfter(line: string, indent: number, shift: number): Held | null {
  if (/(?:^|[\s:])[|>][+-]?\d?[+-]?(?:\s+#.*)?$/.test(line.trimEnd()))
    return { kind: 'block', indent: blockIndent(line, indent), shift };
  return stillOpen({ kind: 'open', shift, depth: 0, quote: '' }, line.slice(valueStart(line)));
}

/** The text of a block scalar stands deeper than the key that holds it. */
function blockIndent(line: string, indent: number): number {
  return indent + (/^(?:- +)*/.exec(line.slice(indent))?.[0].length ?? 0);
}

function valueStart(line: string): number {
  return /^\s*(?:- +)*(?:[\w.-]+ *:(?= |$) *)?/.exec(line)?.[0].length ?? 0;
}

function isOver(held: Held, line: string): boolean {
  return held.kind === 'block' && line.trim() !== '' && line.length - line.trimStart().length <= held.indent;
}

/** Follows quotes and brackets to the end of the line; null where all are closed. */
function stillOpen(held: Extract<Held, { kind: 'open' }>, part: string): Held | null {
  let { depth, quote } = held;
  const isValueStart = depth === 0 && quote === '';
  if (isValueStart && !/^["'[{]/.test(part)) return null;
  for (let at = 0; at < part.length; at += 1) {
    const character = part[at] ?? '';
    if (quote !== '') {
      if (character === '\\' && quote === '"') at += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    else if (character === '#' && /\s/.test(part[at - 1] ?? ' ')) break;
  }
  return depth > 0 || quote !== '' ? { ...held, depth, quote } : null;
}

function shifted(line: string, shift: number, keepEnd: boolean): string {
  const body = line.trimStart();
  if (body.trim() === '') return keepEnd ? line.trim() : '';
  const indent = Math.max(0, line.length - body.length + shift);
  return ' '.repeat(indent) + (keepEnd ? body : body.trimEnd());
}
