/** Which rule book a document follows, with the reason; and what its level words mean there. */
import type { Level, Scale, ScaleStep } from '../model';
import { findPolicy, type Policy } from '../policy';
import type { Settings } from '../settings';
import type { Draft } from './draft';
import type { MergedRisk } from './merge';

export interface PolicyChoice {
  /** null: the document's scale is foreign. */
  readonly policy: Policy | null;
  readonly reason: string;
}

export function choosePolicy(
  draft: Draft,
  risks: readonly MergedRisk[],
  settings: Settings,
  custom: readonly Policy[],
): PolicyChoice {
  if (draft.declaredPolicy !== null) {
    const policy = findPolicy(draft.declaredPolicy.value, custom);
    if (policy !== null) return { policy, reason: `the document names ${policy.name}` };
  }
  const foreign = foreignScale(draft, risks);
  if (foreign !== null) return { policy: null, reason: foreign };
  if (settings.policy !== 'auto') {
    const policy = findPolicy(settings.policy, custom);
    if (policy !== null) return { policy, reason: `the project's settings name ${policy.name}` };
  }
  const policy = findPolicy('bmad-v4');
  return { policy, reason: 'levels 1 to 3, the default rule book' };
}

/** The printed number wins; a word is looked up on the document's own scale, then on the policy's. */
export function resolveLevel(
  level: Level,
  axis: 'probability' | 'impact',
  policy: Policy | null,
  scale: Scale | null,
): number | null {
  if (level.number !== null) return level.number.value;
  if (level.word === null) return null;
  const word = level.word.value.toLowerCase();
  const steps: readonly ScaleStep[] = scale?.[axis] ?? policy?.[axis] ?? [];
  return steps.find(({ names }) => names.some((name) => name.toLowerCase() === word))?.level ?? null;
}

function foreignScale(draft: Draft, risks: readonly MergedRisk[]): string | null {
  if (draft.scale !== null && draft.scale.top !== null && draft.scale.top !== 9)
    return `the document's own scale ends at ${draft.scale.top}`;
  const outOf = risks.find(({ score }) => score !== null && score.of !== null && score.of !== 9);
  if (outOf?.score?.of) return `scores are out of ${outOf.score.of}`;
  return null;
}
