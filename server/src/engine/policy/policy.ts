/** A rule book as data: scale, bands, formula, gate and required fields. Nothing here knows a document. */
import type { BandRange, FieldName, ScaleStep } from '../model';

export interface Policy {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly probability: readonly ScaleStep[];
  readonly impact: readonly ScaleStep[];
  readonly formula: Formula;
  /** Worst first; the ranges cover every score the formula can give. */
  readonly bands: readonly PolicyBand[];
  readonly storyScore: StoryScore | null;
  readonly gate: GateRule;
  /** Fields a risk must carry, by the lowest score from which they are required. */
  readonly required: readonly Requirement[];
  readonly categories: Readonly<Record<string, string>>;
}

export type Formula = { readonly kind: 'product' } | Lookup;

/** `grid[probability - 1][impact - 1]`, for rule books that draw their matrix by hand. */
export interface Lookup {
  readonly kind: 'lookup';
  readonly grid: readonly (readonly number[])[];
}

export type PolicyBand = BandRange;

/** `base − Σ deduction(band)`, not below `floor`; a higher score is safer. */
export interface StoryScore {
  readonly base: number;
  readonly floor: number;
  readonly deductions: Readonly<Record<string, number>>;
}

export interface GateRule {
  readonly failFrom: number;
  readonly concernsFrom: number;
  /** With these fields filled, a risk at `concernsFrom` no longer raises concerns. */
  readonly clearedBy: readonly FieldName[];
}

export interface Requirement {
  readonly from: number;
  readonly fields: readonly FieldName[];
}
