/**
 * Refactorings of a whole document: columns that its table lacks, and its risks as `.risk.yaml`. Both show what they would do before
 * they do it. The columns are an edit of their own; the new file is made when somebody asks, since a light bulb at every word must
 * cost nothing.
 */
import type { CodeAction, CodeActionParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { convert, missingColumns, say } from '../engine';
import type { ColumnsAnswer } from '../protocol';
import type { Client } from '../workspace/client';
import type { RiskDocument } from '../workspace/risk-document';
import type { Tell } from '../workspace/speech';
import { wants } from './code-action';
import { confirmKind } from './confirm-action';
import { freeName } from './convert';
import { workspaceEditOf } from './edits';
import { overlaps, toRange, toSpan } from './to-lsp';

export async function refactorActions(
  document: RiskDocument,
  params: CodeActionParams,
  files: () => Promise<readonly string[]>,
  client: Client,
): Promise<CodeAction[]> {
  if (!client.actionLiterals || !wants(params, refactorKind)) return [];
  return [...columnActions(document, params, client), ...(await upgradeActions(document, params, files, client))];
}

const refactorKind = confirmKind;

/** For the command: the columns of every table of the document. */
export function columnsFor(document: RiskDocument, version: number, tell: Tell): ColumnsAnswer {
  if (version !== document.version)
    return { kind: 'refused', reason: tell(say`The text has changed since; nothing was written. Try again.`) };
  const { text, profile, findings } = document;
  const found = missingColumns(text, profile, findings);
  if (found.length === 0) return { kind: 'refused', reason: tell(say`No risk table here lacks a column.`) };
  const titles = [...new Set(found.flatMap((one) => one.titles))];
  return { kind: 'edit', version, titles, edits: found.flatMap(({ edits }) => toEdits(document, edits)) };
}

/** On the table whose head or row the cursor stands on, and on the title for all of them. */
function columnActions(document: RiskDocument, params: CodeActionParams, client: Client): CodeAction[] {
  const { text, profile, findings, lines } = document;
  const asked = toSpan(lines, params.range);
  const onTitle = isOnTitle(document, params);
  const isNear = profile.tables.some(({ span }) => overlaps(span, asked));
  if (!onTitle && !isNear) return [];
  const found = missingColumns(text, profile, findings).filter(({ table }) => {
    const span = profile.tables[table]?.span;
    return onTitle || (span !== undefined && overlaps(span, asked));
  });
  if (found.length === 0) return [];
  const titles = [...new Set(found.flatMap((one) => one.titles))].join(', ');
  const title = client.tell(say`Add missing columns: ${titles}`);
  if (client.commands.has(addColumns)) return [commandAction(title, addColumns, document)];
  const edits = found.flatMap((one) => toEdits(document, one.edits));
  return [{ title, kind: refactorKind, edit: confirmed(workspaceEditOf(document, edits, client), title, client) }];
}

async function upgradeActions(
  document: RiskDocument,
  params: CodeActionParams,
  files: () => Promise<readonly string[]>,
  client: Client,
): Promise<CodeAction[]> {
  const { profile, uri } = document;
  if (profile.kind === 'gate' || profile.risks.length === 0 || /\.risk\.ya?ml$/i.test(uri)) return [];
  if (!isOnTitle(document, params)) return [];
  const title = client.tell(say`Upgrade to .risk.yaml`);
  if (client.commands.has(upgrade)) return [commandAction(title, upgrade, document)];
  const made = client.createsFiles && client.versionedEdits ? freeName(uri, 'yaml', new Set(await files())) : null;
  if (made === null) return [];
  const start = { line: 0, character: 0 };
  const newText = convert(document.reading, document.policy, 'yaml');
  const edit: WorkspaceEdit = {
    documentChanges: [
      { kind: 'create', uri: made, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri: made, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ],
  };
  return [{ title, kind: refactorKind, edit: confirmed(edit, title, client) }];
}

const upgrade = 'riskProfile.upgrade';
const addColumns = 'riskProfile.addColumns';

/** Our own client shows the whole change before it is made, and makes it in every table of the document. */
function commandAction(title: string, command: string, { uri, version }: RiskDocument): CodeAction {
  return { title, kind: refactorKind, command: { title, command, arguments: [{ uri, version }] } };
}

/** The heading that names the profile, or the first line where there is none. */
function isOnTitle({ profile, lines }: RiskDocument, { range }: CodeActionParams): boolean {
  const title = profile.title === null ? null : toRange(lines, profile.title.span);
  const line = title?.start.line ?? 0;
  return range.start.line <= line && range.end.line >= line;
}

/** An editor that can show changes first is asked to. */
function confirmed(edit: WorkspaceEdit, label: string, client: Client): WorkspaceEdit {
  if (!client.changeAnnotations || edit.documentChanges === undefined) return edit;
  const annotationId = 'refactor';
  return {
    documentChanges: edit.documentChanges.map((change) =>
      'edits' in change
        ? { ...change, edits: change.edits.map((one) => ({ ...one, annotationId })) }
        : { ...change, annotationId },
    ),
    changeAnnotations: { [annotationId]: { label, needsConfirmation: true } },
  };
}

function toEdits({ lines }: RiskDocument, edits: ReturnType<typeof missingColumns>[number]['edits']): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text }));
}
