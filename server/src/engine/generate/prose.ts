/**
 * What a document says that no field of a profile holds: the text of its lines, as they stand, under the headings they stand under.
 * A line counts as held where values of the profile that will be written again leave hardly a word of it. Only *Convert* asks, so the
 * text is looked at anew and reading pays nothing for it.
 */
import { smallest } from '../extremes';
import type { Claim, Fields, ReferenceRole, Risk, RiskProfile, Span } from '../model';
import { parseOutline } from '../read/markdown';
import { isMarkedFence } from '../read/marked-fence';
import type { Outline, Section } from '../read/outline';
import { holdBlocks } from './hold-blocks';
import { coverOf, freeParts, type Line, lineAt, lineOf, linesOf, wordsIn } from './line-cover';
import { inlineText } from './markdown-text';
import type { PlainProse } from './plain';
import { isWholeReference } from './reference-text';
import { frontMatterProse, yamlProse } from './yaml-prose';

/** `risk` is the key of the risk whose section it stands in. */
export interface Prose extends PlainProse {
  readonly risk: string | null;
}

export function proseOf(text: string, profile: RiskProfile): readonly Prose[] {
  if (profile.format === 'markdown') return markdownProse(text, profile);
  return yamlProse(text, profile).map((note) => ({ ...note, risk: null }));
}

