/** Over a document's title: why it was read as a risk document, by which rule book, and what follows for the story. */
import { say } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { bandCounts } from './derivation';
import { gateBlocks, storyBlocks } from './hover-claim';
import type { Markup } from './markup';

export function profileBlocks(document: RiskDocument, markup: Markup): readonly string[] {
  if (!document.editor['hover.profile']) return [];
  const { profile, policy } = document;
  const { name, reason } = profile.policy;
  const book = policy === null ? say`The document has its own scale` : say`Rule book ${markup.bold(name)}`;
  const counts = bandCounts(profile, policy).map(({ title, count }) => `${count} ${markup.text(title)}`);
  return [
    markup.tell(
      say`${markup.bold(markup.tell(say`A risk document`))}: ${markup.text(markup.tell(profile.recognition.reason))}`,
    ),
    markup.tell(say`${book}: ${markup.text(markup.tell(reason))}`),
    ...(counts.length > 0 ? [counts.join(', ')] : []),
    ...(document.editor['hover.derivation'] ? storyBlocks(document, markup) : []),
    ...gateBlocks(document, markup),
  ];
}
