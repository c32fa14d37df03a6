/** Over a document's title: why it was read as a risk document, by which rule book, and what follows for the story. */
import type { RiskDocument } from '../workspace/risk-document';
import { bandCounts } from './derivation';
import { gateBlocks, storyBlocks } from './hover-claim';
import type { Markup } from './markup';

export function profileBlocks(document: RiskDocument, markup: Markup): readonly string[] {
  if (!document.editor['hover.profile']) return [];
  const { profile, policy } = document;
  const { name, reason } = profile.policy;
  const book = policy === null ? 'The document has its own scale' : `Rule book ${markup.bold(name)}`;
  const counts = bandCounts(profile, policy).map(({ title, count }) => `${count} ${markup.text(title)}`);
  return [
    `${markup.bold('A risk document')}: ${markup.text(markup.tell(profile.recognition.reason))}`,
    `${book}: ${markup.text(markup.tell(reason))}`,
    ...(counts.length > 0 ? [counts.join(', ')] : []),
    ...(document.editor['hover.derivation'] ? storyBlocks(document, markup) : []),
    ...gateBlocks(document, markup),
  ];
}
