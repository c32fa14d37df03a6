/**
 * Which candidates a profile has already. People rename a title or rewrite a description, but seldom both, so that one of what a draft
 * writes is enough to know a risk again.
 */
import type { Risk, RiskProfile } from '../model';
import type { Candidate } from './candidates';
import { titleInStory } from './matter';
import { bare } from './same-risk';
import type { Story } from './story';

/** null where the profile does not have it. */
export function knownAs(candidate: Candidate, { risks }: RiskProfile, story: Story): Risk | null {
  const planned = bare(titleInStory(candidate, story));
  return risks.find((risk) => bare(risk.title?.value ?? '') === planned || isFrom(candidate, risk)) ?? null;
}

/** What stands behind the pattern's own words follows the story, which may have changed since. */
function isFrom(candidate: Candidate, { title, description, mitigations }: Risk): boolean {
  if (title?.value.toLowerCase().startsWith(`${candidate.title.toLowerCase()}:`) === true) return true;
  if (bare(title?.value ?? '') === bare(candidate.title)) return true;
  if (bare(description?.value ?? '').startsWith(bare(candidate.description))) return true;
  const own = new Set(candidate.mitigations.map(bare));
  return mitigations.filter(({ value }) => own.has(bare(value.text))).length >= Math.max(2, own.size - 1);
}
