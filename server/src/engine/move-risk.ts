/**
 * Moves a risk to another cell of the matrix by changing the text: its levels wherever they are printed, its score and band where
 * they are, and then every number of the document that says something else because of it: the counts of both bands, the story
 * score, its derivation. A number that was wrong before is made right only where the move changes what it should be; every other
 * one stays as it is, and so do the order of a register and the heading a risk stands under: moving text about is a change that
 * nobody asked for. What no longer fits is named in `left`.
 */
import { markChanges } from './edit/colour-mark';
import { applyEdits, isOpen, isRated, levelText, type TextEdit } from './edit/realise';
import { columnFor } from './edit/row';
import type { Change } from './finding';
import { editInRounds } from './fix-all';
import { becameWrong, foundBy, newlyWrong, wrongNumbers } from './follow-up';
import type { Message } from './message';
import type { FieldName, Risk, RiskProfile, Sighting, Span } from './model';
import { bandOf, type Policy, policyOf, scoreOf } from './policy';
import { type Reading, type ReadOptions, read } from './read';
import { defaultSettings, policiesOf } from './settings';
import type { ValidateOptions } from './validate';

export interface RiskMove {
  /** The key of the risk. */
  readonly risk: string;
  readonly probability: number;
  readonly impact: number;
}

export type MoveOutcome =
  | {
      readonly kind: 'edits';
      readonly edits: readonly TextEdit[];
      /** What the document says of the risk elsewhere and no longer fits: a heading, an order, a list. For a person. */
      readonly left: readonly Message[];
    }
  | { readonly kind: 'refused'; readonly reason: 'foreign' | 'gone' | 'off-scale' | 'sentence' | 'scale' | 'unsafe' };

type Options = ReadOptions & ValidateOptions;

export function moveRisk(first: Reading, move: RiskMove, options: Options): MoveOutcome {
  const policies = options.policies ?? policiesOf(options.settings ?? defaultSettings);
  const policy = policyOf(first.profile, policies);
  if (policy === null) return { kind: 'refused', reason: 'foreign' };
  const risk = first.profile.risks.find(({ key }) => key === move.risk);
  if (risk === undefined) return { kind: 'refused', reason: 'gone' };
  if (scoreOf(policy, move.probability, move.impact) === null) return { kind: 'refused', reason: 'off-scale' };
  if (isSentence(first, risk, 'probability') || isSentence(first, risk, 'impact'))
    return { kind: 'refused', reason: 'sentence' };
  const known = wrongNumbers(first.profile, options);
  const edits = editInRounds(first, options, (reading, round) =>
    round === 0 ? levelChanges(reading, risk, move, policy, policies) : newlyWrong(reading.profile, options, known),
  );
  const after = read(applyEdits(first.text, edits), options).profile;
  if (!keepsScale(after, first.profile, move)) return { kind: 'refused', reason: 'scale' };
  if (!arrived(after, first.profile, move)) return { kind: 'refused', reason: 'unsafe' };
  return { kind: 'edits', edits, left: becameWrong(after, options, foundBy(first.profile, options)) };
}

/** `Impact: nobody can log in` is the only place for a level and holds something that a person wrote. */
function isSentence({ profile, text }: Reading, { sightings }: Risk, axis: 'probability' | 'impact'): boolean {
  return sightings.some((sighting) => {
    const level = sighting.fields[axis];
    if (level !== null) return !isRated(level);
    return placesOf(profile, sighting, axis).some(({ start, end }) => !isOpen(text.slice(start, end)));
  });
}

/** Where this place of the text would write the level. */
function placesOf(profile: RiskProfile, { form }: Sighting, axis: 'probability' | 'impact'): readonly Span[] {
  if (form.kind === 'row') {
    const table = profile.tables[form.table];
    const cell = table === undefined ? undefined : table.rows[form.row]?.cells[columnFor(profile, table, axis)];
    return cell === undefined ? [] : [cell];
  }
  const places = form.kind === 'section' ? form.lines : form.keys;
  return places.filter(({ field }) => field === axis).map(({ valueSpan }) => valueSpan);
}

function levelChanges(
  { profile, text }: Reading,
  risk: Risk,
  move: RiskMove,
  policy: Policy,
  policies: readonly Policy[],
): readonly Change[] {
  const score = scoreOf(policy, move.probability, move.impact);
  const band = score === null ? null : bandOf(policy, score);
  const changes = [
    ...axisChanges(profile, risk, 'probability', move, policies),
    ...axisChanges(profile, risk, 'impact', move, policies),
  ];
  const set = (field: FieldName, value: string): void =>
    void changes.push({ kind: 'set', risk: risk.key, field, value });
  if (changes.length === 0) return changes;
  // Whoever moves a risk says what it scores, even where another number stood there for the same product.
  if (risk.score !== null && score !== null) {
    set('score', String(score));
    for (const each of repeatedScores(text, risk, score)) changes.push(each);
  }
  if (band === null) return changes;
  if (risk.sightings.some(({ fields }) => fields.band !== null && fields.band.name !== band.name))
    set('band', band.title);
  return [...changes, ...markChanges(text, profile, risk, band.name)];
}

/** A section may say its score twice: in its heading, `(Score: 6)`, and in a line of its own. Only the first one is read. */
function repeatedScores(text: string, { sightings }: Risk, score: number): Change[] {
  return sightings.flatMap(({ form, fields }): Change[] => {
    const read = fields.score?.stated ?? null;
    if (form.kind !== 'section' || read === null) return [];
    return form.lines.flatMap(({ field, valueSpan: { start, end } }): Change[] => {
      if (field !== 'score' || (read.span.start >= start && read.span.end <= end)) return [];
      const number = /\d+(?![\d./%])/.exec(text.slice(start, end));
      if (number === null || Number(number[0]) !== read.value) return [];
      const at = start + number.index;
      return [{ kind: 'replace', span: { start: at, end: at + number[0].length }, text: String(score) }];
    });
  });
}

function axisChanges(
  profile: RiskProfile,
  risk: Risk,
  axis: 'probability' | 'impact',
  move: RiskMove,
  policies: readonly Policy[],
): Change[] {
  if (risk[axis]?.level === move[axis]) return [];
  const isPrinted = risk.sightings.some(({ fields }) => fields[axis] !== null);
  const value = isPrinted ? String(move[axis]) : levelText(profile, axis, move[axis], policies);
  return [{ kind: 'set', risk: risk.key, field: axis, value }];
}

/**
 * A document that names no rule book shows its scale by its levels: where this risk alone shows the 5 of a 5×5, its move would change
 * what every other risk means.
 */
function keepsScale(after: RiskProfile, before: RiskProfile, move: RiskMove): boolean {
  if (after.policy.name !== before.policy.name) return false;
  const was = new Map(before.risks.map(({ key, computed }) => [key, computed]));
  return after.risks.every(({ key, computed }) => {
    const then = was.get(key) ?? null;
    return key === move.risk || (computed?.score === then?.score && computed?.band === then?.band);
  });
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
