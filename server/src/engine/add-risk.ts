/**
 * Adds risks to a document that has some, and then mends every count and score that the addition made wrong. What was wrong already and
 * has nothing to do with it stays as it is.
 */

import { applyEdits, type TextEdit } from './edit/realise';
import { editInRounds } from './fix-all';
import { newlyWrong, wrongNumbers } from './follow-up';
import { type Added, addPlainRisks, addRisks } from './generate/add-risks';
import { type RiskForm, riskFromForm } from './generate/new-risk';
import type { Plan } from './generate/plan-profile';
import { type Message, say } from './message';
import { findPolicy } from './policy';
import { type Reading, type ReadOptions, read } from './read';
import type { ValidateOptions } from './validate';

export type AddOutcome =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[]; readonly ids: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: Message };

export function addRisk(first: Reading, form: RiskForm, options: ReadOptions & ValidateOptions): AddOutcome {
  const { profile, text } = first;
  const policy = findPolicy(profile.policy.name, options.policies ?? []);
  const used = profile.risks.flatMap(({ id }) => id?.value ?? []);
  return finish(first, addPlainRisks(text, profile, [riskFromForm(form, policy, used)]), options);
}

export function addCandidates(first: Reading, plan: Plan, options: ReadOptions & ValidateOptions): AddOutcome {
  return finish(first, addRisks(first.text, first.profile, plan), options);
}

function finish(first: Reading, added: Added, options: ReadOptions & ValidateOptions): AddOutcome {
  if (added.kind === 'refused') return added;
  const before = wrongNumbers(first.profile, options);
  const edits = editInRounds(first, options, ({ profile }, round) =>
    round === 0
      ? added.edits.map(({ span, text }) => ({ kind: 'replace', span, text }))
      : newlyWrong(profile, options, before),
  );
  const after = read(applyEdits(first.text, edits), options).profile;
  // A list in a form that we read but did not foresee: better no risk than one that nobody finds again.
  return after.risks.length === first.profile.risks.length + added.ids.length
    ? { kind: 'edits', edits, ids: added.ids }
    : { kind: 'refused', reason: say`the risks of this document are written in a way that cannot be added to safely` };
}
