/** A heading per risk with labelled lines below: `### TECH-001: …`, `### 1. …`, `#### C1: …`, `### Risk 4: …`. */
import type { Fields } from '../../model';
import { riskColumns } from '../columns';
import { type Entry, entriesOf, entryOf } from '../entries';
import { fieldsOf, type MutableFields } from '../fields';
import { codeIn, type Head, headOfRisk, titleBehind } from '../heading';
import { idOfCell, isFindingId, isForeignId, isNamedRisk, riskNoun } from '../identifier';
import { labelsOf } from '../label';
import { parseLevel } from '../level';
import { unlabelledMitigations } from '../mitigation-list';
import type { List, Section } from '../outline';
import { located, phraseOf } from '../phrase';
import { mentionsRisk, mentionsRisks, type Term, termOf } from '../vocabulary';
import { hasBoldRisks } from './bold-section';
import { isMethodTitle } from './method-title';
import { sectionForm } from './section-form';
import { type FoundSighting, groupOf, type Place } from './shape';

/** null where the section is no risk. `parts` are the subsections whose headings are labels: they belong to it. */
export function readDetailSection(section: Section, place: Place, text: string) {
  const { heading } = section;
  if (heading === null || heading.content.struck || heading.content.plain === '') return null;
  const phrase = phraseOf(heading.content);
  const head = headOfRisk(phrase);
  if (head.id !== null && isForeignId(head.id.value)) return null;
  if (head.id !== null && isFindingId(head.id.value) && !mentionsRisk(section.parent?.heading?.content.plain ?? ''))
    return null;
  if (head.id === null && (place.inherited || isMethodTitle(head) || hasBoldRisks(section.blocks, place, text)))
    return null;
  if (head.id === null && hasRegister(section, place)) return null;
  const own = entriesOf(section.blocks, text);
  const parts = section.children.filter((child) => isPart(child));
  const entries = [...own.entries, ...parts.flatMap((child) => partEntries(child, text))];
  const written = own.lists.length > 0 || own.preface.length > 0;
  const boxed = head.id !== null && place.risky && own.lists.some(isBoxed);
  const plain = (head.strongId || boxed) && !place.referring && (place.risky || place.mitigating) && written;
  if (entries.length === 0 && !(head.strongId && head.score !== null) && !plain) return null;
  const fields = fieldsOf(entries, givenBy(head, entries));
  if (plain && (place.mitigating || boxed) && fields.mitigations.length === 0)
    fields.mitigations = unlabelledMitigations(own);
  const code = head.id === null ? codeIn(head.title) : null;
  const isFound = (plain && entries.length === 0) || isRisk(head, own, entries, fields, section, place, text);
  if (!isFound) {
    // `TEST-001` is a risk where a register says so.
    const named: Head = { ...head, id: code, strongId: true };
    if (code === null || !place.risky || !isRisk(named, own, entries, fields, section, place, text)) return null;
    fields.id ??= code;
    fields.title = titleBehind(code, head.title);
  }
  describe(
    fields,
    own.preface.map((line) => located(line)),
  );
  const found: FoundSighting = {
    sighting: {
      shape: shapeOf(entries, section),
      span: { start: section.span.start, end: ownEnd(section, parts) },
      head: head.id?.span ?? head.title?.span ?? heading.content.span,
      fields,
      group: groupOf(section.parent),
      form: sectionForm(entries, text, heading.span, heading.span.end),
    },
    certainty: isFound ? 'own' : 'text',
    ordinal: head.id === null && isFound ? (code ?? head.ordinal) : null,
  };
  return { found, parts };
}

/** What stands above a register introduces it, whatever labels it has. */
function hasRegister({ blocks }: Section, place: Place): boolean {
  return blocks.some((block) => block.kind === 'table' && block.rows.length > 2 && riskColumns(block, place) !== null);
}

/** Boxes to tick are what is to be done, whether a label says so or not. */
function isBoxed({ items }: List): boolean {
  return items.length > 0 && items.every(({ checked }) => checked !== null);
}

