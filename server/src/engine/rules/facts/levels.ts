/** What a level says twice: a word and a number that stand together must mean the same. */
import type { Level, Scale, ScaleStep, Sighting } from '../../model';
import type { Policy } from '../../policy';

export type Axis = 'probability' | 'impact';

export const axes: readonly Axis[] = ['probability', 'impact'];

/** The document's own scale where it states all of it, else its policy's. */
export function stepsOf(scale: Scale | null, policy: Policy | null, axis: Axis): readonly ScaleStep[] {
  const own = scale?.[axis] ?? [];
  const ruled = policy?.[axis] ?? [];
  return own.length >= Math.max(2, ruled.length) ? own : ruled;
}

function levelOfWord(steps: readonly ScaleStep[], word: string): number | null {
  const wanted = word.trim().toLowerCase();
  return steps.find(({ names }) => names.some((name) => name.toLowerCase() === wanted))?.level ?? null;
}

/** The level that the word names, where a number beside it says another one; else null. */
export function contradiction(level: Level | null, steps: readonly ScaleStep[]): number | null {
  if (level === null || level.number === null || level.word === null) return null;
  const named = levelOfWord(steps, level.word.value);
  return named === null || named === level.number.value ? null : named;
}

/** Whether any level of this place speaks with two tongues: then no score can be judged by it. */
export function isContradictory(scale: Scale | null, policy: Policy | null, sighting: Sighting): boolean {
  return axes.some((axis) => contradiction(sighting.fields[axis], stepsOf(scale, policy, axis)) !== null);
}
