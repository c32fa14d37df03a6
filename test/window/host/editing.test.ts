import * as vscode from 'vscode';
import { closeEditors, findings, ruleOf, show, withRule } from './documents';
import { defined, equal, match } from './expect';

const documents = [
  { file: 'story-7.2.risk.yaml', wrong: 'score: 6', message: 'score is 6, but 3 × 3 is 9', right: 'score: 9' },
  { file: 'register.md', wrong: '| 5 ', message: 'score is 5, but 2 × 3 is 6', right: '| 6 ' },
] as const;

for (const { file, wrong, message, right } of documents) {
  describe(`a wrong score in ${file}`, () => {
    afterEach(closeEditors);

    it('is a diagnostic on the number alone', async () => {
      const document = await show(file);
      const diagnostic = await wrongScore(document);
      equal(diagnostic.message, message, 'the message');
      equal(document.getText(diagnostic.range), /\d+/.exec(wrong)?.[0], 'the marked text');
    });

    it('is explained by a hover', async () => {
      const document = await show(file);
      const { range } = await wrongScore(document);
      const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, range.start);
      const text = hovers.flatMap(({ contents }) =>
        contents.map((part) => (typeof part === 'string' ? part : part.value)),
      );
      match(text.join('\n'), /[×*]/, 'the derivation of the score');
    });

    it('stands under a code lens', async () => {
      const document = await show(file);
      await wrongScore(document);
      const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
      equal(lenses.length >= 2, true, `a lens on the profile and on its risks; there are ${lenses.length}`);
    });

    it('is set right by its quick fix, once and for all', async () => {
      const document = await show(file);
      const diagnostic = await wrongScore(document);
      const before = document.getText();
      const actions = await ask<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        diagnostic.range,
      );
      const fix = defined(
        actions.find(({ isPreferred, edit }) => isPreferred && edit),
        `a preferred fix among ${actions.map(({ title }) => title).join(', ')}`,
      );
      await vscode.workspace.applyEdit(defined(fix.edit, 'the edit of the fix'));
      equal(document.getText(), before.replace(wrong, right), 'the whole text after the fix');
      await findings(document, (found) => !withRule('score-mismatch')(found));
    });
  });
}

async function wrongScore(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  const found = await findings(document, withRule('score-mismatch'));
  return defined(
    found.find((diagnostic) => ruleOf(diagnostic) === 'score-mismatch'),
    'the finding',
  );
}

async function ask<T>(command: string, ...args: unknown[]): Promise<T> {
  return defined(await vscode.commands.executeCommand<T>(command, ...args), `an answer to ${command}`);
}
