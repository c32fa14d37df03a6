/** Which risks a claim counts, for messages and for telling whose fault a wrong count is. */
import type { Claim, Risk, RiskProfile } from '../../model';
import type { Policy } from '../../policy';
import { categoryKeys, categoryOf } from '../../read/claims/categories';
import { isClosed } from './harm';
import { printedBand, printedBandApart } from './scores';

/** What a total may fairly count: every risk, those in the register, those with an id, those that are rated. */
export function fairTotals({ risks }: RiskProfile): readonly number[] {
  const rows = risks.filter(isRow);
  const named = risks.filter(({ id }) => id !== null);
  const rated = risks.filter(({ score, band }) => score !== null || band !== null);
  return [risks, rows, named, rated].map((list) => list.length).filter((length) => length > 0);
}

/** The document shows some of its risks only, and says so: its totals were not compared. */
export function isExtract({ claims }: RiskProfile): boolean {
  return claims.some(({ kind, stated, computed }) => kind === 'total' && computed === null && stated.value !== 0);
}

export interface ClaimSubject {
  readonly category: string | null;
  readonly component: string | null;
  readonly band: string | null;
}

export function subjectOf({ kind, of }: Claim): ClaimSubject {
  const nothing: ClaimSubject = { category: null, component: null, band: null };
  if (of === null) return nothing;
  if (kind === 'band') return { ...nothing, band: of };
  const slash = kind.endsWith('-band') ? of.lastIndexOf('/') : of.length;
  const name = of.slice(0, slash);
  const band = slash === of.length ? null : of.slice(slash + 1);
  return kind.startsWith('category') ? { ...nothing, category: name, band } : { ...nothing, component: name, band };
}

/** The risks it should have counted, by computed band; where nothing is computed, by the printed one. */
export function countedBy(profile: RiskProfile, policy: Policy | null, claim: Claim): readonly Risk[] {
  return select(profile, policy, claim, (risk) => risk.computed?.band ?? risk.band?.name ?? null);
}

/** How many an author counts who goes by the printed words and scores: of all risks, or of those in the register; or by the sections. */
export function countsByPrint(profile: RiskProfile, policy: Policy, claim: Claim): readonly number[] {
  const hasRegister = profile.risks.filter(isRow).length * 2 > profile.risks.length;
  return [printedBand, printedBandApart].flatMap((bandIn) => {
    const counted = select(profile, policy, claim, (risk) => bandIn(policy, risk));
    return hasRegister ? [counted.length, counted.filter(isRow).length] : [counted.length];
  });
}

/** All that its summary says of totals and bands is right of the risks that are not over. */
export function countsOpenOnly(profile: RiskProfile, policy: Policy | null, claim: Claim): boolean {
  if (!profile.risks.some(isClosed)) return false;
  const isRight = (other: Claim): boolean =>
    countedBy(profile, policy, other).filter((risk) => !isClosed(risk)).length === Number(other.stated.value);
  const whole = profile.claims.filter((other) => isOfAll(other) && (!isOfAll(claim) || other.group === claim.group));
  return whole.length > 0 && whole.every(isRight) && isRight(claim);
}

function isOfAll({ kind }: Claim): boolean {
  return kind === 'band' || kind === 'total';
}

/** A list that leaves categories out, such as the critical ones, may count a selection of their risks too; the key `byCategory` does not. */
export function isSelection(profile: RiskProfile, policy: Policy | null, claim: Claim): boolean {
  const { kind, stated, computed, group } = claim;
  if (kind !== 'category' || profile.format === 'yaml' || Number(stated.value) > Number(computed)) return false;
  const categories = policy?.categories ?? {};
  const listed = new Set(
    profile.claims
      .filter((other) => other.group === group && other.kind === 'category')
      .flatMap((other) => keysOf(subjectOf(other).category ?? '', profile.risks, categories)),
  );
  return profile.risks.some((risk) => !listed.has(categoryOf(risk, categories) ?? ''));
}

function keysOf(category: string, risks: readonly Risk[], categories: Policy['categories']): readonly string[] {
  return categoryKeys(category, categories, (key) => risks.some((risk) => categoryOf(risk, categories) === key));
}

function isRow({ sightings }: Risk): boolean {
  return sightings.some(({ form }) => form.kind === 'row');
}

/** The risks of the claim's category or component, whatever their band. */
export function kinOf(profile: RiskProfile, policy: Policy | null, claim: Claim): readonly Risk[] {
  return select(profile, policy, claim, null);
}

function select(
  profile: RiskProfile,
  policy: Policy | null,
  claim: Claim,
  bandOf: ((risk: Risk) => string | null) | null,
): readonly Risk[] {
  const { category, component, band } = subjectOf(claim);
  const categories = policy?.categories ?? {};
  const wanted = category === null ? null : keysOf(category, profile.risks, categories);
  const bands = band === null ? null : bandsMeant(band, claim, bandOf === null ? [] : profile.risks.map(bandOf));
  return profile.risks.filter((risk) => {
    if (wanted !== null && !wanted.includes(categoryOf(risk, categories) ?? '')) return false;
    if (component !== null && !componentsOf(risk).includes(component.trim().toLowerCase())) return false;
    return bands === null || bandOf === null || bands.has(bandOf(risk) ?? '');
  });
}

/** `low` covers the minimal ones too where that is how the claim was computed. */
function bandsMeant(band: string, { computed }: Claim, bands: readonly (string | null)[]): ReadonlySet<string> {
  const exact = new Set(band.split('/'));
  if (!exact.has('low')) return exact;
  const low = bands.filter((name) => exact.has(name ?? '')).length;
  return low === computed ? exact : exact.add('minimal');
}

function componentsOf({ component }: Risk): readonly string[] {
  return (component?.value ?? '').split(/[,;+]/).map((name) => name.trim().toLowerCase());
}

/** The bands of one category are one statement: a risk that was put into the wrong one makes two of its numbers wrong. */
export function byStatement(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { category, component, band } = subjectOf(claim);
    const own = band === null || claim.kind === 'band' ? String(claim.stated.span.start) : '';
    const key = `${claim.group} ${claim.kind} ${category ?? component ?? ''} ${own}`;
    found.set(key, [...(found.get(key) ?? []), claim]);
  }
  return found;
}
