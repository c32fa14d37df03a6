import * as vscode from 'vscode';
import { closeEditors, findings, ruleOf, show, withRule } from './documents';
import { defined, equal, match } from './expect';
import { extension } from './extension';

/** The part of our client that the tree is filled from. */
interface Client {
  childrenOf(parent: vscode.TreeItem | undefined): Promise<vscode.TreeItem[]>;
}

describe('the tree of risks', () => {
  before('start the server', async () => {
    await findings(await show('story-7.2.risk.yaml'));
    await closeEditors();
  });
  afterEach(closeEditors);
  const client = async () => defined(await extension().exports.client(), 'the client') as unknown as Client;
  const roots = async () => (await client()).childrenOf(undefined);

  it('lists the profiles of the workspace, those that no editor shows included', async () => {
    await show('README.md');
    const labels = (await roots()).map(({ label }) => label);
    equal(labels, ['Story 7.2', 'Story 7.3'], 'the stories');
  });

  it('puts what has no owner first, and says how many risks of which level there are', async () => {
    const [story] = await roots();
    match(String(story?.description), /^2 risks, 1 unowned · 1 Critical, 1 High$/, 'the counts');
    const risks = await (await client()).childrenOf(story);
    equal(
      risks.map(({ label }) => label),
      ['DATA-001', 'SEC-001'],
      'the order',
    );
    match(String(risks[0]?.description), /no owner/, 'what is missing');
  });

  it('opens the line of a risk', async () => {
    const [story] = await roots();
    const [risk] = await (await client()).childrenOf(story);
    const { command, arguments: words } = defined(risk?.command, 'a command');
    await vscode.commands.executeCommand(command, ...(words ?? []));
    const editor = defined(vscode.window.activeTextEditor, 'an editor');
    equal(editor.document.getText(editor.selection), 'DATA-001', 'the selection');
  });

  it('follows the text as it is typed', async () => {
    const document = await show('story-7.2.risk.yaml');
    await findings(document, withRule('score-mismatch'));
    const at = document.positionAt(document.getText().indexOf('Amounts lose'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, at, 'All ');
    const before = await titles();
    equal(before.includes('6 High · no owner · Amounts lose their cents on import'), true, before.join());
    await vscode.workspace.applyEdit(edit);
    for (let asked = 0; asked < 100; asked += 1) {
      if ((await titles()).includes('6 High · no owner · All Amounts lose their cents on import')) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`the tree still says ${(await titles()).join()}`);
  });

  async function titles(): Promise<readonly string[]> {
    const [story] = await roots();
    return (await (await client()).childrenOf(story)).map(({ description }) => String(description));
  }
});

describe('the page of a rule', () => {
  afterEach(closeEditors);

  it('is what the code of a finding links to', async () => {
    const document = await show('story-7.2.risk.yaml');
    const found = await findings(document, withRule('score-mismatch'));
    const code = found.find((each) => ruleOf(each) === 'score-mismatch')?.code;
    if (typeof code !== 'object') throw new Error(`${code} is not linked`);
    const { target } = code;
    equal(String(target), 'risk-profile-rule:/score-mismatch.md', 'the address');
    match((await vscode.workspace.openTextDocument(target)).getText(), /^# score-mismatch$/m, 'the page');
  });

  it('opens in every host', async () => {
    const opened = new Promise<string>((resolve) => {
      const listener = vscode.window.tabGroups.onDidChangeTabs(({ opened: [tab] }) => {
        if (tab === undefined) return;
        listener.dispose();
        resolve(tab.label);
      });
    });
    await vscode.commands.executeCommand('riskProfile.explainRule', 'score-mismatch');
    match(await opened, /score-mismatch/, 'the tab');
  });
});

describe('a new profile', () => {
  afterEach(closeEditors);

  it('is an untitled one with a snippet to fill in, and is checked as such', async () => {
    await vscode.commands.executeCommand('riskProfile.newProfile');
    const { document } = defined(vscode.window.activeTextEditor, 'an editor');
    equal(document.languageId, 'risk-yaml', 'the language');
    match(document.getText(), /^story: .*\n[\s\S]*probability: low/, 'the snippet');
    await findings(document);
  });
});
