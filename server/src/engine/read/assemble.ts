/** Draft -> profile: merge sightings, find the policy, resolve levels, compute what the numbers give. */

import { withoutAsides } from '../asides';
import type { Level, Reference, Residual, Risk, RiskProfile, Scale, Sighting } from '../model';
import { bandOf, chargedBandOf, type Policy, scoreOf, storyScoreOf } from '../policy';
import type { Settings } from '../settings';
import { sameCounts, sameItems } from './alike';
import { computeClaims } from './claims';
import { isInverted } from './claims/score-direction';
import { type Tally, tallyOf } from './claims/tally';
import { placeComments } from './comments';
import { shownScale } from './declared-scale';
import type { Draft } from './draft';
import { type Frame, isOwnFrame, toFrame } from './frame';
import { type Merged, type MergedRisk, mergeSightings, normaliseId } from './merge';
import { nobodyIn } from './nobody';
import { recognise } from './recognise';
import { fieldsWith, riskOf } from './risk-of';
import { type BandedChoice, choosePolicy, resolveLevel } from './scale';
import { moved } from './yaml-shift';

/** What a reader made of a text; the draft's spans count in the frame, those of its comments in the text. */
export interface Read {
  readonly draft: Draft;
  readonly text: string;
  readonly frame: Frame;
}

/** A profile with what the next one may take over: risks whose sightings are the same are the same. */
export interface Assembled {
  readonly profile: RiskProfile;
  readonly merged: Merged;
  readonly completed: Completed;
  readonly policy: Policy | null;
  readonly settings: Settings;
  /** null where nobody states a number to compare with. */
  readonly tally: Tally | null;
  readonly references: Resolved;
}

/** Risks as they were merged, and as they are; a weak map would keep each version of them until the next full collection. */
interface Completed {
  readonly from: readonly MergedRisk[];
  readonly risks: readonly Risk[];
}

/** Mentions as they are written, and which risks they mean. */
interface Resolved {
  readonly written: Draft['references'];
  readonly resolved: readonly Reference[];
}

export function assemble(
  { draft: printed, text, frame }: Read,
  settings: Settings,
  custom: readonly Policy[],
  before: Assembled | null,
): Assembled {
  const isNobody = nobodyIn(settings);
  const merged = mergeSightings(printed.sightings, before?.merged ?? null);
  const all = [...merged.risks.values()];
  const choice = sameChoice(choosePolicy(printed, all, settings, custom), before);
  const draft =
    choice.policy === null && printed.scale === null ? { ...printed, scale: shownScale(printed.sightings) } : printed;
  const isSameScale =
    before !== null &&
    before.settings === settings &&
    before.policy === choice.policy &&
    sameScale(before.profile.scale, draft.scale);
  const known = isSameScale ? knownOf(before.completed, all.length) : unknown;
  const risks = all.map((risk, index) => known(risk, index) ?? complete(risk, choice.policy, draft, isNobody));
  const computedScore = choice.policy === null ? null : storyScore(choice.policy, risks);
  const derivations = draft.derivations ?? [];
  const tally = draft.claims.length === 0 ? null : tallyAgain(risks, choice.policy, before);
  const stated = { policy: choice.policy, storyScore: computedScore, derivations };
  const claims = tally === null ? [] : computeClaims(draft.claims, { tally, ...stated });
  const references = referencesIn(draft.references, risks, before);
  const profile: RiskProfile = {
    recognition: recognise(draft, risks.length),
    format: draft.format,
    kind: draft.kind,
    story: draft.story,
    title: draft.title,
    date: draft.date,
    reviewer: draft.reviewer,
    policy: {
      name: choice.policy?.name ?? 'foreign',
      reason: choice.reason,
      bands: choice.bands,
      assumed: choice.assumed,
    },
    scale: isSameScale ? before.profile.scale : draft.scale,
    risks,
    tables: draft.tables,
    claims,
    derivations,
    references: references.resolved,
    metrics: draft.metrics,
    triggers: draft.triggers,
    waivedUntil: draft.waivedUntil ?? null,
    shapes: [...new Set(draft.sightings.map(({ shape }) => shape))],
    score: { stated: statedScore(claims), computed: computedScore, inverted: isInverted(draft.claims, derivations) },
    problems: draft.problems,
    comments: commentsIn(draft, text, frame),
    length: toFrame(frame)({ start: text.length, end: text.length }).start,
  };
  const completed = { from: all, risks };
  return { profile, merged, completed, policy: choice.policy, settings, tally, references };
}

/** As many risks as before stand where they stood; where some came or went, the others are looked for. */
function knownOf({ from, risks }: Completed, count: number): (risk: MergedRisk, index: number) => Risk | undefined {
  if (from.length === count) return (risk, index) => (from[index] === risk ? risks[index] : undefined);
  const known = new Map(from.map((risk, index) => [risk, risks[index]]));
  return (risk) => known.get(risk);
}

