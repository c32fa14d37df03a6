/** Markdown text -> draft: the outline is built once and every shape takes from it what it knows how to read. */
import type { Scale, Sighting } from '../model';
import { sameRatings } from './alike';
import { frontMatterScale } from './declared-bands';
import { declaredPolicyOf, type Matrix, scaleOf } from './declared-scale';
import type { Draft } from './draft';
import { type Frame, toFrame } from './frame';
import { frontMatterRisks } from './front-matter';
import { keptParts } from './kept-parts';
import { type OutlineMemory, parseOutline } from './markdown';
import { newRecall, type RecallMemory } from './recall';
import { readSections } from './sections';
import { newVariants, selectSightings, type Variants } from './selection';
import { readStatements } from './shapes/statements';
import { signsOf } from './signs';
import { changeBetween } from './text-change';
import { moved } from './yaml-shift';

export interface MarkdownMemory {
  readonly format: 'markdown';
  readonly text: string;
  readonly frame: Frame;
  readonly outline: OutlineMemory;
  readonly recall: RecallMemory;
  readonly variants: Variants;
  readonly ratings: Ratings;
}

interface Rating {
  readonly sightings: readonly Sighting[];
  readonly matrix: Matrix | null;
  /** The highest score that the text names. */
  readonly top: number | null;
}

/** The scale follows from ratings alone. */
interface Ratings extends Rating {
  readonly scale: Scale | null;
}

export interface MarkdownReading {
  /** Its spans count in the frame, but for those of its comments. */
  readonly draft: Draft;
  readonly frame: Frame;
  readonly memory: MarkdownMemory;
}

export function readMarkdown(text: string, memory: MarkdownMemory | null): MarkdownReading {
  const change = memory === null ? null : changeBetween(memory.text, text);
  const known = memory === null ? null : { memory: memory.outline, change };
  const { outline, memory: outlineMemory } = parseOutline(text, known);
  const kept = keptParts(text, memory?.frame ?? null, change);
  const { frame } = kept;
  const recall = newRecall(memory?.recall ?? null, kept);
  const variants = memory?.variants ?? newVariants();
  const found = readSections(outline, recall);
  const inFront = moved(frontMatterRisks(outline), toFrame(frame));
  const front = frontMatterScale(outline);
  const selected = selectSightings([inFront, ...found.map(({ find }) => find.sightings)], variants);
  const sightings = selected.flat();
  const seen = found.map(({ section, find }, index) => ({ section, find, sightings: selected[index + 1] ?? [] }));
  const { matrix, stated, titles, ...statements } = readStatements(outline, seen, recall);
  const ratings = ratingsOf({ sightings, matrix, top: stated.top }, memory?.ratings ?? null);
  const draft: Draft = {
    format: 'markdown',
    kind: 'profile',
    ...statements,
    sightings,
    tables: found.flatMap(({ find }) => find.tables),
    problems: [],
    comments: outline.comments.map((span) => ({ value: text.slice(span.start, span.end), span })),
    declaredPolicy: moved(declaredPolicyOf(outline), toFrame(frame)),
    declaredBands: front.declaredBands,
    scale: front.scale ?? ratings.scale,
    stated,
    own: false,
    signs: signsOf(outline, sightings, {
      titles,
      // Gates of other reviews stand in stories and reports too.
      claims: statements.claims.filter(({ kind }) => kind !== 'gate').length,
    }),
  };
  return {
    draft,
    frame,
    memory: { format: 'markdown', text, frame, outline: outlineMemory, recall: recall.memory, variants, ratings },
  };
}

function ratingsOf(now: Rating, before: Ratings | null): Ratings {
  const { sightings, matrix, top } = now;
  if (before !== null && before.matrix === matrix && before.top === top && sameRatings(before.sightings, sightings))
    return { ...before, sightings };
  return { ...now, scale: scaleOf(matrix, sightings, top) };
}
