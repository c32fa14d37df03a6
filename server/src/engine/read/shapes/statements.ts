/** Everything a Markdown document says about itself, beside its risks; each section is asked once, and again when it has changed. */
import type { Derivation, Located, Metric, Sighting, Span } from '../../model';
import { type Collector, type Group, newCollector } from '../claims/collect';
import { coverOf, outermost } from '../claims/cover';
import { type KnownIds, knownIds } from '../claims/mentions';
import { eachPassage, headingsOf } from '../claims/passages';
import { type Matrix, matrixIn } from '../declared-scale';
import type { DraftClaim, DraftReference } from '../draft';
import { readRiskSummary } from '../gate';
import type { Block, Outline, Section } from '../outline';
import type { PartQuestion, Recall } from '../recall';
import type { SectionFind } from '../sections';
import { tellsOfMethod } from '../signs';
import { joinedScale, type StatedScale, statedScaleIn } from '../stated-scale';
import { moved } from '../yaml-shift';
import { claimReader } from './claims';
import { readMetrics } from './metrics';
import { type RiskPlaces, readReferences } from './references';
import { readSubject, type Subject, subjectSpan } from './subject';
import { readTriggers } from './triggers';

export interface Statements extends Subject {
  readonly claims: readonly DraftClaim[];
  readonly derivations: readonly Derivation[];
  readonly references: readonly DraftReference[];
  readonly metrics: readonly Metric[];
  readonly triggers: readonly Located<string>[];
  /** The first scores drawn as a matrix. */
  readonly matrix: Matrix | null;
  readonly waivedUntil: Located<string> | null;
  readonly stated: StatedScale;
  /** Headings of pages about a method, and of templates. */
  readonly titles: readonly string[];
}

/** A section with the risks that are written in it, in spans of the frame. */
export interface SeenSection extends SectionFind {
  readonly sightings: readonly Sighting[];
}

export function readStatements(outline: Outline, seen: readonly SeenSection[], recall: Recall): Statements {
  const ids = idsOf(seen);
  const known = recall.once('known', ids, () => knownIds([...new Set(ids)]));
  const telling = [...frontMatterTold(outline, known, recall)];
  const toldOf = toldBy(outline, seen, known, recall);
  for (let index = 0; index < outline.sections.length; index += 1) {
    const told = toldOf(outline.sections[index] as Section, index);
    // Most sections are those of risks, and tell nothing beside.
    if (told !== silent) telling.push(told);
  }
  const all = numbered(telling);
  const subject = recall.part(subjectQuestion, [], subjectSpan(outline), () => readSubject(outline));
  return {
    ...subject,
    story: subject.story ?? all.find(({ story }) => story !== null)?.story ?? null,
    claims: all.flatMap(({ claims }) => claims).toSorted((a, b) => a.stated.span.start - b.stated.span.start),
    derivations: all.flatMap(({ derivations }) => derivations),
    references: all
      .flatMap(({ references }) => references)
      .toSorted((a, b) => a.id.span.start - b.id.span.start || a.id.span.end - b.id.span.end),
    metrics: all.flatMap(({ metrics }) => metrics),
    triggers: all.flatMap(({ triggers }) => triggers),
    waivedUntil: all.find(({ waivedUntil }) => waivedUntil !== null)?.waivedUntil ?? null,
    matrix: all.find(({ matrix }) => matrix !== null)?.matrix ?? null,
    stated: joinedScale(all.map(({ stated }) => stated)),
    titles: all.flatMap(({ title }) => title ?? []),
  };
}

function idsOf(seen: readonly SeenSection[]): readonly string[] {
  const ids: string[] = [];
  for (const { sightings } of seen)
    for (const { fields } of sightings) if (fields.id !== null) ids.push(fields.id.value);
  return ids;
}

const subjectQuestion: PartQuestion<Subject> = { name: 'subject', move: moved };

