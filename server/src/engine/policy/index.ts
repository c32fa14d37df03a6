import type { RiskProfile } from '../model';
import { withBands } from './bands';
import { bmadV4 } from './bmad-v4';
import { iso5x5 } from './iso-5x5';
import type { Policy } from './policy';
import { tea } from './tea';

export const namedPolicies: readonly Policy[] = [bmadV4, tea, iso5x5];

/** The policy of that name, the project's own ones first. */
export function findPolicy(name: string, custom: readonly Policy[] = []): Policy | null {
  return [...custom, ...namedPolicies].find((policy) => policy.name === name) ?? null;
}

/** The rule book that a profile was read by, with the document's own bands where it has any; null where its scale is foreign. */
export function policyOf({ policy }: Pick<RiskProfile, 'policy'>, custom: readonly Policy[] = []): Policy | null {
  const found = findPolicy(policy.name, custom);
  return found === null || policy.bands === null ? found : withBands(found, policy.bands);
}

export { withBands } from './bands';
export { bandOf, chargedBandOf, deductionsOf, gateOf, scoreOf, storyScoreOf } from './compute';
export type * from './policy';
export { bmadV4, iso5x5, tea };
