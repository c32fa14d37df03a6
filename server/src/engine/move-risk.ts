/**
 * Moves a risk to another cell of the matrix by changing the text: its levels wherever they are printed, its score and band where
 * they are, and then every number of the document that was true or false before in another way. What was wrong already and has
 * nothing to do with it stays as it is.
 */
import { applyEdits, type TextEdit } from './edit/realise';
import type { Change } from './finding';
import { editInRounds } from './fix-all';
import { newlyWrong, wrongNumbers } from './follow-up';
import type { FieldName, Level, Risk, RiskProfile } from './model';
import { bandOf, findPolicy, type Policy, scoreOf } from './policy';
import { type Reading, type ReadOptions, read } from './read';
import type { ValidateOptions } from './validate';

export interface RiskMove {
  /** The key of the risk. */
  readonly risk: string;
  readonly probability: number;
  readonly impact: number;
}

export type MoveOutcome =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: 'foreign' | 'gone' | 'off-scale' | 'unsafe' };

export function moveRisk(first: Reading, move: RiskMove, options: ReadOptions & ValidateOptions): MoveOutcome {
  const policy = findPolicy(first.profile.policy.name, options.policies ?? []);
  if (policy === null) return { kind: 'refused', reason: 'foreign' };
  const risk = first.profile.risks.find(({ key }) => key === move.risk);
  if (risk === undefined) return { kind: 'refused', reason: 'gone' };
  if (scoreOf(policy, move.probability, move.impact) === null) return { kind: 'refused', reason: 'off-scale' };
  const before = wrongNumbers(first.profile, options);
  const edits = editInRounds(first, options, ({ profile }, round) =>
    round === 0 ? levelChanges(profile, risk, move, policy) : newlyWrong(profile, options, before),
  );
  const after = read(applyEdits(first.text, edits), options).profile;
  return arrived(after, first.profile, move) ? { kind: 'edits', edits } : { kind: 'refused', reason: 'unsafe' };
}

function levelChanges(profile: RiskProfile, risk: Risk, move: RiskMove, policy: Policy): readonly Change[] {
  const score = scoreOf(policy, move.probability, move.impact);
  const band = score === null ? null : bandOf(policy, score);
  const changes = [
    ...axisChanges(profile, risk, 'probability', move, policy),
    ...axisChanges(profile, risk, 'impact', move, policy),
  ];
  const set = (field: FieldName, value: string): void =>
    void changes.push({ kind: 'set', risk: risk.key, field, value });
  if (risk.score !== null && score !== null && risk.computed?.score !== score) set('score', String(score));
  if (risk.band !== null && band !== null && risk.computed?.band !== band.name) set('band', band.title);
  return changes;
}

function axisChanges(
  profile: RiskProfile,
  risk: Risk,
  axis: 'probability' | 'impact',
  move: RiskMove,
  policy: Policy,
): Change[] {
  if (risk[axis]?.level === move[axis]) return [];
  const printed = risk.sightings.flatMap(({ fields }) => (fields[axis] === null ? [] : [fields[axis]]));
  // A percentage belongs to the level that was; with it, the whole value gives way to the new level's word.
  if (printed.some(({ percent }) => percent !== null)) {
    const word = (profile.scale?.[axis] ?? policy[axis]).find(({ level }) => level === move[axis])?.names[0];
    return printed.map(({ text }: Level) => ({ kind: 'replace', span: text.span, text: word ?? String(move[axis]) }));
  }
  return [{ kind: 'set', risk: risk.key, field: axis, value: String(move[axis]) }];
}

/** The text says what was wanted, and says it of the same risks. */
function arrived(after: RiskProfile, before: RiskProfile, move: RiskMove): boolean {
  const risk = after.risks.find(({ key }) => key === move.risk);
  return (
    after.risks.length === before.risks.length &&
    risk?.probability?.level === move.probability &&
    risk.impact?.level === move.impact
  );
}
