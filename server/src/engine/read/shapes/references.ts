/** Mentions of risks outside their own rows and headings, with the part they play there. */
import type { ReferenceRole, Span } from '../../model';
import { type KnownIds, type Mention, mentionsIn } from '../claims/mentions';
import { eachPassage, headingsOf, type Passage } from '../claims/passages';
import type { DraftReference } from '../draft';
import { normaliseId } from '../merge';
import type { Inline, Section, Table } from '../outline';
import type { PartQuestion, Recall } from '../recall';

/** What is known of the risks' own places, by offsets of the text. */
export interface RiskPlaces {
  readonly known: KnownIds;
  /** A risk's id or name begins there. */
  isHead(offset: number): boolean;
  /** A row begins there that is a risk. */
  isRow(offset: number): boolean;
  /** A table whose rows are risks begins there. */
  isRegister(offset: number): boolean;
  isDetail(offset: number): boolean;
}

/** The mentions in a section's own heading and blocks. */
export function readReferences(
  section: Section,
  text: string,
  places: RiskPlaces,
  recall: Recall,
): readonly DraftReference[] {
  const { known, isHead, isRow, isDetail } = places;
  if (known.ids.size === 0) return [];
  const found: DraftReference[] = [];
  const parts = partsOver(section);
  if (section.heading !== null) {
    const role = isDetail(section.span.start) ? 'prose' : (roleOf('', parts) ?? 'prose');
    add(section.heading.content, role);
  }
  eachPassage(section, readPassage);
  return found;

  function readPassage(passage: Passage): void {
    const { block } = passage;
    if (block.kind === 'fence' || block.kind === 'quote') return;
    if (passage.depth === 0 && !candidate.test(text.slice(block.span.start, block.span.end))) return;
    const inDetail = isDetail(block.span.start);
    const role = inDetail ? 'prose' : (roleOf(passage.lead, parts) ?? 'prose');
    if (block.kind === 'table') {
      const register = block.rows.some(({ span }) => isRow(span.start));
      const part = inDetail || register ? 'prose' : tableRole(block, passage.lead, parts);
      addRows(block, register, part);
    } else if (block.kind === 'paragraph') for (const line of block.lines) add(line, role);
    else if (block.kind === 'list') for (const item of block.items) for (const line of item.lines) add(line, role);
  }
  /** Row by row from memory: an edit in one row of a thousand looks for mentions in one row. */
  function addRows({ header, rows }: Table, register: boolean, role: ReferenceRole): void {
    const skipped = header.cells.map(({ plain }) => !register && testIds.test(plain));
    const depends = [known, skipped.join()];
    const under = nearestHeading(section);
    for (const row of rows) {
      const { start } = row.span;
      const mentions = recall.part(rowQuestion, depends, row.span, () =>
        row.cells.flatMap((cell, index) => (skipped[index] === true ? [] : mentionsOf(cell, start, text, known))),
      );
      for (const mention of mentions) addMention(mention, start, role, under);
    }
  }
  function add(line: Inline, role: ReferenceRole): void {
    const { start } = line.span;
    const under = nearestHeading(section);
    // `SEC-001 requires mitigation before sign-off` among the accepted ones accepts nothing.
    const part = role === 'accepted' && demands.test(line.plain) ? 'prose' : role;
    for (const mention of mentionsOf(line, start, text, known)) addMention(mention, start, part, under);
  }
  function addMention(
    { value, from, to, isTrigger }: LineMention,
    at: number,
    role: ReferenceRole,
    under: string | null,
  ) {
    const span = { start: at + from, end: at + to };
    if (isHead(span.start)) return;
    found.push({ id: { value, span }, role: isTrigger ? 'contingency-trigger' : role, under });
  }
}

const demands = /\b(?:requires?|must|needs?) (?!no\b)|\bnot (?:be )?accept/i;

interface LineMention extends Mention {
  readonly isTrigger: boolean;
}

/** Its places count from the start of the row, so that they stay when the row moves. */
const rowQuestion: PartQuestion<readonly LineMention[]> = { name: 'mentions', move: (mentions) => mentions };

/** With places that count from `start`. */
function mentionsOf(line: Inline, start: number, text: string, known: KnownIds): readonly LineMention[] {
  const isTrigger = /^(?:trigger|triggered by|触发)\b/i.test(line.plain);
  let code: readonly Span[] | null = null;
  return mentionsIn(line.plain, known).flatMap(({ value, from, to }) => {
    const span = line.at(from, to);
    code ??= codeSpans(text, line.span);
    const inside = code.find((one) => one.start <= span.start && span.end <= one.end);
    const whole = inside === undefined || (inside.start === span.start && inside.end === span.end);
    if (!whole || (inside !== undefined && !known.ids.has(normaliseId(value)))) return [];
    return [{ value, from: span.start - start, to: span.end - start, isTrigger }];
  });
}

