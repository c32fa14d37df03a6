/** Risks in the front matter of a Markdown document: the same keys as in a YAML register, read the same way. */
import type { Outline } from './outline';
import type { FoundSighting } from './shapes/shape';
import { readYaml } from './yaml-reader';
import { shiftSightings } from './yaml-shift';

export function frontMatterRisks({ text, frontMatter }: Outline): readonly FoundSighting[] {
  if (frontMatter === null) return [];
  const source = text.slice(frontMatter.start, frontMatter.end);
  if (!/^["']?(?:risks?|risk[_-]?(?:register|list|items)|register)["']?[ \t]{0,8}:/im.test(source)) return [];
  const { draft } = readYaml(source, null);
  const weight = draft.signs.reduce((sum, sign) => sum + sign.weight, 0);
  if (weight < 1) return [];
  const sightings = shiftSightings(draft.sightings, frontMatter.start);
  return sightings.map((sighting) => ({ sighting, certainty: 'own', ordinal: null }));
}
