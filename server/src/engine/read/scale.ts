/** Which rule book a document follows, with the reason; and what its level words mean there. */
import { largest } from '../extremes';
import { type Message, say } from '../message';
import type { BandRange, Level, Scale, ScaleStep } from '../model';
import { findPolicy, type Policy, withBands } from '../policy';
import type { Settings } from '../settings';
import { canonical } from './declared-scale';
import type { Draft } from './draft';
import type { MergedRisk } from './merge';
import { ownBands, printedScore, reaching } from './own-bands';
import { titledProfile } from './signs';

export interface PolicyChoice {
  /** null: the document's scale is foreign. */
  readonly policy: Policy | null;
  readonly reason: Message;
}

/** A rule book that nobody named is only a scale: the document's own bands go before it. */
export interface BandedChoice extends PolicyChoice {
  readonly bands: readonly BandRange[] | null;
  readonly assumed: boolean;
}

export function choosePolicy(
  draft: Draft,
  risks: readonly MergedRisk[],
  settings: Settings,
  custom: readonly Policy[],
): BandedChoice {
  const choice = namedChoice(draft, risks, settings, custom);
  const { policy } = choice;
  const isNamed = draft.declaredPolicy !== null || settings.policy !== 'auto';
  const declared = policy === null || draft.declaredPolicy === null ? null : reaching(policy, draft.declaredBands);
  if (policy !== null && declared !== null) return { ...withOwn(choice, policy, declared), assumed: false };
  if (policy === null || isNamed) return { ...choice, bands: null, assumed: false };
  const isMethod = isOfMethod(draft, risks);
  if (isAbove(policy, risks) || (!isMethod && isReckonedOtherwise(risks)))
    return { ...foreign(say`scores that are no products of the levels beside them`), bands: null, assumed: false };
  if (policy.name === 'iso-5x5' && areOtherWords(policy, draft, risks))
    return {
      ...foreign(say`scores that do not follow from the level words beside them`),
      bands: null,
      assumed: false,
    };
  const shows = policy.name === 'iso-5x5' || !isMethod;
  const bands = ownBands(policy, draft, risks, (risk) => {
    const level = (axis: 'probability' | 'impact'): number | null => {
      const said = risk[axis];
      return said === null ? null : resolveLevel(said, axis, policy, draft.scale);
    };
    return shows ? printedScore(risk, [level('probability'), level('impact')], policy) : null;
  });
  const assumed = !isMethod;
  return bands === null ? { ...choice, bands, assumed } : { ...withOwn(choice, policy, bands), assumed };
}

function withOwn(
  { reason }: PolicyChoice,
  policy: Policy,
  bands: readonly BandRange[],
): PolicyChoice & Pick<BandedChoice, 'bands'> {
  return { policy: withBands(policy, bands), reason: say`${reason}; its bands are its own`, bands };
}

/** One score that no levels of the policy can have may be a slip; where most are, they are reckoned otherwise. */
function isAbove({ bands }: Policy, risks: readonly MergedRisk[]): boolean {
  const top = largest(bands.map(({ to }) => to));
  const stated = risks.flatMap(({ score }) => score?.stated?.value ?? []);
  return stated.length > 1 && stated.filter((value) => value > top).length * 2 > stated.length;
}

/** `High` and `Medium` with 15, and nothing that says what the words are worth: on that scale they are not 3 and 2. */
function areOtherWords(policy: Policy, draft: Draft, risks: readonly MergedRisk[]): boolean {
  const follows = risks.flatMap(({ probability, impact, score }) => {
    const stated = score?.stated?.value;
    if (stated === undefined || probability === null || impact === null) return [];
    if (probability.number !== null || impact.number !== null) return [];
    const chance = resolveLevel(probability, 'probability', policy, draft.scale);
    const harm = resolveLevel(impact, 'impact', policy, draft.scale);
    return chance === null || harm === null ? [] : [chance * harm === stated];
  });
  return follows.length > 1 && follows.filter(Boolean).length * 2 < follows.length;
}

/** Sums, weights: fewer than half of the printed scores are what their numbers multiply to. */
function isReckonedOtherwise(risks: readonly MergedRisk[]): boolean {
  const scored = risks.flatMap(({ probability, impact, score }) => {
    const [chance, harm, stated] = [probability?.number?.value, impact?.number?.value, score?.stated?.value];
    return chance === undefined || harm === undefined || stated === undefined ? [] : [chance * harm === stated];
  });
  return scored.length > 1 && scored.filter(Boolean).length * 2 < scored.length;
}

