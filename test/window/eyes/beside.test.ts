import { deepEqual, equal, match } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../scripts/testbed/temporary-folder.mjs';
import { useWorkbench } from './use-workbench';

const text = `story: "4.2"
risks:
  - id: TECH-001
    title: Queue drops messages
    probability: medium
    impact: high
    onwer: Ana Ruiz
    mitigations: [Acknowledge after the write]
    tests: [Stop the worker in between]
`;

const register = `# Risk Profile: Story 4.3

| Risk ID | Title | Probability | Impact | Score | Owner |
|---|---|---|---|---|---|
| TECH-001 | Queue drops messages | Low (1) | High (3) | 3 | Ana Ruiz |
`;

describe('beside the extensions for YAML and Markdown', () => {
  const folder = join(temporaryFolder('risk-beside'), 'beside');
  mkdirSync(folder);
  writeFileSync(join(folder, 'queue.risk.yaml'), text);
  writeFileSync(join(folder, 'register.md'), register);
  const settings = { 'files.associations': { '*.risk.yaml': 'yaml' } };
  const window = useWorkbench({
    folder,
    file: 'queue.risk.yaml',
    settings,
    beside: [yamlExtension(), markdownExtension()],
  });

  before('wait until both have spoken: our status comes after our findings', async () => {
    await window().seeSquiggles('warning');
    await window().status().waitFor();
  });

  it('nothing is said twice', async () => {
    const said = await window().problems();
    equal(said.length, 1, said.join('\n'));
    match(said[0] ?? '', /Property onwer is not allowed/);
  });

  it('no key is offered twice', async () => {
    await window().goTo(9, 1);
    await window().press('End Enter');
    await window().type('own');
    const rows = window().page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.filter({ hasText: 'owner' }).first().waitFor();
    const labels = await rows.locator('.label-name').allTextContents();
    deepEqual(
      labels.filter((label) => label === 'owner'),
      ['owner'],
    );
    await window().screenshot('beside-yaml');
    await window().press('Escape');
    await window().runCommand('File: Revert File');
    await window().page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  });

  it('nobody is asked who formats, and the risks are formatted by a command', async () => {
    await window().open('register.md');
    // Both have registered what they register: the lenses are there, and the stand-in says so.
    await window().codeLenses();
    await window().page.locator('.statusbar-item', { hasText: 'linter is ready' }).waitFor();
    await window().runCommand('Format Document');
    await see(/Story 4\.3 \(linted\)/);
    equal(await window().page.locator('.monaco-dialog-box').count(), 0);
    await window().runCommand('Risk Profile: Format Risks');
    await see(/\| TECH-001 \| Queue drops messages \| Low \(1\) {5}\| High \(3\) \| {5}3 \| Ana Ruiz \|/);
    await window().screenshot('beside-formatters');
  });

  /** Waits until the editor shows a text. */
  const see = (text: RegExp) =>
    window()
      .page.locator('.editor-instance .view-lines', { hasText: new RegExp(text.source.replaceAll(' ', '\\s')) })
      .first()
      .waitFor();
});

/** Has the name of the YAML extension and says of a file what our schema lets it say. */
function yamlExtension(): string {
  return standIn(
    'redhat',
    'vscode-yaml',
    'yaml',
    `const { CompletionItem, Diagnostic, languages, Range, workspace } = require('vscode');
exports.activate = () => {
  const found = languages.createDiagnosticCollection('yaml');
  const check = (document) => {
    if (document.languageId !== 'yaml') return;
    const at = document.getText().indexOf('onwer');
    const range = new Range(document.positionAt(at), document.positionAt(at + 5));
    found.set(document.uri, at < 0 ? [] : [new Diagnostic(range, 'Property onwer is not allowed.', 1)]);
  };
  workspace.textDocuments.forEach(check);
  workspace.onDidOpenTextDocument(check);
  workspace.onDidChangeTextDocument(({ document }) => check(document));
  languages.registerCompletionItemProvider('yaml', { provideCompletionItems: () => [new CompletionItem('owner')] });
};
`,
    { configurationDefaults: { '[yaml]': { 'editor.quickSuggestions': { strings: true } } } },
  );
}

/** Has the name of markdownlint and, as that does, a formatter for every Markdown file. */
function markdownExtension(): string {
  return standIn(
    'DavidAnson',
    'vscode-markdownlint',
    'markdown',
    `const { languages, TextEdit, window } = require('vscode');
exports.activate = () => {
  const end = (document) => document.lineAt(0).range.end;
  languages.registerDocumentRangeFormattingEditProvider('markdown', {
    provideDocumentRangeFormattingEdits: (document) => [TextEdit.insert(end(document), ' (linted)')],
  });
  const item = window.createStatusBarItem();
  item.text = 'linter is ready';
  item.show();
};
`,
  );
}

/** An extension that has the name of another and does as little of its work as a test needs. */
function standIn(publisher: string, name: string, language: string, code: string, contributes = {}): string {
  const extension = join(temporaryFolder('risk-stand-in'), `${publisher}.${name}-1.0.0`);
  mkdirSync(extension);
  const manifest = { name, publisher, version: '1.0.0', engines: { vscode: '^1.100.0' }, main: './extension.js' };
  writeFileSync(
    join(extension, 'package.json'),
    JSON.stringify({ ...manifest, activationEvents: [`onLanguage:${language}`], contributes }),
  );
  writeFileSync(join(extension, 'extension.js'), code);
  return extension;
}