const unknown = (): undefined => undefined;

function tallyAgain(risks: readonly Risk[], policy: Policy | null, before: Assembled | null): Tally {
  const isKnown = before !== null && before.policy === policy && sameCounts(before.profile.risks, risks);
  return (isKnown ? before.tally : null) ?? tallyOf(risks, policy);
}

/** null where the document does not say how grave each of its risks is. */
function storyScore(policy: Policy, risks: readonly Risk[]): number | null {
  const main = withoutAsides(risks);
  const bands = main.flatMap((risk) => chargedBandOf(policy, risk) ?? []);
  return main.length > 0 && bands.length === main.length ? storyScoreOf(policy, bands) : null;
}

function commentsIn({ comments }: Draft, text: string, frame: Frame): RiskProfile['comments'] {
  const placed = placeComments(comments, text);
  return isOwnFrame(frame) ? placed : moved(placed, toFrame(frame));
}

/** Bands of the document's own make a rule book of its own, and the same one as before where they are the same. */
function sameChoice(now: BandedChoice, before: Assembled | null): BandedChoice {
  const bands = before?.profile.policy.bands ?? null;
  if (before === null || bands === null || now.policy === null || now.bands === null) return now;
  const isSame = before.policy?.name === now.policy.name && JSON.stringify(bands) === JSON.stringify(now.bands);
  return isSame ? { ...now, policy: before.policy, bands } : now;
}

/** Readers build scales anew, small as they are. */
function sameScale(a: Scale | null, b: Scale | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function complete(risk: MergedRisk, policy: Policy | null, draft: Draft, isNobody: (words: string) => boolean): Risk {
  const probability = resolve(risk.probability, 'probability', policy, draft);
  const impact = resolve(risk.impact, 'impact', policy, draft);
  const score = policy === null ? null : scoreOf(policy, probability?.level ?? null, impact?.level ?? null);
  const band = policy === null || score === null ? null : bandOf(policy, score);
  const sightings = risk.sightings.map((sighting) => completeSighting(sighting, policy, draft));
  const residual = resolveResidual(risk.residual, policy, draft);
  return riskOf(fieldsWith(risk, { probability, impact, residual }), {
    key: risk.key,
    // Mapping a list that is not empty gives one that is not empty; the type cannot say so.
    sightings: sightings as unknown as Risk['sightings'],
    group: risk.group,
    owners: risk.owners.filter(({ value }) => !isNobody(value)),
    computed: score === null || band === null ? null : { score, band: band.name },
  });
}

function completeSighting(
  { shape, span, head, fields, group, form }: Sighting,
  policy: Policy | null,
  draft: Draft,
): Sighting {
  const probability = resolve(fields.probability, 'probability', policy, draft);
  const impact = resolve(fields.impact, 'impact', policy, draft);
  const residual = resolveResidual(fields.residual, policy, draft);
  return { shape, span, head, fields: fieldsWith(fields, { probability, impact, residual }), group, form };
}

function resolve(
  level: Level | null,
  axis: 'probability' | 'impact',
  policy: Policy | null,
  draft: Draft,
): Level | null {
  if (level === null) return null;
  const { text, number, of, word, percent, reason } = level;
  return { text, number, of, word, percent, reason, level: resolveLevel(level, axis, policy, draft.scale) };
}

function resolveResidual(residual: Residual | null, policy: Policy | null, draft: Draft): Residual | null {
  if (residual === null) return null;
  return {
    ...residual,
    probability: resolve(residual.probability, 'probability', policy, draft),
    impact: resolve(residual.impact, 'impact', policy, draft),
  };
}

/** Those of before where they are the same mentions of risks with the same names. */
function referencesIn(written: Draft['references'], risks: readonly Risk[], before: Assembled | null): Resolved {
  const known = before?.references;
  const isSame =
    known !== undefined &&
    sameItems(known.written, written, () => false) &&
    sameItems(before?.profile.risks ?? [], risks, (a, b) => a.key === b.key && a.id?.value === b.id?.value);
  return isSame ? known : { written, resolved: resolveReferences(written, risks) };
}

function resolveReferences(written: Draft['references'], risks: readonly Risk[]): readonly Reference[] {
  const known = new Map(
    risks.toReversed().flatMap((risk) => (risk.id === null ? [] : [[normaliseId(risk.id.value), risk.key] as const])),
  );
  return written.map((reference) => ({
    ...reference,
    target: known.get(normaliseId(reference.id.value)) ?? null,
  }));
}

function statedScore(claims: RiskProfile['claims']): RiskProfile['score']['stated'] {
  const claim = claims.find(({ kind }) => kind === 'story-score') ?? claims.find(({ kind }) => kind === 'derivation');
  if (claim === undefined || typeof claim.stated.value !== 'number') return null;
  return { value: claim.stated.value, span: claim.stated.span };
}
