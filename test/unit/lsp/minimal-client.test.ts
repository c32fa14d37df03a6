/** A client that says nothing of what it can do gets the oldest form of every answer, and is asked for nothing. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { yamlProfile } from '../features/samples';
import { patience, type Session, startSession } from './server';

const register = `# Risk Profile: Story 4.2

|Risk ID|Category|Title|Probability|Impact|Score|Owner|
|---|---|---|---|---|---|---|
|TECH-001|Technical|Queue drops messages|Medium (2)|High (3)|4|Ana Ruiz|
|SEC-001|Security|Token in the log|Low (1)|High (3)|3||
`;

interface Edit {
  readonly range: { readonly start: { readonly line: number } };
  readonly newText: string;
}

describe('a client without capabilities', function () {
  this.timeout(patience);
  let session: Session;
  afterEach(() => session.end());
  const ask = <T>(method: string, params: unknown): Promise<T> => session.client.request<T>(method, params);

  it('is answered in every feature, in plain words, and asked for nothing', async () => {
    session = await startSession({ capabilities: {}, files: { '.github/CODEOWNERS': '* @acme/core\n' } });
    for (const [name, text, line] of [
      ['a.risk.yaml', yamlProfile, 6],
      ['a.md', register, 4],
    ] as const) {
      const uri = session.open(name, text);
      const textDocument = { uri };
      const at = { textDocument, position: { line, character: 12 } };
      const range = { start: { line: 0, character: 0 }, end: { line: 30, character: 0 } };
      const { diagnostics } = await session.client.notification<{
        uri: string;
        diagnostics: Record<string, unknown>[];
      }>('textDocument/publishDiagnostics', (params: { uri: string }) => params.uri === uri);
      assert.ok(diagnostics.some(({ code }) => code === 'score-mismatch'));
      assert.ok(diagnostics.every((each) => !('relatedInformation' in each) && !('codeDescription' in each)));
      const items = await ask<Record<string, unknown>[]>('textDocument/completion', at);
      assert.ok(
        items.every((item) => item.insertTextFormat !== 2 && !('insertTextMode' in item) && !('command' in item)),
      );
      for (const method of ['hover', 'definition', 'documentHighlight', 'prepareRename', 'prepareCallHierarchy'])
        await ask(`textDocument/${method}`, at);
      for (const method of ['codeLens', 'documentSymbol', 'foldingRange', 'documentLink', 'semanticTokens/full'])
        await ask(`textDocument/${method}`, { textDocument });
      for (const method of ['inlayHint', 'semanticTokens/range'])
        await ask(`textDocument/${method}`, { textDocument, range });
      await ask('textDocument/selectionRange', { textDocument, positions: [at.position] });
      await ask('textDocument/references', { ...at, context: { includeDeclaration: true } });
      const context = { diagnostics: [] };
      assert.deepEqual(await ask('textDocument/codeAction', { textDocument, range, context }), []);
      assert.ok(Array.isArray(await ask('textDocument/formatting', { textDocument, options: {} })));
    }
    await ask('workspace/symbol', { query: 'SEC' });
    const requests = session.client.received.filter(({ id }) => id !== undefined);
    assert.deepEqual(requests, []);
  });

  it('runs a lens and is told more, in plain words', async () => {
    session = await startSession({ capabilities: {} });
    const uri = session.open('a.risk.yaml', yamlProfile);
    const textDocument = { uri };
    const lenses = await ask<{ command: { title: string; command: string; arguments: unknown[] } }[]>(
      'textDocument/codeLens',
      { textDocument },
    );
    const { commands } = session.initialized.capabilities.executeCommandProvider as { commands: string[] };
    assert.deepEqual(new Set(lenses.map(({ command }) => command.command)), new Set(commands));
    const told = async (title: string): Promise<string> => {
      const command = lenses.map((each) => each.command).find((each) => each.title === title);
      assert.equal(await ask('workspace/executeCommand', command), null);
      return (await session.client.notification<{ type: number; message: string }>('window/showMessage')).message;
    };
    assert.match(await told('no owner'), /^TECH-001 · Queue drops messages\n2 \(medium\) × 3 \(high\) = 6/);
    assert.match(await told('Score 88'), /88/);
    // What is gone is not told of, and what nobody sent is no error.
    for (const argument of [{ uri, risk: 'TECH-404' }, { uri: 'file:///none.md', risk: null }, null, 'nonsense'])
      await ask('workspace/executeCommand', { command: commands[0], arguments: [argument] });
    await ask('workspace/executeCommand', { command: commands[0] });
    assert.equal(
      session.client.received.some(({ method }) => method === 'window/showMessage'),
      false,
    );
  });

  it('has its edits as plain changes', async () => {
    session = await startSession({ capabilities: {} });
    const uri = session.open('a.risk.yaml', yamlProfile);
    const place = { textDocument: { uri }, position: { line: 3, character: 12 } };
    const { changes } = await ask<{ changes: Record<string, Edit[]> }>('textDocument/rename', {
      ...place,
      newName: 'TECH-009',
    });
    assert.deepEqual(
      changes[uri]?.map(({ newText }) => newText),
      ['TECH-009', 'TECH-009'],
    );
  });

  it('formats only the rows that are selected', async () => {
    session = await startSession({ capabilities: {} });
    const uri = session.open('a.md', register);
    const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } };
    const edits = await ask<Edit[]>('textDocument/rangeFormatting', { textDocument: { uri }, range, options: {} });
    assert.deepEqual([...new Set(edits.map((edit) => edit.range.start.line))], [5]);
  });
});

describe('completion over the protocol', function () {
  this.timeout(patience);
  let session: Session;
  afterEach(() => session.end());

  it('knows owners from CODEOWNERS in any of its places', async () => {
    for (const place of ['CODEOWNERS', '.github/CODEOWNERS', 'docs/CODEOWNERS']) {
      session = await startSession({ files: { [place]: '# who answers\n*.ts @acme/core kim@example.org\n' } });
      const uri = session.open('a.risk.yaml', yamlProfile.replace('owner: Ana Ruiz', 'owner: '));
      const items = await session.client.request<{ label: string }[]>('textDocument/completion', {
        textDocument: { uri },
        position: { line: 20, character: 11 },
      });
      assert.deepEqual(
        items.map(({ label }) => label),
        ['@acme/core', 'kim@example.org'],
        place,
      );
      if (place !== 'docs/CODEOWNERS') await session.end();
    }
  });

  it('is answered although one types on while CODEOWNERS is read: an editor narrows the list and does not ask again', async () => {
    let answerReading: (text: string | null) => void = () => undefined;
    const isRead = new Promise<void>((started) => {
      const read = ({ uri }: { uri: string }): unknown => {
        if (!uri.endsWith('CODEOWNERS')) return null;
        started();
        return new Promise((resolve) => {
          const answerBefore = answerReading;
          answerReading = (text) => {
            answerBefore(text);
            resolve(text);
          };
        });
      };
      void startSession({
        initializationOptions: { files: true },
        handlers: { 'riskProfile/readFile': read, 'riskProfile/findFiles': () => [] },
      }).then((made) => {
        session = made;
        const uri = session.open('a.risk.yaml', yamlProfile.replace('owner: Ana Ruiz', 'o'));
        answer = session.client.request('textDocument/completion', {
          textDocument: { uri },
          position: { line: 20, character: 5 },
        });
      });
    });
    let answer = Promise.resolve<{ label: string; textEdit: unknown }[]>([]);
    await isRead;
    const uri = session.uri('a.risk.yaml');
    const start = { line: 20, character: 5 };
    session.change(uri, 2, { start, end: start }, 'wn');
    session.change(uri, 3, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '# above\n');
    await session.client.request('textDocument/codeLens', { textDocument: { uri } });
    answerReading('*.ts @acme/core\n');
    const owner = (await answer).find(({ label }) => label === 'owner');
    assert.match(
      JSON.stringify(owner?.textEdit),
      /"start":\{"line":20,"character":4\},"end":\{"line":20,"character":5\}/,
    );
  });

  it('is answered although one types on while the settings are read', async () => {
    let tell: (section: unknown) => void = () => undefined;
    const section = new Promise((resolve) => {
      tell = resolve;
    });
    session = await startSession({
      capabilities: { workspace: { configuration: true } },
      handlers: { 'workspace/configuration': async () => [await section] },
    });
    const uri = session.open('a.risk.yaml', yamlProfile.replace('owner: Ana Ruiz', 'o'));
    const answer = session.client.request<{ label: string; textEdit: unknown }[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 20, character: 5 },
    });
    const end = { line: 20, character: 5 };
    session.change(uri, 2, { start: end, end }, 'wn');
    session.change(uri, 3, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '# above\n');
    // The server has read the changes once it answers what came after them.
    await session.client.ask('textDocument/nonsense', {}).answer;
    tell({});
    const owner = (await answer).find(({ label }) => label === 'owner');
    assert.match(JSON.stringify(owner?.textEdit), /"line":20,"character":4/);
  });

  it('offers the ids of the story in its gate file', async () => {
    session = await startSession({
      files: {
        '4.2-risk.risk.yaml': yamlProfile,
        'other.risk.yaml': yamlProfile.replace('"4.2"', '"9.9"').replaceAll('TECH-', 'OPS-'),
      },
    });
    const gate =
      'story: "4.2"\ngate: CONCERNS\nrisk_summary:\n  totals: { critical: 0, high: 1, medium: 0, low: 1 }\n  highest:\n    id: \n';
    const uri = session.open('gates/4.2.yml', gate);
    await session.client.request('textDocument/diagnostic', { textDocument: { uri } });
    const labels = async (): Promise<string[]> => {
      const items = await session.client.request<{ label: string }[]>('textDocument/completion', {
        textDocument: { uri },
        position: { line: 5, character: 8 },
      });
      return items.map(({ label }) => label);
    };
    // What the files say of each other is gathered in the background.
    await session.client.request('workspace/symbol', { query: 'TECH' });
    let found = await labels();
    for (let tries = 0; found.length === 0 && tries < 50; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      found = await labels();
    }
    assert.deepEqual(found, ['TECH-001', 'SEC-001', 'OPS-001']);
  });

  it('gives ordinary documents nothing, wherever the cursor is', async () => {
    session = await startSession();
    for (const [name, text] of [
      ['README.md', '# Readme\n\n| Name | Owner |\n|---|---|\n| a | \n\n- TE\n'],
      ['ci.yml', 'on: push\njobs:\n  build:\n    steps:\n      - uses: x\n        with:\n          owner: \n'],
    ] as const) {
      const uri = session.open(name, text);
      for (const line of text.split('\n').keys()) {
        const character = text.split('\n')[line]?.length ?? 0;
        const answer = await session.client.request('textDocument/completion', {
          textDocument: { uri },
          position: { line, character },
        });
        assert.deepEqual(answer, [], `${name} ${line}`);
      }
    }
  });
});
