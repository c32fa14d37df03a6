/** In which order risks and profiles stand: a column's name, with a minus in front where it is turned; empty is the document's own. */
import type { Matrix, MatrixRisk } from './messages';

export type Sortable = string | number | null;

export interface Order {
  readonly by: string;
  readonly down: boolean;
}

export function orderOf(text: string): Order {
  return text.startsWith('-') ? { by: text.slice(1), down: true } : { by: text, down: false };
}

/** What a press on a column's head asks for: this way, then that way, then, where there is one, the order it came in. */
export function nextOrder(text: string, name: string, hasOwn: boolean): string {
  const { by, down } = orderOf(text);
  if (by !== name) return name;
  if (!down) return `-${name}`;
  return hasOwn ? '' : name;
}

export function sorted<T>(things: readonly T[], of: (thing: T) => Sortable, down: boolean): readonly T[] {
  const sign = down ? -1 : 1;
  return things.toSorted((a, b) => {
    const [one, other] = [of(a), of(b)];
    // What has no value stands last, whichever way.
    if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * String(one).localeCompare(String(other), undefined, { numeric: true });
  });
}

export type RiskColumn = 'risk' | 'pair' | 'score' | 'owner' | 'mitigations' | 'residual';

export function ordered(matrix: Matrix, order: string): readonly MatrixRisk[] {
  const { by, down } = orderOf(order);
  const of = valuesOf(matrix)[by as RiskColumn];
  return of === undefined ? matrix.risks : sorted(matrix.risks, of, down);
}

function valuesOf({ bands, grid }: Matrix): Readonly<Record<RiskColumn, (risk: MatrixRisk) => Sortable>> {
  const mildness = (name: string | undefined): number | null => {
    const index = bands.findIndex((band) => band.name === name);
    return index < 0 ? null : bands.length - index;
  };
  return {
    risk: ({ label }) => label,
    pair: ({ place }) => (place === null ? null : place.probability * ((grid?.impact.length ?? 0) + 1) + place.impact),
    score: ({ score, band }) => score.computed ?? mildness(band?.name) ?? score.stated,
    owner: ({ owners }) => owners[0] ?? null,
    mitigations: ({ mitigations: { total, done } }) => (total === 0 ? null : (done ?? 0) / total),
    residual: ({ residual }) => (residual === null ? null : (mildness(residual.band ?? undefined) ?? residual.text)),
  };
}
