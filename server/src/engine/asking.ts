/**
 * Asks rules, facts and questions about a profile: once, or again at every version of an edited document. Then what each of them has looked
 * at is remembered with what it said, and only those are asked again that would see something else.
 */
import { isEqual } from './equal';
import { gateOn } from './gate';
import type { Gate, Risk, RiskProfile } from './model';
import type { Fact, Question, RuleContext, Surroundings } from './rules/rule';
import { type Difference, isSeen, type Sight, type Watch, watch } from './watch';

export interface Asking {
  /** As whoever is asked sees it. */
  readonly profile: RiskProfile;
  readonly context: RuleContext;
  /** What somebody says of the profile, in plain data; `name` is the same object at every version. */
  say<T>(name: object, work: () => T): T;
}

export function askOnce(
  profile: RiskProfile,
  surroundings: Surroundings,
  suppressions: RuleContext['suppressions'] = [],
): Asking {
  const facts = new Map<Fact<unknown>, unknown>();
  const lists = new Map<Question<unknown>, readonly unknown[]>();
  const gate = gateFact(surroundings);
  const context: RuleContext = {
    ...surroundings,
    suppressions,
    gate: () => context.once(gate),
    once<T>(fact: Fact<T>): T {
      if (!facts.has(fact)) facts.set(fact, fact(profile));
      return facts.get(fact) as T;
    },
    each<T>(question: Question<T>): readonly T[] {
      const known = lists.get(question) ?? profile.risks.map((risk) => question(risk, surroundings));
      lists.set(question, known);
      return known as readonly T[];
    },
  };
  return { profile, context, say: (_name, work) => work() };
}

/** Only a document that states a gate asks for it. */
function gateFact(surroundings: Surroundings): Fact<Gate> {
  return (profile) => gateOn(profile, surroundings.policy, surroundings);
}

/** What was said of the last version. It changes with each check, and always speaks of the last one. */
export interface AskingMemory {
  readonly surroundings: Surroundings;
  readonly watch: Watch;
  readonly gate: Fact<Gate>;
  risks: readonly Risk[];
  /** Counts the versions. */
  version: number;
  readonly said: Map<object, Said>;
  readonly lists: Map<Question<unknown>, AnswerList>;
}

interface Said {
  readonly value: unknown;
  readonly sight: Sight;
  /** What was asked for it: facts, and questions about every risk. */
  readonly facts: ReadonlySet<Fact<unknown>>;
  readonly questions: ReadonlySet<Question<unknown>>;
  /** The last version of which it is known to be true, and the one in which it became another than before. */
  version: number;
  readonly changed: number;
}

interface AnswerList {
  /** Those that were asked about. */
  risks: readonly Risk[];
  answers: readonly unknown[];
  changed: number;
}

/** `memory` is null at the first version, and after anything has changed that is seen beside the profile. */
export function askAgain(
  profile: RiskProfile,
  surroundings: Surroundings,
  memory: AskingMemory | null,
): { readonly asking: Asking; readonly memory: AskingMemory } {
  const difference = memory === null ? null : memory.watch.next(profile);
  const known = memory === null || difference === null ? newMemory(profile, surroundings) : memory;
  known.version += 1;
  known.risks = profile.risks;
  return { asking: remembering(known, difference), memory: known };
}

function newMemory(profile: RiskProfile, surroundings: Surroundings): AskingMemory {
  return {
    surroundings,
    watch: watch(profile),
    gate: gateFact(surroundings),
    risks: profile.risks,
    version: 0,
    said: new Map(),
    lists: new Map(),
  };
}

/** What somebody who is asked asks for in turn. */
interface Notes {
  readonly facts: Set<Fact<unknown>>;
  readonly questions: Set<Question<unknown>>;
}

function remembering(memory: AskingMemory, difference: Difference | null): Asking {
  const { watch: watched, surroundings, said, lists, version } = memory;
  let notes: Notes | null = null;
  const context: RuleContext = {
    ...surroundings,
    suppressions: [],
    gate: () => context.once(memory.gate),
    once<T>(fact: Fact<T>): T {
      notes?.facts.add(fact);
      return factNow(fact).value as T;
    },
    each<T>(question: Question<T>): readonly T[] {
      notes?.questions.add(question);
      return listNow(question).answers as readonly T[];
    },
  };
  return { profile: watched.profile, context, say: (name, work) => sayNow(name, work, isEqual).value as never };

  function sayNow(name: object, work: () => unknown, isSame: (a: unknown, b: unknown) => boolean): Said {
    const before = said.get(name);
    if (before !== undefined && isTrue(before)) {
      before.version = version;
      return before;
    }
    const own: Notes = { facts: new Set(), questions: new Set() };
    const { sight, value } = noting(own, () => watched.looking(work));
    const stays = before !== undefined && before.version === version - 1 && isSame(before.value, value);
    const kept = stays ? { value: before.value, changed: before.changed } : { value, changed: version };
    const now: Said = { ...own, ...kept, sight, version };
    said.set(name, now);
    return now;
  }

  function noting<T>(own: Notes, work: () => T): T {
    const outer = notes;
    notes = own;
    try {
      return work();
    } finally {
      notes = outer;
    }
  }

  /** Whether it would be said again. */
  function isTrue(one: Said): boolean {
    if (one.version === version) return true;
    if (difference === null || one.version !== version - 1 || isSeen(one.sight, difference)) return false;
    for (const fact of one.facts) if (factNow(fact).changed === version) return false;
    for (const question of one.questions) if (listNow(question).changed === version) return false;
    return true;
  }

  function factNow(fact: Fact<unknown>): Said {
    return sayNow(fact, () => fact(watched.profile), fact === memory.gate ? isEqual : isAlike);
  }

  function listNow(question: Question<unknown>): AnswerList {
    const { risks } = memory;
    const before = lists.get(question);
    if (before?.risks === risks) return before;
    if (before === undefined || before.risks.length !== risks.length) {
      const known = new Map(before?.risks.map((risk, index) => [risk, before.answers[index]]));
      const answers = risks.map((risk) => (known.has(risk) ? known.get(risk) : question(risk, surroundings)));
      const list = { risks, answers, changed: version };
      lists.set(question, list);
      return list;
    }
    let answers: unknown[] | null = null;
    for (let index = 0; index < risks.length; index += 1) {
      const risk = risks[index] as Risk;
      if (before.risks[index] === risk) continue;
      const answer = question(risk, surroundings);
      if (isEqual(before.answers[index], answer)) continue;
      answers ??= [...before.answers];
      answers[index] = answer;
    }
    before.risks = risks;
    if (answers !== null) {
      before.answers = answers;
      before.changed = version;
    }
    return before;
  }
}

/** For lists of risks as the watch shows them, which are not compared in plain data: what somebody sees in one of them is noted there. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item, index) => item === b[index]);
}
