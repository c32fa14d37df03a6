/** Formatting of register tables and of `.risk.yaml`. What a person wrote is never touched, only the white space around it. */
import type { TextEdit as LspEdit } from 'vscode-languageserver';
import { type RiskProfile, read, type Span, type TextEdit } from '../engine';
import type { RiskDocument } from '../workspace/risk-document';
import { formatTable } from './format-table';
import { formatYaml } from './format-yaml';
import { overlaps, toRange } from './to-lsp';

export function formattingEdits(document: RiskDocument, within: Span | null): LspEdit[] {
  const { profile, text, lines } = document;
  const edits =
    profile.format === 'yaml' ? yamlEdits(document) : profile.tables.flatMap((table) => formatTable(text, table));
  return edits
    .filter(({ span }) => within === null || overlaps(span, within))
    .map(({ span, text: newText }) => ({ range: toRange(lines, span), newText }));
}

/** Line by line where their number stays; where blank lines went, the whole text from the first to the last change. */
function yamlEdits({ text, profile, validation }: RiskDocument): readonly TextEdit[] {
  const wanted = formatYaml(text);
  if (wanted === text) return [];
  // The reader is the judge: a formatted text that says something else is thrown away.
  if (withoutSpace(wanted) !== withoutSpace(text)) return [];
  if (valuesOf(read(wanted, validation).profile) !== valuesOf(profile)) return [];
  const before = linesOf(text);
  const after = linesOf(wanted);
  if (before.length !== after.length) return [{ span: { start: 0, end: text.length }, text: wanted }];
  let start = 0;
  return before.flatMap((line, index) => {
    const span = { start, end: start + line.length };
    start = span.end;
    return line === after[index] ? [] : [{ span, text: after[index] ?? '' }];
  });
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Each with its line break. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

/** Everything the profile says, without its places. */
function valuesOf({ risks, claims, problems, story, title, date }: RiskProfile): string {
  const without = new Set(['span', 'sightings', 'head', 'form', 'labelSpan', 'valueSpan', 'length']);
  return JSON.stringify({ risks, claims, problems, story, title, date }, (key, value: unknown) =>
    without.has(key) ? undefined : value,
  );
}
