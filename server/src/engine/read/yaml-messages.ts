/** What is wrong with a piece of YAML, in words for a person who does not know the grammar. */
import type { Located, Problem } from '../model';
import type { Line } from './yaml-lines';
import type { FragmentError } from './yaml-tree';

/** `value` is the printed value of the broken line, where the trouble is inside one. */
export function problemOf(error: FragmentError, source: string, value: Located<string> | null): Problem {
  const char = value?.value.charAt(0) ?? '';
  const quotable = value !== null && !/["'[{|>]/.test(char);
  if (value !== null && quotable && (char === '*' || char === '&'))
    return problem(`text that starts with \`${char}\` must stand in quotes`, value, quote(value.value));
  if (value !== null && quotable && '@`%!'.includes(char))
    return problem(`text that starts with \`${char}\` must stand in quotes`, value, quote(value.value));
  if (value !== null && quotable && value.value.includes(': '))
    return problem('a value that contains `: ` must stand in quotes', value, quote(value.value));
  if (value !== null && quotable && value.value.startsWith('- '))
    return problem('a list starts on the line after its key', value, null);
  const span = error.span.end > error.span.start ? error.span : { start: error.span.start, end: error.span.start };
  const place = trimmed(source, span, value);
  return problem(words(error, source), { span: place }, null);
}

/** Text that stands where a key should be. */
export function withoutColon(source: string, line: Line): Problem {
  const start = line.start + line.indent;
  const text = source.slice(start, line.end).trimEnd();
  const span = { start, end: start + text.length };
  const colon = /^([\w-]{1,40}):(?=\S)/.exec(text);
  if (colon?.[1] !== undefined)
    return problem('a space is missing after the colon', { span }, `${colon[1]}: ${text.slice(colon[0].length)}`);
  return problem(`\`${shorten(text)}\` is no key with a value: the colon is missing`, { span }, null);
}

/** A name after `*` that no `&` defines. */
export function unknownAlias(text: string, span: Problem['span']): Problem {
  return problem('text that starts with `*` must stand in quotes', { span }, quote(text));
}

export function duplicateKey(key: string, span: Problem['span']): Problem {
  return problem(`\`${shorten(key)}\` stands here a second time; the first one is read`, { span }, null);
}

function problem(message: string, { span }: { readonly span: Problem['span'] }, replacement: string | null): Problem {
  return { rule: 'invalid-yaml', message, span, replacement };
}

function words({ code, message }: FragmentError, source: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'a tab indents this line; YAML allows only spaces there';
    case 'BAD_INDENT':
      return message.includes('Flow')
        ? unclosed(message)
        : 'this line is indented differently from the lines it belongs to';
    case 'MISSING_CHAR':
      if (message.includes('quote')) return 'the closing quote is missing';
      if (message.includes('- indicator')) return 'a `-` is missing, or the line is indented too little';
      return message.includes('Flow') ? unclosed(message) : 'a colon with a value is missing';
    case 'BAD_DQ_ESCAPE':
      return 'a backslash in double quotes must be doubled, or the text put in single quotes';
    case 'BAD_SCALAR_START':
      return 'text that starts with this character must stand in quotes';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'this line fits neither the key above it nor a new one: check its indentation and colon';
    case 'KEY_OVER_1024_CHARS':
      return 'this key is too long to be one: a colon stands in the middle of a text that needs quotes';
    case 'RESOURCE_EXHAUSTION':
    case 'UNREADABLE':
      return 'this is nested too deeply to be read';
    case 'MULTIPLE_DOCS':
      return 'a second document starts here; only the first one is read';
    case 'DUPLICATE_KEY':
      return 'this key stands here a second time';
    default:
      if (source.includes('\t')) return 'a tab stands where YAML allows only spaces, or text is left over here';
      return 'text is left over here: check quotes, brackets and indentation';
  }
}

function unclosed(message: string): string {
  const bracket = message.trim().at(-1);
  return bracket === ']' || bracket === '}' ? `the closing \`${bracket}\` is missing` : 'a closing bracket is missing';
}

/** On the broken line and on text: an error at the end of a line moves to what stands before it. */
function trimmed(source: string, span: Problem['span'], value: Located<string> | null): Problem['span'] {
  let { start, end } = span;
  end = Math.min(end, source.length);
  if (source.slice(start, end).trim() === '') {
    if (value !== null && value.value !== '') return value.span;
    while (start > 0 && source.charCodeAt(start - 1) <= 32) start -= 1;
    return { start: Math.max(0, start - 1), end: start };
  }
  const newline = source.indexOf('\n', start);
  if (newline !== -1 && newline < end && newline > start) end = newline;
  while (end > start && source.charCodeAt(end - 1) <= 32) end -= 1;
  return { start, end };
}

function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
