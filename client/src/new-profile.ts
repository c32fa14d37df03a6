/** An untitled profile to fill in: the same snippet that one gets by typing `profile`. */
import { commands, window, workspace } from 'vscode';

export async function newProfile(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'risk-yaml' });
  await window.showTextDocument(document);
  await commands.executeCommand('editor.action.insertSnippet', { langId: 'risk-yaml', name: 'Risk profile' });
}
