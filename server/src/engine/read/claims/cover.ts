import type { Span } from '../../model';

/** Whether an offset stands inside one of the spans. */
export function coverOf(spans: readonly Span[]): (offset: number) => boolean {
  const sorted = outermost(spans);
  return (offset) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const span = sorted[low];
    return span !== undefined && span.start <= offset;
  };
}

/** In the order of the text, without those that lie inside another. */
export function outermost(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end > (kept.at(-1)?.end ?? -1)) kept.push(span);
  }
  return kept;
}
