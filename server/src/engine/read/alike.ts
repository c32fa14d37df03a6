/**
 * Whether an edit left alone what a document's scale and its sums follow from: levels, scores, bands, ids, categories.
 * The functions that compute those take `Rated` and `Counted`, and so can look at nothing that is not compared here. Most edits are of
 * words, and most risks are the same objects as before.
 */
import type { Fields, Level, Located, Risk, Score } from '../model';

/** What a sighting says of its risk in ratings. */
export interface Rated {
  readonly fields: Pick<Fields, 'probability' | 'impact' | 'score'>;
}

/** What sums over risks look at. */
export type Counted = Pick<
  Risk,
  'id' | 'category' | 'component' | 'group' | 'probability' | 'impact' | 'score' | 'band' | 'computed'
>;

export function sameRatings(before: readonly Rated[], now: readonly Rated[]): boolean {
  return sameItems(before, now, ({ fields: a }, { fields: b }) => {
    return sameLevel(a.probability, b.probability) && sameLevel(a.impact, b.impact) && sameScore(a.score, b.score);
  });
}

export function sameCounts(before: readonly Counted[], now: readonly Counted[]): boolean {
  return sameItems(before, now, (a, b) => {
    return (
      sameValue(a.id, b.id) &&
      sameValue(a.category, b.category) &&
      sameValue(a.component, b.component) &&
      sameValue(a.group, b.group) &&
      sameLevel(a.probability, b.probability) &&
      sameLevel(a.impact, b.impact) &&
      sameScore(a.score, b.score) &&
      a.band?.name === b.band?.name &&
      a.computed?.score === b.computed?.score &&
      a.computed?.band === b.computed?.band
    );
  });
}

export function sameItems<T>(before: readonly T[], now: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  if (before.length !== now.length) return false;
  for (let index = 0; index < now.length; index += 1) {
    const a = before[index] as T;
    const b = now[index] as T;
    if (a !== b && !isSame(a, b)) return false;
  }
  return true;
}

function sameLevel(a: Level | null, b: Level | null): boolean {
  if (a === null || b === null) return a === b;
  return sameValue(a.word, b.word) && sameValue(a.number, b.number) && a.of === b.of;
}

function sameScore(a: Score | null, b: Score | null): boolean {
  if (a === null || b === null) return a === b;
  return sameValue(a.stated, b.stated) && a.of === b.of;
}

function sameValue(a: Located<string | number> | null, b: Located<string | number> | null): boolean {
  return a === b || (a !== null && b !== null && a.value === b.value);
}
