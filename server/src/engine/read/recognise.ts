/** Is this a risk document at all? By content, never by file name; the reason is for a person. */
import { type Message, say } from '../message';
import type { Recognition } from '../model';
import type { Draft } from './draft';

export function recognise(draft: Draft, risks: number): Recognition {
  const weight = draft.signs.reduce((sum, sign) => sum + sign.weight, 0);
  const reasons = draft.signs.filter((sign) => sign.weight > 0 === weight >= 1).map((sign) => sign.reason);
  if (weight >= 1) {
    const count = risks === 1 ? say`1 risk` : say`${risks} risks`;
    return { recognised: true, reason: inARow([count, ...reasons]) };
  }
  return {
    recognised: false,
    reason: reasons.length > 0 ? inARow(reasons) : say`nothing in it is written like a risk`,
  };
}

/** Each once. */
function inARow(reasons: readonly Message[]): Message {
  const different = [...new Map(reasons.map((reason) => [reason.text, reason])).values()];
  return different.reduce((before, reason) => say`${before}; ${reason}`);
}
