/** Silences a finding in the text, at its own line, with room for the reason. */
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Finding, Span } from '../engine';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import { wants } from './code-action';
import { workspaceEditOf } from './edits';
import { lineAt } from './line';
import { overlaps, toRange, toSpan } from './to-lsp';

export function disableActions(document: RiskDocument, params: CodeActionParams, client: Client): CodeAction[] {
  if (!client.actionLiterals || !wants(params, CodeActionKind.QuickFix)) return [];
  const asked = toSpan(document.lines, params.range);
  const found = document.findings.filter(({ span, rule }) => overlaps(span, asked) && !unreadable.has(rule));
  const rules = new Map(found.map((finding) => [finding.rule, finding]));
  return [...rules.values()].map((finding) => ({
    title: `Disable ${finding.rule} here, with a reason`,
    kind: CodeActionKind.QuickFix,
    edit: workspaceEditOf(document, [commentFor(document, finding)], client),
  }));
}

/** A comment does not make broken text readable. */
const unreadable: ReadonlySet<string> = new Set(['invalid-yaml', 'invalid-shape']);

function commentFor({ text, lines, profile }: RiskDocument, { span, rule }: Finding): ReturnType<typeof insertion> {
  const line = lineAt(text, span.start);
  const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
  const newline = text.startsWith('\r\n', line.end) ? '\r\n' : '\n';
  if (profile.format === 'yaml') {
    const comment = `${indent}# risk-disable-next-line ${rule} -- because …${newline}`;
    return insertion(lines, line.start, comment);
  }
  // A comment between two rows would end the table: there it stands at the end of its row.
  const isRow = profile.tables.some(({ span: table }) => table.start <= span.start && span.start <= table.end);
  return isRow
    ? insertion(lines, rowEnd(text, line), `<!-- risk-disable-line ${rule} -- because … --> `)
    : insertion(lines, line.start, `${indent}<!-- risk-disable-next-line ${rule} -- because … -->${newline}`);
}

function insertion(lines: RiskDocument['lines'], offset: number, newText: string) {
  return { range: toRange(lines, { start: offset, end: offset }), newText };
}

/** Before the last pipe, inside the last cell. */
function rowEnd(text: string, line: Span): number {
  const row = text.slice(line.start, line.end).trimEnd();
  return line.start + (row.endsWith('|') ? row.length - 1 : row.length);
}
