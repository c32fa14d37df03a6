/** The numbers that a change of ours made wrong, or wrong in another way: they are mended with it, and no others. */
import type { Change, Finding } from './finding';
import type { RiskProfile } from './model';
import type { ReadOptions } from './read';
import { rules } from './rules';
import { type ValidateOptions, validate } from './validate';

/** Findings of arithmetic, word by word. */
export function wrongNumbers(profile: RiskProfile, options: ReadOptions & ValidateOptions): ReadonlySet<string> {
  return new Set(arithmetic(profile, options).map(nameOf));
}

export function newlyWrong(
  profile: RiskProfile,
  options: ReadOptions & ValidateOptions,
  before: ReadonlySet<string>,
): readonly Change[] {
  return arithmetic(profile, options)
    .filter((finding) => !before.has(nameOf(finding)))
    .flatMap(({ fix }) => (fix?.certain === true ? fix.changes : []));
}

function arithmetic(profile: RiskProfile, options: ValidateOptions): readonly Finding[] {
  const names = new Set(rules.filter(({ group }) => group === 'arithmetic').map(({ name }) => name));
  return validate(profile, options).filter(({ rule }) => names.has(rule));
}

function nameOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}
