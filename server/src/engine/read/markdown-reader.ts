/** Markdown text -> draft: the outline is built once and every shape takes from it what it knows how to read. */
import { declaredPolicyOf, scaleOf } from './declared-scale';
import type { Draft } from './draft';
import { type Frame, ownFrame } from './frame';
import { frontMatterRisks } from './front-matter';
import { type OutlineMemory, parseOutline } from './markdown';
import { newRecall, type RecallMemory } from './recall';
import { readSections } from './sections';
import { selectSightings } from './selection';
import { readStatements } from './shapes/statements';
import { signsOf } from './signs';

export interface MarkdownMemory {
  readonly format: 'markdown';
  readonly outline: OutlineMemory;
  readonly units: RecallMemory;
}

export interface MarkdownReading {
  readonly draft: Draft;
  readonly frame: Frame;
  readonly memory: MarkdownMemory;
}

export function readMarkdown(text: string, memory: MarkdownMemory | null): MarkdownReading {
  const { outline, memory: outlineMemory } = parseOutline(text, memory?.outline ?? null);
  const recall = newRecall(memory?.units ?? null);
  const found = readSections(outline, recall);
  const sightings = selectSightings([...frontMatterRisks(outline), ...found.sightings]);
  const statements = readStatements(outline, { sightings, tables: found.tables });
  const draft: Draft = {
    format: 'markdown',
    kind: 'profile',
    ...statements,
    sightings,
    tables: found.tables,
    problems: [],
    comments: outline.comments.map((span) => ({ value: text.slice(span.start, span.end), span })),
    declaredPolicy: declaredPolicyOf(outline),
    scale: scaleOf(outline, sightings),
    signs: signsOf(outline, sightings, statements.claims.length),
  };
  return {
    draft,
    frame: ownFrame(text.length),
    memory: { format: 'markdown', outline: outlineMemory, units: recall.memory },
  };
}
