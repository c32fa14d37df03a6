/** Levels that were proposed become a person's word: the status changes from `proposed` to `open`, and nothing else. */
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { type Change, type Message, proposedStatus, type Risk, say } from '../engine';
import type { EditAnswer } from '../protocol';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import type { Tell } from '../workspace/speech';
import { wants } from './code-action';
import { nameOf } from './derivation';
import { answerEdit } from './edit-request';
import { textEditsOf, workspaceEditOf } from './edits';
import { overlaps, toSpan } from './to-lsp';

export function confirmActions(document: RiskDocument, params: CodeActionParams, client: Client): CodeAction[] {
  if (!client.actionLiterals || !wants(params, confirmKind)) return [];
  const asked = toSpan(document.lines, params.range);
  const all = document.profile.risks.filter(isProposed);
  const here = all.filter(({ sightings }) => sightings.some(({ span }) => overlaps(span, asked)));
  if (here.length === 0) return [];
  const action = (title: Message, risks: readonly Risk[]): CodeAction[] => {
    const edits = textEditsOf(document, risks.map(confirmed));
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

/** By a lens; `risk` is null for all that are proposed, and `version` the text that the person saw. */
export interface Confirmation {
  readonly version: number;
  readonly risk: string | null;
}

export function answerConfirm(document: RiskDocument, { version, risk }: Confirmation, tell: Tell): EditAnswer {
  const risks = document.profile.risks.filter((each) => isProposed(each) && (risk ?? each.key) === each.key);
  return answerEdit(document, { textDocument: { uri: document.uri, version }, changes: risks.map(confirmed) }, tell);
}

function confirmed({ key }: Risk): Change {
  return { kind: 'set', risk: key, field: 'status', value: 'open' };
}

export function isProposed({ status }: Risk): boolean {
  return status?.value.trim().toLowerCase() === proposedStatus;
}
