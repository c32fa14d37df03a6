/** Who accepts a risk and until when, as lens and hover say it. */
import { type Acceptance, acceptanceOf, type Message, type Risk, say } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import type { Markup } from './markup';

export function acceptanceIn({ settings, validation }: RiskDocument, risk: Risk): Acceptance | null {
  return acceptanceOf(risk, { settings, today: validation.today });
}

/** As short as a lens: `accepted until 2026-12-01`. */
export function acceptanceText({ by, until, over }: Acceptance): Message {
  if (until === null) return say`accepted by ${by}`;
  if (over === 0) return say`accepted until ${until}`;
  return over === 1 ? say`acceptance ended yesterday` : say`acceptance ended ${over} days ago`;
}

export function acceptanceBlock({ by, until, over }: Acceptance, markup: Markup): string {
  const name = markup.text(by);
  if (until === null) return markup.tell(say`Accepted by ${name}`);
  if (over === 0) return markup.tell(say`Accepted by ${name} until ${until}`);
  return over === 1
    ? markup.tell(say`The acceptance by ${name} ended yesterday, on ${until}`)
    : markup.tell(say`The acceptance by ${name} ended ${over} days ago, on ${until}`);
}
