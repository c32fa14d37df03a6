/** Markdown text -> draft: the outline is built once and every shape takes from it what it knows how to read. */
import type { Draft } from './draft';
import { type OutlineMemory, parseOutline } from './markdown';

export interface MarkdownMemory {
  readonly format: 'markdown';
  readonly outline: OutlineMemory;
}

export function readMarkdown(text: string, memory: MarkdownMemory | null): { draft: Draft; memory: MarkdownMemory } {
  const parsed = parseOutline(text, memory?.outline ?? null);
  const draft: Draft = {
    format: 'markdown',
    kind: 'profile',
    story: null,
    title: null,
    date: null,
    reviewer: null,
    sightings: [],
    tables: [],
    claims: [],
    references: [],
    metrics: [],
    triggers: [],
    problems: [],
    comments: parsed.outline.comments.map((span) => ({ value: text.slice(span.start, span.end), span })),
    declaredPolicy: null,
    scale: null,
    signs: [],
  };
  return { draft, memory: { format: 'markdown', outline: parsed.memory } };
}
