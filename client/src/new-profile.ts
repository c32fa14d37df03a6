/** Untitled profiles: one to fill in, which is the snippet that one gets by typing `profile`, and one with mistakes to look at. */
import { commands, env, Uri, window, workspace } from 'vscode';

export async function newProfile(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'risk-yaml' });
  await window.showTextDocument(document);
  await commands.executeCommand('editor.action.insertSnippet', { langId: 'risk-yaml', name: 'Risk profile' });
}

export async function openExample(extensionUri: Uri): Promise<void> {
  const name = env.language.toLowerCase() === 'zh-cn' ? 'example.zh-cn.yaml' : 'example.yaml';
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'media', 'walkthrough', name));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'risk-yaml', content }));
}