/** `Risk 1` only counts where a label tells the id. */
function givenBy(head: Head, entries: readonly Entry[]): Partial<Fields> {
  const labelled = entries.some(({ term, value }) => term === 'id' && idOfCell(value.text)?.strong === true);
  const id = labelled && (!head.strongId || /^Risk\b/i.test(head.id?.value ?? '')) ? null : head.id;
  const { title, score, band, probability, impact, status } = head;
  return { id, title, score, band, probability, impact, status };
}

function isRisk(
  head: Head,
  own: ReturnType<typeof entriesOf>,
  entries: readonly Entry[],
  fields: MutableFields,
  section: Section,
  place: Place,
  text: string,
): boolean {
  const terms = new Set(entries.map(({ term }) => term));
  const rated = fields.probability !== null || fields.impact !== null || fields.score !== null || fields.band !== null;
  const treated =
    fields.mitigations.length > 0 ||
    terms.has('mitigations') ||
    terms.has('mitigationStrategy') ||
    terms.has('strategy');
  const told =
    treated ||
    fields.description !== null ||
    fields.tests.length > 0 ||
    fields.owner !== null ||
    fields.residual !== null;
  if (head.strongId) {
    const measured = fields.probability !== null || fields.score !== null;
    // Bugs, tasks and debts have ids, priorities and fixes too.
    if (!measured && !place.risky && !place.mitigating && !isNamedRisk(head.id?.value ?? '')) return false;
    const listed =
      terms.has('priority') && !place.risky && fields.probability === null && fields.impact === null && !treated;
    // What is recommended has an impact too.
    const isRated = place.referring ? measured || fields.band !== null : rated;
    return (rated || told) && !listed && !(place.referring && !isRated && !treated);
  }
  // `## L1: How risks went down` has chapters of its own.
  const chapters = section.children.filter((child) => !isPart(child)).length;
  if (head.id !== null && chapters > 1 && fields.probability === null && fields.score === null) return false;
  if (section.level <= 1 || section.children.some((child) => hasOwnRisk(child, text))) return false;
  if (entries.filter(({ term }) => term === 'risk').length > 1) return false;
  if (head.ordinal === null && /\brisks$/i.test(head.title?.value ?? '')) return false;
  const kept = place.risky && fields.status !== null && fields.description !== null;
  const measured = terms.has('risk') || terms.has('probability') || terms.has('score');
  if (head.id !== null && (place.risky || measured)) return rated || treated || kept;
  const above = section.parent?.heading?.content.plain ?? '';
  // `### 4. Test gaps` below `## High Risks` is one of them.
  const numbered = head.ordinal !== null && mentionsRisks(above);
  const isTold = terms.has('risk') && treated;
  if (place.referring && !numbered && !isTold && !terms.has('probability')) return false;
  const levels = count(fields.probability, fields.impact, fields.score, fields.band);
  if (!place.risky) return fields.probability !== null && fields.impact !== null && (treated || fields.score !== null);
  const aboutRisks = section.parent === null || mentionsRisk(above);
  const isKept = fields.owner !== null || fields.status !== null;
  if ((isTold && (aboutRisks || isKept)) || (terms.has('risk') && levels >= 1)) return true;
  if (fields.probability !== null && fields.impact !== null) return true;
  if (levels >= 2 && treated) return true;
  // `## High Risks`, `### 4. Queue overflow`: what would happen, and what is done about it by whom.
  const harmed = fields.impactAnalysis.length > 0;
  if (
    treated &&
    mentionsRisks(above) &&
    (harmed || head.ordinal !== null) &&
    count(fields.owner, fields.description, harmed || null) > 0
  )
    return true;
  // `## High Risk`, `### Sites block crawling`: a sentence on what may happen, and what is done about it.
  if (treated && sorts.test(above) && own.preface.length > 0 && entries.length === 1) return true;
  return (
    levels === 1 &&
    treated &&
    (head.ordinal !== null || terms.has('probability') || terms.has('impact') || terms.has('band'))
  );
}