/** Story profiles and test designs follow the upstream method, and rows that differ from it there are slips; what they declare counts. */
function isOfMethod(draft: Draft, risks: readonly MergedRisk[]): boolean {
  const prefixed = risks.some(({ id }) => /^(?:TECH|SEC|PERF|DATA|BUS|OPS)\b/.test(id?.value ?? ''));
  return prefixed || draft.story !== null || draft.own || draft.claims.some(({ kind }) => kind === 'story-score');
}

function namedChoice(
  draft: Draft,
  risks: readonly MergedRisk[],
  settings: Settings,
  custom: readonly Policy[],
): PolicyChoice {
  if (draft.declaredPolicy !== null) {
    const policy = findPolicy(draft.declaredPolicy.value, custom);
    if (policy !== null) return { policy, reason: say`the document names ${policy.name}` };
    if (draft.declaredPolicy.value.trim().toLowerCase() === 'foreign')
      return foreign(say`the document says that its scale is its own`);
  }
  const configured = settings.policy === 'auto' ? null : findPolicy(settings.policy, custom);
  const own = foreignScale(draft, risks, configured);
  if (own !== null) return own;
  if (configured !== null) return { policy: configured, reason: say`the project's settings name ${configured.name}` };
  return byShape(draft, risks);
}

/** The printed number wins; a word is looked up on the document's own scale, then on the policy's. */
export function resolveLevel(
  level: Level,
  axis: 'probability' | 'impact',
  policy: Policy | null,
  scale: Scale | null,
): number | null {
  if (level.number !== null) return level.number.value;
  if (level.word === null) return null;
  const word = canonical(level.word.value);
  const declared = levelOn(scale?.[axis] ?? [], word);
  return declared ?? levelOn(policy?.[axis] ?? [], word);
}

function levelOn(steps: readonly ScaleStep[], word: string): number | null {
  return steps.find(({ names }) => names.some((name) => canonical(name) === word))?.level ?? null;
}

/** A scale that no rule book of ours has; the 5×5 one is ours. */
function foreignScale(draft: Draft, risks: readonly MergedRisk[], configured: Policy | null): PolicyChoice | null {
  const top = draft.scale?.top ?? null;
  const outOf = risks.find(({ score }) => score?.of != null)?.score?.of ?? null;
  if (outOf !== null && outOf !== 9 && outOf !== 25)
    return foreign(say`scores are out of ${outOf}, on a scale that is not explained`);
  if (configured !== null && (top === null || fits(configured, top) || isWrittenOn(configured, risks))) return null;
  if (top === 25) {
    const policy = findPolicy('iso-5x5');
    return { policy, reason: say`levels 1 to 5 and scores up to 25` };
  }
  if (top !== null && top !== 9) return foreign(say`the document's own scale ends at ${top}`);
  const word = risks
    .flatMap(({ probability, impact }) => [probability, impact])
    .find((level) => level !== null && isOffScale(level));
  if (word?.word != null) return foreign(say`“${word.word.value}” is not a level of any scale we know`);
  const moved = movedWord(risks);
  return moved === null ? null : foreign(say`“${moved.word}” is ${moved.level} here, on a scale of its own`);
}

/** `Low (2)` and `Medium (3)`: two words or more that all stand for other numbers than 1 to 3 are no slip. */
function movedWord(risks: readonly MergedRisk[]): { readonly word: string; readonly level: number } | null {
  const found = new Map<string, { readonly word: string; readonly level: number }>();
  for (const { probability, impact } of risks)
    for (const level of [probability, impact]) {
      if (level?.word == null || level.number === null) continue;
      const name = canonical(level.word.value);
      const worth = plainLevels.indexOf(name) + 1;
      const known = found.get(name);
      if (worth === 0 || worth === level.number.value) return null;
      if (known !== undefined && known.level !== level.number.value) return null;
      found.set(name, { word: level.word.value, level: level.number.value });
    }
  return found.size < 2 ? null : ([...found.values()][0] ?? null);
}

const plainLevels: readonly string[] = ['low', 'medium', 'high'];

function foreign(reason: Message): PolicyChoice {
  return { policy: null, reason };
}

function fits(policy: Policy, top: number): boolean {
  return policy.bands.some(({ to }) => to >= top);
}

