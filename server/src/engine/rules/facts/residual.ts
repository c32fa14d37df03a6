/** Residual risk beside the inherent one, by whatever both of them state: scores, else levels, else band words. */
import type { Residual, Risk } from '../../model';

/** Above 0: the residual is higher; below 0: lower; null: the two cannot be compared. */
export function residualChange({ residual, score, computed, band, probability, impact }: Risk): number | null {
  if (residual === null) return null;
  const inherent = computed?.score ?? score?.stated?.value ?? null;
  const left = ownScore(residual) ?? product(residual);
  if (left !== null && inherent !== null && (residual.score?.of ?? null) === (score?.of ?? null))
    return left - inherent;
  const steps = [
    difference(residual.probability?.level ?? null, probability?.level ?? null),
    difference(residual.impact?.level ?? null, impact?.level ?? null),
  ].filter((step) => step !== null);
  if (steps.length > 0 && new Set(steps.map(Math.sign).filter((sign) => sign !== 0)).size <= 1)
    return steps.reduce((sum, step) => sum + step, 0);
  const rank = (name: string | null): number | null => ranks.get(name ?? '') ?? null;
  return difference(rank(residual.band?.name ?? null), rank(computed?.band ?? band?.name ?? null));
}

export function isLowered(risk: Risk): boolean {
  return (residualChange(risk) ?? 0) < 0;
}

/** A number behind a band word may belong to its reason: `Low - 10 requests a day`. */
function ownScore({ score, band }: Residual): number | null {
  if (score?.stated == null || (band !== null && band.span.start < score.stated.span.start)) return null;
  return score.stated.value;
}

function product({ probability, impact }: Residual): number | null {
  if (probability?.level == null || impact?.level == null) return null;
  return probability.level * impact.level;
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

const ranks: ReadonlyMap<string, number> = new Map([
  ['minimal', 2],
  ['very-low', 2],
  ['low', 2],
  ['medium', 3],
  ['high', 4],
  ['very-high', 5],
  ['critical', 5],
]);