/** The nearest heading decides, then the lead-in, then the headings further out; null where nothing tells. */
export function roleOf(lead: string, headings: readonly string[]): ReferenceRole | null {
  const [own = '', ...outer] = headings;
  for (const text of [own, lead]) {
    const role = earliest(text);
    if (role !== null) return role;
  }
  for (const text of outer) {
    const role = earliest(text);
    if (role !== null && role !== 'summary') return role;
  }
  return null;
}

/** What stands first in a heading is its subject: `Post-deployment monitoring (if risks are accepted)`. */
function earliest(text: string): ReferenceRole | null {
  if (text === '' || text.length > 300) return null;
  let best: { readonly role: ReferenceRole; readonly at: number } | null = null;
  for (const [role, words] of roles) {
    const at = text.search(words);
    if (at >= 0 && (best === null || at < best.at)) best = { role, at };
  }
  return best?.role ?? null;
}

const candidate = /[A-Z][A-Z0-9]{0,12}[-_\u2010-\u20150-9]|(?:[Rr]isk|RISK)[sS]?\s{0,3}#?\d/;

/** Where two stand at the same place, the first one counts. */
const roles: readonly (readonly [ReferenceRole, RegExp])[] = [
  ['must-fix', /^\W*(?:risks? )?(?:that )?must\b(?! (?:pass|have tests|test))|必须修复/],
  ['test-priority', /\btest(?:s|ing)?\b|^\W*(?:p[0-3]|priority \d)\b|测试/],
  ['must-fix', /\bmust[- ](?:fix|be fixed|address|resolve|mitigate)|\bblock(?:er|ers|ing)\b|\brequired before\b/],
  [
    'can-deploy',
    /\b(?:can|may|ok to) (?:be )?(?:deploy|ship|release|accept|proceed|merge|go)(?!.{0,20}\bmandatory\b)|\b(?:deploy|deployable|accept|acceptable|accepted|release|ship|proceed) with\b(?! mandatory)/,
  ],
  ['accepted', /\baccepted\b|\baccept(?:able)? risks?\b|^\W*(?:risks? to )?accept\W*$|\brisk acceptance\W*$|接受/],
  ['monitoring', /\bmonitor(?:ing|ed)?\b|监控/],
  ['contingency-trigger', /\bcontingenc(?:y|ies)\b|应急/],
  [
    'summary',
    /\bsummary\b|\boverview\b|\bdistribution\b|\bby (?:category|component|story|severity|priority)\b|概览|摘要/,
  ],
];

/** Tables of tests by their columns, whatever the heading above them says. */
function tableRole(table: Table, lead: string, headings: readonly string[]): ReferenceRole {
  const own = roleOf(lead, headings.slice(0, 1));
  if (own !== null) return own;
  const tests = table.header.cells.some(({ plain }) => /\btest|\bscenario/i.test(plain));
  return tests ? 'test-priority' : (roleOf('', headings.slice(1)) ?? 'prose');
}

/** Columns of test ids hold ids of another kind that may look the same. */
const testIds = /^\W*(?:test(?: ?case| ?scenario)?s?(?: ?ids?)?|tc|scenario(?: id)?)\W*$/i;

/** Without the document's title, which would give every mention the same part. */
function partsOver(section: Section): readonly string[] {
  const headings = headingsOf(section);
  return topOf(section).level === 1 ? headings.slice(0, -1) : headings;
}

function topOf(section: Section): Section {
  let top = section;
  for (let at: Section | null = section; at !== null; at = at.parent) if (at.heading !== null) top = at;
  return top;
}

function nearestHeading(section: Section): string | null {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (at.heading !== null) return at.heading.content.plain;
  }
  return null;
}

/** What stands between backticks, in the source: paths, commands and examples mention no risks. */
function codeSpans(text: string, line: Span): readonly Span[] {
  const spans: Span[] = [];
  const ticks = /`+/g;
  const source = text.slice(line.start, line.end);
  let open: { readonly width: number; readonly end: number } | null = null;
  for (let match = ticks.exec(source); match !== null; match = ticks.exec(source)) {
    const width = match[0].length;
    if (open === null) open = { width, end: match.index + width };
    else if (open.width === width) {
      spans.push({ start: line.start + open.end, end: line.start + match.index });
      open = null;
    }
  }
  return spans;
}
