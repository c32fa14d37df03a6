/**
 * Adds risks to a document that has some, and then mends every count and score that the addition made wrong. What was wrong already and
 * has nothing to do with it stays as it is.
 */

import { applyEdits, type TextEdit } from './edit/realise';
import { editInRounds } from './fix-all';
import { newlyWrong, wrongNumbers } from './follow-up';
import { type Added, addPlainRisks, addRisks } from './generate/add-risks';
import { type RiskForm, riskFromForm } from './generate/new-risk';
import type { PlainRisk } from './generate/plain';
import type { Plan } from './generate/plan-profile';
import { bringUpLists } from './generate/spread-lists';
import { isSame, plainRisks } from './insert/insert-piece';
import { type Message, say } from './message';
import { findPolicy } from './policy';
import { type Reading, type ReadOptions, read } from './read';
import { headingSays } from './rules/facts/heading';
import type { ValidateOptions } from './validate';

export type AddOutcome =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[]; readonly names: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: Message };

/** `near` is where the cursor stands: of several registers, the one that holds it gets the risk. */
export function addRisk(
  first: Reading,
  form: RiskForm,
  options: ReadOptions & ValidateOptions,
  near?: number,
): AddOutcome {
  const { profile, text } = first;
  const policy = findPolicy(profile.policy.name, options.policies ?? []);
  const used = profile.risks.flatMap(({ id }) => id?.value ?? []);
  return finish(first, addPlainRisks(text, profile, [riskFromForm(form, policy, used)], { near, fits }), options);
}

export function addCandidates(first: Reading, plan: Plan, options: ReadOptions & ValidateOptions): AddOutcome {
  return finish(first, addRisks(first.text, first.profile, plan, { fits }), options);
}

/** `High Risks` and `Score ≥6` take those alone; where nothing is critical apart, what is high takes it in. */
function fits(heading: string, { computed }: PlainRisk): number {
  const says = headingSays(heading);
  if (says === null || computed === null) return 0;
  const { scores, bands } = says;
  if (scores !== null) return computed.score >= scores.from && computed.score <= scores.to ? 2 : -1;
  if (bands.includes(computed.band)) return 2;
  const near = computed.band === 'critical' ? 'high' : computed.band === 'minimal' ? 'low' : '';
  return bands.includes(near) ? 1 : -1;
}

function finish(first: Reading, added: Added, options: ReadOptions & ValidateOptions): AddOutcome {
  if (added.kind === 'refused') return added;
  const wrong = wrongNumbers(first.profile, options);
  const policy = findPolicy(first.profile.policy.name, options.policies ?? []);
  const edits = editInRounds(first, options, (reading, round) => {
    if (round === 0) return added.edits.map(({ span, text }) => ({ kind: 'replace', span, text }));
    const lists = round === 1 ? bringUpLists(first.profile, reading, policy) : [];
    return lists.length > 0 ? lists : newlyWrong(reading.profile, options, wrong);
  });
  const text = applyEdits(first.text, edits);
  const before = plainRisks(first.profile, first.text, options);
  const left = [...plainRisks(read(text, options).profile, text, options)];
  const isKept = before.every((risk) => {
    const place = left.findIndex((other) => isSame(risk, other));
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
  // A list in a form that we read but did not foresee: better no risk than one that nobody finds again, or that takes another's place.
  return isKept && left.length === added.names.length
    ? { kind: 'edits', edits, names: added.names }
    : { kind: 'refused', reason: say`the risks of this document are written in a way that cannot be added to safely` };
}
