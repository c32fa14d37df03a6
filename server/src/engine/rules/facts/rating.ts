/** Levels that a risk lacks, where the document rates its risks by levels or does not rate this one at all. */
import type { Risk, RiskProfile } from '../../model';
import type { RuleContext } from '../rule';
import { habits } from './absence';
import type { Axis } from './levels';
import { openRisks } from './room';

export interface LackingLevel {
  readonly risks: readonly [Risk, ...Risk[]];
  /** The other level is missing too. */
  readonly both: boolean;
}

export function lackingLevel(
  profile: RiskProfile,
  context: RuleContext,
  axis: Axis,
  usual: boolean,
): readonly LackingLevel[] {
  const other: Axis = axis === 'probability' ? 'impact' : 'probability';
  if (profile.risks.every((risk) => risk[axis] !== null)) return [];
  const open = context.once(openRisks);
  const lacking = open.filter((risk) => risk[axis] === null && (usual || !isRated(risk)));
  const group = (both: boolean): readonly LackingLevel[] => {
    const alike = lacking.filter((risk) => (risk[other] === null) === both);
    const [first, ...rest] = alike;
    // A document that rates nothing at all has one habit, however short it is.
    if (first !== undefined && alike.length === open.length) return [{ risks: [first, ...rest], both }];
    return habits(open, alike).map((risks) => ({ risks, both }));
  };
  return [...group(true), ...group(false)];
}

function isRated({ score, band }: Risk): boolean {
  return score !== null || band !== null;
}
