/** The `risk_summary` that a Markdown document has in a fence already: a second one beside it would say something else. */
import type { Span } from '../model';
import type { Reading } from '../read';
import { parseOutline } from '../read/markdown';

/** What stands between its marks; null where there is none. */
export function summaryFence({ text, memory: { reader } }: Reading): Span | null {
  if (reader.format !== 'markdown') return null;
  const { sections } = parseOutline(text, { memory: reader.outline, change: null }).outline;
  const fences = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'fence' ? [block] : [])));
  const own = fences.find(
    ({ info, content }) =>
      /^(?:ya?ml)?\b/i.test(info.trim()) && /^risk_summary[ \t]*:/m.test(text.slice(content.start, content.end)),
  );
  return own?.content ?? null;
}