/** Four levels on a grid of three by four end at 12, though four of something usually end at 16. */
function isWrittenOn(policy: Policy, risks: readonly MergedRisk[]): boolean {
  const top = largest(policy.bands.map(({ to }) => to));
  const isStep = (level: Level | null, axis: 'probability' | 'impact'): boolean =>
    level?.number == null || policy[axis].some((step) => step.level === level.number?.value);
  return risks.every(
    ({ probability, impact, score }) =>
      isStep(probability, 'probability') && isStep(impact, 'impact') && (score?.stated?.value ?? 0) <= top,
  );
}

/** A word without a number that is none of Low, Medium and High, and not made of two of them. */
function isOffScale({ number, word }: Level): boolean {
  if (number !== null || word === null) return false;
  const name = canonical(word.value);
  return !/^(?:low|medium|high)(?:-(?:low|medium|high))?$/.test(name) && name !== 'none';
}

function byShape(draft: Draft, risks: readonly MergedRisk[]): PolicyChoice {
  const named = risks.filter(({ id }) => id !== null);
  const perEpic = named.filter(({ id }) => /^(?:E\d+-)?R-?(?:E\d+-)?\d/.test(id?.value ?? '')).length;
  const scored = risks.some(({ score }) => score?.stated != null);
  const numbered = risks.some(({ probability, impact }) => probability?.number != null || impact?.number != null);
  const worded = risks.some(({ probability, impact }) => probability?.word != null && impact?.word != null);
  if (scored && worded && !numbered && !isOfMethod(draft, risks) && !scoresFollow(risks))
    return foreign(say`scores that do not follow from the level words beside them`);
  if (perEpic * 2 > named.length && scored)
    return { policy: findPolicy('tea'), reason: say`R-numbered risks with levels 1 to 3` };
  const prefixed = named.some(({ id }) => /^(?:TECH|SEC|PERF|DATA|BUS|OPS)\b/.test(id?.value ?? ''));
  const policy = findPolicy('bmad-v4');
  if (numbered) return { policy, reason: say`levels 1 to 3, the default rule book` };
  if (risks.length === 0 && draft.claims.length > 0)
    return { policy, reason: say`counts by its bands, the default rule book` };
  if (prefixed) return { policy, reason: say`ids by category, the default rule book` };
  if (scored) {
    // One score may be a slip; several that all differ are reckoned otherwise.
    if (scoresFollow(risks) || (isOfMethod(draft, risks) && risks.length === 1))
      return { policy, reason: say`scores that are products of levels 1 to 3` };
    return foreign(say`scores that do not follow from the level words beside them`);
  }
  const profiled = draft.story !== null && draft.signs.some(({ reason }) => reason.text === titledProfile.text);
  const bandsOnly =
    risks.length > 0 && risks.every(({ probability, impact }) => probability === null && impact === null);
  const rated = risks.some(({ band }) => band !== null);
  const ours = draft.own || (draft.format === 'yaml' && risks.length === 0);
  // *Very high* is a band of some other book.
  const beyond = risks.some(({ band }) => band?.name === 'very-high');
  if (!beyond && (profiled || (ours && !(bandsOnly && rated)))) return { policy, reason: say`the default rule book` };
  const levelled = risks.some(
    ({ probability, impact, band }) => probability !== null || impact !== null || band !== null,
  );
  return foreign(
    levelled ? say`level words only: no number says what they are worth` : say`its risks have no levels and no scores`,
  );
}

/** Words alone are on the 1 to 3 scale when most printed scores are their products. */
function scoresFollow(risks: readonly MergedRisk[]): boolean {
  const worth = (level: Level | null): number => plainLevels.indexOf(canonical(level?.word?.value ?? '')) + 1;
  const scored = risks.filter(
    ({ score, probability, impact }) => score?.stated != null && worth(probability) * worth(impact) > 0,
  );
  if (scored.length === 0) {
    // Numbers up to 4 may be a scale of their own; 6 and 9 are products.
    const stated = risks.flatMap(({ score }) => score?.stated?.value ?? []);
    return stated.some((value) => value > 4) && stated.every((value) => [1, 2, 3, 4, 6, 9].includes(value));
  }
  const right = scored.filter(
    ({ score, probability, impact }) => score?.stated?.value === worth(probability) * worth(impact),
  );
  return right.length * 2 > scored.length;
}
