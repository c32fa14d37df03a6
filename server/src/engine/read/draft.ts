/**
 * What a reader hands over: everything printed, nothing concluded. `assemble.ts` merges sightings, finds the policy and computes.
 */
import type { Message } from '../message';
import type {
  BandRange,
  Claim,
  Derivation,
  Located,
  Metric,
  Problem,
  Reference,
  RiskProfile,
  RiskTable,
  Scale,
  Sighting,
} from '../model';
import type { StatedScale } from './stated-scale';

export interface Draft {
  readonly format: RiskProfile['format'];
  readonly kind: RiskProfile['kind'];
  readonly story: Located<string> | null;
  readonly title: Located<string> | null;
  readonly date: Located<string> | null;
  readonly reviewer: Located<string> | null;
  /** In the order of the text. */
  readonly sightings: readonly Sighting[];
  readonly tables: readonly RiskTable[];
  readonly claims: readonly DraftClaim[];
  readonly derivations?: readonly Derivation[];
  readonly references: readonly DraftReference[];
  readonly metrics: readonly Metric[];
  readonly triggers: readonly Located<string>[];
  readonly waivedUntil?: Located<string> | null;
  readonly problems: readonly Problem[];
  readonly comments: readonly Located<string>[];
  /** A policy that the document names, or a scale that it declares. */
  readonly declaredPolicy: Located<string> | null;
  readonly scale: Scale | null;
  /** Bands under a key of their own: they count beside a rule book that the document names, too. */
  readonly declaredBands: readonly BandRange[] | null;
  /** What it says of its scale in words. */
  readonly stated: StatedScale;
  /** Written in our own format, which knows what its words are worth. */
  readonly own: boolean;
  /** Why this looks like, or does not look like, a risk document; assembled by `recognise.ts`. */
  readonly signs: readonly Sign[];
}

export interface DraftClaim extends Omit<Claim, 'computed'> {
  /** The scores that the label limits itself to: 6 and above in `High-priority risks (≥6)`. */
  readonly scores?: ScoreRange;
  /** The document's own word for a score: `High Risk` in `36/100 (High Risk)`. */
  readonly remark?: string;
}

export interface ScoreRange {
  readonly from: number;
  readonly to: number;
}

export type DraftReference = Omit<Reference, 'target'>;

/** One observation for or against a risk document, in words for a person. */
export interface Sign {
  readonly weight: number;
  readonly reason: Message;
}

export const noFields = {
  id: null,
  title: null,
  category: null,
  component: null,
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
} as const satisfies Sighting['fields'];
