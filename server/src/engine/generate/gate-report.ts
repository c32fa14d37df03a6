/** The gate of a profile in full: the decision, the risks that make it, and what would change it. Every number comes from `policy/`. */
import { listed, type Message, type Part, say } from '../message';
import type { FieldName, Risk, RiskProfile } from '../model';
import { bandOf, gateOf, type Policy, scoreOf } from '../policy';
import { gateInputs, isFilled, ratingOf } from '../read/gate-inputs';

export interface GateReport {
  readonly decision: RiskProfile['gate']['decision'];
  /** The policy's name, or `foreign`. */
  readonly policy: string;
  /** One sentence that says why. */
  readonly reason: Message;
  readonly because: readonly GateRisk[];
  readonly totals: GateTotals;
  /** null where there are no risks, or none has a score. */
  readonly highest: GateRisk | null;
  /** What would change the decision, one sentence each. */
  readonly changes: readonly Message[];
  /** Applied: valid today and given by somebody. */
  readonly waiver: Waiver | null;
  /** Why a waiver that was offered does not count; null where none was or it counts. */
  readonly waiverRefused: Message | null;
}

export interface GateRisk {
  readonly key: string;
  readonly id: string | null;
  readonly title: string | null;
  readonly score: number;
  readonly band: string;
}

/** Minimal counts as Low, as gate files have no key for it. */
export interface GateTotals {
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
}

export interface Waiver {
  readonly reason: string;
  readonly approver: string;
  /** ISO date; null never ends. */
  readonly expires: string | null;
  /** Ids of the risks it is for; absent for all that decide. */
  readonly risks?: readonly string[];
}

export interface GateOptions {
  readonly waiver?: Waiver | null;
  /** ISO date. */
  readonly today: string;
}

export function gateReport(asRead: RiskProfile, policy: Policy | null, options: GateOptions): GateReport {
  const profile = policy === null ? asRead : withoutExpired(asRead, policy, options.today);
  const rated = profile.risks.map((risk) => gateRisk(risk, policy)).filter((risk) => risk !== null);
  const offered = options.waiver ?? null;
  const refused = offered === null ? null : (whyNotWaived(offered, options.today) ?? unknownRisk(offered, profile));
  const outcome = outcomeWith(refused === null ? offered : null, profile, policy);
  const deciding = rated.filter(({ key }) => outcome.because.includes(key));
  const waiver = outcome.decision === 'WAIVED' && refused === null ? offered : null;
  return {
    decision: outcome.decision,
    policy: profile.policy.name,
    reason: reasonOf(profile, policy, { ...outcome, deciding, waiver }),
    because: deciding,
    totals: totalsOf(rated),
    highest: rated.toSorted((a, b) => b.score - a.score)[0] ?? null,
    changes: policy === null ? [] : changesOf(outcome.decided ?? profile, policy, deciding),
    waiver,
    waiverRefused: refused,
  };
}

/** An acceptance that has ended waives nothing today; reading knows no day. */
function withoutExpired(profile: RiskProfile, policy: Policy, today: string): RiskProfile {
  const isOver = ({ acceptedUntil }: Risk): boolean => {
    const until = /^\s*(\d{4}-\d{2}-\d{2})/.exec(acceptedUntil?.value ?? '')?.[1];
    return until !== undefined && until < today;
  };
  if (!profile.risks.some(isOver)) return profile;
  const risks = profile.risks.map((risk) => (isOver(risk) ? { ...risk, acceptedBy: null } : risk));
  return { ...profile, risks, gate: gateOf(policy, gateInputs(policy, risks)) };
}

interface Outcome extends Pick<RiskProfile['gate'], 'decision' | 'because'> {
  /** The risks that are not waived, where they decide. */
  readonly decided?: RiskProfile;
}

