/** Text edits against one known version of a text. */
import type { Span } from '../model';

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
  /** Where in `text` a person fills something in; an offset. Absent where nothing is left open. */
  readonly fill?: number;
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const edit of tidy(edits)) {
    result += text.slice(from, edit.span.start) + edit.text;
    from = edit.span.end;
  }
  return result + text.slice(from);
}

/** Sorted, without repeats and without overlaps; of two that overlap the first stays. Edits that touch become one. */
export function tidy(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const kept: TextEdit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (last === undefined || edit.span.start > last.span.end) kept.push(edit);
    else if (isSame(last, edit)) continue;
    else if (edit.span.start === last.span.end) kept[kept.length - 1] = joined(last, edit);
  }
  return kept;
}

/** The edit without what it leaves as it is at both ends; null where it changes nothing. */
export function minimal(text: string, edit: TextEdit): TextEdit | null {
  const old = text.slice(edit.span.start, edit.span.end);
  if (old === edit.text) return null;
  if (edit.fill !== undefined || old === '' || edit.text === '') return edit;
  const shorter = Math.min(old.length, edit.text.length);
  let head = 0;
  while (head < shorter && old[head] === edit.text[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === edit.text.at(-1 - tail)) tail += 1;
  if (!isWhole(old, head, tail) || !isWhole(edit.text, head, tail)) return edit;
  return {
    span: { start: edit.span.start + head, end: edit.span.end - tail },
    text: edit.text.slice(head, edit.text.length - tail),
  };
}

/** Only white space is trimmed away: half a word replaced reads badly in a diff and splits surrogate pairs. */
function isWhole(text: string, head: number, tail: number): boolean {
  return text.slice(0, head).trim() === '' && text.slice(text.length - tail).trim() === '';
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.text === b.text && a.span.start === b.span.start && a.span.end === b.span.end;
}

function joined(a: TextEdit, b: TextEdit): TextEdit {
  const edit = { span: { start: a.span.start, end: b.span.end }, text: a.text + b.text };
  if (a.fill !== undefined) return { ...edit, fill: a.fill };
  return b.fill === undefined ? edit : { ...edit, fill: a.text.length + b.fill };
}
