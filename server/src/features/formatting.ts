/** Formatting of register tables and of `.risk.yaml`. What a person wrote is never touched, only the white space around it. */
import type { TextEdit as LspEdit } from 'vscode-languageserver';
import { applyEdits, type RiskProfile, read, type Span, type TextEdit } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { formatTable } from './format-table';
import { formatYaml } from './format-yaml';
import { lineAt } from './line';
import { toRange } from './to-lsp';

export function formattingEdits(document: RiskDocument, within: Span | null): LspEdit[] {
  const { profile, text, lines } = document;
  const wanted =
    profile.format === 'yaml' ? yamlEdits(document) : profile.tables.flatMap((table) => formatTable(text, table));
  const edits = within === null ? wanted : insideOf(document, wanted, within);
  return edits.map(({ span, text: newText }) => ({ range: toRange(lines, span), newText }));
}

/** The edits of the lines that are selected; none where half of a change would say something else than the whole. */
function insideOf(document: RiskDocument, edits: readonly TextEdit[], within: Span): readonly TextEdit[] {
  const { text, profile } = document;
  const start = lineAt(text, within.start).start;
  // A selection of whole lines ends at the start of the next one.
  const isWhole = within.end > within.start && lineAt(text, within.end).start === within.end;
  const end = isWhole ? within.end : text.indexOf('\n', within.end) + 1 || text.length;
  const own = edits.filter(({ span }) => span.start >= start && span.end <= end && !(isWhole && span.start === end));
  return profile.format !== 'yaml' || own.length === edits.length || isSame(document, own) ? own : [];
}

/** Only the lines that differ, so that cursors and folds elsewhere stay where they are. */
function yamlEdits(document: RiskDocument): readonly TextEdit[] {
  const { text, profile } = document;
  if (profile.problems.some(({ rule }) => rule === 'invalid-yaml')) return [];
  const wanted = formatYaml(text);
  if (wanted === text || withoutSpace(wanted) !== withoutSpace(text)) return [];
  const edits = lineByLine(text, wanted);
  return isSame(document, edits) ? edits : [];
}

/** No line with text is made or goes: each has its own edit, and each run of blank lines before it. */
function lineByLine(text: string, wanted: string): readonly TextEdit[] {
  const before = runsOf(text);
  const after = runsOf(wanted);
  let start = 0;
  return before.flatMap((part, index) => {
    const span = { start, end: start + part.length };
    start = span.end;
    return part === (after[index] ?? '') ? [] : [{ span, text: after[index] ?? '' }];
  });
}

/** Blank lines and lines with text, in turns. */
function runsOf(text: string): readonly string[] {
  const runs: string[] = [];
  let blank = '';
  for (const line of text.split(/(?<=\n)/)) {
    if (line.trim() === '') blank += line;
    else {
      runs.push(blank, line);
      blank = '';
    }
  }
  return [...runs, blank];
}

/** The reader is the judge: a formatted text that says something else is thrown away. */
function isSame({ text, profile, validation }: RiskDocument, edits: readonly TextEdit[]): boolean {
  return valuesOf(read(applyEdits(text, edits), validation).profile) === valuesOf(profile);
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Everything the profile says, without its places. */
function valuesOf({ risks, claims, problems, story, title, date }: RiskProfile): string {
  const without = new Set(['span', 'sightings', 'head', 'form', 'labelSpan', 'valueSpan', 'length']);
  return JSON.stringify({ risks, claims, problems, story, title, date }, (key, value: unknown) =>
    without.has(key) ? undefined : value,
  );
}
