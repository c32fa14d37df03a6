/** What a document is about: the story or epic, its title, the date and the reviewer, from front matter, heading and first lines. */
import type { Located, Span } from '../../model';
import { type Pair, pairsOf } from '../claims/pairs';
import { linesOf } from '../claims/passages';
import type { Inline, Outline, Section } from '../outline';
import { locatedOrNull, type Phrase, part, phraseAt, phraseOf } from '../phrase';
import { termOf } from '../vocabulary';

export interface Subject {
  readonly story: Located<string> | null;
  readonly title: Located<string> | null;
  readonly date: Located<string> | null;
  readonly reviewer: Located<string> | null;
}

/** All that it looks at: the first sections, and the heading that names the document, wherever that stands. */
export function subjectSpan({ sections, text }: Outline): Span {
  const naming = sections.findIndex(({ level }) => level === 1);
  return { start: 0, end: sections[Math.max(firstSections, naming + 2)]?.span.start ?? text.length };
}

export function readSubject(outline: Outline): Subject {
  const pairs = [...frontMatterPairs(outline), ...headerPairs(outline)];
  const heading = headingSubject(outline);
  const named = (names: ReadonlySet<string>): Phrase | null =>
    pairs.find(({ label, value }) => names.has(keyOf(label)) && value.text !== '' && !ofRisk.test(value.text))?.value ??
    null;
  const stated = named(storyIds) ?? null;
  const told = named(stories) ?? named(epics);
  const inside = told === null ? null : idAtStart(told);
  const story = heading.story ?? (stated === null ? null : idOf(stated)) ?? inside?.id ?? null;
  const rest = inside === null ? told : inside.rest;
  const title = heading.title ?? named(titles) ?? (rest !== null && isTitle(rest.text) ? rest : null) ?? heading.whole;
  return {
    story: story === null ? null : locatedOrNull(story),
    title: title === null ? null : locatedOrNull(title),
    date: locate(named(dates) ?? byTerm(pairs, 'date')),
    reviewer: locate(named(reviewers) ?? byTerm(pairs, 'reviewer')),
  };
}

/** The id of the first risk of a log. */
const ofRisk = /^(?:RISK|RSK)[-_ ]?[A-Z]{0,3}\d/i;

const storyIds = set('story-id;epic-id;story-number;id;story_id;epic_id;user-story-id');
const stories = set('story;user-story;故事;用户故事');
const epics = set('epic;史诗;feature');
const titles = set('story-title;title;epic-title;story-name;name;标题');
const dates = set(
  'date;assessment-date;analysis-date;risk-assessment-date;profile-date;last-reviewed;last-updated;日期;评估日期',
);
const reviewers = set(
  'reviewer;assessor;author;assessed-by;reviewed-by;prepared-by;analyst;test-architect;评审人;评估人;作者',
);

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(';'));
}

function keyOf({ text }: Phrase): string {
  return text.toLowerCase().trim().replace(/\s+/g, '-');
}

function byTerm(pairs: readonly Pair[], term: 'date' | 'reviewer'): Phrase | null {
  return (
    pairs.find(({ label, value }) => label.text.length <= 40 && value.text !== '' && termOf(label.text) === term)
      ?.value ?? null
  );
}

function locate(phrase: Phrase | null): Located<string> | null {
  return phrase === null ? null : locatedOrNull(phrase);
}

function frontMatterPairs({ text, frontMatter }: Outline): readonly Pair[] {
  if (frontMatter === null) return [];
  const pairs: Pair[] = [];
  for (let at = frontMatter.start; at < frontMatter.end && pairs.length < 60; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 || newline > frontMatter.end ? frontMatter.end : newline;
    const key = /^([\w-]{1,40}):[ \t]{1,8}/.exec(text.slice(at, Math.min(end, at + 60)));
    if (key?.[1] !== undefined) {
      const value = unquoted(phraseAt(text, at + key[0].length, end));
      pairs.push({ label: phraseAt(text, at, at + key[1].length), value, span: { start: at, end } });
    }
    at = end + 1;
  }
  return pairs;
}

