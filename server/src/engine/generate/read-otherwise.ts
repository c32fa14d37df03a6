/** What a conversion says otherwise than its source: nothing may be lost without a word. */
import type { RiskProfile } from '../model';
import { namedPolicies, type Policy } from '../policy';
import { read } from '../read';
import type { PlainProfile } from './plain';
import { plainOf } from './plain-of';
import { changedFields, lostNotes } from './same-risk';
import type { ProfileFormat } from './write-profile';

/** Risks by id, title or place, each with the fields that read otherwise; [] where all that was said of the risks is said again. */
export function readOtherwise(
  source: { readonly profile: RiskProfile; readonly text: string },
  policy: Policy | null,
  written: string,
  format: ProfileFormat,
): readonly string[] {
  const before = plainOf(source.profile, policy, source.text).risks;
  const after = readAgain(written, policy, format).risks;
  const changed = before.flatMap((risk, place) => {
    const name = risk.id ?? risk.title ?? `#${place + 1}`;
    const again = after[place];
    if (again === undefined || again.id !== risk.id) return [name];
    const fields = [...changedFields(risk, again), ...lostNotes(risk, again).map(({ label }) => label)];
    return fields.length === 0 ? [] : [`${name} (${[...new Set(fields)].join(', ')})`];
  });
  return [...changed, ...after.slice(before.length).map(({ id, title }) => `+ ${id ?? title ?? '#'}`)];
}

export function readAgain(text: string, policy: Policy | null, format: ProfileFormat): PlainProfile {
  const policies = policy === null ? namedPolicies : [policy, ...namedPolicies];
  const { profile } = read(text, { format, policies });
  return plainOf(profile, policy, text);
}
