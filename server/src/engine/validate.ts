/** The pipeline on one screen: text -> profile -> rules -> suppressions -> findings. */
import type { Finding, Severity } from './finding';
import { gateOn } from './gate';
import type { Gate, Risk, RiskProfile, Span } from './model';
import { type Policy, policyOf } from './policy';
import { rules } from './rules';
import type { Fact, Neighbours, Question, Report, Rule, RuleContext, Surroundings } from './rules/rule';
import { defaultSettings, policiesOf, type Settings } from './settings';
import { suppress } from './suppress';

export interface ValidateOptions {
  readonly settings?: Settings;
  readonly policies?: readonly Policy[];
  /** ISO date of today; the engine reads no clock. */
  readonly today: string;
  /** What the workspace knows around the document; without it, rules about other files are silent. */
  readonly neighbours?: Neighbours | null;
  /** For tests: let a rule's exception through instead of losing its findings. */
  readonly strict?: boolean;
}

export function validate(profile: RiskProfile, options: ValidateOptions): readonly Finding[] {
  return validateAgain(profile, options, null).findings;
}

/** Findings with what the next check of the same document may take over. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly memory: CheckMemory;
}

/** What rules found in a risk, or asked about it; true as long as everything else that they see is the same. */
export interface CheckMemory extends Surroundings {
  readonly answers: Map<Question<unknown>, WeakMap<Risk, unknown>>;
  /** The last answers about every risk, in the order of the risks. */
  readonly lists: Map<Question<unknown>, AnswerList>;
}

interface AnswerList {
  readonly risks: readonly Risk[];
  readonly answers: readonly unknown[];
}

/** The same findings; what rules know of risks that are the same objects as before is not asked again. */
export function validateAgain(profile: RiskProfile, options: ValidateOptions, before: CheckMemory | null): Checked {
  const settings = options.settings ?? defaultSettings;
  const memory = memoryFor(
    {
      policy: keptPolicy(policyOf(profile, options.policies ?? policiesOf(settings)), before),
      settings,
      today: settings.today ?? options.today,
      neighbours: options.neighbours ?? null,
      scale: profile.scale,
    },
    before,
  );
  if (!profile.recognition.recognised) return { findings: [], memory };
  const strict = options.strict === true;
  const { answers: _answers, lists: _lists, ...seen } = memory;
  let gate: Gate | null = null;
  const context: RuleContext = {
    ...seen,
    suppressions: [],
    // Only a document that states a gate asks for it.
    get gate() {
      gate ??= gateOn(profile, seen.policy, seen);
      return gate;
    },
    once: onceOf(profile),
    about: (question) => asked(question, seen, memory),
    each: (question) => askedOfEach(profile.risks, question, seen, memory),
  };
  const found = [
    ...context.each(strict ? findingsStrictly : findingsOfRisk).flat(),
    ...rules.filter(({ group }) => group !== 'control').flatMap((rule) => run(rule, context)),
  ];
  const { findings, suppressions } = suppress(profile, found, context.today);
  const control = rules
    .filter(({ group }) => group === 'control')
    .flatMap((rule) => run(rule, { ...context, suppressions }));
  const all = [...findings, ...control].toSorted(byPlace);
  if (strict) for (const finding of all) assertSound(finding, profile.length);
  return { findings: all, memory };

  function run(rule: Rule, around: RuleContext): readonly Finding[] {
    return collect(rule, around, () => rule.check?.(profile, around), strict);
  }
}

/** Bands of a document's own make a rule book of its own; the same bands make the same one. */
function keptPolicy(policy: Policy | null, before: CheckMemory | null): Policy | null {
  const known = before?.policy ?? null;
  return known !== null && known.name === policy?.name && known.bands === policy.bands ? known : policy;
}

/** The memory of before where all that rules see beside risks is as it was; else an empty one. */
function memoryFor(now: Surroundings, before: CheckMemory | null): CheckMemory {
  const isSame =
    before !== null &&
    before.policy === now.policy &&
    before.scale === now.scale &&
    before.settings === now.settings &&
    before.today === now.today &&
    before.neighbours === now.neighbours;
  return isSame ? before : { ...now, answers: new Map(), lists: new Map() };
}

function onceOf(profile: RiskProfile): RuleContext['once'] {
  const known = new Map<Fact<unknown>, unknown>();
  return <T>(fact: Fact<T>): T => {
    if (!known.has(fact)) known.set(fact, fact(profile));
    return known.get(fact) as T;
  };
}

/** A question about one risk, asked once for each. */
function asked<T>(question: Question<T>, surroundings: Surroundings, { answers }: CheckMemory): (risk: Risk) => T {
  const known = answers.get(question) ?? new WeakMap<Risk, unknown>();
  answers.set(question, known);
  return (risk) => {
    const answer = known.get(risk) as T | undefined;
    if (answer !== undefined) return answer;
    const fresh = question(risk, surroundings);
    known.set(risk, fresh);
    return fresh;
  };
}

/** An edit leaves most risks where they were: what was answered about the same risk at the same place is taken over in one walk. */
function askedOfEach<T>(
  risks: readonly Risk[],
  question: Question<T>,
  surroundings: Surroundings,
  memory: CheckMemory,
): readonly T[] {
  const before = memory.lists.get(question);
  if (before?.risks === risks) return before.answers as readonly T[];
  const answer = asked(question, surroundings, memory);
  const answers = risks.map((risk, index) =>
    before?.risks[index] === risk ? (before.answers[index] as T) : answer(risk),
  );
  memory.lists.set(question, { risks, answers });
  return answers;
}

function findingsOfRisk(risk: Risk, surroundings: Surroundings): readonly Finding[] {
  return riskRules.flatMap((rule) => collect(rule, surroundings, () => rule.checkRisk?.(risk, surroundings), false));
}

function findingsStrictly(risk: Risk, surroundings: Surroundings): readonly Finding[] {
  return riskRules.flatMap((rule) => collect(rule, surroundings, () => rule.checkRisk?.(risk, surroundings), true));
}

const riskRules = rules.filter(({ checkRisk }) => checkRisk !== undefined);

/** The engine distrusts rules: one that throws loses its findings, never the document's. */
function collect(
  rule: Rule,
  { settings }: Surroundings,
  check: () => Iterable<Report> | undefined,
  strict: boolean,
): readonly Finding[] {
  const setting = settings.rules[rule.name];
  if (setting === 'off') return [];
  try {
    return Array.from(check() ?? [], (report) => toFinding(rule, report, setting ?? null));
  } catch (error) {
    if (strict) throw error;
    return [];
  }
}

function toFinding(rule: Rule, report: Report, setting: Severity | null): Finding {
  return {
    rule: rule.name,
    severity: setting ?? report.severity ?? rule.severity,
    span: report.span,
    message: report.message,
    related: report.related ?? [],
    fix: report.fix ?? null,
  };
}

function assertSound({ rule, span, message }: Finding, length: number): void {
  if (!isInside(span, length)) throw new RangeError(`${rule}: a span outside the text`);
  if (message.text.trim() === '') throw new RangeError(`${rule}: an empty message`);
}

function isInside(span: Span, length: number): boolean {
  return span.start >= 0 && span.start <= span.end && span.end <= length;
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
