/** Is this a risk document at all? By content, never by file name; the reason is for a person. */
import type { Recognition } from '../model';
import type { Draft } from './draft';

export function recognise(draft: Draft, risks: number): Recognition {
  const weight = draft.signs.reduce((sum, sign) => sum + sign.weight, 0);
  const reasons = draft.signs.filter((sign) => sign.weight > 0 === weight >= 1).map((sign) => sign.reason);
  if (weight >= 1) {
    const count = risks === 1 ? '1 risk' : `${risks} risks`;
    return { recognised: true, reason: [count, ...new Set(reasons)].join('; ') };
  }
  return {
    recognised: false,
    reason: reasons.length > 0 ? [...new Set(reasons)].join('; ') : 'nothing in it is written like a risk',
  };
}
