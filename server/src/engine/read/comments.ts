/** `risk-disable` comments with the lines they may speak of, so that nothing behind the reader needs the text. */
import type { Comment, Located, Span } from '../model';

export function placeComments(comments: readonly Located<string>[], text: string): readonly Comment[] {
  return comments.flatMap((comment) => {
    if (!/risk-(?:dis|en)able/.test(comment.value)) return [];
    const line = { start: text.lastIndexOf('\n', comment.span.start - 1) + 1, end: lineEnd(text, comment.span.end) };
    return [{ ...comment, line, next: nextLine(text, line.end, comment.span) }];
  });
}

/** The next line that is not itself such a comment: several may stand above one risk. */
function nextLine(text: string, end: number, { start }: Span): Span {
  let from = end;
  while (from < text.length) {
    const next = { start: from + 1, end: lineEnd(text, from + 1) };
    if (!/^\s*(?:#|<!--)\s*risk-disable/.test(text.slice(next.start, next.end)) || next.end <= start) return next;
    from = next.end;
  }
  return { start: text.length, end: text.length };
}

function lineEnd(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  return next === -1 ? text.length : next;
}
