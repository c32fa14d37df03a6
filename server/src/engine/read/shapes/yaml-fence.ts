/**
 * A list of risks in a `yaml` fence, written as in a register of its own; in a fence of the kind `yaml risks` also single fields of a risk
 * that the document states elsewhere.
 */
import type { Sighting } from '../../model';
import { isMarkedFence } from '../marked-fence';
import type { Fence, Section } from '../outline';
import { readYaml } from '../yaml-reader';
import { shiftSightings } from '../yaml-shift';
import { type FoundSighting, groupOf, type Shape, type Taken } from './shape';

export const yamlFence: Shape = {
  name: 'yaml-fence',
  read(blocks, section, place, { text }) {
    const fences = blocks.filter(
      (block): block is Fence => block.kind === 'fence' && /^ya?ml(?:\s+risks)?$/i.test(block.info.trim()),
    );
    const isForeign = place.referring || place.inherited || isShown(section.heading?.content.plain ?? '');
    const own = fences.filter((fence) => !isForeign || isMarkedFence(fence));
    const found = own.map((fence) => ({ fence, sightings: risksIn(fence, text) }));
    return {
      sightings: found.flatMap(({ sightings }) => sightings.map((sighting) => foundIn(section, sighting))),
      tables: [],
      blocks: new Set(found.flatMap(({ fence, sightings }) => (sightings.length === 0 ? [] : [fence]))),
    } satisfies Taken;
  },
};

/** Beside the labelled lines of a risk’s own section. */
export function markedRisks(section: Section, text: string): readonly FoundSighting[] {
  return section.blocks
    .filter(isMarkedFence)
    .flatMap((fence) => risksIn(fence, text).map((sighting) => foundIn(section.parent, sighting)));
}

function foundIn(section: Section | null, sighting: Sighting): FoundSighting {
  return { sighting: { ...sighting, group: sighting.group ?? groupOf(section) }, certainty: 'own', ordinal: null };
}

/** What a page shows of a form is no risk. */
function isShown(title: string): boolean {
  return /\b(?:examples?|templates?|formats?|schemas?|samples?|usage|output|syntax)\b|示例|模板|格式/i.test(title);
}

const list =
  /^["']?(?:risks?|risk[_-]?(?:register|list|items)|register|风险)["']?[ \t]{0,8}:[ \t]{0,8}\r?$|^- ["']?id["']?:/im;
const open = /\{\{|<[a-z][\w -]*>|\{[a-z_]+\}/i;

function risksIn(fence: Fence, text: string): readonly Sighting[] {
  const { content } = fence;
  const source = text.slice(content.start, content.end);
  const isMarked = isMarkedFence(fence);
  if (!isMarked && (!list.test(source) || open.test(source))) return [];
  const { draft } = readYaml(source, null);
  const weight = draft.signs.reduce((sum, sign) => sum + sign.weight, 0);
  return (weight < 1 && !isMarked) || draft.kind === 'gate' ? [] : shiftSightings(draft.sightings, content.start);
}
