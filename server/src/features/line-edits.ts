/** Two versions of a small file -> edits of the lines that differ, so that cursors and folds elsewhere stay where they are. */
import type { ProtocolTextEdit } from '../protocol';
import type { Lines } from '../workspace/risk-document';
import { toRange } from './to-lsp';

export function lineEdits(before: string, after: string, lines: Lines): readonly ProtocolTextEdit[] {
  const old = linesOf(before);
  const now = linesOf(after);
  const edits: ProtocolTextEdit[] = [];
  let offset = 0;
  let place = 0;
  let from = 0;
  let replaced = 0;
  const flush = (upTo: number): void => {
    const text = now.slice(from, upTo).join('');
    if (replaced > 0 || text !== '')
      edits.push({ range: toRange(lines, { start: offset - replaced, end: offset }), newText: text });
    replaced = 0;
  };
  for (const [at, to] of commonLines(old, now)) {
    for (; place < at; place += 1) {
      offset += old[place]?.length ?? 0;
      replaced += old[place]?.length ?? 0;
    }
    flush(to);
    offset += old[place]?.length ?? 0;
    place += 1;
    from = to + 1;
  }
  for (; place < old.length; place += 1) {
    offset += old[place]?.length ?? 0;
    replaced += old[place]?.length ?? 0;
  }
  flush(now.length);
  return edits;
}

/** With their breaks. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Places of a longest common subsequence; of very long files, what is alike at both ends. */
function commonLines(old: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const middle = inside(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return [
    ...Array.from({ length: head }, (_, place) => [place, place] as const),
    ...middle.map(([a, b]) => [a + head, b + head] as const),
    ...Array.from({ length: tail }, (_, place) => [old.length - tail + place, now.length - tail + place] as const),
  ];
}

const mostCells = 4_000_000;

function inside(old: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] {
  if (old.length * now.length > mostCells) return [];
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (a: number, b: number): number => lengths[a * width + b] ?? 0;
  for (let a = old.length - 1; a >= 0; a -= 1)
    for (let b = now.length - 1; b >= 0; b -= 1)
      lengths[a * width + b] = old[a] === now[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
  const found: (readonly [number, number])[] = [];
  let a = 0;
  let b = 0;
  while (a < old.length && b < now.length) {
    if (old[a] === now[b]) {
      found.push([a, b]);
      a += 1;
      b += 1;
    } else if (at(a + 1, b) >= at(a, b + 1)) a += 1;
    else b += 1;
  }
  return found;
}
