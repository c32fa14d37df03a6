/** What speaks for and against a risk document, in words for a person. Weights add up; 1 is enough. */
import { say } from '../message';
import type { Sighting } from '../model';
import type { Sign } from './draft';
import type { Outline } from './outline';
import { isRiskElsewhere, mentionsRisk } from './vocabulary';

export const titledProfile = say`its title names a risk profile`;

/** `told` are the titles that tell something, and how many claims there are. */
export function signsOf(
  outline: Outline,
  sightings: readonly Sighting[],
  told: { readonly titles: readonly string[]; readonly claims: number },
): readonly Sign[] {
  return [...writtenSigns(outline, sightings, told.claims), ...methodSigns(told.titles), ...emptySigns(sightings)];
}

/** Pages about the method carry example risks; their headings and placeholders give them away. */
export function tellsOfMethod(title: string): boolean {
  return methodHeading.test(title) || templated.test(title);
}

function writtenSigns(outline: Outline, sightings: readonly Sighting[], claims: number): readonly Sign[] {
  const signs: Sign[] = [];
  const title = outline.sections.find(({ heading }) => heading !== null)?.heading?.content.plain ?? '';
  const rated = upToTwo(
    sightings,
    ({ score, probability, impact }) => score !== null || (probability !== null && impact !== null),
  );
  const named = upToTwo(sightings, ({ id }) => id !== null);
  const treated = upToTwo(sightings, ({ mitigations }) => mitigations.length > 0);
  const banded = upToTwo(
    sightings,
    ({ band, probability, impact }) => band !== null || probability !== null || impact !== null,
  );
  if (named > 0 && rated > 0) signs.push({ weight: 1, reason: say`risks with ids and ratings` });
  else if (rated > 1) signs.push({ weight: 1, reason: say`risks with probability and impact` });
  if (treated > 1) signs.push({ weight: isKept(sightings, title) ? 1 : 0.5, reason: say`risks with mitigations` });
  if (named > 1 && banded > 1) signs.push({ weight: 1, reason: say`a register with levels` });
  if (/\brisk (?:profile|assessment|register|log|matrix|analysis|playbook)\b/i.test(title) || isRiskElsewhere(title))
    signs.push({ weight: sightings.length > 0 || claims > 0 ? 1 : 0.5, reason: titledProfile });
  else if (sightings.length === 1 && mentionsRisk(title))
    signs.push({ weight: 0.5, reason: say`its title speaks of risks` });
  if (claims > 1 && sightings.length > 0) signs.push({ weight: 1, reason: say`counts of its risks` });
  else if (claims > 2) signs.push({ weight: 0.5, reason: say`counts of risks` });
  if (claims > 2 && sightings.length === 0 && outline.text.includes('risk_summary:'))
    signs.push({ weight: 0.5, reason: say`a \`risk_summary\` block` });
  return sightings.length === 0 && claims === 0 ? [] : signs;
}

/** Whether there is none, one, or more of them: most registers need no second look. */
function upToTwo(sightings: readonly Sighting[], is: (fields: Sighting['fields']) => boolean): number {
  let count = 0;
  for (const { fields } of sightings) {
    if (is(fields)) count += 1;
    if (count === 2) break;
  }
  return count;
}

/**
 * A decision or a plan may list what could go wrong beside what is done about it; who keeps risks rates, numbers or assigns them, or
 * sorts them under headings.
 */
function isKept(sightings: readonly Sighting[], title: string): boolean {
  return (
    /\brisks?\b/i.test(title) ||
    isRiskElsewhere(title) ||
    sightings.some(
      ({ group, fields: { probability, impact, score, band, owner, timeline, id } }) =>
        [probability, impact, score, band, owner, timeline].some((value) => value !== null) ||
        /\b(?:critical|high|medium|moderate|low|major|minor)\b|[高中低]/i.test(group?.value ?? '') ||
        /^(?:R|RISK)\b|\bR-?\d/i.test(id?.value ?? ''),
    )
  );
}

function methodSigns(titles: readonly string[]): readonly Sign[] {
  const [first, second] = titles.filter((title) => methodHeading.test(title));
  const template = titles.find((title) => templated.test(title));
  const signs: Sign[] = [];
  if (first !== undefined && second !== undefined)
    signs.push({ weight: -4, reason: say`it explains a method (“${first}”, “${second}”)` });
  if (template !== undefined) signs.push({ weight: -4, reason: say`it is a template (“${template}”)` });
  return signs;
}

const templated = /\{[\w.\s-]+\}|\$\{|\[ID\]|<[A-Z][\w ]*>|\(placeholder\)/i;

/** Rows with ids and levels and not a word of what they are about wait for somebody to fill them in. */
function emptySigns(sightings: readonly Sighting[]): readonly Sign[] {
  const isEmpty = ({ fields }: Sighting): boolean =>
    fields.title === null &&
    fields.description === null &&
    fields.mitigations.length === 0 &&
    fields.component === null;
  const empty = sightings.length > 2 && sightings.every((one) => isEmpty(one));
  const levelsAlone = sightings.every(({ fields }) => fields.score === null && fields.probability === null);
  return empty && levelsAlone ? [{ weight: -4, reason: say`its risks have no words: it is a form` }] : [];
}

const methodHeading =
  /^(?:inputs?|outputs?(?: \d.*)?|prerequisites|principles?|key principles|rationale|pattern examples?|(?:examples?|exemples?|ejemplos?|exemplos?|beispiele?|示例)(?: \d.*)?|instructions|process|usage|how to use(?: it)?|when to use(?: it)?|quick reference|integration points|.*\bmisconceptions|.*\bexplained|deterministic status rules|task execution.*|workflow steps?|output requirements|your task|role|critical actions|template)\b:?\s*$/i;
