/** Band words as people use them: a score of 1 may be called Low, and `HIGH` stays in capitals when it becomes `MEDIUM`. */
import type { Band, RiskProfile } from '../../model';
import { bandOf, type Policy } from '../../policy';
import type { RuleContext } from '../rule';

/** Whether a band's name is right for a score. Where a rule book splits Minimal from Low, Low may mean both. */
export function bandFits(policy: Policy, name: string, score: number): boolean {
  const right = bandOf(policy, score)?.name ?? null;
  if (right === null || right === name) return true;
  return right === 'minimal' && (name === 'low' || name === 'very-low');
}

export function knowsBand(policy: Policy, name: string): boolean {
  return policy.bands.some((band) => band.name === name);
}

/** The word for a score's band as this document would write it in place of `old`. */
export function bandWord({ once }: RuleContext, policy: Policy, score: number, old: Band): string | null {
  const band = bandOf(policy, score);
  if (band === null) return null;
  const minimal = band.name === 'minimal' && !once(saysMinimal);
  return likeCase(old.text.value, minimal ? 'Low' : band.title);
}

function saysMinimal({ risks }: RiskProfile): boolean {
  return risks.some(({ band }) => band?.name === 'minimal');
}

/** `new` in the letter case of `old`; null where the alphabets differ. */
export function likeCase(old: string, word: string): string | null {
  const letters = old.replace(/[^a-z]/gi, '');
  if (letters === '') return null;
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
  return letters === letters.toLowerCase() ? word.toLowerCase() : word;
}
