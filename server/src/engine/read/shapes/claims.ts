/** The numbers that a document states about its own risks, wherever they stand outside of the risks themselves. */
import type { Derivation } from '../../model';
import { claimLabelOf } from '../claims/claim-label';
import type { Collector } from '../claims/collect';
import { readCountTable } from '../claims/count-table';
import { countInBrackets, readDistribution, type Spread, spreadOf } from '../claims/distribution';
import { type Pair, pairsOf } from '../claims/pairs';
import { headingsOf, type Passage, statedLinesOf } from '../claims/passages';
import { readPair, readSummary } from '../claims/summary';
import { countsBy } from '../claims/words';
import type { Inline, Section } from '../outline';
import { part, phraseOf } from '../phrase';
import { deductionColumn, readDerivation } from './derivation';
import { roleOf } from './references';

export interface ClaimReader {
  /** Before its passages. */
  heading(): void;
  passage(passage: Passage): void;
  readonly derivations: readonly Derivation[];
}

/** Reads one section; tables whose rows are risks state nothing else. */
export function claimReader(
  section: Section,
  text: string,
  isRegister: (at: number) => boolean,
  into: Collector,
): ClaimReader {
  const derivations: Derivation[] = [];
  const consumed = new Set<Inline>();
  const ofOther = isOfOther(section) || isOfTests(section);
  let tabled: boolean | null = null;
  return { heading: readHeading, passage: readPassage, derivations };

  function readHeading(): void {
    if (ofOther) return;
    const read = readDerivation(section, text, into);
    if (read !== null) {
      derivations.push(read.derivation);
      for (const line of read.consumed) consumed.add(line);
    }
    if (section.heading === null || section.heading.content.plain.length > 160) return;
    const group = into.group('summary', section.parent?.span.start ?? 0);
    for (const pair of headingPairs(section.heading.content)) {
      const label = claimLabelOf(pair.label.text);
      if (label !== null)
        readPair(pair, label, { group, trusted: false, counts: 0, gates: decides('', headingsOf(section)) }, into);
    }
  }

  /** Where a table counts, the list below it comments. */
  function hasTable(): boolean {
    tabled ??= section.blocks.some(({ kind }) => kind === 'table');
    return tabled;
  }

  function readPassage({ headings, lead, block }: Passage): void {
    if (block.kind === 'fence' || block.kind === 'quote' || block.kind === 'other') return;
    if (!telling.test(text.slice(block.span.start, block.span.end)) || ofOther || countsBy.other.test(lead)) {
      return;
    }
    const heading = headings[0] ?? '';
    const spread = spreadHere(lead, headings);
    const aboutRisks = headings.some((one) => /risk|风险|風險/.test(one)) || /risk|风险/.test(lead);
    const counting = aboutRisks && !countsBy.notRisks.test(`${lead} ${lead === '' ? heading : ''}`);
    if (block.kind === 'table') {
      if (!isRegister(block.span.start) && deductionColumn(block) < 0)
        readCountTable(
          block,
          { group: into.group('table', block.span.start), spread, counting, gates: decides(lead, headings) },
          into,
        );
      return;
    }
    const lines = statedLinesOf(block).filter((line) => !consumed.has(line));
    const commented = spread !== null && hasTable();
    const spreadGroup = into.group(spread ?? 'spread', section.span.start);
    const read = commented ? new Set<Inline>() : readDistribution(lines, spread, spreadGroup, into);
    const rest = lines.filter((line) => !read.has(line));
    if (rest.length === 0) return;
    const where = `${lead} ${heading}`;
    readSummary(
      rest,
      {
        group: into.group('summary', section.span.start),
        counting: counting && (countsBy.band.test(where) || section.level <= 1),
        gates: decides(lead, headings),
        sentences: counting && /\b(?:summary|overview|distribution|at a glance|snapshot)\b/.test(where),
      },
      into,
    );
  }
}

const telling = /risk|critical|high|medium|low|total|score|gate|categor|\d|风险|風險|高|低/i;

/** `Low Risks: 2` and `Low Risks (2 risks)`; a bare number in brackets is a score. */
function headingPairs(heading: Inline): readonly Pair[] {
  const pairs = pairsOf(heading);
  const bracket = pairs.length === 0 ? countInBrackets(heading) : null;
  if (bracket?.counted?.named !== true) return pairs;
  const value = phraseOf(heading);
  const open = value.text.lastIndexOf('(');
  return [{ label: bracket.name, value: part(value, open + 1, value.text.length - 1), span: bracket.span }];
}

/** The main title is left out: a whole document on residual risks is about its own. */
function isOfOther(section: Section): boolean {
  for (let at: Section | null = section; at !== null && at.level > 1; at = at.parent) {
    if (at.heading !== null && countsBy.other.test(at.heading.content.plain.slice(0, 200).toLowerCase())) return true;
  }
  return false;
}

/** Traces, checklists of tests and reports on them count tests and decide about those. */
function isOfTests(section: Section): boolean {
  let top = section;
  while (top.parent !== null && top.level > 1) top = top.parent;
  const title = top.heading?.content.plain.slice(0, 200) ?? '';
  return /\btraceab|\batdd\b|\btest (?:automation|review|remediation|execution|results?)\b|\bautomation summary\b/i.test(
    title,
  );
}

/** A gate named where risks are fixed, deployed with or accepted is what would follow, not what is decided. */
function decides(lead: string, headings: readonly string[]): boolean {
  const role = roleOf(lead, headings.slice(0, 1));
  return role === null || role === 'summary';
}

/** A heading such as *Risk Distribution* says nothing about the kind, but one above may. */
function spreadHere(lead: string, headings: readonly string[]): Spread | null {
  const [heading = ''] = headings;
  const spread = spreadOf(lead, heading);
  if (spread !== 'component' || /\bby\b|component|module|组件|模块/.test(`${lead} ${heading}`)) return spread;
  return null;
}
