/** Who an owner is: a person, or words that stand for nobody in particular. */
import type { Risk } from '../../model';
import { isPlaceholder } from '../../read/vocabulary';
import type { Settings } from '../../settings';

export type OwnerKind = 'team' | 'phase';

export function isNobody(owner: string, { owners }: Settings): boolean {
  return isPlaceholder(owner) || owners.placeholders.some((word) => isSame(word, owner));
}

/** What a risk's owners are when none of them is a person; null when one may be. Roles may be people. */
export function impersonalKind({ owner, owners }: Risk, settings: Settings): OwnerKind | null {
  if (owner === null || isNobody(owner.value, settings)) return null;
  const known = settings.owners;
  if (phase.test(owner.value.trim())) return known.people.some((name) => isSame(name, owner.value)) ? null : 'phase';
  const names = owners.map(({ value }) => value.trim());
  const isTeam = (name: string): boolean => {
    if (known.people.some((person) => isSame(person, name))) return false;
    return (
      known.teams.some((other) => isSame(other, name)) || teamWord.test(name) || departments.has(name.toLowerCase())
    );
  };
  return names.length > 0 && names.every(isTeam) ? 'team' : null;
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

const phase =
  /^(?:all )?(?:phases?|sprints?|weeks?|iterations?|milestones?|stages?|releases?|epics?|stor(?:y|ies)|阶段|迭代)(?:\s|\d|$)/i;
const teamWord =
  /\b(?:teams?|squads?|tribe|guild|departments?|dept|group|committee|board|everyone|everybody|all developers|vendors?)\b|团队|小组|部门/i;
const departments: ReadonlySet<string> = new Set(
  `devops,operations,ops,engineering,product,security,infrastructure,platform,backend,frontend,legal,finance,marketing,support,business,
management,development,qa,quality assurance,sre,it,design,data,compliance,all,研发,运维,测试,产品,开发`
    .split(',')
    .map((word) => word.trim()),
);
