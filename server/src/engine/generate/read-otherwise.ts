/** What a conversion says otherwise than its source: nothing may be lost without a word. */
import type { RiskProfile } from '../model';
import { namedPolicies, type Policy } from '../policy';
import { read } from '../read';
import { csvToYaml } from './csv';
import type { PlainProfile } from './plain';
import { plainOf } from './plain-of';
import { bare, changedFields, lostNotes, newNotes } from './same-risk';
import type { ProfileFormat } from './write-profile';

/**
 * Risks by id, title or place, each with the fields that read otherwise, and what the document says of itself; [] where all that was
 * said is said again. A table of rows says nothing of the document: what it has no room for, `leftOutOfTable` says.
 */
export function readOtherwise(
  source: { readonly profile: RiskProfile; readonly text: string },
  policy: Policy | null,
  written: string,
  format: ProfileFormat | 'csv',
): readonly string[] {
  const before = plainOf(source.profile, policy, source.text);
  if (format === 'csv') return otherRisks(before, readAgain(csvToYaml(written), policy, 'yaml'));
  const after = readAgain(written, policy, format);
  return [...otherRisks(before, after), ...otherSubject(before, after)];
}

/** Whether a text says of every risk what the profile does. */
export function readsBack(text: string, profile: PlainProfile): boolean {
  return otherRisks(profile, readAgain(text, profile.policy, 'markdown')).length === 0;
}

export function readAgain(text: string, policy: Policy | null, format: ProfileFormat): PlainProfile {
  const policies = policy === null ? namedPolicies : [policy, ...namedPolicies];
  const { profile } = read(text, { format, policies });
  return plainOf(profile, policy, text);
}

function otherRisks({ risks: before }: PlainProfile, { risks: after }: PlainProfile): readonly string[] {
  const changed = before.flatMap((risk, place) => {
    const name = risk.id ?? risk.title ?? `#${place + 1}`;
    const again = after[place];
    if (again === undefined || again.id !== risk.id) return [name];
    const notes = [...lostNotes(risk, again), ...newNotes(risk, again)].map(({ label }) => label);
    const fields = new Set([...changedFields(risk, again), ...notes]);
    return fields.size === 0 ? [] : [`${name} (${[...fields].join(', ')})`];
  });
  return [...changed, ...after.slice(before.length).map(({ id, title }) => `+ ${id ?? title ?? '#'}`)];
}

/** What nobody said before, as the scale that scores show, is nothing lost. */
function otherSubject(before: PlainProfile, after: PlainProfile): readonly string[] {
  const said = (profile: PlainProfile, name: (typeof subject)[number]): string => bare(JSON.stringify(profile[name]));
  const named = new Set(after.references.map(({ role, id }) => `${role} ${id}`));
  const isGone = before.references.some(({ role, id }) => !named.has(`${role} ${id}`));
  return [
    ...subject.filter((name) => before[name] !== null && said(before, name) !== said(after, name)),
    ...(before.policyName === after.policyName ? [] : ['policy']),
    ...(['metrics', 'triggers'] as const).filter((name) => after[name].length < before[name].length),
    ...(isGone ? ['references'] : []),
  ];
}

const subject = ['story', 'title', 'date', 'reviewer', 'scale', 'bands'] as const;
