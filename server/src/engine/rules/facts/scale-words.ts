/** Level words that neither the document's own scale nor its rule book has: one report for each word. */
import type { Located, RiskProfile } from '../../model';
import type { Policy } from '../../policy';
import type { Report } from '../rule';
import { axes, stepsOf } from './levels';
import { shorten } from './name';

export function* offScaleWords(profile: RiskProfile, policy: Policy | null): Iterable<Report> {
  const own = profile.scale !== null && axes.some((axis) => (profile.scale?.[axis].length ?? 0) > 0);
  const judged = own || (policy !== null && profile.risks.some(({ computed }) => computed !== null));
  if (!judged) return;
  const names = [
    ...new Set(axes.flatMap((axis) => stepsOf(profile, policy, axis).map(({ names: [name] }) => name ?? ''))),
  ];
  const known = new Set(
    axes.flatMap((axis) => stepsOf(profile, policy, axis).flatMap((step) => step.names.map(lower))),
  );
  const scale = own ? "this document's scale" : `the scale of ${profile.policy.name}`;
  for (const [first, ...rest] of strangers(profile, known, own).values())
    if (first !== undefined)
      yield {
        span: first.span,
        severity: 'information',
        message: `“${shorten(first.value)}” is not on ${scale} (${names.join(', ')})`,
        related: rest.map(({ value, span }) => ({ span, message: value, path: null })),
      };
}

/** Where the document declares its words, they rule its bands too. */
function strangers(profile: RiskProfile, known: ReadonlySet<string>, own: boolean): Map<string, Located<string>[]> {
  const found = new Map<string, Located<string>[]>();
  const add = (word: Located<string>): void => {
    if (known.has(lower(word.value))) return;
    const same = found.get(lower(word.value));
    if (same === undefined) found.set(lower(word.value), [word]);
    else same.push(word);
  };
  for (const { sightings } of profile.risks)
    for (const { fields } of sightings) {
      for (const axis of axes) {
        const level = fields[axis];
        if (level !== null && level.word !== null && level.level === null && level.number === null) add(level.word);
      }
      if (own && fields.band !== null) add({ value: fields.band.text.value, span: fields.band.span });
    }
  return found;
}

function lower(word: string): string {
  return word.trim().toLowerCase();
}
