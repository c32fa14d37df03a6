/** A heading and a plain fence below it with `Risk:`, `Impact:`, `Mitigation:` at the start of lines; `✓` done, `!` open. */
import type { Span } from '../../model';
import { type Entry, entryOf } from '../entries';
import { fieldsOf } from '../fields';
import { headOfRisk } from '../heading';
import { labelsOf } from '../label';
import type { Block, Fence } from '../outline';
import { type Phrase, phraseAt, phraseOf } from '../phrase';
import { isMethodTitle } from './method-title';
import { sectionForm } from './section-form';
import { type FoundSighting, groupOf, type Shape, type Taken } from './shape';

export const fencedBlock: Shape = {
  name: 'fenced-block',
  read(blocks, section, _place, { text }) {
    const fences = blocks.filter(
      (block): block is Fence =>
        block.kind === 'fence' &&
        /^(?:text|txt|markdown|md)?$/i.test(block.info.trim()) &&
        !text.startsWith(quoting, block.span.start),
    );
    const taken = new Set<Block>();
    const sightings: FoundSighting[] = [];
    const head = section.heading === null ? null : headOfRisk(phraseOf(section.heading.content));
    if (head !== null && head.id === null && isMethodTitle(head)) return { sightings, tables: [], blocks: taken };
    for (const fence of fences) {
      const entries = fenceEntries(fence, text);
      const terms = new Set(entries.map(({ term }) => term));
      if (!terms.has('risk') || !(terms.has('mitigations') || terms.has('impact') || terms.has('probability')))
        continue;
      const fields = fieldsOf(entries, { id: head?.id ?? null, title: head?.title ?? null });
      taken.add(fence);
      sightings.push({
        sighting: {
          shape: 'fenced-block',
          span: { start: section.heading?.span.start ?? fence.span.start, end: fence.span.end },
          head: head?.id?.span ?? head?.title?.span ?? fence.span,
          fields,
          group: groupOf(section.parent),
          form: sectionForm(entries, text, null, fence.content.end),
        },
        certainty: 'own',
        ordinal: head?.id === null ? head.ordinal : null,
      });
    }
    return { sightings, tables: [], blocks: taken } satisfies Taken;
  },
};

/** So long a fence shows a document, fences and all. */
const quoting = '````';

/** Lines of a fence are plain text: labels, marked items and continuations. */
function fenceEntries(fence: Fence, text: string): readonly Entry[] {
  const entries: Entry[] = [];
  const { content } = fence;
  for (let from = content.start; from < content.end; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 || newline > content.end ? content.end : newline;
    const line = phraseAt(text, from, end);
    readLine(line, entries);
    from = end + 1;
  }
  return entries;
}

function readLine(line: Phrase, entries: Entry[]): void {
  if (line.text === '') return;
  const span: Span = line.at(0, line.text.length);
  const labels = /^[-*•✓!]/.test(line.text) ? [] : labelsOf(line, []);
  if (labels.length > 0) {
    for (const label of labels) entries.push(entryOf(label, span, false));
    return;
  }
  entries.at(-1)?.more.push(line);
}
