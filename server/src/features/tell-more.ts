/** What a lens says when it is run in an editor that has no commands of ours: as much as a hover does, in plain words. */
import type { RiskDocument } from '../workspace/risk-document';
import type { Tell } from '../workspace/speech';
import { profileBlocks } from './hover-profile';
import { card } from './hover-risk';
import { plaintext } from './markup';

/** null: the risk is no longer in the text, or the person has switched off what would be said. */
export function tellMore(document: RiskDocument, asked: unknown, tell: Tell): string | null {
  const key = typeof asked === 'object' && asked !== null && 'risk' in asked ? asked.risk : null;
  const markup = { ...plaintext, tell };
  const risk = document.profile.risks.find((each) => each.key === key);
  if (key !== null && risk === undefined) return null;
  const blocks = risk === undefined ? profileBlocks(document, markup) : card(document, risk, null, markup);
  return blocks.length === 0 ? null : blocks.join('\n');
}
