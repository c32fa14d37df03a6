/** A field's new value over the old one: the number and the word of a level move together. */
import type { Band, FieldName, Fields, Level, Located, RiskProfile, Score } from '../model';
import { findPolicy, type Policy } from '../policy';
import { isPlaceholder } from '../read/vocabulary';
import type { TextEdit } from './text-edit';

/** The parts of a printed field that change; null where the place does not print it. Lists are not values. */
export function replaceValue(
  profile: RiskProfile,
  fields: Fields,
  field: FieldName,
  value: string,
  policies: readonly Policy[] = [],
): readonly TextEdit[] | null {
  switch (field) {
    case 'probability':
    case 'impact':
      return fields[field] === null ? null : replaceLevel(profile, fields[field], field, value, policies);
    case 'score':
      return fields.score === null ? null : replaceScore(fields.score, value);
    case 'band':
      return fields.band === null ? null : [{ span: fields.band.span, text: likeCase(fields.band, value) }];
    case 'status':
      return fields.status === null ? null : [over(fields.status, wordLike(fields.status.value, value))];
    case 'residual':
      return fields.residual === null ? null : [over(fields.residual.text, value)];
    case 'progress':
      return fields.progress === null ? null : [{ span: fields.progress.span, text: value }];
    case 'notes':
    case 'mitigations':
    case 'tests':
    case 'acceptance':
    case 'monitoring':
    case 'impactAnalysis':
    case 'contingency':
    case 'links':
      return null;
    default:
      return fields[field] === null ? null : [over(fields[field], value)];
  }
}

function over(old: Located<unknown>, value: string): TextEdit {
  return { span: old.span, text: value };
}

function replaceScore(score: Score, value: string): readonly TextEdit[] {
  return [over(score.stated ?? score.text, value)];
}

/** `Medium (2)` becomes `High (3)`, `2` becomes `3`, `MEDIUM` becomes `HIGH`; a percentage that no longer fits goes with the whole text. */
function replaceLevel(
  profile: RiskProfile,
  level: Level,
  axis: 'probability' | 'impact',
  value: string,
  policies: readonly Policy[],
): readonly TextEdit[] {
  const { number, word, percent } = levelNamed(profile, axis, value, policies);
  if (level.percent !== null && !isWithin(level.percent.value, percent)) {
    const named = word !== null && level.word !== null ? caseLike(level.word.value, word) : word;
    const shown = level.number === null || number === null ? named : named === null ? null : `${named} (${number})`;
    return [over(level.text, shown ?? value)];
  }
  const edits: TextEdit[] = [];
  if (level.word !== null && word !== null) edits.push(over(level.word, caseLike(level.word.value, word)));
  if (level.number !== null && number !== null) edits.push(over(level.number, String(number)));
  const complete = (level.word === null || word !== null) && (level.number === null || number !== null);
  return edits.length > 0 && complete ? edits : [over(level.text, value)];
}

/** Number and word of a level, by the document's own words, else by its rule book's: a scale of which only some steps are seen has gaps. */
function levelNamed(
  profile: RiskProfile,
  axis: 'probability' | 'impact',
  value: string,
  policies: readonly Policy[],
): { readonly number: number | null; readonly word: string | null; readonly percent: Percent } {
  const wanted = /^\d+$/.test(value) ? Number(value) : null;
  const book = findPolicy(profile.policy.name, policies)?.[axis] ?? [];
  const steps = [...(profile.scale?.[axis] ?? []), ...book];
  const step = steps.find(
    ({ level, names }) =>
      (level === wanted && names.length > 0) || names.some((name) => name.toLowerCase() === value.toLowerCase()),
  );
  const number = step?.level ?? wanted;
  const percent = step?.percent ?? book.find(({ level }) => level === number)?.percent;
  return { number, word: step?.names[0] ?? (wanted === null ? value : null), percent };
}

type Percent = readonly [number, number] | undefined;

function isWithin(value: number, percent: Percent): boolean {
  return percent !== undefined && value >= percent[0] && value <= percent[1];
}

/** How a level is written where none stands yet: as the document writes the same level elsewhere, else in the way of its others. */
export function levelText(
  profile: RiskProfile,
  axis: 'probability' | 'impact',
  wanted: number,
  policies: readonly Policy[],
): string {
  const printed = profile.risks.flatMap(({ sightings }) =>
    sightings.flatMap(({ fields }) => fields[axis] ?? []).filter(({ percent }) => percent === null),
  );
  const same = printed.find((level) => level.level === wanted && isRated(level));
  if (same !== undefined) return same.text.value;
  const model = printed.find(isRated);
  const { word } = levelNamed(profile, axis, String(wanted), policies);
  if (word === null || model?.word == null) return String(wanted);
  const like = caseLike(model.word.value, word);
  return model.number === null ? like : `${like} (${wanted})`;
}

/** Nothing, or a word that holds a place for something. */
export function isOpen(text: string): boolean {
  return text.trim() === '' || isPlaceholder(text);
}

/** A level, and no sentence where one should stand. */
export function isRated({ word, number, percent }: Level): boolean {
  return word !== null || number !== null || percent !== null;
}

function likeCase(band: Band, value: string): string {
  return caseLike(band.text.value, value);
}

function caseLike(old: string, word: string): string {
  const letters = old.replace(/[^a-z]/gi, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
  return letters !== '' && letters === letters.toLowerCase() ? word.toLowerCase() : word;
}

/** `Proposed` becomes `Open`, `proposed` becomes `open`. */
function wordLike(old: string, word: string): string {
  const like = caseLike(old, word);
  return /^\p{Lu}/u.test(old) ? like.charAt(0).toUpperCase() + like.slice(1) : like;
}
