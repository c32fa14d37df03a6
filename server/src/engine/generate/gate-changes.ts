/** What would change a gate: for each deciding risk the smallest steps that are enough, and the gate that they give together. */
import { addDays } from '../dates';
import { acceptanceOf, type GateDay, gateOfRisks, isFilled, ratingOf } from '../gate';
import { listedWithAnd, type Message, type Part, say } from '../message';
import type { FieldName, Gate, Risk } from '../model';
import { bandOf, type Policy, scoreOf } from '../policy';
import { nobodyIn } from '../read/nobody';

export interface GateChanges {
  readonly ways: readonly Way[];
  /** The ways of each risk and what they give together, one sentence each. */
  readonly words: readonly Message[];
}

/** One way to deal with one deciding risk. `gate` is the decision where every other one is dealt with too; until then nothing changes. */
export interface Way {
  readonly risk: string;
  readonly step: Step;
  readonly gate: Gate['decision'];
}

export type Step =
  | { readonly kind: 'probability' | 'impact'; readonly level: number; readonly score: number }
  | { readonly kind: 'fill'; readonly fields: readonly FieldName[] }
  | { readonly kind: 'accept' };

/** All that the sentences are made from. */
interface Situation {
  readonly risks: readonly Risk[];
  readonly deciding: readonly Risk[];
  readonly decision: Gate['decision'];
  readonly policy: Policy;
  readonly day: GateDay;
}

export function changesOf(risks: readonly Risk[], gate: Gate, policy: Policy, day: GateDay): GateChanges {
  const because = new Set(gate.because);
  const deciding = risks.filter(({ key }) => because.has(key));
  const situation: Situation = { risks, deciding, decision: gate.decision, policy, day };
  const ends = [...endedOf(situation), ...endingOf(situation)];
  if (gate.decision === null) return { ways: [], words: [] };
  if (gate.decision === 'PASS') return { ways: [], words: [wouldBeWorse(policy), ...ends] };
  if (gate.decision === 'WAIVED') return { ways: [], words: [withoutAcceptance(situation), ...ends] };
  const others = othersOf(situation);
  const ways = deciding.map((risk) => waysOf(risk, situation, others));
  const words = deciding.map((risk, index) => waysInWords(risk, ways[index] ?? [], policy));
  return { ways: ways.flat(), words: [...words, ...togetherInWords(situation), ...ends] };
}

function waysOf(risk: Risk, { decision, policy, day }: Situation, others: readonly Risk[]): readonly Way[] {
  const below = decision === 'FAIL' ? policy.gate.failFrom : policy.gate.concernsFrom;
  const missing = decision === 'FAIL' ? [] : missingIn(risk, policy, day);
  const steps: readonly Step[] = [
    ...stepDown(risk, 'probability', below, policy),
    ...stepDown(risk, 'impact', below, policy),
    ...(missing.length === 0 ? [] : [{ kind: 'fill', fields: missing } as const]),
    { kind: 'accept' },
  ];
  return steps.map((step) => ({
    risk: risk.key,
    step,
    gate: gateOfRisks([...others, after(risk, step)], policy, day).decision,
  }));
}

/**
 * What else weighs where every other deciding risk is dealt with. Of risks that alone give the same gate one is enough: each way of a
 * thousand risks would weigh all thousand again.
 */
function othersOf({ risks, deciding, policy, day }: Situation): readonly Risk[] {
  const decides = new Set(deciding);
  const kinds = new Map<Gate['decision'], Risk>();
  for (const risk of risks) {
    if (decides.has(risk)) continue;
    const { decision } = gateOfRisks([risk], policy, day);
    if (!kinds.has(decision)) kinds.set(decision, risk);
  }
  return [...kinds.values()];
}

/** The highest level below its own that is enough: the smallest step. */
function stepDown(risk: Risk, kind: 'probability' | 'impact', below: number, policy: Policy): readonly Step[] {
  const levels = { probability: risk.probability?.level ?? null, impact: risk.impact?.level ?? null };
  const own = levels[kind];
  if (own === null) return [];
  const found = policy[kind]
    .map(({ level }) => ({ level, score: scoreAt(policy, { ...levels, [kind]: level }) }))
    .filter(({ level, score }) => level < own && score < below)
    .toSorted((a, b) => b.level - a.level)[0];
  return found === undefined ? [] : [{ kind, ...found }];
}

type Levels = Readonly<Record<'probability' | 'impact', number | null>>;

/** Off the scale nothing is low enough. */
function scoreAt(policy: Policy, { probability, impact }: Levels): number {
  return scoreOf(policy, probability, impact) ?? Number.POSITIVE_INFINITY;
}

function missingIn(risk: Risk, policy: Policy, { settings }: GateDay): readonly FieldName[] {
  const isNobody = nobodyIn(settings);
  return policy.gate.clearedBy.filter((field) => !isFilled(risk[field], isNobody));
}

/** The risk as it would be; a step that fills fields or is dealt with wholly leaves nothing for the gate to weigh. */
function after(risk: Risk, step: Step): Risk {
  switch (step.kind) {
    case 'fill':
      return scoring(risk, 0);
    case 'accept':
      return { ...risk, acceptedBy: { value: 'Somebody', span: risk.sightings[0].head }, acceptedUntil: null };
    default:
      return scoring(risk, step.score);
  }
}

function scoring(risk: Risk, score: number): Risk {
  return { ...risk, computed: { score, band: '' } };
}

function gateWith({ risks, policy, day }: Situation, changed: readonly Risk[]): Gate['decision'] {
  const byKey = new Map(changed.map((risk) => [risk.key, risk]));
  return gateOfRisks(
    risks.map((risk) => byKey.get(risk.key) ?? risk),
    policy,
    day,
  ).decision;
}