/** What one section tells, apart from its subsections; groups are counted within it. */
interface Told {
  readonly claims: readonly DraftClaim[];
  readonly groups: readonly Group[];
  readonly derivations: readonly Derivation[];
  readonly references: readonly DraftReference[];
  readonly metrics: readonly Metric[];
  readonly triggers: readonly Located<string>[];
  readonly story: Located<string> | null;
  readonly waivedUntil: Located<string> | null;
  readonly matrix: Matrix | null;
  readonly stated: StatedScale;
  readonly title: string | null;
}

const silent: Told = {
  claims: [],
  groups: [],
  derivations: [],
  references: [],
  metrics: [],
  triggers: [],
  story: null,
  waivedUntil: null,
  matrix: null,
  stated: { bands: null, top: null },
  title: null,
};

const toldQuestion: PartQuestion<Told> = {
  name: 'told',
  move: (told, by) => (isSilent(told) ? silent : moved(told, by)),
};

function isSilent({ stated, ...said }: Told): boolean {
  const isNothing = (one: unknown): boolean => one === null || (Array.isArray(one) && one.length === 0);
  return stated.bands === null && stated.top === null && Object.values(said).every(isNothing);
}

function toldBy(
  { text, sections }: Outline,
  seen: readonly SeenSection[],
  known: KnownIds,
  recall: Recall,
): (section: Section, index: number) => Told {
  const details = outermost(detailsIn(seen));
  const isCovered = coverOf(details);
  let heads: ReadonlySet<number> | null = null;
  let chapter: { readonly section: Section | null; readonly headings: string } = { section: null, headings: '' };
  let next = 0;
  // Those that were seen come in the order of the sections.
  let nextSeen = 0;
  return (section, index) => {
    const at = recall.placeOf(section.span.start);
    while (next < details.length && (details[next]?.end ?? 0) <= at) next += 1;
    const around = details[next];
    const isInside = around !== undefined && around.start <= at;
    const isPart = isInside && section.level > 0 && recall.placeOf(section.head.end - 1) < around.end;
    const own = seen[nextSeen]?.section === section ? seen[nextSeen] : undefined;
    if (own !== undefined) nextSeen += 1;
    const span = { start: section.span.start, end: sections[index + 1]?.span.start ?? text.length };
    const above = section.parent;
    if (above !== chapter.section)
      chapter = { section: above, headings: above === null ? '' : headingsOf(above).join('\n') };
    const depends = [
      known,
      isInside,
      isPart,
      chapter.headings,
      above === null ? 0 : recall.placeOf(above.span.start),
      own?.find,
      own?.sightings,
    ];
    return recall.part(toldQuestion, depends, span, () => tell(section, text, isPart, placesFor(own), recall));
  };

  function placesFor(own: SeenSection | undefined): RiskPlaces {
    // Most mentions are a risk's own id in its own place.
    const ownHeads = headsOf(own?.sightings ?? []);
    const rows = new Set(own?.sightings.map((sighting) => sighting.span.start));
    const tables = new Set(own?.find.tables.map((table) => table.span.start));
    return {
      known,
      isHead: (offset) => ownHeads.has(recall.placeOf(offset)) || headStarts().has(recall.placeOf(offset)),
      isRow: (offset) => rows.has(recall.placeOf(offset)),
      isRegister: (offset) => tables.has(recall.placeOf(offset)),
      isDetail: (offset) => isCovered(recall.placeOf(offset)),
    };
  }

  function headStarts(): ReadonlySet<number> {
    heads ??= headsOf(seen.flatMap(({ sightings }) => sightings));
    return heads;
  }
}

function detailsIn(seen: readonly SeenSection[]): readonly Span[] {
  const details: Span[] = [];
  for (const { sightings } of seen)
    for (const { form, span } of sightings) if (form.kind === 'section' && form.heading !== null) details.push(span);
  return details;
}

