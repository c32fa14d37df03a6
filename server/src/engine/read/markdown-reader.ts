/** Markdown text -> draft: the outline is built once and every shape takes from it what it knows how to read. */
import { declaredPolicyOf, scaleOf } from './declared-scale';
import type { Draft } from './draft';
import { type OutlineMemory, parseOutline } from './markdown';
import { readSections } from './sections';
import { selectSightings } from './selection';
import { signsOf } from './signs';
import { subjectOf } from './subject';

export interface MarkdownMemory {
  readonly format: 'markdown';
  readonly outline: OutlineMemory;
}

export function readMarkdown(text: string, memory: MarkdownMemory | null): { draft: Draft; memory: MarkdownMemory } {
  const { outline, memory: outlineMemory } = parseOutline(text, memory?.outline ?? null);
  const found = readSections(outline);
  const sightings = selectSightings(found.sightings);
  const draft: Draft = {
    format: 'markdown',
    kind: 'profile',
    ...subjectOf(outline),
    sightings,
    tables: found.tables,
    claims: [],
    references: [],
    metrics: [],
    triggers: [],
    problems: [],
    comments: outline.comments.map((span) => ({ value: text.slice(span.start, span.end), span })),
    declaredPolicy: declaredPolicyOf(outline),
    scale: scaleOf(outline, sightings),
    signs: signsOf(outline, sightings, 0),
  };
  return { draft, memory: { format: 'markdown', outline: outlineMemory } };
}