/** A heading that is a level of risk and nothing else. */
const sorts = /^\W*(?:very )?(?:critical|high|medium|moderate|low|minor)[- ]risks?\W*$/i;

function count(...values: readonly unknown[]): number {
  return values.filter((value) => value !== null).length;
}

/** A section above risks is their group, even where it carries a level of its own. */
function hasOwnRisk(section: Section, text: string): boolean {
  if (section.heading === null) return false;
  if (section.children.some((child) => hasOwnRisk(child, text))) return true;
  const head = headOfRisk(phraseOf(section.heading.content));
  if (isPart(section)) return false;
  const { entries } = entriesOf(section.blocks, text);
  const levels = entries.filter(
    ({ term, value }) => (term === 'probability' || term === 'impact') && parseLevel(value) !== null,
  );
  return levels.length > 0 || (head.id !== null && entries.length > 0);
}

function describe(fields: MutableFields, preface: readonly ReturnType<typeof located>[]): void {
  if (fields.description !== null) return;
  const [first] = preface;
  const last = preface.at(-1);
  if (first === undefined || last === undefined) return;
  fields.description = {
    value: preface.map(({ value }) => value).join(' '),
    span: { start: first.span.start, end: Math.max(first.span.end, last.span.end) },
  };
}

const partTerms: ReadonlySet<Term> = new Set<Term>([
  'probability',
  'impact',
  'description',
  'mitigations',
  'mitigationStrategy',
  'tests',
  'monitoring',
  'contingency',
  'residual',
  'impactAnalysis',
  'owner',
  'acceptance',
  'component',
]);

/** `#### Mitigation` below a risk: a label that is written as a heading. */
function isPart(section: Section): boolean {
  const title = section.heading?.content.plain ?? '';
  if (riskAlone.test(title)) return true;
  const [label] = labelsOf(phraseOfTitle(section), []);
  const term = label?.term ?? termOf(title);
  return term !== null && partTerms.has(term) && !mentionsRisks(title);
}

/** `### Risk` above `### Mitigation` tells what the risk is that the heading above them names. */
const riskAlone = new RegExp(`^\\W{0,4}(?:the )?(?:${riskNoun})\\s?[:：]?$`, 'iu');

function partEntries(section: Section, text: string): readonly Entry[] {
  const { heading } = section;
  if (heading === null) return [];
  const phrase = phraseOfTitle(section);
  const [label] = labelsOf(phrase, []);
  const value = { ...phrase, text: '' };
  const entry =
    label === undefined
      ? entryOf(
          { label: phrase, value, term: termOf(phrase.text), from: 0, to: phrase.text.length, strong: true },
          heading.span,
          false,
        )
      : entryOf(label, heading.span, false);
  const inner = entriesOf(section.blocks, text);
  for (const one of inner.preface) entry.more.push(one);
  for (const one of inner.lists) entry.content.push(one);
  for (const one of section.blocks.filter(({ kind }) => kind === 'table' || kind === 'fence')) entry.content.push(one);
  return [entry, ...inner.entries];
}

function phraseOfTitle(section: Section) {
  return section.heading === null ? { text: '', at: () => ({ start: 0, end: 0 }) } : phraseOf(section.heading.content);
}

function shapeOf(entries: readonly Entry[], section: Section): string {
  const boxes = section.blocks.some(
    (block) => block.kind === 'list' && block.items.some(({ checked }) => checked !== null),
  );
  const acceptance = entries.some(({ term }) => term === 'acceptance');
  return boxes && acceptance && mentionsRisk(section.parent?.heading?.content.plain ?? '')
    ? 'playbook-section'
    : 'detail-section';
}

/** Up to the first subsection that is not a part of the risk. */
function ownEnd(section: Section, parts: readonly Section[]): number {
  const stranger = section.children.find((child) => !parts.includes(child));
  return stranger === undefined ? section.span.end : stranger.span.start;
}
