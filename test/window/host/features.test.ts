import * as vscode from 'vscode';
import { closeEditors, findings, show } from './documents';
import { defined, equal, match } from './expect';

// What the server answers is tested over the protocol; that its answers arrive in VS Code, here, in both hosts.
describe('every feature arrives in VS Code', () => {
  let document: vscode.TextDocument;
  const uri = () => document.uri;
  /** The first place of a word. */
  const at = (word: string) => document.positionAt(document.getText().indexOf(word));
  const ask = <T>(command: string, ...args: unknown[]) => answer<T>(command, uri(), ...args);
  const texts = (ranges: readonly { readonly range: vscode.Range }[]) =>
    ranges.map(({ range }) => document.getText(range)).join();

  describe('in .risk.yaml', () => {
    before(() => open('story-7.2.risk.yaml'));
    after(closeEditors);

    it('completion', async () => {
      const { items } = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', at('medium'));
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      equal(labels.slice(0, 3), ['low', 'medium', 'high'], 'the levels');
    });

    it('outline, and symbols of the workspace', async () => {
      const outline = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
      match(outline.map(({ name }) => name).join(), /SEC-001.*DATA-001/, 'the risks');
      const found = await answer<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'OPS-001');
      equal(found.map(({ location }) => location.uri.path.split('/').at(-1)).join(), 'register.md', 'the file');
    });

    it('folding, selection, semantic tokens', async () => {
      const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider');
      equal(
        folds.some(({ start }) => document.lineAt(start).text.includes('SEC-001')),
        true,
        'a risk folds',
      );
      const [selection] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', [at('medium')]);
      equal(document.getText(selection?.range), 'medium', 'the value first');
      const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens');
      equal(tokens.data.length > 0, true, 'tokens');
    });

    it('call hierarchy', async () => {
      const [risk] = await ask<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', at('SEC-001'));
      const calls = await answer<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', risk);
      match(calls.map(({ to }) => to.name).join(), /Check the owner/, 'the mitigation');
    });
  });

  describe('in Markdown', () => {
    before(() => open('register.md'));
    after(closeEditors);

    it('references, definition, highlights, rename', async () => {
      const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', at('OPS-001'));
      equal(texts(references), 'OPS-001', 'references');
      const highlights = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', at('OPS-001'));
      equal(texts(highlights), 'OPS-001', 'highlights');
      const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', at('OPS-001'), 'OPS-007');
      equal(
        edit
          .get(uri())
          .map(({ newText }) => newText)
          .join(),
        'OPS-007',
        'the edit of a rename',
      );
    });

    it('inlay hints', async () => {
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', whole);
      equal(hints.map(({ label }) => label).join(), '(computed: 6)', 'the right score');
    });

    it('formatting of the file and of a selection', async () => {
      const options = { tabSize: 2, insertSpaces: true };
      const all = await ask<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', options);
      const row = document.lineAt(at('OPS-001').line).range;
      const some = await ask<vscode.TextEdit[]>('vscode.executeFormatRangeProvider', row, options);
      equal(some.length > 0, true, 'edits');
      equal(some.length <= all.length, true, 'no more than in the file');
      equal(
        some.every(({ range }) => row.contains(range)),
        true,
        'in the selected row alone',
      );
    });
  });

  async function open(file: string): Promise<void> {
    document = await show(file);
    await findings(document);
  }

  async function answer<T>(command: string, ...args: unknown[]): Promise<T> {
    return defined(await vscode.commands.executeCommand<T>(command, ...args), `an answer to ${command}`);
  }
});
