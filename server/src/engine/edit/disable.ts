/** A `risk-disable` comment for one finding, where the document can hold one without being read differently. */
import type { Finding } from '../finding';
import type { RiskProfile } from '../model';
import { lineBreak, lineEnd, lineStart } from './lines';
import { cellAt } from './row';
import type { TextEdit } from './text-edit';

/** `reason` is the text behind `--`; the edit's `fill` is where a person writes it when it is empty. */
export function disable(
  text: string,
  profile: RiskProfile,
  { rule, span }: Pick<Finding, 'rule' | 'span'>,
  reason: string,
): TextEdit {
  const start = lineStart(text, span.start);
  const indent = /^[ \t]*/.exec(text.slice(start, span.start))?.[0] ?? '';
  if (profile.format === 'yaml') {
    const lead = `${indent}# risk-disable-next-line ${rule} -- `;
    return at(start, `${lead}${reason}${lineBreak(text)}`, lead.length, reason);
  }
  if (cellAt(text, profile, span) !== null || !startsBlock(text, start)) {
    const end = endOfContent(text, span.start);
    const lead = ` <!-- risk-disable-line ${rule} -- `;
    const space = text[end] === '|' && text[end - 1] === ' ' ? [lead.slice(1), ' '] : [lead, ''];
    return at(end, `${space[0]}${reason} -->${space[1]}`, space[0]?.length ?? 0, reason);
  }
  const lead = `<!-- risk-disable-next-line ${rule} -- `;
  return at(start, `${lead}${reason} -->${lineBreak(text)}`, lead.length, reason);
}

function at(offset: number, text: string, fill: number, reason: string): TextEdit {
  const edit = { span: { start: offset, end: offset }, text };
  return reason === '' ? { ...edit, fill } : edit;
}

/** A comment above a heading or above the first line of a block separates nothing. */
function startsBlock(text: string, start: number): boolean {
  if (text.startsWith('#', start)) return true;
  const above = text.slice(lineStart(text, Math.max(0, start - 1)), start);
  return above.trim() === '' && !/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text.slice(start, start + 40));
}

/** Before the pipe that closes a row, else behind the line's last character. */
function endOfContent(text: string, offset: number): number {
  let end = lineEnd(text, offset);
  while (end > offset && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return text[end - 1] === '|' ? end - 1 : end;
}
