/** Risks that stand in no cell, by the word the document gives them: a place is not invented for anybody. */
import { whyUnplaced } from './describe';
import type { Matrix, MatrixRisk, Tone } from './matrix';

/** Whether the grid says anything: one with no risk in it would hide those that have no place. */
export function isDrawn({ grid, risks }: Matrix): boolean {
  return grid !== null && (risks.length === 0 || risks.some(({ place }) => place !== null));
}

export interface Lane {
  readonly title: string;
  readonly tone: Tone;
  readonly risks: readonly MatrixRisk[];
  /** Why these have no place; null where all lanes have the same reason, which their title says. */
  readonly reason: string | null;
}

/** Worst first; those that nobody rated at the end. */
export function lanesOf(matrix: Matrix): readonly Lane[] {
  const reasons = new Map(matrix.unplaced.map(({ key, reason }) => [key, whyUnplaced(reason)]));
  const isOne = new Set(reasons.values()).size === 1;
  const lanes = new Map<string, Lane>();
  for (const name of [...matrix.bands.map((band) => band.name), null])
    for (const risk of matrix.risks) {
      const reason = reasons.get(risk.key);
      if (reason === undefined || (risk.band?.name ?? null) !== name) continue;
      const shown = isOne ? null : reason;
      const key = JSON.stringify([name, shown]);
      const { title = 'Not rated', tone = 'none' } = risk.band ?? {};
      lanes.set(key, { title, tone, reason: shown, risks: [...(lanes.get(key)?.risks ?? []), risk] });
    }
  return [...lanes.values()];
}

/** What stands above the lanes: why there is no grid, or how many are not in it. null where there is nothing to say. */
export function lanesTitle(matrix: Matrix): string | null {
  const [reason = '', ...more] = new Set(matrix.unplaced.map((each) => whyUnplaced(each.reason)));
  if (isDrawn(matrix)) {
    if (matrix.unplaced.length === 0) return null;
    return `Not in the grid: ${matrix.unplaced.length}${more.length > 0 ? '' : ` (${reason})`}`;
  }
  if (matrix.risks.length === 0) return 'No risks.';
  const missing = more.length > 0 ? 'no pair of levels on a scale' : reason;
  const rated = matrix.risks.some(({ band }) => band !== null);
  return `No grid: ${missing}. ${rated ? 'The risks stand by the words they are rated with.' : 'Nothing rates the risks.'}`;
}
