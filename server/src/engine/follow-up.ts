/** The numbers that a change of ours made wrong, or wrong in another way: they are mended with it, and no others. */
import type { Change, Finding } from './finding';
import type { Message } from './message';
import type { RiskProfile } from './model';
import type { ReadOptions } from './read';
import { rules } from './rules';
import { type ValidateOptions, validate } from './validate';

/** Findings that numbers follow from, word by word. */
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

/** Everything that is found, word by word. */
export function foundBy(profile: RiskProfile, options: ValidateOptions): ReadonlySet<string> {
  return new Set(validate(profile, options).map(nameOf));
}

/** What no edit of ours mends: places of the document that say something else than its risks now do. */
export function becameWrong(
  profile: RiskProfile,
  options: ValidateOptions,
  before: ReadonlySet<string>,
): readonly Message[] {
  const names = new Set(rules.filter(({ group }) => contradictions.has(group)).map(({ name }) => name));
  return validate(profile, options)
    .filter((finding) => names.has(finding.rule) && !before.has(nameOf(finding)))
    .map(({ message }) => message);
}

const contradictions: ReadonlySet<string> = new Set(['arithmetic', 'agreement', 'residual', 'trace']);

/** Which risk is the highest follows from the numbers, too. */
function arithmetic(profile: RiskProfile, options: ValidateOptions): readonly Finding[] {
  const follows = ({ group, name }: (typeof rules)[number]): boolean =>
    group === 'arithmetic' || name === 'highest-mismatch';
  const names = new Set(rules.filter(follows).map(({ name }) => name));
  return validate(profile, options).filter(({ rule }) => names.has(rule));
}

function nameOf({ rule, message }: Finding): string {
  return `${rule} ${message.text}`;
}