function unquoted(value: Phrase): Phrase {
  return /^(['"]).*\1$/.test(value.text) ? part(value, 1, value.text.length - 1) : value;
}

const firstSections = 5;

/** Before the second heading, in headings that are labels themselves, and in a summary that follows at once. */
function headerPairs({ sections }: Outline): readonly Pair[] {
  const lines: Inline[] = [];
  for (const section of sections.slice(0, firstSections)) {
    const first = section.heading === null || lines.length === 0 || section.level === 1;
    if (section.heading !== null) lines.push(section.heading.content);
    if (first || isOverview(section)) {
      for (const block of section.blocks.slice(0, 8)) {
        if (block.kind === 'quote') for (const one of block.blocks.flatMap(linesOf)) lines.push(one);
        else for (const one of linesOf(block).slice(0, 20)) lines.push(one);
      }
    }
  }
  return lines.filter(({ plain }) => plain.length < 400).flatMap(pairsOf);
}

function isOverview({ heading }: Section): boolean {
  return (
    heading !== null &&
    /^\W*(?:executive )?(?:summary|overview|document information|metadata|details|story)\b/i.test(heading.content.plain)
  );
}

interface Heading {
  readonly story: Phrase | null;
  /** What follows the story's id. */
  readonly title: Phrase | null;
  readonly whole: Phrase | null;
}

/** `Risk Profile: Story 1.2 - Login`, `Test Design: Epic 3`, `Risk Assessment: 2.5`, `Story TEA-1.5: Title`. */
function headingSubject({ sections }: Outline): Heading {
  const first =
    sections.find(({ heading, level }) => heading !== null && level === 1) ??
    sections.find(({ heading }) => heading !== null);
  if (first?.heading == null) return { story: null, title: null, whole: null };
  const found = subjectIn(phraseOf(first.heading.content));
  // `# Risk profile` may have its story on the next line, as a subtitle.
  const below = sections[sections.indexOf(first) + 1]?.heading?.content;
  if (found.story !== null || below === undefined || first.blocks.length > 0) return found;
  const second = /^\W*(?:story|epic|故事|史诗)\b/iu.test(below.plain) ? subjectIn(phraseOf(below)) : found;
  return second.story === null ? found : { ...second, whole: found.whole };
}

function subjectIn(whole: Phrase): Heading {
  if (whole.text.length > 400) return { story: null, title: null, whole: null };
  const word = storyWord.exec(whole.text) ?? epicWord.exec(whole.text);
  const colon = /[:：]\s{0,3}|\s[–—-]\s/u.exec(whole.text);
  const starts = [
    ...(word === null
      ? []
      : [
          { at: word.index + word[0].length, form: /./ },
          { at: word.index, form: /^(?:STORY|EPIC|story|epic)-/ },
        ]),
    ...(colon === null
      ? []
      : [{ at: colon.index + colon[0].length, form: /^\d+(?:\.\d+)+[a-z]?$|^[A-Z][A-Z0-9]*-.*\d/ }]),
    { at: 0, form: /^[A-Z][A-Z0-9]*-.*\d/ },
  ];
  for (const { at, form } of starts) {
    const found = idAtStart(part(whole, at, whole.text.length));
    if (found !== null && form.test(found.id.text)) {
      const kind = /^[\p{L} ]{1,30}:\s{1,3}/u.exec(found.rest.text)?.[0].length ?? 0;
      const rest = found.separated ? found.rest : part(found.rest, kind, found.rest.text.length);
      return { story: found.id, title: isTitle(rest.text) ? rest : null, whole };
    }
  }
  return { story: null, title: null, whole };
}

/** `Epic 3, story 3.4` is about the story. */
const storyWord = /(?<!\p{L})(?:user story|story|故事)(?:\s{1,3}id)?\s{0,3}[#:：]?\s{0,3}(?=\S*\d)/iu;
const epicWord = /(?<!\p{L})(?:user story|story|epic|故事|史诗)(?:\s{1,3}id)?\s{0,3}[#:：]?\s{0,3}/iu;

/** An id of a story at the start of a text, and what follows it. */
function idAtStart(phrase: Phrase): { id: Phrase; rest: Phrase; separated: boolean } | null {
  const id =
    /^[[(#]?((?:[A-Za-z][A-Za-z0-9]{0,15}[-_.]){0,5}\d{1,4}(?:[.-][A-Za-z0-9]{1,8}){0,4}[a-z]?|[A-Z][A-Z0-9]{1,15}(?:-[A-Z0-9.]{1,20}){1,5}|[A-Z]{1,3}\.\d{1,3}[a-z]?)(?![\w])/u.exec(
      phrase.text,
    );
  if (id?.[1] === undefined || /^\d{4}-\d{2}-\d{2}$|^v?\d+\.\d+\.\d+\.\d+$|^(?:ADR|RFC|ISO)[- ]/i.test(id[1]))
    return null;
  const from = id[0].length - id[1].length;
  const gap = /^\s{0,3}[\])]?\s{0,3}(?:[:：–—-]{1,2}\s{1,3})?/u.exec(phrase.text.slice(id[0].length))?.[0] ?? '';
  return {
    id: part(phrase, from, id[0].length),
    rest: part(phrase, id[0].length + gap.length, phrase.text.length),
    separated: /[:：–—-]/.test(gap),
  };
}

function idOf(phrase: Phrase): Phrase | null {
  const found = idAtStart(phrase);
  return found === null ? (phrase.text.length <= 40 && /\d|^[A-Z-]+$/.test(phrase.text) ? phrase : null) : found.id;
}

/** Paths and bare punctuation are no titles. */
function isTitle(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/^[\w./-]+\.(?:md|ya?ml|txt)$/.test(text);
}
