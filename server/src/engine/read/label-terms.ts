/** Which labels tell a list of labels from a list of items. */
import type { Term } from './vocabulary';

export const core: ReadonlySet<Term> = new Set<Term>([
  'probability',
  'impact',
  'severity',
  'score',
  'band',
  'priority',
  'owner',
  'residual',
  'strategy',
  'mitigationStrategy',
  'mitigations',
  'category',
  'component',
  'timeline',
  'description',
  'status',
  'risk',
  'tests',
  'contingency',
  'acceptance',
  'monitoring',
  'response',
  'reviewDate',
  'progress',
  'title',
  'id',
  'impactAnalysis',
  'links',
  'mitigationStatus',
]);

export const listable: ReadonlySet<Term> = new Set<Term>([
  'mitigations',
  'mitigationStrategy',
  'tests',
  'monitoring',
  'acceptance',
  'contingency',
  'impactAnalysis',
  'response',
]);

/** What a word or two say: a paragraph behind them is none of it. */
export const brief: ReadonlySet<Term> = new Set<Term>([
  'probability',
  'impact',
  'severity',
  'score',
  'band',
  'priority',
  'owner',
  'category',
  'component',
  'timeline',
  'status',
  'id',
]);

/** One of these among plain items makes the list one of labels: `- Mitigation: …` behind a sentence about the risk. */
export const alone: ReadonlySet<Term | 'level'> = new Set<Term | 'level'>([
  'mitigations',
  'mitigationStrategy',
  'residual',
  'score',
  'probability',
]);

export const tellsApart: ReadonlySet<Term> = new Set<Term>([
  'strategy',
  'mitigations',
  'owner',
  'residual',
  'timeline',
  'score',
  'status',
]);
