import * as vscode from 'vscode';
import { defined } from './expect';

/** Opens a file of the test workspace in an editor, as a person would. */
export async function show(file: string): Promise<vscode.TextDocument> {
  const folder = defined(vscode.workspace.workspaceFolders?.[0], 'an open folder');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Our diagnostics of a document, as soon as they fulfil a condition; each change of them is looked at. */
export function findings(
  document: vscode.TextDocument,
  fulfil: (found: readonly vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  const ours = () => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'risk-profile');
  return new Promise((resolve, reject) => {
    const look = () => {
      if (fulfil(ours())) end(() => resolve(ours()));
    };
    // Shorter than a test's own time limit, which could not say what was there instead.
    const deadline = setTimeout(
      () => end(() => reject(new Error(`not the awaited diagnostics: ${list(ours())}`))),
      25_000,
    );
    const subscription = vscode.languages.onDidChangeDiagnostics(look);
    const end = (answer: () => void) => {
      clearTimeout(deadline);
      subscription.dispose();
      answer();
    };
    look();
  });
}

function list(found: readonly vscode.Diagnostic[]): string {
  const lines = found.map((one) => `${one.range.start.line + 1}: ${one.message} (${ruleOf(one)})`);
  return lines.length > 0 ? `\n${lines.join('\n')}` : 'none';
}

/** The slug of the rule, also where the diagnostic links to the rule's page. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function withRule(rule: string) {
  return (found: readonly vscode.Diagnostic[]) => found.some((diagnostic) => ruleOf(diagnostic) === rule);
}

/** Takes back every change, so that the next test meets the file as it was. */
export async function closeEditors(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