/** `TECH-001 scores 9 (3 × 3): at probability 2 it would be 6 (High), or a named person accepts it.` */
function waysInWords(risk: Risk, ways: readonly Way[], policy: Policy): Message {
  const words = ways.map(({ step }) => stepInWords(step, policy));
  const last = words.at(-1) ?? '';
  const list = words.length < 2 ? last : say`${commas(words.slice(0, -1))}, or ${last}`;
  const [name, score] = [nameOf(risk), ratingOf(policy, risk)?.score ?? ''];
  const [probability, impact] = [risk.probability?.level ?? null, risk.impact?.level ?? null];
  if (risk.computed === null || probability === null || impact === null) return say`${name} scores ${score}: ${list}.`;
  return policy.formula.kind === 'product'
    ? say`${name} scores ${score} (${probability} × ${impact}): ${list}.`
    : say`${name} scores ${score} (${probability} and ${impact}): ${list}.`;
}

function stepInWords(step: Step, policy: Policy): Message {
  switch (step.kind) {
    case 'accept':
      return say`a named person accepts it`;
    case 'fill':
      return say`fill in ${listedWithAnd(step.fields.map((field) => fieldWords[field] ?? field))}`;
    default: {
      const band = bandOf(policy, step.score)?.title ?? say`unrated`;
      return step.kind === 'probability'
        ? say`at probability ${step.level} it would be ${step.score} (${band})`
        : say`at impact ${step.level} it would be ${step.score} (${band})`;
    }
  }
}

function commas(words: readonly Message[]): Message | '' {
  return words.reduce<Message | ''>((list, word) => (list === '' ? word : say`${list}, ${word}`), '');
}

function togetherInWords(situation: Situation): readonly Message[] {
  const { deciding, decision, policy, day } = situation;
  const { failFrom, concernsFrom, clearedBy } = policy.gate;
  const count = deciding.length;
  const low = gateWith(
    situation,
    deciding.map((risk) => scoring(risk, 0)),
  );
  if (decision === 'CONCERNS') return isReached(policy, concernsFrom) ? [allBelow(count, concernsFrom, low ?? '')] : [];
  const isCleared = (risk: Risk): boolean => clearedBy.length > 0 && missingIn(risk, policy, day).length === 0;
  const stays = concernsFrom < failFrom && low !== 'CONCERNS' && !deciding.every(isCleared);
  const accepted = gateWith(
    situation,
    deciding.map((risk) => after(risk, { kind: 'accept' })),
  );
  return [
    ...(isReached(policy, failFrom) ? [allBelow(count, failFrom, stays ? 'CONCERNS' : (low ?? ''))] : []),
    ...(stays && isReached(policy, concernsFrom) ? [allBelow(count, concernsFrom, low ?? '')] : []),
    count === 1
      ? say`With it accepted by a named person, the gate would be ${accepted ?? ''}.`
      : say`With all ${count} accepted by named people, the gate would be ${accepted ?? ''}.`,
  ];
}

/** A rule book may stop even its lowest score. */
function isReached(policy: Policy, below: number): boolean {
  return policy.probability.some(({ level: p }) =>
    policy.impact.some(({ level: i }) => (scoreOf(policy, p, i) ?? below) < below),
  );
}

function allBelow(count: number, below: number, gate: string): Message {
  return count === 1
    ? say`With it below ${below}, the gate would be ${gate}.`
    : say`With all ${count} below ${below}, the gate would be ${gate}.`;
}

function wouldBeWorse({ gate: { failFrom, concernsFrom } }: Policy): Message {
  return concernsFrom < failFrom
    ? say`A risk that scores ${concernsFrom} or more would raise CONCERNS, one at ${failFrom} or more FAIL.`
    : say`A risk that scores ${failFrom} or more would give FAIL.`;
}

function withoutAcceptance(situation: Situation): Message {
  const { deciding } = situation;
  const open = gateWith(
    situation,
    deciding.map((risk) => ({ ...risk, acceptedBy: null })),
  );
  return say`If nobody accepted ${listedWithAnd(deciding.map(nameOf))}, the gate would be ${open ?? ''}.`;
}

/** Of the deciding ones: why somebody's word does not count any more. */
function endedOf({ deciding, day }: Situation): readonly Message[] {
  return deciding.flatMap((risk) => {
    const acceptance = acceptanceOf(risk, day);
    return acceptance === null || acceptance.holds || acceptance.until === null
      ? []
      : [say`The acceptance of ${nameOf(risk)} ended on ${acceptance.until}.`];
  });
}

/** The first acceptance whose end changes the decision. */
function endingOf({ risks, decision, policy, day }: Situation): readonly Message[] {
  const lastDays = risks.flatMap((risk) => {
    const acceptance = acceptanceOf(risk, day);
    return acceptance?.holds === true && acceptance.until !== null ? [{ risk, until: acceptance.until }] : [];
  });
  for (const until of [...new Set(lastDays.map((each) => each.until))].toSorted()) {
    const settings = { ...day.settings, today: addDays(until, 1) };
    const then = gateOfRisks(risks, policy, { ...day, settings }).decision;
    if (then === decision) continue;
    const ending = lastDays.filter((each) => each.until === until).map(({ risk }) => nameOf(risk));
    return [say`After ${until}, when the acceptance of ${listedWithAnd(ending)} ends, the gate will be ${then ?? ''}.`];
  }
  return [];
}

function nameOf({ id, title }: Risk): Part {
  return id?.value ?? title?.value ?? say`a risk`;
}

const fieldWords: Readonly<Partial<Record<FieldName, Message>>> = {
  mitigations: say`a mitigation`,
  owner: say`an owner`,
  timeline: say`a due date`,
  tests: say`a test`,
};
