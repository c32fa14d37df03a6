/** A list of risks in a `yaml` fence, written as in a register of its own. */
import type { Fence } from '../outline';
import { readYaml } from '../yaml-reader';
import { shiftSightings } from '../yaml-shift';
import { type FoundSighting, groupOf, type Shape, type Taken } from './shape';

export const yamlFence: Shape = {
  name: 'yaml-fence',
  read(blocks, section, place, { text }) {
    const fences = blocks.filter(
      (block): block is Fence => block.kind === 'fence' && /^ya?ml$/i.test(block.info.trim()),
    );
    if (fences.length === 0 || place.referring || place.inherited || isShown(section.heading?.content.plain ?? ''))
      return { sightings: [], tables: [], blocks: new Set() };
    const found = fences.map((fence) => ({ fence, sightings: risksIn(fence, text) }));
    const group = groupOf(section);
    return {
      sightings: found.flatMap(({ sightings }) =>
        sightings.map(
          (sighting): FoundSighting => ({
            sighting: { ...sighting, group: sighting.group ?? group },
            certainty: 'own',
            ordinal: null,
          }),
        ),
      ),
      tables: [],
      blocks: new Set(found.flatMap(({ fence, sightings }) => (sightings.length === 0 ? [] : [fence]))),
    } satisfies Taken;
  },
};

/** What a page shows of a form is no risk. */
function isShown(title: string): boolean {
  return /\b(?:examples?|templates?|formats?|schemas?|samples?|usage|output|syntax)\b|示例|模板|格式/i.test(title);
}

const list =
  /^["']?(?:risks?|risk[_-]?(?:register|list|items)|register|风险)["']?[ \t]{0,8}:[ \t]{0,8}\r?$|^- ["']?id["']?:/im;
const open = /\{\{|<[a-z][\w -]*>|\{[a-z_]+\}/i;

function risksIn({ content }: Fence, text: string) {
  const source = text.slice(content.start, content.end);
  if (!list.test(source) || open.test(source)) return [];
  const { draft } = readYaml(source, null);
  const weight = draft.signs.reduce((sum, sign) => sum + sign.weight, 0);
  return weight < 1 || draft.kind === 'gate' ? [] : shiftSightings(draft.sightings, content.start);
}
