import * as vscode from 'vscode';
import { closeEditors, findings, show, withRule } from './documents';
import { defined, equal } from './expect';
import { vsixOf } from './vsix';

describe('an extension that comes while the window is open', () => {
  const id = 'redhat.vscode-yaml';
  after(async () => {
    // Where the test came to its end it is gone.
    if (vscode.extensions.getExtension(id) !== undefined)
      await vscode.commands.executeCommand('workbench.extensions.uninstallExtension', id);
    await closeEditors();
  });

  it('is left what it says itself, without a new start of the window', async function () {
    // A browser has no place to install a file from.
    if (typeof process === 'undefined') return this.skip();
    this.timeout(120_000);
    const document = await vscode.languages.setTextDocumentLanguage(await show('story-7.2.risk.yaml'), 'yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'raviewer: Ana Ruiz\n');
    await vscode.workspace.applyEdit(edit);
    await findings(document, withRule('unknown-key'));
    const folder = defined(vscode.workspace.workspaceFolders?.[0], 'an open folder');
    const file = vscode.Uri.joinPath(folder.uri, 'stand-in.vsix');
    await vscode.workspace.fs.writeFile(file, vsixOf({ publisher: 'redhat', name: 'vscode-yaml', version: '1.0.0' }));
    await vscode.commands.executeCommand('workbench.extensions.installExtension', file);
    await findings(document, (found) => found.length > 0 && !withRule('unknown-key')(found));
    equal((await outline(document)).length, 0, 'entries of our outline');
    await vscode.commands.executeCommand('workbench.extensions.uninstallExtension', id);
    await findings(document, withRule('unknown-key'));
  });
});

async function outline({ uri }: vscode.TextDocument): Promise<readonly unknown[]> {
  return (await vscode.commands.executeCommand<readonly unknown[]>('vscode.executeDocumentSymbolProvider', uri)) ?? [];
}
