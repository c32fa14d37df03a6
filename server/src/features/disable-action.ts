/** Silences a finding in the text, at its own line, with room for the reason. */
import { type CodeAction, CodeActionKind, type CodeActionParams, type TextEdit } from 'vscode-languageserver';
import { disable, type Finding, type Span, say } from '../engine';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import { wants } from './code-action';
import { workspaceEditOf } from './edits';
import { overlaps, toRange, toSpan } from './to-lsp';

export function disableActions(document: RiskDocument, params: CodeActionParams, client: Client): CodeAction[] {
  if (!client.actionLiterals || !wants(params, CodeActionKind.QuickFix)) return [];
  const asked = toSpan(document.lines, params.range);
  const found = document.findings.filter(
    ({ span, rule }) => overlaps(span, asked) && !unreadable.has(rule) && !isInFence(document, span),
  );
  const rules = new Map(found.map((finding) => [finding.rule, finding]));
  return [...rules.values()].map((finding) => ({
    title: client.tell(say`Disable ${finding.rule} here, with a reason`),
    kind: CodeActionKind.QuickFix,
    edit: workspaceEditOf(document, [commentFor(document, finding)], client),
  }));
}

/** A comment does not make broken text readable. */
const unreadable: ReadonlySet<string> = new Set(['invalid-yaml', 'invalid-shape']);

/** In a code block of Markdown a comment is code like the rest. */
function isInFence({ text, profile }: RiskDocument, { start }: Span): boolean {
  if (profile.format === 'yaml') return false;
  const fences = text.slice(0, start).match(/^[ \t]*(?:```|~~~)/gm)?.length ?? 0;
  return fences % 2 === 1;
}

function commentFor({ text, lines, profile }: RiskDocument, finding: Finding): TextEdit {
  const { span, text: newText } = disable(text, profile, finding, 'because …');
  return { range: toRange(lines, span), newText };
}
