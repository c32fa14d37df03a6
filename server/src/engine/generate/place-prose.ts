/** Puts notes of a profile under the headings of the document that is written; headings that it has not are added to it. */
import type { PlainProse } from './plain';

export function placeProse(lines: readonly string[], prose: readonly PlainProse[]): readonly string[] {
  return prose.reduce(withNote, lines);
}

function withNote(lines: readonly string[], { under, text, isFenced }: PlainProse): readonly string[] {
  const { at, known } = placeFor(lines, under);
  const added = under.slice(known).map((title, place) => `${'#'.repeat(Math.min(6, 2 + known + place))} ${title}`);
  const own = [...added, isFenced === true ? fenced(text) : text].flatMap((line) => ['', line]);
  return [...lines.slice(0, at), ...own, ...lines.slice(at)];
}

function fenced(text: string): string {
  return `${fence}markdown\n${text}\n${fence}`;
}

/** Longer than those of its text. */
const fence = '````';

/**
 * Behind the heading that stands under the same headings; else at the end of the deepest section of them that is there, else at the end of
 * the document. A note without a heading stands before the first one.
 */
function placeFor(lines: readonly string[], under: readonly string[]): { readonly at: number; readonly known: number } {
  for (let known = under.length; known > 0; known -= 1) {
    const heading = headingAt(lines, under.slice(0, known));
    if (heading < 0) continue;
    return { at: known === under.length ? heading + 1 : sectionEnd(lines, heading), known };
  }
  const first = lines.findIndex((line) => levelOf(line) > 1);
  return { at: under.length > 0 || first < 0 ? endOf(lines, lines.length) : endOf(lines, first), known: 0 };
}

function headingAt(lines: readonly string[], path: readonly string[]): number {
  const wanted = path.map(nameOf).join('\n');
  let above: readonly string[] = [];
  return lines.findIndex((line) => {
    const level = levelOf(line);
    if (level < 2) return false;
    above = [...above.slice(0, level - 2), nameOf(line.replace(/^#+ /, ''))];
    return above.join('\n') === wanted;
  });
}

function nameOf(title: string): string {
  return title.trim().toLowerCase();
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
