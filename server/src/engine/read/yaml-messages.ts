/** What is wrong with a piece of YAML, in words for a person who does not know the grammar. */
import { type Message, say } from '../message';
import type { Located, Problem } from '../model';
import type { Line } from './yaml-lines';
import type { FragmentError } from './yaml-tree';

/** `value` is the printed value of the broken line, where the trouble is inside one. */
export function problemOf(error: FragmentError, source: string, value: Located<string> | null): Problem {
  const tab = tabBefore(source, error.span.start);
  if (tab !== null) return problem(tabbed, { span: tab }, null);
  if (error.code === 'UNREADABLE')
    return problem(words(error), value ?? { span: wholeLine(source, error.span.start) }, null);
  const char = value?.value.charAt(0) ?? '';
  const quotable = value !== null && value.value !== '' && !/["'[{|>]/.test(char);
  if (quotable && '*&@`%!'.includes(char)) {
    const name = char === '`' ? say`a backtick` : `\`${char}\``;
    return problem(say`text that starts with ${name} must stand in quotes`, value, quote(value.value));
  }
  if (quotable && value.value.includes(': '))
    return problem(say`a value that contains \`: \` must stand in quotes`, value, quote(value.value));
  if (quotable && value.value.startsWith('- '))
    return problem(say`a list starts on the line after its key`, value, null);
  const aboutLine = indentation.has(error.code) || error.message.includes('- indicator');
  const span = aboutLine ? (value?.span ?? wholeLine(source, error.span.start)) : trimmed(source, error.span, value);
  return problem(words(error), { span }, null);
}

/** A line that no key above it can hold. */
export function belongsNowhere(source: string, line: Line): Problem {
  const tab = tabBefore(source, line.start);
  if (tab !== null) return problem(tabbed, { span: tab }, null);
  const span = wholeLine(source, line.start);
  return problem(say`this line belongs to no key: check its indentation`, { span }, null);
}

/** Text that stands where a key should be. */
export function withoutColon(source: string, line: Line): Problem {
  const start = line.start + line.indent;
  const text = source.slice(start, line.end).trimEnd();
  const span = { start, end: start + text.length };
  const colon = /^([\w-]{1,40}):(?=\S)/.exec(text);
  if (colon?.[1] !== undefined)
    return problem(say`a space is missing after the colon`, { span }, `${colon[1]}: ${text.slice(colon[0].length)}`);
  return problem(say`\`${shorten(text)}\` is not a key with a value: the colon is missing`, { span }, null);
}

/** A name after `*` that no `&` defines. */
export function unknownAlias(text: string, span: Problem['span']): Problem {
  return problem(say`text that starts with \`*\` must stand in quotes`, { span }, quote(text));
}

export function duplicateKey(key: string, span: Problem['span']): Problem {
  return problem(say`\`${shorten(key)}\` stands here a second time`, { span }, null);
}

function problem(message: Message, { span }: { readonly span: Problem['span'] }, replacement: string | null): Problem {
  return { rule: 'invalid-yaml', message, span, replacement };
}

function words({ code, message }: FragmentError): Message {
  switch (code) {
    case 'TAB_AS_INDENT':
      return tabbed;
    case 'BAD_INDENT':
      return message.includes('Flow')
        ? unclosed(message)
        : say`this line is indented differently from the lines it belongs to`;
    case 'MISSING_CHAR':
      if (message.includes('quote')) return say`the closing quote is missing`;
      if (message.includes('- indicator')) return say`a \`-\` is missing, or the line is indented too little`;
      return message.includes('Flow') ? unclosed(message) : say`a colon with a value is missing`;
    case 'BAD_DQ_ESCAPE':
      return say`a backslash in double quotes must be doubled, or the text put in single quotes`;
    case 'BAD_SCALAR_START':
      return say`text that starts with this character must stand in quotes`;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return say`this line fits neither the key above it nor a new one: check its indentation and colon`;
    case 'KEY_OVER_1024_CHARS':
      return say`this key is too long to be one: a colon stands in the middle of a text that needs quotes`;
    case 'RESOURCE_EXHAUSTION':
    case 'UNREADABLE':
      return say`this is nested too deeply to be read`;
    case 'MULTIPLE_DOCS':
      return say`a second document starts here; only the first one is read`;
    case 'DUPLICATE_KEY':
      return say`this key stands here a second time`;
    default:
      return say`text is left over here: check quotes, brackets and indentation`;
  }
}

function unclosed(message: string): Message {
  const bracket = message.trim().at(-1);
  return bracket === ']' || bracket === '}'
    ? say`the closing \`${bracket}\` is missing`
    : say`a closing bracket is missing`;
}

/** The white space in front of a line, where there is a tab in it. */
function tabBefore(source: string, at: number): Problem['span'] | null {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  let end = start;
  while (source[end] === ' ' || source[end] === '\t') end += 1;
  return source.slice(start, end).includes('\t') ? { start, end } : null;
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

/** Where indentation is the trouble, the line is what a person looks at. */
function wholeLine(source: string, at: number): Problem['span'] {
  let start = source.lastIndexOf('\n', at - 1) + 1;
  const newline = source.indexOf('\n', at);
  let end = newline === -1 ? source.length : newline;
  while (start < end && source.charCodeAt(start) <= 32) start += 1;
  while (end > start && source.charCodeAt(end - 1) <= 32) end -= 1;
  return { start, end };
}

const tabbed = say`a tab indents this line; YAML allows only spaces there`;

const indentation = new Set(['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY']);

function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** For a message: short, without control characters. */
function shorten(text: string): string {
  const plain = text
    .slice(0, 41)
    .replace(/\p{Cc}/gu, ' ')
    .trim();
  return text.length > 40 ? `${plain.slice(0, 39)}…` : plain;
}
