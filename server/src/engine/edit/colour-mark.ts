/** The coloured circle that some tables put before a score or a band: it says the band once more, so it goes with it. */
import type { Change } from '../finding';
import type { Fields, Risk, RiskProfile, Span } from '../model';

/** The marks of one risk that do not belong to this band. */
export function markChanges(text: string, profile: RiskProfile, risk: Risk, band: string): readonly Change[] {
  const marks = risk.sightings.flatMap(({ fields }) => marksOf(text, fields));
  if (marks.length === 0) return [];
  const wanted = markOf(text, profile, risk, band);
  return marks.flatMap((span) =>
    wanted === null || text.slice(span.start, span.end) === wanted ? [] : [{ kind: 'replace', span, text: wanted }],
  );
}

/** As the document marks its other risks of this band, else as most people would. */
function markOf(text: string, profile: RiskProfile, risk: Risk, band: string): string | null {
  for (const other of profile.risks) {
    if (other.key === risk.key || other.computed?.band !== band) continue;
    const [span] = other.sightings.flatMap(({ fields }) => marksOf(text, fields));
    if (span !== undefined) return text.slice(span.start, span.end);
  }
  return usual.get(band) ?? null;
}

function marksOf(text: string, { score, band }: Fields): readonly Span[] {
  const starts = [score?.stated?.span.start, band?.span.start].filter((start) => start !== undefined);
  return [...new Set(starts)].flatMap((start) => markBefore(text, start) ?? []);
}

function markBefore(text: string, end: number): Span | null {
  const from = Math.max(0, end - 8);
  const found = /[🔴🟠🟡🟢🔵🟣🟤⚪⚫](?=[\s*_]*$)/u.exec(text.slice(from, end));
  return found === null ? null : { start: from + found.index, end: from + found.index + found[0].length };
}

const usual: ReadonlyMap<string, string> = new Map([
  ['critical', '🔴'],
  ['high', '🟠'],
  ['medium', '🟡'],
  ['low', '🟢'],
  ['minimal', '⚪'],
]);
