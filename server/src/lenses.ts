/**
 * What lenses do in an editor that has none of our commands. One tells as much as a hover does; and where the editor applies edits, one
 * confirms proposed levels. Every other lens of ours asks a person something, in a window that only our own client has.
 */
import { ErrorCodes, MessageType, ResponseError, ShowMessageNotification } from 'vscode-languageserver';
import { say } from './engine';
import { answerConfirm } from './features/confirm-action';
import { workspaceEditOf } from './features/edits';
import { confirmCommand, lensCommandsOf, tellCommand } from './features/lens-commands';
import { tellMore } from './features/tell-more';
import type { Session } from './session';
import type { RiskDocument } from './workspace/risk-document';

export function serveLenses({ connection, client, on }: Session): void {
  const { tell } = client;
  const commands = new Map<string, (document: RiskDocument, asked: unknown) => void | Promise<void>>([
    [tellCommand, (document, asked) => show(MessageType.Info, tellMore(document, asked, tell))],
    [confirmCommand, confirm],
  ]);

  connection.onExecuteCommand(async ({ command, arguments: given }, token) => {
    const run = lensCommandsOf(client).includes(command) ? commands.get(command) : undefined;
    if (run === undefined) throw new ResponseError(ErrorCodes.InvalidParams, `There is no command ${command}.`);
    const [asked] = given ?? [];
    const uri: unknown = asked?.uri;
    if (typeof uri === 'string') await on({ textDocument: { uri } }, token, undefined, (found) => run(found, asked));
    return null;
  });

  async function confirm(document: RiskDocument, asked: unknown): Promise<void> {
    const { version, risk } = asked as { readonly version?: unknown; readonly risk?: unknown };
    const seen = {
      version: typeof version === 'number' ? version : document.version,
      risk: typeof risk === 'string' ? risk : null,
    };
    const answer = answerConfirm(document, seen, tell);
    if (answer.kind === 'refused') return show(MessageType.Warning, answer.reason);
    const edit = workspaceEditOf(document, [...answer.edits], client);
    const label = tell(say`Confirm the proposed levels`);
    const { applied } = await connection.workspace.applyEdit({ label, edit }).catch(() => ({ applied: false }));
    if (!applied) show(MessageType.Warning, tell(say`The text has changed since; nothing was written. Try again.`));
  }

  function show(type: MessageType, message: string | null): void {
    if (message !== null) void connection.sendNotification(ShowMessageNotification.type, { type, message });
  }
}