/** A waiver for some of the deciding risks leaves the decision to the others. */
function outcomeWith(waiver: Waiver | null, profile: RiskProfile, policy: Policy | null): Outcome {
  const { gate } = profile;
  if (waiver === null || policy === null || (gate.decision !== 'FAIL' && gate.decision !== 'CONCERNS')) return gate;
  const waived = profile.risks.filter(({ id, key }) => waiver.risks?.includes(id?.value ?? key) ?? true);
  const risks = profile.risks.filter((risk) => !waived.includes(risk));
  const left = gateOf(policy, gateInputs(policy, risks));
  if (left.decision === 'PASS' || left.decision === 'WAIVED') return { ...gate, decision: 'WAIVED' };
  return { ...left, decided: { ...profile, risks, gate: left } };
}

function unknownRisk({ risks }: Waiver, profile: RiskProfile): Message | null {
  const unknown = risks?.find((name) => !profile.risks.some(({ id, key }) => (id?.value ?? key) === name));
  return unknown === undefined ? null : say`there is no risk ${unknown.slice(0, 40)}`;
}

/** A waiver is somebody’s word, for a reason, for a time. */
export function whyNotWaived({ reason, approver, expires }: Waiver, today: string): Message | null {
  if (reason.trim() === '') return say`the waiver gives no reason`;
  if (/^(?:|tbd|tba|todo|n\/a|none|-|\?)$/i.test(approver.trim())) return say`nobody approved the waiver`;
  if (expires === null) return null;
  if (!/^\d{4}-\d{2}-\d{2}/.test(expires)) return say`“${expires.slice(0, 40)}” is no date`;
  return expires.slice(0, 10) < today ? say`the waiver ended on ${expires.slice(0, 10)}` : null;
}

function gateRisk(risk: Risk, policy: Policy | null): GateRisk | null {
  const rating = policy === null ? risk.computed : ratingOf(policy, risk);
  if (rating === null) return null;
  const title = policy?.bands.find(({ name }) => name === rating.band)?.title ?? rating.band;
  return {
    key: risk.key,
    id: risk.id?.value ?? null,
    title: risk.title?.value ?? null,
    score: rating.score,
    band: title,
  };
}

function totalsOf(rated: readonly GateRisk[]): GateTotals {
  const count = (...names: readonly string[]): number =>
    rated.filter(({ band }) => names.includes(band.toLowerCase())).length;
  return { critical: count('critical'), high: count('high'), medium: count('medium'), low: count('low', 'minimal') };
}

function reasonOf(
  profile: RiskProfile,
  policy: Policy | null,
  {
    decision,
    deciding,
    waiver,
  }: Pick<Outcome, 'decision'> & { readonly deciding: readonly GateRisk[]; readonly waiver: Waiver | null },
): Message {
  if (policy === null) return say`No gate is computed: ${profile.policy.reason}.`;
  if (decision === null) return say`No gate is computed: no risk has a score, a band or levels.`;
  if (waiver !== null) {
    const [approver, reason] = [waiver.approver.trim(), waiver.reason.trim()];
    return waiver.expires === null
      ? say`Waived by ${approver}: ${reason}`
      : say`Waived by ${approver} until ${waiver.expires.slice(0, 10)}: ${reason}`;
  }
  const named = listed(deciding.map((risk) => say`${nameOf(risk)} (${risk.score})`));
  const unrated = profile.risks.filter((risk) => ratingOf(policy, risk) === null).length;
  const withUnseen = (reason: Message): Message => {
    if (unrated === 0) return reason;
    return unrated === 1
      ? say`${reason} One risk has no score and is not counted.`
      : say`${reason} ${unrated} risks have no score and are not counted.`;
  };
  const { failFrom, concernsFrom } = policy.gate;
  switch (decision) {
    case 'FAIL':
      return withUnseen(say`${riskCount(deciding.length)} at ${failFrom} or above: ${named}.`);
    case 'WAIVED':
      return withUnseen(
        say`${riskCount(deciding.length)} at ${failFrom} or above, accepted by a named person: ${named}.`,
      );
    case 'CONCERNS':
      return withUnseen(say`${riskCount(deciding.length)} at ${concernsFrom} or above: ${named}.`);
    default:
      return withUnseen(
        profile.risks.length === 0
          ? say`No risks are listed.`
          : say`No risk scores ${concernsFrom} or above that is not dealt with.`,
      );
  }
}

