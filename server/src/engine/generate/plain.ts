/**
 * A profile without places: what is written, whichever shape it is written in. *Generate* makes one from candidates, *Convert* from a
 * profile that was read; every writer takes one. null and [] mean that nothing is written.
 */
import type { BandRange, Metric, Mitigation, ReferenceRole } from '../model';
import type { Policy } from '../policy';

export interface PlainProfile {
  readonly story: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly reviewer: string | null;
  /** The rule book that numbers follow; null where the document's own scale is foreign, and nothing is computed. */
  readonly policy: Policy | null;
  readonly policyName: string | null;
  readonly scale: PlainScale | null;
  /** Where they are none of the rule book's. */
  readonly bands: readonly BandRange[] | null;
  /** Lines for the reader at the top: where it comes from, what is left to do. */
  readonly preface: readonly string[];
  readonly risks: readonly PlainRisk[];
  readonly references: readonly PlainReference[];
  readonly metrics: readonly PlainMetric[];
  readonly triggers: readonly string[];
  /** What no field holds, in Markdown. */
  readonly prose: readonly PlainProse[];
}

/** Text under the headings it stands under, the outermost first; the document's own title is none of them. */
export interface PlainProse {
  readonly under: readonly string[];
  readonly text: string;
  /** In Markdown it would be read as something else than a note, so that it stands in a fence there. */
  readonly isFenced?: boolean;
}

export interface PlainRisk {
  readonly id: string | null;
  readonly title: string | null;
  readonly category: string | null;
  readonly component: string | null;
  readonly group: string | null;
  readonly description: string | null;
  readonly probability: PlainLevel | null;
  readonly impact: PlainLevel | null;
  readonly score: PlainScore | null;
  readonly band: string | null;
  readonly owner: string | null;
  readonly response: string | null;
  readonly strategy: string | null;
  readonly mitigations: readonly Mitigation[];
  readonly tests: readonly string[];
  readonly acceptance: readonly string[];
  readonly monitoring: readonly string[];
  readonly impactAnalysis: readonly string[];
  readonly residual: PlainResidual | null;
  readonly timeline: string | null;
  readonly reviewDate: string | null;
  readonly status: string | null;
  readonly progress: number | null;
  readonly contingency: readonly string[];
  readonly links: readonly string[];
  readonly acceptedBy: string | null;
  readonly acceptedUntil: string | null;
  readonly notes: readonly PlainNote[];
  /** Fields that Markdown would not give back as they are, so that they stand in YAML there. */
  readonly exact?: ReadonlySet<RiskField>;
  /** What the policy makes of the levels: counted and summed, never printed instead of a stated score. */
  readonly computed: { readonly score: number; readonly band: string } | null;
}

export type RiskField = Exclude<keyof PlainRisk, 'id' | 'notes' | 'exact' | 'computed'>;

export interface PlainLevel {
  /** What it is on the scale, printed as a number or not. */
  readonly level: number | null;
  readonly number: number | null;
  readonly of: number | null;
  readonly word: string | null;
  readonly percent: number | null;
  readonly reason: string | null;
}

export interface PlainScore {
  readonly value: number | null;
  readonly of: number | null;
  /** As printed, where it is no number. */
  readonly text: string;
}

export interface PlainResidual {
  readonly text: string;
  readonly probability: PlainLevel | null;
  readonly impact: PlainLevel | null;
  readonly score: PlainScore | null;
  readonly band: string | null;
  readonly reason: string | null;
}

export interface PlainNote {
  readonly label: string;
  readonly text: string;
  /** Markdown would not give it back as it is, so that it stands in YAML there. */
  readonly isExact?: boolean;
}

export interface PlainReference {
  readonly role: ReferenceRole;
  readonly id: string;
  readonly text: string | null;
}

export type PlainMetric = { readonly [K in keyof Metric]: K extends 'name' ? string : string | null };

export interface PlainScale {
  readonly probability: readonly PlainStep[];
  readonly impact: readonly PlainStep[];
  readonly top: number | null;
}

export interface PlainStep {
  readonly level: number;
  readonly names: readonly string[];
  readonly definition: string | null;
}

export const noRisk: PlainRisk = {
  id: null,
  title: null,
  category: null,
  component: null,
  group: null,
  description: null,
  probability: null,
  impact: null,
  score: null,
  band: null,
  owner: null,
  response: null,
  strategy: null,
  mitigations: [],
  tests: [],
  acceptance: [],
  monitoring: [],
  impactAnalysis: [],
  residual: null,
  timeline: null,
  reviewDate: null,
  status: null,
  progress: null,
  contingency: [],
  links: [],
  acceptedBy: null,
  acceptedUntil: null,
  notes: [],
  computed: null,
};
