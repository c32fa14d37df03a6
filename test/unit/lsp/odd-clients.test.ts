/** Clients that are odd, but within the protocol. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { BareClient } from './bare-client';
import { patience, serverHere } from './server';

const register = `# Risk Profile: Story 4.2

| Risk ID | Title 🚀 | Probability | Impact | Score | Owner |
|---|---|---|---|---|---|
| TECH-001 | 队列 🚀🚀 drops | Medium (2) | High (3) | 4 | Ana |
| SEC-001 | Token | Low (1) | High (3) | 3 | |
`.replaceAll('\n', '\r\n');

interface Report {
  readonly items: readonly { readonly code: string; readonly range: { readonly start: unknown } }[];
}

describe('a client at the wrong time', function () {
  this.timeout(patience);

  it('is told so, and the session goes on', async () => {
    const wire = await serverHere();
    const client = new BareClient(wire);
    const code = async (method: string, params: unknown) => (await client.ask(method, params).answer).error?.code;
    const hello = { processId: null, rootUri: null, capabilities: {} };
    const textDocument = { uri: 'file:///a.md' };
    const place = { textDocument, position: { line: 4, character: 3 } };

    assert.equal(await code('textDocument/hover', place), -32002);
    // A notification before `initialize` is dropped: nothing is open afterwards.
    client.notify('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'markdown', version: 1, text: register },
    });
    assert.equal(await code('initialize', hello), undefined);
    assert.equal(await client.request('textDocument/hover', place), null);
    assert.equal(await code('initialize', hello), -32600);
    assert.equal(await code('textDocument/nonsense', {}), -32601);

    assert.equal(await code('shutdown', null), undefined);
    assert.equal(await code('shutdown', null), -32600);
    assert.equal(await code('textDocument/hover', place), -32600);
    client.notify('exit', null);
    assert.equal(await wire.ended, 0);
  });

  it('or with parameters that the protocol does not know is told which one, and the session goes on', async () => {
    const client = new BareClient(await serverHere());
    await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    const textDocument = { uri: 'file:///a.md' };
    const position = { line: 4, character: 3 };
    client.notify('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'markdown', version: 1, text: register },
    });
    for (const [method, params, fault] of [
      ['textDocument/hover', {}, 'textDocument.uri'],
      ['textDocument/hover', [], 'textDocument.uri'],
      ['textDocument/definition', { textDocument }, 'position'],
      ['textDocument/completion', { textDocument, position: { line: '4', character: 0 } }, 'position'],
      ['textDocument/references', { textDocument, position }, 'context.includeDeclaration'],
      ['textDocument/rename', { textDocument, position }, 'newName'],
      ['textDocument/codeAction', { textDocument, range: { start: position, end: position } }, 'context.diagnostics'],
      ['textDocument/inlayHint', { textDocument, range: { start: position } }, 'range'],
      ['textDocument/selectionRange', { textDocument }, 'positions'],
      ['workspace/symbol', {}, 'query'],
      ['workspace/diagnostic', {}, 'previousResultIds'],
      ['callHierarchy/outgoingCalls', {}, 'item.uri'],
      ['workspace/executeCommand', {}, 'command'],
      ['riskProfile/matrix', {}, 'textDocument.uri'],
      ['riskProfile/edit', {}, 'textDocument.uri'],
    ] as const) {
      const { error } = await client.ask(method, params).answer;
      assert.deepEqual(error, { code: -32602, message: `${method} needs a valid ${fault}.` });
    }
    client.notify('textDocument/didOpen', {});
    client.notify('textDocument/didChange', { textDocument });
    assert.notEqual(await client.request('textDocument/hover', { textDocument, position }), null);
    assert.equal(await client.close(), 0);
  });

  it('that names another encoding of places alone is told that UTF-16 counts, as the protocol has it', async () => {
    const client = new BareClient(await serverHere());
    const { capabilities } = await client.request<{ capabilities: { positionEncoding: string } }>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { general: { positionEncodings: ['utf-8'] } },
    });
    assert.equal(capabilities.positionEncoding, 'utf-16');
    await client.close();
  });

  it('that calls its wish for refreshed diagnostics by another name, as Helix does, has it granted', async () => {
    const client = new BareClient(await serverHere());
    await client.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { workspace: { diagnostic: { refreshSupport: true } }, textDocument: { diagnostic: {} } },
    });
    client.notify('workspace/didChangeConfiguration', { settings: { riskProfile: {} } });
    await client.notification('workspace/diagnostic/refresh');
    assert.equal(await client.close(), 0);
  });

  it('that leaves without a shutdown gets the exit code of an error', async () => {
    const wire = await serverHere();
    const client = new BareClient(wire);
    await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    client.notify('exit', null);
    assert.equal(await wire.ended, 1);
  });
});

describe('a document that is in no folder and no file', function () {
  this.timeout(patience);

  it('has every feature, over several changes at once, CRLF and astral characters', async () => {
    const client = new BareClient(await serverHere());
    await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    client.notify('initialized', {});
    const textDocument = { uri: 'untitled:Untitled-1' };
    client.notify('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'markdown', version: 1, text: register },
    });
    const mismatch = async () => {
      const { items } = await client.request<Report>('textDocument/diagnostic', { textDocument });
      return items.find(({ code }) => code === 'score-mismatch')?.range.start;
    };
    const row = register.split('\r\n')[4] ?? '';
    const character = row.indexOf('| 4 |') + 2;
    assert.deepEqual(await mismatch(), { line: 4, character });

    // The second change speaks of the text after the first.
    const title = row.indexOf('🚀');
    client.notify('textDocument/didChange', {
      textDocument: { ...textDocument, version: 2 },
      contentChanges: [
        { range: { start: { line: 4, character: title }, end: { line: 4, character: title + 4 } }, text: 'é' },
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\r\n' },
      ],
    });
    assert.deepEqual(await mismatch(), { line: 5, character: character - 3 });
    client.notify('textDocument/didChange', {
      textDocument: { ...textDocument, version: 3 },
      contentChanges: [{ text: register.replaceAll('\r\n', '\n') }],
    });
    assert.deepEqual(await mismatch(), { line: 4, character });

    client.notify('textDocument/willSave', { textDocument, reason: 1 });
    client.notify('textDocument/didSave', { textDocument });
    const position = { line: 4, character: 3 };
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const options = { tabSize: 2, insertSpaces: true };
    for (const [method, params] of [
      ['hover', { position }],
      ['definition', { position }],
      ['references', { position, context: { includeDeclaration: true } }],
      ['documentHighlight', { position }],
      ['prepareRename', { position }],
      ['rename', { position, newName: 'TECH-007' }],
      ['completion', { position: { line: 6, character: 0 } }],
      ['codeLens', {}],
      ['documentSymbol', {}],
      ['foldingRange', {}],
      ['selectionRange', { positions: [position] }],
      ['inlayHint', { range }],
      ['semanticTokens/full', {}],
      ['semanticTokens/range', { range }],
      ['formatting', { options }],
      ['rangeFormatting', { range: { start: position, end: position }, options }],
      ['prepareCallHierarchy', { position }],
    ] as const) {
      const answer = await client.request<unknown[] | { data?: unknown[] } | null>(`textDocument/${method}`, {
        textDocument,
        ...params,
      });
      const count = Array.isArray(answer) ? answer.length : (answer?.data ?? [answer]).length;
      assert.ok(answer !== null && count > 0, method);
    }
    // A place that the text does not have is no error.
    for (const method of ['hover', 'definition', 'completion', 'documentHighlight', 'prepareRename'])
      await client.request(`textDocument/${method}`, { textDocument, position: { line: 999, character: 999 } });
    assert.equal(await client.close(), 0);
  });
});
