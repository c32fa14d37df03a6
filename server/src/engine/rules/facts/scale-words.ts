/** Level words that the document's scale does not have: one report for each word. */
import type { Band, Located, RiskProfile } from '../../model';
import type { Policy } from '../../policy';
import { levelNameOf } from '../../read/vocabulary';
import type { Report } from '../rule';
import { axes, stepsOf } from './levels';
import { shorten } from './name';

export function* offScaleWords(profile: RiskProfile, policy: Policy | null): Iterable<Report> {
  const scale = scaleNames(profile, policy);
  const used = usedNames(profile);
  for (const [first, ...rest] of strangers(profile, policy, new Set(scale.map(canonical))).values()) {
    if (first === undefined) continue;
    const names = scale.length > 0 ? scale : used;
    if (names.length < 2) continue;
    yield {
      span: first.span,
      severity: 'information',
      message: `“${shorten(first.value)}” is none of this document's levels (${names.join(', ')})`,
      related: rest.map(({ value, span }) => ({ span, message: value, path: null })),
    };
  }
}

/** What the document declares, else what its rule book has where the document visibly uses that; else nothing. */
function scaleNames(profile: RiskProfile, policy: Policy | null): readonly string[] {
  const own = axes.some((axis) => (profile.scale?.[axis].length ?? 0) > 0);
  if (!own && !(policy !== null && profile.risks.some(({ computed }) => computed !== null))) return [];
  return [...new Set(axes.flatMap((axis) => stepsOf(profile.scale, policy, axis).flatMap(({ names }) => names)))];
}

/** Plain level words that risks carry, the lowest first. */
function usedNames({ risks }: RiskProfile): readonly string[] {
  const words = risks.flatMap(({ probability, impact, band }) => [
    ...(probability?.word == null ? [] : [probability.word.value]),
    ...(impact?.word == null ? [] : [impact.word.value]),
    ...(band === null ? [] : [wordOf(band).value]),
  ]);
  const names = new Set(words.map(canonical).filter((name) => order.includes(name)));
  return order.filter((name) => names.has(name)).map((name) => name.charAt(0).toUpperCase() + name.slice(1));
}

/** Words between two levels on any scale, and other words where the scale is known. */
function strangers(
  profile: RiskProfile,
  policy: Policy | null,
  scale: ReadonlySet<string>,
): ReadonlyMap<string, readonly Located<string>[]> {
  // An axis of which nothing is known may have any words.
  const known = new Set(scale.size === 0 ? [] : axes.filter((axis) => stepsOf(profile.scale, policy, axis).length > 0));
  const found = new Map<string, Located<string>[]>();
  const add = (word: Located<string>): void => {
    const name = canonical(word.value);
    found.set(name, [...(found.get(name) ?? []), word]);
  };
  for (const { sightings } of profile.risks)
    for (const { fields } of sightings) {
      for (const axis of axes) {
        const level = fields[axis];
        if (level === null || level.word === null || level.level !== null || level.number !== null) continue;
        const name = canonical(level.word.value);
        if (!scale.has(name) && (isBetween(name) || known.has(axis))) add(level.word);
      }
      if (fields.band !== null && isBetween(fields.band.name) && !scale.has(fields.band.name)) add(wordOf(fields.band));
    }
  return new Map([...found].map(([name, words]) => [name, words.toSorted((a, b) => a.span.start - b.span.start)]));
}

/** `low-medium`: the author could not decide, and no scale of the document has such a step. */
function isBetween(name: string): boolean {
  const [low = '', high = '', ...rest] = name.split('-');
  return rest.length === 0 && order.includes(low) && order.includes(high);
}

function canonical(word: string): string {
  return (
    levelNameOf(word) ??
    word
      .trim()
      .toLowerCase()
      .replace(/\s?(?:[-–/]|to)\s?/g, '-')
  );
}

/** `High` in `High Risk`: the span of a band is its word. */
function wordOf({ text, span }: Band): Located<string> {
  const from = span.start - text.span.start;
  const word = from >= 0 ? text.value.slice(from, from + span.end - span.start) : '';
  return { value: word === '' ? text.value : word, span };
}

const order: readonly string[] = ['minimal', 'low', 'medium', 'high', 'critical'];
