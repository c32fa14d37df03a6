/** What a document says about itself: title, story or epic, date, reviewer; from headings, labelled lines and front matter. */
import type { Located } from '../model';
import { labelsOf } from './label';
import { parseLevel } from './level';
import type { Block, Inline, Outline, Section } from './outline';
import { locatedOrNull, type Phrase, part, phraseAt, phraseOf } from './phrase';
import type { Term } from './vocabulary';

export interface Subject {
  readonly story: Located<string> | null;
  readonly title: Located<string> | null;
  readonly date: Located<string> | null;
  readonly reviewer: Located<string> | null;
}

export function subjectOf(outline: Outline): Subject {
  const titled = outline.sections.find(({ heading, level }) => heading !== null && level <= 2) ?? null;
  const title = titled?.heading == null ? null : phraseOf(titled.heading.content);
  const labels = headLabels(outline, titled);
  const first = (term: Term): Located<string> | null => {
    const found = labels.find((label) => label.term === term);
    return found === undefined ? null : locatedOrNull(found.value);
  };
  const story = labels.find(({ term }) => term === 'story');
  return {
    story: (title === null ? null : storyIn(title, true)) ?? (story === undefined ? null : storyIn(story.value, false)),
    title: title === null ? null : locatedOrNull(title),
    date: first('date') ?? first('reviewDate'),
    reviewer: first('reviewer'),
  };
}

interface Labelled {
  readonly term: Term | null;
  readonly value: Phrase;
}

/** Labels above the first part that has a heading of its own, and headings that are labels: `## Assessor: …`. */
function headLabels(outline: Outline, titled: Section | null): readonly Labelled[] {
  const lines: Inline[] = [];
  for (const section of new Set([outline.root, titled])) {
    if (section === null) continue;
    for (const block of section.blocks.slice(0, 6)) lines.push(...linesOf(block));
  }
  for (const { heading, level } of outline.sections.slice(0, 12))
    if (heading !== null && level === 2) lines.push(heading.content);
  const printed = lines.flatMap((line) => labelsOf(phraseOf(line), line.strong));
  return [...frontMatterLabels(outline), ...printed];
}

function linesOf(block: Block): readonly Inline[] {
  if (block.kind === 'paragraph') return block.lines;
  if (block.kind === 'list') return block.items.flatMap(({ lines }) => lines.slice(0, 1));
  if (block.kind === 'quote') return block.blocks.flatMap(linesOf);
  return [];
}

function frontMatterLabels({ frontMatter, text }: Outline): readonly Labelled[] {
  if (frontMatter === null) return [];
  const found: Labelled[] = [];
  for (let from = frontMatter.start; from < frontMatter.end; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 || newline > frontMatter.end ? frontMatter.end : newline;
    const indented = /\s/.test(text.charAt(from));
    if (!indented)
      for (const { term, value } of labelsOf(phraseAt(text, from, end), []))
        found.push({ term, value: unquoted(value) });
    from = end + 1;
  }
  return found.filter(({ value }) => value.text !== '');
}

function unquoted(value: Phrase): Phrase {
  const quoted = /^(["']).*\1$/.test(value.text);
  return quoted ? part(value, 1, value.text.length - 1) : value;
}

/** `Story 12.1`, `Epic 3`, `Story TEA-DX-001.5 - …`, and after a colon a bare `2.5`. */
function storyIn(phrase: Phrase, titled: boolean): Located<string> | null {
  const named =
    /\b(?:user story|story|epic|feature|task)\b[\s:#-]{0,3}(?=[A-Za-z]{0,12}[-_.]?\S{0,24}\d|[A-Z][A-Z]+-)/i.exec(
      phrase.text,
    );
  if (named !== null) return idPart(phrase, named.index + named[0].length);
  if (!titled) return idPart(phrase, 0);
  const after = /[:：–—-]\s+(?=[A-Z]{0,8}-?\d)/.exec(phrase.text);
  return after === null ? null : idPart(phrase, after.index + after[0].length);
}

function idPart(phrase: Phrase, from: number): Located<string> | null {
  const token = /[A-Za-z0-9][\w.-]{0,40}/y;
  token.lastIndex = from;
  const match = token.exec(phrase.text);
  if (match === null || parseLevel(part(phrase, from, phrase.text.length))?.word != null) return null;
  const value = match[0].replace(/[.-]+$/, '');
  return { value, span: phrase.at(from, from + value.length) };
}
