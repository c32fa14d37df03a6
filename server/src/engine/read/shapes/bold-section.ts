/** A bold line where others write a heading: `**Cache poisoning** (Score: 4)` and labelled lines or items below it. */
import { type Entry, entriesOf } from '../entries';
import { fieldsOf } from '../fields';
import { type Head, headOfRisk } from '../heading';
import { isFindingId, isForeignId, isNamedRisk } from '../identifier';
import { labelsOf } from '../label';
import { unlabelledMitigations } from '../mitigation-list';
import type { Block, Inline, Paragraph, Section } from '../outline';
import { located, phraseOf } from '../phrase';
import { mentionsRisk } from '../vocabulary';
import { sectionForm } from './section-form';
import { type FoundSighting, groupOf, nothingTaken, type Place, type Shape } from './shape';

export const boldSection: Shape = {
  name: 'bold-section',
  read(blocks, section, place, { text }) {
    const groups = groupsOf(blocks);
    if (groups.length === 0) return nothingTaken;
    const taken = new Set<Block>();
    const sightings: FoundSighting[] = [];
    for (const group of groups) {
      const head = headOfRisk(phraseOf(group.line));
      if (head.id !== null && isFindingId(head.id.value) && !mentionsRisk(section.heading?.content.plain ?? ''))
        continue;
      const inner = entriesOf(group.body, text);
      const planned = place.mitigating && head.strongId && inner.lists.length > 0;
      if (!isRisk(head, inner.entries, place) && !planned && !isListed(group, inner.entries, section)) continue;
      const fields = fieldsOf(inner.entries, {
        id: head.id,
        title: head.title,
        score: head.score,
        status: head.status,
      });
      if (planned && fields.mitigations.length === 0) fields.mitigations = unlabelledMitigations(inner);
      fields.band ??= head.band;
      fields.probability ??= head.probability;
      fields.impact ??= head.impact;
      const [preface] = inner.preface;
      if (preface !== undefined) fields.description ??= located(preface);
      for (const block of group.taken) taken.add(block);
      const end = group.taken.at(-1)?.span.end ?? group.line.span.end;
      sightings.push({
        sighting: {
          shape: 'bold-section',
          span: { start: group.line.span.start, end },
          head: head.id?.span ?? head.title?.span ?? group.line.span,
          fields,
          group: groupOf(section),
          form: sectionForm(inner.entries, text, null, group.line.span.end),
        },
        certainty: 'own',
        ordinal: head.id === null ? head.ordinal : null,
      });
    }
    return { sightings, tables: [], blocks: taken };
  },
};

/** Whether bold lines below a heading are risks of their own, so that the heading is none. */
export function hasBoldRisks(blocks: readonly Block[], place: Place, text: string): boolean {
  return groupsOf(blocks).some(({ line, body }) =>
    isRisk(headOfRisk(phraseOf(line)), entriesOf(body, text).entries, place),
  );
}

/** Numbered under a heading of risks, and treated. */
function isListed({ numbered }: Group, entries: readonly Entry[], { heading }: Section): boolean {
  return numbered && mentionsRisk(heading?.content.plain ?? '') && entries.some(({ term }) => term === 'mitigations');
}

interface Group {
  readonly line: Inline;
  readonly numbered: boolean;
  readonly body: Block[];
  readonly taken: Block[];
}

/** A bold line opens a group; the next one, a rule or a table of its own closes it. */
function groupsOf(blocks: readonly Block[]): readonly Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'other') {
      open = null;
      continue;
    }
    const numbered = numberedLead(block, blocks[index + 1]);
    if (numbered !== null) {
      // The items before it are read as what they are.
      const isAlone = block.kind === 'list' && block.items.length === 1;
      open = { line: numbered, numbered: true, body: [], taken: isAlone ? [block] : [] };
      groups.push(open);
      continue;
    }
    const line = block.kind === 'paragraph' ? leadOf(block) : null;
    if (line === null || block.kind !== 'paragraph') {
      open?.body.push(block);
      open?.taken.push(block);
      continue;
    }
    open = { line, numbered: false, body: [{ ...block, lines: block.lines.slice(1) }], taken: [block] };
    groups.push(open);
  }
  return groups;
}

/** `1) Queue overflow` above a list that is not indented, as it would have to be to stand below it. */
function numberedLead(block: Block, next: Block | undefined): Inline | null {
  if (block.kind !== 'list' || !block.ordered) return null;
  if (next?.kind !== 'list' || next.ordered) return null;
  const item = block.items.at(-1);
  const [line] = item?.lines ?? [];
  return item === undefined || line === undefined || item.lines.length > 1 || item.blocks.length > 0 ? null : line;
}

/** The bold first line of a paragraph that is no label. */
function leadOf({ lines }: Paragraph): Inline | null {
  const [line] = lines;
  const [run] = line?.strong ?? [];
  if (line === undefined || run === undefined || /[\p{L}\p{N}]/u.test(line.plain.slice(0, run.start))) return null;
  const labels = labelsOf(phraseOf(line), line.strong);
  if (labels.length > 0) return null;
  const after = line.plain.slice(run.end).trim();
  return after === '' || /^[([—–:-]/.test(after) ? line : null;
}

function isRisk(head: Head, entries: readonly Entry[], place: Place): boolean {
  if (head.id !== null && isForeignId(head.id.value)) return false;
  const terms = new Set(entries.map(({ term }) => term));
  const treated = terms.has('mitigations') || terms.has('mitigationStrategy');
  const rated =
    terms.has('probability') || terms.has('score') || terms.has('band') || terms.has('severity') || head.score !== null;
  const told = treated || terms.has('description') || terms.has('impact') || terms.has('owner');
  if (head.strongId) {
    const measured = terms.has('probability') || terms.has('impact') || terms.has('score') || head.score !== null;
    if (!measured && !place.risky && !place.mitigating && !isNamedRisk(head.id?.value ?? '')) return false;
    return (rated || told) && (!place.referring || rated || treated);
  }
  if (!place.risky || place.referring) return rated && treated && terms.has('impact');
  if (head.score !== null || head.id !== null) return told || rated;
  return (terms.has('risk') && (treated || rated)) || (rated && (treated || terms.has('impact')));
}