function changesOf(profile: RiskProfile, policy: Policy, deciding: readonly GateRisk[]): readonly Message[] {
  const { failFrom, concernsFrom, clearedBy } = policy.gate;
  if (profile.gate.decision === 'PASS' || deciding.length === 0)
    return [say`A risk that scores ${concernsFrom} or more would raise CONCERNS, one at ${failFrom} or more FAIL.`];
  const failing = profile.gate.decision === 'FAIL';
  const below = failing ? failFrom : concernsFrom;
  const single = deciding.flatMap((risk) => {
    const found = profile.risks.find(({ key }) => key === risk.key);
    return found === undefined ? [] : [changeOf(found, policy, below, failing ? [] : clearedBy)];
  });
  const without = gateOf(policy, inputs(profile, policy, new Set(deciding.map(({ key }) => key))));
  const left = without.decision ?? '';
  const together =
    deciding.length === 1
      ? say`With it below ${below}, the gate would be ${left}.`
      : say`With all ${deciding.length} below ${below}, the gate would be ${left}.`;
  return [...single, together];
}

/** `TECH-001 scores 9 (3 × 3): at probability 2 it would be 6 (High); or a named person accepts it.` */
function changeOf(risk: Risk, policy: Policy, below: number, clearedBy: readonly FieldName[]): Message {
  const probability = risk.probability?.level ?? null;
  const impact = risk.impact?.level ?? null;
  const missing = clearedBy.filter((field) => !isFilled(risk[field]));
  const lower = [
    ...levelsBelow(policy.probability, probability).map((level) => ({
      axis: 'probability',
      level,
      score: scoreOf(policy, level, impact),
    })),
    ...levelsBelow(policy.impact, impact).map((level) => ({
      axis: 'impact',
      level,
      score: scoreOf(policy, probability, level),
    })),
  ].filter(({ score }) => score !== null && score < below);
  const options = ['probability', 'impact'].flatMap((axis) => {
    const best = lower.find((entry) => entry.axis === axis);
    if (best === undefined || best.score === null) return [];
    const band = bandOf(policy, best.score)?.title ?? say`unrated`;
    return axis === 'probability'
      ? [say`at probability ${best.level} it would be ${best.score} (${band})`]
      : [say`at impact ${best.level} it would be ${best.score} (${band})`];
  });
  const fill =
    missing.length === 0 ? [] : [say`or fill in ${listed(missing.map((field) => fieldWords[field] ?? field))}`];
  const name = risk.id?.value ?? risk.title?.value ?? say`A risk`;
  const ways = listed([...options, ...fill, say`or a named person accepts it`]);
  return say`${name} scores ${String(risk.computed?.score)} (${String(probability)} × ${String(impact)}): ${ways}.`;
}

/** Highest first: the smallest step that is enough. */
function levelsBelow(steps: Policy['probability'], level: number | null): readonly number[] {
  if (level === null) return [];
  return steps
    .map((step) => step.level)
    .filter((own) => own < level)
    .toSorted((a, b) => b - a);
}

function inputs(profile: RiskProfile, policy: Policy, without: ReadonlySet<string>) {
  return gateInputs(
    policy,
    profile.risks.filter(({ key }) => !without.has(key)),
  );
}

function nameOf({ id, title }: GateRisk): Part {
  return id ?? title ?? say`a risk`;
}

function riskCount(count: number): Message {
  return count === 1 ? say`One risk` : say`${count} risks`;
}

const fieldWords: Readonly<Partial<Record<FieldName, Message>>> = {
  mitigations: say`a mitigation`,
  owner: say`an owner`,
  timeline: say`a due date`,
  tests: say`a test`,
};