function markdownProse(text: string, profile: RiskProfile): readonly Prose[] {
  const { outline } = parseOutline(text);
  const lines = linesOf(text);
  const spans = [
    ...heldSpans(text, profile),
    ...countedLines(text, outline, profile),
    ...outline.sections.flatMap(({ heading }) => heading?.span ?? []),
    ...outline.sections.flatMap(({ blocks }) => blocks.filter(isMarkedFence).map(({ span }) => span)),
  ];
  const cover = coverOf(lines, spans);
  const partsOf = (at: number): readonly string[] => freeParts(text, lines[at], cover.get(at) ?? []);
  const held = new Set([...cover.keys()].filter((at) => wordsIn(partsOf(at).join(' ')) < fewWords));
  // Beside values of a risk only the sentences: a label whose value is taken would be read as one again.
  const free = (at: number): string => {
    const parts = partsOf(at);
    if (parts.length < 2) return parts.join('').replace(/\r$/, '');
    const said = parts.filter((part) => wordsIn(part) >= fewWords);
    return said
      .map((part) =>
        part.replace(/^[^\p{L}\p{N}`"'<([]+|[\s*]*(?<=^|[*|;,.·—–(-]\s{0,3})[\w ]{1,30}:[\s*]*$/gu, '').trim(),
      )
      .join(' … ');
  };
  holdBlocks(outline, lines, held, profile, (section) => riskOf(section, profile) !== null);
  const { frontMatter } = outline;
  const front = frontMatter === null ? [] : frontMatterProse(text.slice(frontMatter.start, frontMatter.end));
  return [
    ...front.map((note) => ({ ...note, risk: null })),
    ...passages(text, lines, held, free, outline, (section) => riskOf(section, profile)),
  ];
}

/** Fewer words beside a value are its label. */
const fewWords = 4;

/** Places of everything that writers print: risks with their notes, computed claims, subject, metrics, triggers, plain references. */
function heldSpans(text: string, profile: RiskProfile): readonly Span[] {
  const { story, title, date, reviewer, metrics, triggers, claims, derivations, references, tables } = profile;
  const spans: Span[] = [];
  // The trigger of a contingency plan stands with its plan.
  const plans = references.filter(({ role }) => role === 'contingency-trigger');
  const own = triggers.filter(
    ({ span }) => !plans.some(({ id }) => id.span.start >= span.start && id.span.end <= span.end),
  );
  for (const value of [story, title, date, reviewer, ...own]) if (value !== null) spans.push(value.span);
  for (const metric of metrics) for (const value of Object.values(metric)) if (value !== null) spans.push(value.span);
  for (const claim of claims)
    if (isWritten(claim)) for (const each of shortLines(text, claim.span, claim.stated.span)) spans.push(each);
  if (profile.score.computed !== null)
    for (const each of derivations.flatMap(({ span }) => shortLines(text, span, null))) spans.push(each);
  for (const risk of profile.risks) for (const each of riskSpans(risk, text)) spans.push(each);
  for (const table of tables) for (const each of table.rows.map(({ span }) => span)) spans.push(each);
  for (const reference of references)
    if (!told.has(reference.role) && isWholeReference(text, reference, profile))
      spans.push(lineOf(text, reference.id.span));
  return spans;
}

/** What writers print of each category and component, and of the sum, and no claim was taken from: it is computed anew. */
function countedLines(text: string, { sections }: Outline, { risks, score }: RiskProfile): readonly Span[] {
  const groups = new Set(
    risks
      .flatMap(({ category, component }) => [category?.value, component?.value])
      .flatMap((name) => (name === undefined ? [] : withoutTicks(inlineText(name)))),
  );
  return sections.flatMap(({ heading, span, children }) => {
    const title = heading?.content.plain ?? '';
    const isSum = score.computed !== null && /^risk score calculation$/i.test(title);
    if (!isSum && !/^by (?:category|component)$/i.test(title)) return [];
    const end = smallest(
      children.map((child) => child.span.start),
      span.end,
    );
    return linesOf(text).filter((line) => {
      if (line.start < span.start || line.end > end) return false;
      const said = text.slice(line.start, line.end).trim();
      if (isSum) return /^[-*] (?:base|final) score: [\d/]+$/i.test(said);
      const name = /^[-*] (.{1,400}): \d+ risks?(?: \([\d\p{L}, ]*\))?$/u.exec(said)?.[1];
      return name !== undefined && groups.has(withoutTicks(name));
    });
  });
}

function withoutTicks(name: string): string {
  return name.replace(/\\?`/g, '');
}

/** Lines that state a number and hardly more: a sentence beside it is no number. */
function shortLines(text: string, { start, end }: Span, stated: Span | null): readonly Span[] {
  const found: Span[] = stated === null ? [] : [stated];
  for (let at = start; at <= end; ) {
    const line = lineOf(text, { start: at, end: at });
    const own = { start: Math.max(at, line.start), end: Math.min(line.end, end) };
    const words = text.slice(own.start, own.end).match(/\p{L}{3,}/gu) ?? [];
    if (words.length < 8) found.push(own);
    at = line.end + 1;
  }
  return found;
}

/** Roles that a sentence has, and no list of risks. */
const told: ReadonlySet<ReferenceRole> = new Set(['prose', 'contingency-trigger', 'summary']);

/** Numbers that writers compute anew; what cannot be computed stays as it was said. */
function isWritten({ kind, computed }: Claim): boolean {
  return computed !== null && kind !== 'gate' && kind !== 'highest';
}

function riskSpans(risk: Risk, text: string): readonly Span[] {
  return risk.sightings.flatMap(({ span, head, fields, form }) => [
    form.kind === 'node' ? span : head,
    ...fieldSpans(fields, text),
    ...(form.kind === 'section' ? form.lines.map(({ labelSpan }) => labelSpan) : []),
  ]);
}

/** Of a field that holds a list each entry; of one that holds parts the whole. */
function fieldSpans(fields: Fields, text: string): readonly Span[] {
  return Object.values(fields).flatMap((field): readonly Span[] => {
    if (field === null) return [];
    const values: readonly Held[] = Array.isArray(field) ? field : [field as Held];
    return values.flatMap((held) => [
      ...saidLines(held, text),
      ...(held.reason?.span === undefined ? [] : [held.reason.span]),
    ]);
  });
}

/** A description may go on behind a list that it leaves out: of a value over several lines, those that it says. */
function saidLines(held: Held, text: string): readonly Span[] {
  const span = spanOf(held);
  if (span === undefined) return [];
  const source = text.slice(span.start, span.end);
  const said = typeof held.value === 'string' ? held.value : (held.value?.text ?? null);
  if (said === null || !source.includes('\n')) return [span];
  const words = new Set(said.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return linesOf(source).flatMap((line) => {
    const own =
      source
        .slice(line.start, line.end)
        .toLowerCase()
        .match(/[\p{L}\p{N}]{2,}/gu) ?? [];
    const isSaid = own.filter((word) => !words.has(word)).length < Math.min(fewWords, own.length);
    return isSaid ? [{ start: span.start + line.start, end: span.start + line.end }] : [];
  });
}

interface Held {
  readonly value?: string | { readonly text: string } | undefined;
  readonly span?: Span;
  readonly text?: { readonly span: Span };
  readonly stated?: { readonly span: Span } | null;
  readonly reason?: { readonly span: Span } | null;
}

/** Of a score its number: the sentence behind it is none of it. */
function spanOf({ span, text, stated }: Held): Span | undefined {
  return stated?.span ?? text?.span ?? span;
}

function passages(
  text: string,
  lines: readonly Line[],
  held: ReadonlySet<number>,
  free: (line: number) => string,
  outline: Outline,
  riskIn: (section: Section) => string | null,
): readonly Prose[] {
  const found: Prose[] = [];
  const { frontMatter } = outline;
  for (const section of outline.sections) {
    const from = section.heading === null ? (frontMatter?.end ?? 0) : section.heading.span.end;
    const to = smallest(
      section.children.map(({ span }) => span.start),
      section.span.end,
    );
    const under = headingsOf(section);
    const risk = riskIn(section);
    let open: string[] = [];
    const close = (): void => {
      const own = dedent(open.join('\n').replace(/^(?:[ \t]*\r?\n)+|\s+$/g, ''));
      if (/[\p{L}\p{N}]/u.test(own)) found.push({ under, text: own, risk });
      open = [];
    };
    for (let at = lineAt(lines, from) + (from > 0 || frontMatter !== null ? 1 : 0); at < lines.length; at += 1) {
      const line = lines[at];
      if (line === undefined || line.start >= to) break;
      if (held.has(at)) close();
      else open.push(risk === null ? text.slice(line.start, line.end).replace(/\r$/, '') : free(at));
    }
    close();
  }
  return joined(found);
}

function riskOf({ heading, span }: Section, { risks }: RiskProfile): string | null {
  if (heading === null) return null;
  const inside = risks.find(({ sightings }) =>
    sightings.some(
      ({ form, span: own }) =>
        form.kind === 'section' && form.heading !== null && own.start <= span.start && heading.span.end <= own.end,
    ),
  );
  return inside?.key ?? null;
}

/** The document’s own title is no heading of a passage, nor is that of a risk: its section is written anew. */
function headingsOf(section: Section): readonly string[] {
  const above = section.parent === null ? [] : headingsOf(section.parent);
  const { heading } = section;
  return heading === null || heading.level < 2 || heading.content.plain === ''
    ? above
    : [...above, heading.content.plain];
}

/** Passages of one section that values part are one note of several paragraphs. */
function joined(found: readonly Prose[]): readonly Prose[] {
  const all: Prose[] = [];
  for (const note of found) {
    const last = all.at(-1);
    if (last === undefined || last.under.join('\n') !== note.under.join('\n')) all.push(note);
    else all[all.length - 1] = { ...last, text: `${last.text}\n\n${note.text}` };
  }
  return all;
}

function dedent(text: string): string {
  const widths = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [/^ */.exec(line)?.[0].length ?? 0]));
  const width = smallest(widths, 80);
  return width === 0 ? text : text.replace(new RegExp(`^ {1,${width}}`, 'gm'), '');
}
