/** A class of risk as data: what calls for it, what it says, and how grave it usually is. */

export type CategoryPrefix = 'TECH' | 'SEC' | 'PERF' | 'DATA' | 'BUS' | 'OPS';

export interface RiskPattern {
  /** Unique in the catalogue and stable: facts about stories name it. */
  readonly id: string;
  readonly title: string;
  /** The title where the evidence prints a time limit, which stands for `{limit}`. */
  readonly titleWithLimit?: string;
  readonly description: string;
  /** Call expressions (see calls.ts) with their weight: 1 hints, 2 suggests, 3 speaks for itself, 4 names the risk, 5 states its cause as a fact. */
  readonly calls: Readonly<Record<string, number>>;
  /** One of these expressions must hold somewhere in the story; [] or absent: no matter where. */
  readonly context?: readonly string[];
  /** Only what the criteria say calls for it. */
  readonly ofCriteria?: true;
  /** Calls that count only where the story says none of `said` anywhere: what it leaves out is the risk. */
  readonly unsaid?: { readonly said: readonly string[]; readonly calls: Readonly<Record<string, number>> };
  readonly probability: ProposedLevel;
  readonly impact: ProposedLevel;
  /** `{service|the provider}` is filled with what the evidence names (see slots.ts). */
  readonly mitigations: readonly string[];
  readonly tests: readonly string[];
}

/** Low 1, Medium 2, High 3, and why; other scales are mapped when the profile is written. */
export type ProposedLevel = readonly [level: 1 | 2 | 3, reason: string];

export interface Category {
  readonly prefix: CategoryPrefix;
  readonly name: string;
  readonly patterns: readonly RiskPattern[];
}
