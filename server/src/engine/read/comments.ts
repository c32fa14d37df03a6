/** `risk-disable` comments with the lines they may speak of, so that nothing behind the reader needs the text. */
import type { Comment, Located, Span } from '../model';

/** From the last to the first, so that a run of thousands is not walked along for each of them. */
export function placeComments(comments: readonly Located<string>[], text: string): readonly Comment[] {
  const spoken = comments.filter(({ value }) => /risk-(?:dis|en)able/.test(value));
  const nexts = new Map<number, Span>();
  const placed = spoken.toReversed().map((comment): Comment => {
    const line = { start: text.lastIndexOf('\n', comment.span.start - 1) + 1, end: lineEnd(text, comment.span.end) };
    const next = nextLine(text, line.end, comment.span, nexts);
    nexts.set(line.start, next);
    return { ...comment, line, next };
  });
  return placed.toReversed();
}

/** The next line that is not itself such a comment: several may stand above one risk. */
function nextLine(text: string, end: number, { start }: Span, nexts: ReadonlyMap<number, Span>): Span {
  let from = end;
  while (from < text.length) {
    const next = { start: from + 1, end: lineEnd(text, from + 1) };
    if (!/^\s*(?:#|<!--)\s*risk-disable/.test(text.slice(next.start, next.end)) || next.end <= start) return next;
    const known = nexts.get(next.start);
    if (known !== undefined) return known;
    from = next.end;
  }
  return { start: text.length, end: text.length };
}

function lineEnd(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  return next === -1 ? text.length : next;
}
