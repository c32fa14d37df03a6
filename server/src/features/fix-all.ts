/** `source.fixAll.riskProfile`: every fix that is safe without a look, as one edit and one undo. */
import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { fixAll, say } from '../engine';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import { wants } from './code-action';
import { workspaceEditOf } from './edits';
import { toRange } from './to-lsp';

export const fixAllKind = 'source.fixAll.riskProfile';

/** Only where asked for by kind: it is work, and a light bulb at every word is noise. */
export function fixAllActions(document: RiskDocument, params: CodeActionParams, client: Client): CodeAction[] {
  if (params.context.only === undefined || !client.actionLiterals || !wants(params, fixAllKind)) return [];
  const edits = fixAll(document.reading, document.validation).map(({ span, text }) => ({
    range: toRange(document.lines, span),
    newText: text,
  }));
  if (edits.length === 0) return [];
  return [
    {
      title: client.tell(say`Fix all wrong numbers`),
      kind: fixAllKind,
      edit: workspaceEditOf(document, edits, client),
    },
  ];
}
