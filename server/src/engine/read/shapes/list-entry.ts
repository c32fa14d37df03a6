/** Risks and their mitigations as list items: `- **TECH-001:** text`, `- **R-2: Title** – Probability: High`, labels nested below. */
import type { Located, Mitigation } from '../../model';
import { type Entry, entriesOf, entryOf } from '../entries';
import { fieldsOf, type MutableFields, takeScore } from '../fields';
import { headOfRisk } from '../heading';
import { idAt, isFindingId, isForeignId } from '../identifier';
import { labelsOf, labelsWithin } from '../label';
import type { Block, Inline, Item, List, Section } from '../outline';
import { located, type Phrase, part, phraseOf } from '../phrase';
import { mentionsRisk, mentionsRisks } from '../vocabulary';
import { sectionForm } from './section-form';
import { type FoundSighting, groupOf, type Place, type Shape } from './shape';

export const listEntry: Shape = {
  name: 'list-entry',
  read(blocks, section, place, { text }) {
    const lists = blocks.filter((block): block is List => block.kind === 'list');
    const taken = new Set<Block>();
    const sightings: FoundSighting[] = [];
    for (const list of lists) {
      const found = list.items
        .flatMap((item) => itemsOf(item, section, place, text))
        .map((one) => extracted(one, blocks[blocks.indexOf(list) - 1]));
      if (found.length === 0) continue;
      taken.add(list);
      for (const one of found) sightings.push(one);
    }
    return { sightings, tables: [], blocks: taken };
  },
};

/** `**Top risks:**` above a list says what a heading would: these are not all. */
function extracted(found: FoundSighting, above: Block | undefined): FoundSighting {
  const line = above?.kind === 'paragraph' ? above.lines.at(-1) : undefined;
  if (line === undefined || line.plain.length > 60 || !/\b(?:top|worst|highest)\b.*\brisks\b/i.test(line.plain))
    return found;
  const group = { value: line.plain.replace(/\s?[:：]$/, ''), span: line.at(0, line.plain.length) };
  return { ...found, sighting: { ...found.sighting, group } };
}

/** `- **SEC-002 / DATA-003 (…):** text` speaks of both. */
function itemsOf(item: Item, section: Section, place: Place, text: string): readonly FoundSighting[] {
  const found = itemOf(item, section, place, text);
  const [line] = item.lines;
  const first = found?.sighting.fields.id;
  if (found === null || line === undefined || first == null) return found === null ? [] : [found];
  const others = idsAfter(phraseOf(line), first.value).map((id): FoundSighting => {
    const { sighting } = found;
    return {
      ...found,
      certainty: 'text',
      sighting: { ...sighting, head: id.span, fields: { ...sighting.fields, id } },
    };
  });
  return [found, ...others];
}

function idsAfter(phrase: Phrase, first: string): readonly Located<string>[] {
  const ids: Located<string>[] = [];
  for (let at = phrase.text.indexOf(first) + first.length; ; ) {
    const joint = /\s?(?:\/|,|&|\+|\band\b)\s?/y;
    joint.lastIndex = at;
    const id = joint.test(phrase.text) ? idAt(phrase.text, joint.lastIndex) : null;
    if (id === null || !id.strong) return ids;
    ids.push({ value: id.value, span: phrase.at(id.from, id.to) });
    at = id.to;
  }
}

function itemOf(item: Item, section: Section, place: Place, text: string): FoundSighting | null {
  const [line] = item.lines;
  if (line === undefined || line.struck) return null;
  const head = headOfRisk(phraseOf(line));
  if (head.id === null) return namelessItem(item, line, section, place, text);
  if (!head.strongId || isForeignId(head.id.value) || !leads(line)) return null;
  if (isFindingId(head.id.value) && !mentionsRisk(section.heading?.content.plain ?? '')) return null;
  const inner = innerEntries(item, head.rest, text);
  const rated = inner.some(
    ({ term }) => term === 'probability' || term === 'impact' || term === 'score' || term === 'band',
  );
  const inline = inner.filter(({ line: at }) => at.start === line.span.start);
  const treated = inner.some((entry) => isTreatment(entry) && !inline.includes(entry));
  if (!(rated || treated) && (place.referring || !(place.risky || place.mitigating))) return null;
  if (!(rated || treated) && (head.rest.text === '' || isGroupHeading(section))) return null;
  const title = titleOf(head.rest, inner);
  // Behind `Probability: 2 - Medium, Score: 4` the line ends in a label's value, and in nothing that is said of the head.
  const tail = inline.length > 0 ? { score: null, band: null } : head;
  const given = rated || treated ? { id: head.id, title, score: tail.score } : { id: head.id };
  const fields = fieldsOf(inner, given);
  if (rated || treated) {
    fields.band ??= tail.band;
    if (inline.length > 0) fields.description ??= behindLabels(head.rest);
  }
  if (!(rated || treated) && !inline.some(isTreatment)) takeText(head.rest, item, place, line.plain, fields);
  return {
    sighting: {
      shape: 'list-entry',
      span: item.span,
      head: head.id.span,
      fields,
      group: groupOf(section),
      form: sectionForm(inner, text, null, line.span.end),
    },
    certainty: rated || treated ? 'own' : 'text',
    ordinal: null,
  };
}

