/**
 * What the picture shows, worked out once: the webview, the Markdown preview, the exports and the command line only draw it.
 * Every text in it is plain: cut to a readable length, without control and direction-changing characters. Types only.
 */
import type { Gate, Span } from '../model';

export interface Matrix {
  readonly story: string | null;
  readonly title: string | null;
  readonly policy: MatrixPolicy;
  /** null where the document says neither a probability nor an impact that could span a grid. */
  readonly grid: Grid | null;
  /** Worst first: the legend. */
  readonly bands: readonly MatrixBand[];
  /** Every risk, in the order of the document: the table beside the grid. */
  readonly risks: readonly MatrixRisk[];
  /** Risks that stand in no cell, each with the reason. */
  readonly unplaced: readonly Unplaced[];
  readonly header: Header;
  /** Why a part of the text could not be read: then risks or values may be missing. null where all of it was. */
  readonly unread: string | null;
}

export interface MatrixPolicy {
  /** `foreign` where the document keeps a scale of its own. */
  readonly name: string;
  readonly title: string;
  readonly reason: string;
  readonly foreign: boolean;
}

export interface Grid {
  /** As drawn from top to bottom: the most likely first. */
  readonly probability: readonly AxisStep[];
  /** As drawn from left to right: the mildest first. */
  readonly impact: readonly AxisStep[];
  /** One row per step of `probability`, one cell per step of `impact`. */
  readonly rows: readonly (readonly Cell[])[];
  /** The lowest score at which the gate raises concerns: the line between what one lives with and what one does not. */
  readonly appetite: number | null;
}

export interface AxisStep {
  readonly level: number;
  /** The number that the scale gives this step; null where its steps are words in an order of our guessing. */
  readonly number: number | null;
  readonly name: string;
  readonly definition: string | null;
}

export interface Cell {
  readonly probability: number;
  readonly impact: number;
  readonly score: number | null;
  /** A band's name of `bands`; null where no rule book gives one. */
  readonly band: string | null;
  /** Keys of the risks that stand here. */
  readonly risks: readonly string[];
  /** Sides on which the appetite line runs; drawn by the cell above the line. */
  readonly line: readonly ('left' | 'bottom' | 'top' | 'right')[];
}

export interface MatrixBand {
  readonly name: string;
  readonly title: string;
  /** The scores it covers and what each risk in it costs the story; null where the document's own word is all there is. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly costs: number | null;
  readonly tone: Tone;
  readonly count: number;
}

/** How grave a band is, on one ladder for every rule book; what colours go by. */
export type Tone = 'critical' | 'high' | 'medium' | 'low' | 'minimal' | 'none';

export interface MatrixRisk {
  readonly key: string;
  /** The id, else the number it carries, else a short title. */
  readonly label: string;
  readonly title: string | null;
  readonly category: string | null;
  readonly component: string | null;
  readonly owners: readonly string[];
  readonly status: string | null;
  readonly group: string | null;
  readonly probability: string | null;
  readonly impact: string | null;
  readonly score: MatrixScore;
  /** The computed band, else the printed one, else that of the printed score. */
  readonly band: { readonly name: string; readonly title: string; readonly tone: Tone } | null;
  readonly mitigations: { readonly total: number; readonly done: number | null };
  readonly tests: number;
  readonly residual: MatrixResidual | null;
  readonly place: Place | null;
  /** What the picture marks with `!`. */
  readonly concerns: readonly Concern[];
  /** Where it is written: what to reveal, and every place that belongs to it. */
  readonly head: Span;
  readonly spans: readonly Span[];
}

export type Concern = 'no-owner' | 'no-mitigation' | 'score-mismatch';

export interface Place {
  readonly probability: number;
  readonly impact: number;
}

export interface MatrixScore {
  readonly computed: number | null;
  readonly stated: number | null;
  /** 10 in `8/10`. */
  readonly of: number | null;
}

export interface MatrixResidual {
  /** `Low`, where a level is printed or follows from the pair; else the pair; else the beginning of what is written. */
  readonly text: string;
  /** The whole of it, with its reason. */
  readonly detail: string;
  readonly band: string | null;
  readonly place: Place | null;
  /** Only a band is printed: `place` is the nearest cell of that band, reached by lowering the probability first. */
  readonly nearest: boolean;
}

export interface Unplaced {
  readonly key: string;
  /** `other-scale` only among the risks of several documents. */
  readonly reason: 'no-levels' | 'no-probability' | 'no-impact' | 'off-scale' | 'other-scale';
}

export interface Header {
  readonly score: {
    readonly computed: number | null;
    readonly stated: number | null;
    readonly base: number | null;
    /** `100 − 2 × 10 − 4 × 5 = 60`. */
    readonly derivation: string | null;
  };
  readonly gate: Gate;
  /** Keys of the risks nobody is named for, and of those without any mitigation. */
  readonly unowned: readonly string[];
  readonly unmitigated: readonly string[];
}
