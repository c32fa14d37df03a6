/** The two axes of the grid: the policy's, else the document's own, else what its risks are seen to use. */
import type { Level, RiskProfile, Scale, ScaleStep } from '../model';
import type { Policy } from '../policy';
import type { AxisStep } from './matrix';
import { plain } from './plain';
import { gravityOf } from './tone';

export interface Axis {
  /** Lowest first. */
  readonly steps: readonly AxisStep[];
  /** The step a printed level stands on, or null. */
  find(level: Level): number | null;
}

export function axisOf(profile: RiskProfile, policy: Policy | null, name: 'probability' | 'impact'): Axis | null {
  const steps = policy?.[name] ?? declared(profile.scale, name);
  if (steps !== null && steps.length > 0) return fixedAxis(steps);
  const levels = profile.risks.flatMap((risk) => (risk[name] === null ? [] : [risk[name]]));
  return seenAxis(levels);
}

function declared(scale: Scale | null, name: 'probability' | 'impact'): readonly ScaleStep[] | null {
  return scale === null ? null : scale[name];
}

function fixedAxis(scale: readonly ScaleStep[]): Axis {
  const steps = scale
    .map(({ level, names, definition }) => ({
      level,
      number: level,
      name: plain(names[0] ?? String(level), 40),
      definition: definition === null ? null : plain(definition, 120),
    }))
    .toSorted((a, b) => a.level - b.level);
  return {
    steps,
    find: ({ level }) => (steps.some((step) => step.level === level) ? level : null),
  };
}

/** Nobody wrote the scale down: its steps are the values that occur. Numbers go by size, words by how grave they sound. */
function seenAxis(levels: readonly Level[]): Axis | null {
  const names = new Map<string, { readonly name: string; readonly number: number | null; readonly order: number }>();
  for (const level of levels) {
    const key = keyOf(level);
    if (key === null || names.has(key)) continue;
    const number = level.number?.value ?? null;
    names.set(key, { name: plain(level.word?.value ?? key, 40), number, order: orderOf(level, names.size) });
  }
  if (names.size === 0 || names.size > mostSteps) return null;
  const sorted = [...names].toSorted(([, a], [, b]) => a.order - b.order);
  const index = new Map(sorted.map(([key], position) => [key, position + 1]));
  return {
    steps: sorted.map(([, { name, number }], position) => ({ level: position + 1, number, name, definition: null })),
    find: (level) => index.get(keyOf(level) ?? '') ?? null,
  };
}

/** More values than that are measurements, not steps. */
const mostSteps = 10;

function keyOf({ word, number }: Level): string | null {
  if (word !== null) return word.value.trim().toLowerCase();
  return number === null ? null : String(number.value);
}

function orderOf({ word, number }: Level, position: number): number {
  if (number !== null) return number.value;
  const gravity = gravityOf(word?.value ?? '');
  // Words nobody knows stand above the known ones, in the order they occur: wrong maybe, but never hidden.
  return gravity ?? 100 + position;
}
