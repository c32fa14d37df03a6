/** Puts notes of a profile under the headings of the document that is written; headings that it has not are added to it. */
import type { PlainProse } from './plain';

export function placeProse(lines: readonly string[], prose: readonly PlainProse[]): readonly string[] {
  return prose.reduce(withNote, lines);
}

function withNote(lines: readonly string[], { under, text }: PlainProse): readonly string[] {
  const { at, known } = placeFor(lines, under);
  const added = under.slice(known).map((title, place) => `${'#'.repeat(Math.min(6, 2 + known + place))} ${title}`);
  const own = [...added, fenced(text)].flatMap((line) => ['', line]);
  return [...lines.slice(0, at), ...own, ...lines.slice(at)];
}

/** A table, a heading or code of the notes must not be taken for the document’s own. */
function fenced(text: string): string {
  if (!/^\s*(?:\||```|~~~|#{1,6}\s)|^.*\S.*\n {0,3}(?:=+|-{2,})[ \t]*$/m.test(text) || text.includes(fence))
    return text;
  return `${fence}markdown\n${text}\n${fence}`;
}

/** Longer than those of its text. */
const fence = '````';

/**
 * Behind the heading of the same words; else at the end of the section that the headings above it name, else at the document’s. A note
 * without a heading stands before the first one.
 */
function placeFor(lines: readonly string[], under: readonly string[]): { readonly at: number; readonly known: number } {
  for (let known = under.length; known > 0; known -= 1) {
    const heading = headingAt(lines, under[known - 1] ?? '');
    if (heading < 0) continue;
    return { at: known === under.length ? heading + 1 : sectionEnd(lines, heading), known };
  }
  const first = lines.findIndex((line) => levelOf(line) > 1);
  return { at: under.length > 0 || first < 0 ? endOf(lines, lines.length) : endOf(lines, first), known: 0 };
}

function headingAt(lines: readonly string[], title: string): number {
  const wanted = title.trim().toLowerCase();
  return lines.findIndex((line) => levelOf(line) > 1 && line.replace(/^#+ /, '').trim().toLowerCase() === wanted);
}

function sectionEnd(lines: readonly string[], heading: number): number {
  const level = levelOf(lines[heading] ?? '');
  const next = lines.findIndex((line, at) => at > heading && levelOf(line) > 0 && levelOf(line) <= level);
  return endOf(lines, next < 0 ? lines.length : next);
}

/** Behind the last line that says something. */
function endOf(lines: readonly string[], at: number): number {
  let end = at;
  while (end > 0 && lines[end - 1] === '') end -= 1;
  return end;
}

function levelOf(line: string): number {
  return /^(#{1,6}) /.exec(line)?.[1]?.length ?? 0;
}
