/** Level words that the document's scale does not have: one report for each word. */
import { asWritten, listed, say } from '../../message';
import type { Band, Located, Risk, RiskProfile } from '../../model';
import type { Policy } from '../../policy';
import { levelNameOf } from '../../read/vocabulary';
import type { Report, RuleContext } from '../rule';
import { type Axis, axes, stepsOf } from './levels';
import { shorten } from './name';

export function* offScaleWords(profile: RiskProfile, { policy, each }: RuleContext): Iterable<Report> {
  const unrated = each(unratedWords).flat();
  if (unrated.length === 0) return;
  const scale = scaleNames(profile, policy);
  for (const [first, ...rest] of strangers(unrated, profile, policy, new Set(scale.map(canonical))).values()) {
    if (first === undefined) continue;
    const names = scale.length > 0 ? scale : usedNames(profile);
    if (names.length < 2) continue;
    const word = shorten(first.value);
    const ruled = policy !== null && scale.length > 0 && !ownsScale(profile, policy);
    yield {
      span: first.span,
      severity: 'information',
      message: ruled
        ? say`“${word}” is not one of the levels of ${policy.name} (${listed(names)})`
        : say`“${word}” is not one of this document's levels (${listed(names)})`,
      related: rest.map(({ value, span }) => ({ span, message: asWritten(value), path: null })),
    };
  }
}

/** A word that no number and no level stands for. */
interface Unrated {
  readonly word: Located<string>;
  readonly name: string;
  /** null for a band. */
  readonly axis: Axis | null;
}

function unratedWords({ sightings }: Risk): readonly Unrated[] {
  return sightings.flatMap(({ fields }): readonly Unrated[] => {
    const { band } = fields;
    const levels = axes.flatMap((axis): readonly Unrated[] => {
      const level = fields[axis];
      if (level === null || level.word === null || level.level !== null || level.number !== null) return [];
      return [{ word: level.word, name: canonical(level.word.value), axis }];
    });
    return band !== null && isBetween(band.name)
      ? [...levels, { word: wordOf(band), name: band.name, axis: null }]
      : levels;
  });
}

/** What the document declares, else what its rule book has where the document visibly uses that; else nothing. */
function scaleNames(profile: RiskProfile, policy: Policy | null): readonly string[] {
  const own = axes.some((axis) => (profile.scale?.[axis].length ?? 0) > 0);
  if (!own && !(policy !== null && profile.risks.some(({ computed }) => computed !== null))) return [];
  return [...new Set(axes.flatMap((axis) => stepsOf(profile.scale, policy, axis).flatMap(({ names }) => names)))];
}

/** On either axis the words are the document's own, and not those that the rule book has. */
function ownsScale({ scale }: RiskProfile, policy: Policy): boolean {
  return axes.some((axis) => {
    const steps = stepsOf(scale, policy, axis);
    return (
      steps === scale?.[axis] && steps.some(({ names }, place) => names.join() !== policy[axis][place]?.names.join())
    );
  });
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
  unrated: readonly Unrated[],
  profile: RiskProfile,
  policy: Policy | null,
  scale: ReadonlySet<string>,
): ReadonlyMap<string, readonly Located<string>[]> {
  // An axis of which nothing is known may have any words.
  const known = new Set<Axis | null>(
    scale.size === 0 ? [] : axes.filter((axis) => stepsOf(profile.scale, policy, axis).length > 0),
  );
  const found = new Map<string, Located<string>[]>();
  for (const { word, name, axis } of unrated) {
    if (scale.has(name) || !(isBetween(name) || known.has(axis))) continue;
    const key = canonical(word.value);
    const words = found.get(key);
    if (words === undefined) found.set(key, [word]);
    else words.push(word);
  }
  return new Map([...found].map(([name, words]) => [name, words.toSorted((x, y) => x.span.start - y.span.start)]));
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