/** `- **Vendor lock-in**` with `Probability: …` and `Mitigation: …` nested below. */
function namelessItem(item: Item, line: Inline, section: Section, place: Place, text: string): FoundSighting | null {
  if (!place.risky || place.referring) return null;
  const phrase = phraseOf(line);
  const [label] = labelsOf(phrase, line.strong);
  if (label?.term != null && label.term !== 'risk') return null;
  const inner = innerEntries(item, label?.term === 'risk' ? label.value : phrase, text);
  const terms = new Set(inner.map(({ term }) => term));
  const treated = terms.has('mitigations') || terms.has('mitigationStrategy');
  const rated = terms.has('probability') || terms.has('score') || terms.has('band') || terms.has('severity');
  const planned = treated || terms.has('contingency') || terms.has('impact');
  const heading = section.heading?.content.plain ?? '';
  const isLead = line.strong[0]?.start === 0 && mentionsRisks(heading);
  // `Builds break — Mitigation: pin them` says both on one line.
  const both =
    inner.some((entry) => isTreatment(entry) && entry.line.start === line.span.start) && item.lines.length === 1;
  const amongRisks = treated && (isLead || ((item.number !== null || both) && mentionsRisk(heading)));
  if (!(rated && (treated || terms.has('impact'))) && !(label?.term === 'risk' && planned) && !amongRisks) return null;
  const head = headOfRisk(phrase);
  const title =
    label?.term === 'risk' ? located(label.value) : titleOf(label === undefined ? head.rest : label.label, inner);
  const fields = fieldsOf(inner, { title });
  const { probability, impact, score, band } = fields;
  // `Likelihood: how often it fails` explains a word and gives no level.
  if (!treated && label?.term !== 'risk' && (probability ?? impact ?? score ?? band) === null) return null;
  return {
    sighting: {
      shape: 'list-entry',
      span: item.span,
      head: title?.span ?? line.span,
      fields,
      group: groupOf(section),
      form: sectionForm(inner, text, null, line.span.end),
    },
    certainty: 'own',
    ordinal: null,
  };
}

function innerEntries(item: Item, rest: Phrase, text: string): readonly Entry[] {
  const [line] = item.lines;
  const span = line?.span ?? item.span;
  const inline = labelsWithin(rest, []).map((label) => entryOf(label, span, false));
  const below = entriesOf([{ kind: 'paragraph', span: item.span, lines: item.lines.slice(1) }, ...item.blocks], text);
  return [...inline, ...below.entries];
}

/** `Title (Score: 6) - what it is`. */
function behindLabels(rest: Phrase): Located<string> | null {
  const last = labelsWithin(rest, []).at(-1);
  const told = last === undefined ? null : /^\)\**\s?[-–—:]\s+(?=\p{L})/u.exec(rest.text.slice(last.to));
  return last === undefined || told === null ? null : located(part(rest, last.to + told[0].length, rest.text.length));
}

function titleOf(rest: Phrase, inner: readonly Entry[]): Located<string> | null {
  const first = inner[0]?.label.text;
  const at = first === undefined ? -1 : rest.text.indexOf(first);
  const end = at > 0 ? at : rest.text.length;
  const title = part(rest, 0, end);
  const trimmed = title.text.replace(/[\s:：,;|(*–—-]+$/, '');
  return trimmed === '' ? null : located(part(title, 0, trimmed.length));
}

/** `… — Score 1. …` describes the risk; any other text may be what is done about it. */
function takeText(rest: Phrase, item: Item, place: Place, line: string, fields: MutableFields): void {
  // `TECH-002 (sync latency): …` names the risk again and goes on about it; `TECH-002 (Story 1.3): …` does not.
  const renamed =
    /^[^()]{3,40}\((?!story\b|epic\b|score\b)[^()\d]{4,}[^()]*\)\**\s?[:：]/i.test(line) && !place.mitigating;
  if (renamed) {
    fields.description = located(rest);
    return;
  }
  const scored = /\bscore:?\s(?=\d)/i.exec(rest.text);
  if (scored === null) {
    // `… Testing focus: …` behind what is done says how it is tested.
    const tested = /[.;]\s(?:test(?:s|ing)?(?: focus| requirements?)?)\s?[:：]\s/i.exec(rest.text);
    const told = tested === null ? rest : part(rest, 0, tested.index + 1);
    fields.mitigations = [textMitigation(told, item)];
    if (tested !== null) fields.tests = [located(part(rest, tested.index + tested[0].length, rest.text.length))];
    return;
  }
  takeScore(part(rest, scored.index + scored[0].length, scored.index + scored[0].length + 2), fields);
  fields.description = located(rest);
}

function textMitigation(rest: Phrase, item: Item): Located<Mitigation> {
  const text = located(rest);
  return { value: { text: rest.text, done: item.checked, kind: null, owner: null, due: null }, span: text.span };
}

/** The id is bold, boxed or bracketed, or starts the line before a separator. */
function leads(line: Inline): boolean {
  const run = line.strong[0];
  return (
    (run !== undefined && run.start <= 2) ||
    /^(?:risk )?id\s?[:：]/i.test(line.plain) ||
    /^[^\p{L}\p{N}]{0,4}[A-Z0-9-]{3,16}[\])]?\s?(?:\([^()]{1,20}\))?\s?(?:[:：]|[-–—]\s)/u.test(line.plain)
  );
}

function isTreatment({ term }: Entry): boolean {
  return term === 'mitigations' || term === 'mitigationStrategy';
}

function isGroupHeading(section: Section): boolean {
  return section.level <= 1;
}
