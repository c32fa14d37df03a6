/** Everything a Markdown document says about itself, beside its risks. */
import type { Derivation, Located, Metric, Sighting, Span } from '../../model';
import { newCollector } from '../claims/collect';
import { outermost } from '../claims/cover';
import { knownIds } from '../claims/mentions';
import { eachPassage, sectionsOutside } from '../claims/passages';
import type { DraftClaim, DraftReference } from '../draft';
import { readRiskSummary } from '../gate';
import type { Block, Outline } from '../outline';
import { claimReader } from './claims';
import { readMetrics } from './metrics';
import { readReferences } from './references';
import { readSubject, type Subject } from './subject';
import { readTriggers } from './triggers';

export interface Statements extends Subject {
  readonly claims: readonly DraftClaim[];
  readonly derivations: readonly Derivation[];
  readonly references: readonly DraftReference[];
  readonly metrics: readonly Metric[];
  readonly triggers: readonly Located<string>[];
}

export interface Seen {
  /** The risks already read: their ids are known, and their own lines state nothing about the document. */
  readonly sightings: readonly Sighting[];
  /** Tables whose rows are risks. */
  readonly tables: readonly { readonly span: Span }[];
}

export function readStatements(outline: Outline, { sightings, tables }: Seen): Statements {
  const known = knownIds([...new Set(sightings.flatMap(({ fields }) => fields.id?.value ?? []))]);
  const collector = newCollector(known);
  const details = outermost(
    sightings.flatMap(({ form, span }) => (form.kind === 'section' && form.heading !== null ? [span] : [])),
  );
  const reader = claimReader(
    outline,
    tables.map(({ span }) => span),
    collector,
  );
  const references: DraftReference[] = [...readReferences(outline, { known, sightings })];
  const metrics: Metric[] = [];
  const triggers: Located<string>[] = [];
  for (const section of sectionsOutside(outline, details)) {
    reader.section(section);
    eachPassage(section, (passage) => {
      reader.passage(passage);
      if (passage.block.kind === 'table') metrics.push(...readMetrics(passage.block));
      triggers.push(...readTriggers(passage));
    });
  }
  let story: Located<string> | null = null;
  for (const { start, end } of summaryBlocks(outline)) {
    const summary = readRiskSummary(outline.text, start, end, collector.group(`block ${start}`));
    collector.claims.push(...summary.claims);
    references.push(...summary.references);
    story ??= summary.story;
  }
  const subject = readSubject(outline);
  return {
    ...subject,
    story: subject.story ?? story,
    claims: collector.claims.toSorted((a, b) => a.stated.span.start - b.stated.span.start),
    derivations: reader.derivations,
    references: references.toSorted((a, b) => a.id.span.start - b.id.span.start || a.id.span.end - b.id.span.end),
    metrics,
    triggers,
  };
}

/** Fences and front matter that hold a `risk_summary`. */
function summaryBlocks({ text, sections, frontMatter }: Outline): readonly Span[] {
  if (!text.includes('risk_summary')) return [];
  const fences = sections.flatMap(({ blocks }) => blocks.flatMap(fencesIn));
  const spans = frontMatter === null ? fences : [frontMatter, ...fences];
  return spans.filter(({ start, end }) => /^\s{0,12}risk_summary\s{0,3}:/m.test(text.slice(start, end)));
}

function fencesIn(block: Block): readonly Span[] {
  if (block.kind === 'fence') return /^(?:ya?ml)?$/i.test(block.info.trim()) ? [block.content] : [];
  return block.kind === 'list' ? block.items.flatMap(({ blocks }) => blocks.flatMap(fencesIn)) : [];
}
