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

describe('beside the YAML extension', () => {
  const folder = join(temporaryFolder('risk-beside'), 'beside');
  mkdirSync(folder);
  writeFileSync(join(folder, 'queue.risk.yaml'), text);
  const settings = { 'files.associations': { '*.risk.yaml': 'yaml' } };
  const window = useWorkbench({ folder, file: 'queue.risk.yaml', settings, beside: [yamlExtension()] });

  it('nothing is said twice', async () => {
    await window().seeSquiggles('warning');
    const said = await window().problems();
    equal(said.length, 1, said.join('\n'));
    match(said[0] ?? '', /Property onwer is not allowed/);
  });

  it('no key is offered twice', async () => {
    await window().page.locator('.editor-instance .view-lines').first().click();
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
  });
});

/** A stand-in: it has the name of the YAML extension and says of a file what our schema lets it say. */
function yamlExtension(): string {
  const extension = join(temporaryFolder('risk-yaml-extension'), 'redhat.vscode-yaml-1.0.0');
  mkdirSync(extension);
  const manifest = {
    name: 'vscode-yaml',
    publisher: 'redhat',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    activationEvents: ['onLanguage:yaml'],
    main: './extension.js',
    contributes: { configurationDefaults: { '[yaml]': { 'editor.quickSuggestions': { strings: true } } } },
  };
  writeFileSync(join(extension, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    join(extension, 'extension.js'),
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
  );
  return extension;
}
