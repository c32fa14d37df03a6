/** What two places of one risk state differently: the first cause only, since scores and bands follow from levels. */
import type { Located, Risk, Sighting } from '../../model';
import type { Policy } from '../../policy';
import { bandFits } from './bands';
import { axes, contradiction, stepsOf } from './levels';

export interface Disagreement {
  readonly what: 'probability' | 'impact' | 'score' | 'band' | 'owner';
  readonly first: Statement;
  readonly other: Statement;
}

export interface Statement {
  readonly sighting: Sighting;
  readonly text: Located<string>;
}

export function disagreementsOf(risk: Risk, policy: Policy | null): readonly Disagreement[] {
  if (risk.sightings.length < 2) return [];
  const levels = axes.flatMap((axis) => compare(risk, axis, (sighting) => levelIn(sighting, axis, policy)) ?? []);
  const owner = compare(risk, 'owner', ownerIn);
  const rating =
    levels.length > 0 ? levels : [compare(risk, 'score', scoreIn(policy)) ?? compare(risk, 'band', bandIn(policy))];
  return [...rating, owner].filter((one) => one !== null);
}

/** What a place says, to show and to compare by; null where it says nothing that could be compared. */
type Reading = {
  readonly text: Located<string>;
  readonly same: (other: Reading) => boolean;
  readonly key: string;
} | null;

function compare(
  risk: Risk,
  what: Disagreement['what'],
  read: (sighting: Sighting, risk: Risk) => Reading,
): Disagreement | null {
  const said = risk.sightings.flatMap((sighting) => {
    const reading = read(sighting, risk);
    return reading === null ? [] : [{ sighting, reading }];
  });
  const [first, ...rest] = said;
  const other = first === undefined ? undefined : rest.find(({ reading }) => !reading.same(first.reading));
  if (first === undefined || other === undefined) return null;
  return {
    what,
    first: { sighting: first.sighting, text: first.reading.text },
    other: { sighting: other.sighting, text: other.reading.text },
  };
}

/** A word and a number that contradict each other agree with either: which one is meant, `level-off-scale` asks. */
function levelIn({ fields }: Sighting, axis: 'probability' | 'impact', policy: Policy | null): Reading {
  const level = fields[axis];
  if (level === null) return null;
  if (level.level === null) return level.word === null ? null : reading(level.text, level.word.value.toLowerCase());
  const named = contradiction(level, stepsOf(null, policy, axis));
  const said = named === null ? [level.level] : [level.level, named];
  const key = said.join(' ');
  return {
    text: level.text,
    key,
    same: (other) => other?.key.split(' ').some((one) => key.split(' ').includes(one)) ?? false,
  };
}

/** A score that its own levels refute is `score-mismatch`, and the other one is right. */
function scoreIn(policy: Policy | null): (sighting: Sighting, risk: Risk) => Reading {
  return ({ fields: { score } }, { computed }) => {
    if (score?.stated == null || (policy !== null && computed !== null)) return null;
    // A register says once, if at all, what its scores are out of.
    const { stated, of } = score;
    const key = `${stated.value}/${of ?? ''}`;
    const isSame = (other: string): boolean =>
      other === key || (other.startsWith(`${stated.value}/`) && (of === null || other.endsWith('/')));
    return { text: score.text, key, same: (other) => other !== null && isSame(other.key) };
  };
}

function bandIn(policy: Policy | null): (sighting: Sighting, risk: Risk) => Reading {
  return ({ fields: { band, probability, impact: own } }, { computed, score, impact }) => {
    const known = computed?.score ?? score?.stated?.value ?? null;
    // `Severity: Medium` in one place is the impact of the other.
    if (probability === null && own === null && band !== null && impact?.word?.value === band.text.value) return null;
    if (band === null || (policy !== null && known !== null && !bandFits(policy, band.name, known))) return null;
    const key = ['minimal', 'very-low'].includes(band.name) ? 'low' : band.name;
    // `P1` orders the work and `Medium` rates the risk: neither contradicts the other.
    const isRank = /^p\d$/.test(key);
    return {
      text: band.text,
      key,
      same: (other) => other !== null && (other.key === key || /^p\d$/.test(other.key) !== isRank),
    };
  };
}

/** `Platform team` and `platform team, Ana` do not contradict each other; two different names do. */
function ownerIn({ fields: { owner } }: Sighting): Reading {
  if (owner === null) return null;
  const words = (text: string): readonly string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1);
  return {
    text: owner,
    key: owner.value,
    same: (other) =>
      other !== null &&
      (words(other.key).some((word) =>
        words(owner.value).some((own) => isShortOf(word, own) || isShortOf(own, word)),
      ) ||
        initials(other.key) === owner.value.toLowerCase() ||
        initials(owner.value) === other.key.toLowerCase()),
  };
}

/** `Docs` and `Documentation lead`, `Dev` and `Development team`. */
function isShortOf(short: string, long: string): boolean {
  return short === long || (short.length > 2 && long.startsWith(short.replace(/(?<=...)s$/, '')));
}

/** `PM` for `Project Manager`. */
function initials(name: string): string {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map((word) => word.charAt(0))
    .join('');
}

function reading(text: Located<string>, key: string): Reading {
  return { text, key, same: (other) => other !== null && other.key === key };
}