function headsOf(sightings: readonly Sighting[]): ReadonlySet<number> {
  const heads = new Set<number>();
  for (const { head, fields } of sightings) heads.add(head.start).add(fields.id?.span.start ?? head.start);
  return heads;
}

/** In spans of the text. What stands within a risk's own section says nothing of the others but their ids. */
function tell(section: Section, text: string, isPart: boolean, places: RiskPlaces, recall: Recall): Told {
  const collector = newCollector(places.known);
  const reader = claimReader(section, text, places.isRegister, collector);
  const metrics: Metric[] = [];
  const triggers: Located<string>[] = [];
  if (!isPart) {
    reader.heading();
    eachPassage(section, (passage) => {
      reader.passage(passage);
      if (passage.block.kind === 'table') for (const one of readMetrics(passage.block)) metrics.push(one);
      for (const one of readTriggers(passage)) triggers.push(one);
    });
  }
  const blocks = summariesIn(section.blocks.flatMap(fencesIn), text, collector);
  return {
    claims: collector.claims,
    groups: collector.groups,
    derivations: reader.derivations,
    references: [...readReferences(section, text, places, recall), ...blocks.references],
    metrics,
    triggers,
    story: blocks.story,
    waivedUntil: blocks.waivedUntil,
    matrix: matrixIn(section.blocks),
    stated: statedScaleIn(section.blocks, text),
    title: titleIn(section),
  };
}

function titleIn({ heading }: Section): string | null {
  const title = heading?.content.plain.trim() ?? '';
  return tellsOfMethod(title) ? title : null;
}

interface Summaries {
  readonly references: readonly DraftReference[];
  readonly story: Located<string> | null;
  readonly waivedUntil: Located<string> | null;
}

/** Those of the places that hold a `risk_summary`. */
function summariesIn(places: readonly Span[], text: string, into: Collector): Summaries {
  const found = places
    .filter(({ start, end }) => /^\s{0,12}risk_summary\s{0,3}:/m.test(text.slice(start, end)))
    .map(({ start, end }) => readRiskSummary(text, start, end, into.group('block', start)));
  for (const { claims } of found) for (const one of claims) into.claims.push(one);
  return {
    references: found.flatMap(({ references }) => references),
    story: found.find(({ story }) => story !== null)?.story ?? null,
    waivedUntil: found.find(({ waivedUntil }) => waivedUntil !== null)?.waivedUntil ?? null,
  };
}

function fencesIn(block: Block): readonly Span[] {
  if (block.kind === 'fence') return /^(?:ya?ml)?$/i.test(block.info.trim()) ? [block.content] : [];
  return block.kind === 'list' ? block.items.flatMap(({ blocks }) => blocks.flatMap(fencesIn)) : [];
}

function frontMatterTold({ text, frontMatter }: Outline, known: KnownIds, recall: Recall): readonly Told[] {
  if (frontMatter === null) return [];
  const told = recall.part(frontQuestion, [known], frontMatter, () => {
    const { claims, groups, ...into } = newCollector(known);
    const blocks = summariesIn([frontMatter], text, { claims, groups, ...into });
    return { ...silent, claims, groups, ...blocks };
  });
  return [told];
}

const frontQuestion: PartQuestion<Told> = { name: 'front matter', move: moved };

/** Groups of all sections in one count: the same kind at the same place is one, whichever section speaks of it. */
function numbered(all: readonly Told[]): readonly Told[] {
  const numbers = new Map<string, number>();
  return all.map((told) => {
    if (told.groups.length === 0) return told;
    const numberOf = told.groups.map(({ kind, span }) => {
      const name = `${kind} ${span.start}`;
      const number = numbers.get(name) ?? numbers.size + 1;
      numbers.set(name, number);
      return number;
    });
    const renumber = <T extends { readonly group: number }>(one: T): T => ({ ...one, group: numberOf[one.group] ?? 0 });
    return { ...told, claims: told.claims.map(renumber), derivations: told.derivations.map(renumber) };
  });
}
