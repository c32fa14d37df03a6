/** The gate of a profile in full: the decision, the risks that make it, and what would change it. Every number comes from `policy/`. */
import { dateIn } from '../dates';
import { type GateDay, gateOfRisks, gateOn, isOpen, ratingOf } from '../gate';
import { listed, type Message, type Part, say } from '../message';
import type { Gate, Risk, RiskProfile } from '../model';
import type { Policy } from '../policy';
import { isPlaceholder } from '../read/vocabulary';
import { changesOf, type Way } from './gate-changes';

export interface GateReport {
  readonly decision: Gate['decision'];
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
  /** The same as data: for each deciding risk what would be enough. */
  readonly ways: readonly Way[];
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
  /** The first thing that is still to be done about it. */
  readonly action: string | null;
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

export interface GateOptions extends GateDay {
  readonly waiver?: Waiver | null;
}

export function gateReport(profile: RiskProfile, policy: Policy | null, options: GateOptions): GateReport {
  const rated = profile.risks.map((risk) => gateRisk(risk, policy)).filter((risk) => risk !== null);
  const today = options.settings.today ?? options.today;
  const offered = options.waiver ?? null;
  const refused = offered === null ? null : (whyNotWaived(offered, today) ?? unknownRisk(offered, profile));
  const gate = gateOn(profile, policy, options);
  const outcome = policy === null ? { gate, risks: profile.risks } : outcomeOf(profile, policy, gate, options, refused);
  const { decision, because } = outcome.gate;
  const deciding = rated.filter(({ key }) => because.includes(key));
  const waiver = decision === 'WAIVED' && gate.decision !== 'WAIVED' ? offered : null;
  const { ways, words } =
    policy === null || waiver !== null ? nothingToChange : changesOf(outcome.risks, outcome.gate, policy, options);
  return {
    decision,
    policy: profile.policy.name,
    reason: reasonOf(profile, policy, { decision, deciding, waiver }),
    because: deciding,
    totals: totalsOf(rated),
    highest: rated.toSorted((a, b) => b.score - a.score)[0] ?? null,
    changes: waiver === null ? words : [say`Without the waiver, the gate would be ${gate.decision ?? ''}.`],
    ways,
    waiver,
    waiverRefused: refused,
  };
}

const nothingToChange = { ways: [], words: [] };

interface Outcome {
  readonly gate: Gate;
  /** The risks that decide it: all but those that a waiver names. */
  readonly risks: readonly Risk[];
}

/** A waiver for some of the deciding risks leaves the decision to the others. */
function outcomeOf(
  profile: RiskProfile,
  policy: Policy,
  gate: Gate,
  { waiver = null, ...day }: GateOptions,
  refused: Message | null,
): Outcome {
  const isOpen = gate.decision === 'FAIL' || gate.decision === 'CONCERNS';
  if (waiver === null || refused !== null || !isOpen) return { gate, risks: profile.risks };
  const isWaived = ({ id, key }: Risk): boolean => waiver.risks?.includes(id?.value ?? key) ?? true;
  const risks = profile.risks.filter((risk) => !isWaived(risk));
  const left = gateOfRisks(risks, policy, day);
  const isDone = left.decision === 'PASS' || left.decision === 'WAIVED';
  return isDone ? { gate: { ...gate, decision: 'WAIVED' }, risks: profile.risks } : { gate: left, risks };
}

function unknownRisk({ risks }: Waiver, profile: RiskProfile): Message | null {
  const unknown = risks?.find((name) => !profile.risks.some(({ id, key }) => (id?.value ?? key) === name));
  return unknown === undefined ? null : say`there is no risk ${unknown.slice(0, 40)}`;
}

/** A waiver is somebody’s word, for a reason, for a time. */
function whyNotWaived({ reason, approver, expires }: Waiver, today: string): Message | null {
  if (reason.trim() === '' || isPlaceholder(reason)) return say`the waiver gives no reason`;
  if (approver.trim() === '' || isPlaceholder(approver)) return say`nobody approved the waiver`;
  if (expires === null) return null;
  // 2026-02-30 would be another day.
  if (dateIn(expires) !== expires.trim().slice(0, 10)) return say`“${expires.slice(0, 40)}” is no date`;
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
    action: actionOf(risk),
  };
}

function actionOf({ mitigations }: Risk): string | null {
  const open = mitigations.filter(({ value }) => value.done !== true && !isPlaceholder(value.text));
  return open[0]?.value.text ?? null;
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
  }: Pick<Gate, 'decision'> & { readonly deciding: readonly GateRisk[]; readonly waiver: Waiver | null },
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
  const unrated = profile.risks.filter((risk) => isOpen(risk) && ratingOf(policy, risk) === null).length;
  const over = profile.risks.filter(
    (risk) => !isOpen(risk) && (ratingOf(policy, risk)?.score ?? 0) >= policy.gate.concernsFrom,
  ).length;
  const withOver = (reason: Message): Message => {
    if (over === 0) return reason;
    return over === 1
      ? say`${reason} One that is closed is not counted.`
      : say`${reason} ${over} that are closed are not counted.`;
  };
  const withUnseen = (reason: Message): Message => {
    if (unrated === 0) return withOver(reason);
    return unrated === 1
      ? say`${withOver(reason)} One risk has no score and is not counted.`
      : say`${withOver(reason)} ${unrated} risks have no score and are not counted.`;
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

function nameOf({ id, title }: GateRisk): Part {
  return id ?? title ?? say`a risk`;
}

function riskCount(count: number): Message {
  return count === 1 ? say`One risk` : say`${count} risks`;
}
