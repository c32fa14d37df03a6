/** Levels that were proposed become a person's word: the status changes from `proposed` to `open`, and nothing else. */
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { type Message, proposedStatus, type Risk, say } from '../engine';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import { wants } from './code-action';
import { nameOf } from './derivation';
import { textEditsOf, workspaceEditOf } from './edits';
import { overlaps, toSpan } from './to-lsp';

export function confirmActions(document: RiskDocument, params: CodeActionParams, client: Client): CodeAction[] {
  if (!client.actionLiterals || !wants(params, confirmKind)) return [];
  const asked = toSpan(document.lines, params.range);
  const all = document.profile.risks.filter(isProposed);
  const here = all.filter(({ sightings }) => sightings.some(({ span }) => overlaps(span, asked)));
  if (here.length === 0) return [];
  const action = (title: Message, risks: readonly Risk[]): CodeAction[] => {
    const edits = textEditsOf(
      document,
      risks.map(({ key }) => ({ kind: 'set', risk: key, field: 'status', value: 'open' })),
    );
    return edits.length === 0
      ? []
      : [{ title: client.tell(title), kind: confirmKind, edit: workspaceEditOf(document, edits, client) }];
  };
  return [
    ...here.flatMap((risk) => action(say`Confirm the levels of ${nameOf(risk)}`, [risk])),
    ...(all.length > 1 ? action(say`Confirm the levels of all ${all.length} proposed risks`, all) : []),
  ];
}

export const confirmKind = CodeActionKind.RefactorRewrite;

export function isProposed({ status }: Risk): boolean {
  return status?.value.trim().toLowerCase() === proposedStatus;
}
