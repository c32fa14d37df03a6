/** Quick fixes. Each is made anew from the current text: nothing that a client kept from an older version is trusted. */
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import type { Finding, Fix } from '../engine';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import { textEditsOf, workspaceEditOf } from './edits';
import { overlaps, toRange, toSpan } from './to-lsp';

export function codeActions(document: RiskDocument, params: CodeActionParams, client: Client): CodeAction[] {
  if (!client.actionLiterals || !wants(params, CodeActionKind.QuickFix)) return [];
  const asked = toSpan(document.lines, params.range);
  const found = document.findings.filter(({ span }) => overlaps(span, asked));
  const preferred = new Set<number>();
  return found.flatMap((finding) => {
    const { fix, span } = finding;
    if (fix === null) return [];
    const action = quickFix(document, finding, fix, params, client);
    if (action === null || !client.preferredActions) return action ?? [];
    // Two findings on one word have one fix that the editor may take without asking.
    const isPreferred = fix.certain && !preferred.has(span.start);
    if (isPreferred) preferred.add(span.start);
    return [{ ...action, isPreferred }];
  });
}

/** `quickfix` is wanted where a client asks for nothing in particular, or for it, or for a kind above it. */
export function wants({ context }: CodeActionParams, kind: string): boolean {
  return (
    context.only === undefined ||
    context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`))
  );
}

function quickFix(
  document: RiskDocument,
  finding: Finding,
  fix: Fix,
  params: CodeActionParams,
  client: Client,
): CodeAction | null {
  const edits = textEditsOf(document, fix.changes);
  if (edits.length === 0) return null;
  return {
    title: client.tell(fix.title),
    kind: CodeActionKind.QuickFix,
    diagnostics: params.context.diagnostics.filter((diagnostic) => speaksOf(document, diagnostic, finding)),
    edit: workspaceEditOf(document, edits, client),
  };
}

export function speaksOf(document: RiskDocument, { code, range }: Diagnostic, finding: Finding): boolean {
  const own = toRange(document.lines, finding.span);
  return (
    code === finding.rule &&
    range.start.line === own.start.line &&
    range.start.character === own.start.character &&
    range.end.line === own.end.line &&
    range.end.character === own.end.character
  );
}
