/**
 * Which risks stand behind a number that a document states. A claim keeps only the number that they give; who they are is worked out
 * when a person asks, and answered only where they give exactly that number.
 */
import type { Claim, Risk, RiskProfile } from '../../model';
import type { Policy } from '../../policy';
import { normaliseId } from '../merge';
import { categoryKeys, categoryOf } from './categories';
import { coveredBy } from './count-bands';
import { type Cell, cellOf, plainName } from './tally';

/** null where nothing is counted, or where it cannot be said which risks are. */
export function risksCountedBy(claim: Claim, { risks }: RiskProfile, policy: Policy | null): readonly Risk[] | null {
  const sets = candidates(claim, risks, policy);
  const cost = claim.kind === 'derivation-step' ? costUnder(policy) : null;
  const worth = (set: readonly Risk[]): number =>
    cost === null ? set.length : set.reduce((sum, risk) => sum + (cost(risk) ?? Number.NaN), 0);
  // A gate file states numbers about the risks of another document: nothing was computed there.
  if (claim.computed === null) return sets.find((set) => worth(set) === claim.stated.value) ?? sets[0] ?? null;
  return sets.find((set) => worth(set) === claim.computed) ?? null;
}

function candidates(claim: Claim, risks: readonly Risk[], policy: Policy | null): readonly (readonly Risk[])[] {
  const { kind, of, ids } = claim;
  if (kind === 'total') return [risks];
  if (kind === 'derivation-step' && ids.length > 0) {
    const listed = new Set(ids.map(({ value }) => normaliseId(value)));
    return [risks.filter(({ id }) => id !== null && listed.has(normaliseId(id.value)))];
  }
  if (of === null) return [];
  if (kind === 'band' || kind === 'derivation-step') return inBand(of, risks, policy);
  const slash = kind.endsWith('-band') ? of.lastIndexOf('/') : of.length;
  const name = of.slice(0, slash);
  const members = kind.startsWith('category') ? inCategory(name, risks, policy) : inComponent(name, risks);
  return slash === of.length ? [members] : inBand(of.slice(slash + 1), members, policy);
}

/** With and without the neighbours that the name may include. */
function inBand(band: string, risks: readonly Risk[], policy: Policy | null): readonly (readonly Risk[])[] {
  const cells = new Map(risks.map((risk) => [risk, cellOf(risk, policy)]));
  const readings = [new Set<string>(), new Set(['minimal', 'critical'])].flatMap(
    (named) => coveredBy({ band, scores: undefined, beside: [], named }, [...cells.values()], policy) ?? [],
  );
  return readings.map((reading) => {
    const counted = new Set<Cell | undefined>(reading);
    return risks.filter((risk) => counted.has(cells.get(risk)));
  });
}

function inCategory(name: string, risks: readonly Risk[], policy: Policy | null): readonly Risk[] {
  const known = policy?.categories ?? {};
  const has = new Set(risks.map((risk) => categoryOf(risk, known) ?? ''));
  const keys = new Set(categoryKeys(name, known, (key) => has.has(key)));
  return risks.filter((risk) => keys.has(categoryOf(risk, known) ?? ''));
}

function inComponent(name: string, risks: readonly Risk[]): readonly Risk[] {
  const plain = plainName(name);
  return risks.filter(({ component }) => (component?.value ?? '').split(/[,;+]/).map(plainName).includes(plain));
}

function costUnder(policy: Policy | null): (risk: Risk) => number | null {
  return (risk) => policy?.storyScore?.deductions[cellOf(risk, policy).band ?? ''] ?? null;
}
