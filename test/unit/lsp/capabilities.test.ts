import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { patience, type Session, startSession } from './server';

const profile = `# Risk Profile: Story 4.2

## Risk Register

| Risk ID | Category | Description | Probability | Impact | Score | Owner |
|---------|----------|-------------|-------------|--------|-------|-------|
| TECH-001 | Technical | Queue drops messages | Medium (2) | High (3) | 4 | Ana Ruiz |
| SEC-001 | Security | Token in the log | Low (1) | High (3) | 3 | Kim Lee |

### TECH-001: Queue drops messages

**Probability:** Medium (2)
**Impact:** High (3)
**Mitigation:**

- Acknowledge after the write

See docs/stories/4.2.queue.md for the story.
`;

const gate = `schema: 1
story: "4.2"
gate: CONCERNS
risk_summary:
  totals: { critical: 0, high: 1, medium: 0, low: 1 }
  highest: { id: TECH-001, score: 6, title: Queue drops messages }
  recommendations:
    must_fix: [TECH-001]
`;

const story = '# Story 4.2: Order queue\n\nWatch SEC-001 and TECH-001.\n';

/** Every capability once, over the wire, on one workspace of a profile, its gate and its story. */
describe('capabilities over stdio', function () {
  this.timeout(patience);
  let session: Session;
  let uri: string;
  const at = (line: number, character: number) => ({
    textDocument: { uri },
    position: { line: line - 1, character },
  });
  const ask = <T>(method: string, params: unknown) => session.client.request<T>(method, params);

  before(async () => {
    session = await startSession({
      files: {
        'docs/qa/4.2-risk.md': profile,
        'docs/qa/gates/4.2-queue.yml': gate,
        'docs/stories/4.2.queue.md': story,
        'README.md': '# Nothing\n',
        CODEOWNERS: '* @acme/core\n',
      },
    });
    uri = session.open('docs/qa/4.2-risk.md', profile);
  });
  after(() => session.end());

  it('announces itself', () => {
    const capabilities = session.initialized.capabilities;
    assert.equal((capabilities.textDocumentSync as { change: number }).change, 2);
    for (const name of ['hover', 'definition', 'references', 'documentHighlight', 'inlayHint', 'callHierarchy'])
      assert.ok(capabilities[`${name}Provider`], name);
  });

  it('documentSymbol and workspace/symbol', async () => {
    const symbols = await ask<{ name: string }[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['SEC-001 Token in the log', 'TECH-001 Queue drops messages'],
    );
    const found = await ask<{ name: string }[]>('workspace/symbol', { query: 'token' });
    assert.deepEqual(
      found.map(({ name }) => name),
      ['SEC-001 Token in the log'],
    );
  });

  it('definition, references and highlights', async () => {
    const [link] = await ask<{ targetSelectionRange: { start: { line: number } } }[]>(
      'textDocument/definition',
      at(7, 4),
    );
    assert.equal(link?.targetSelectionRange.start.line, 9);
    const places = await ask<{ uri: string }[]>('textDocument/references', {
      ...at(7, 4),
      context: { includeDeclaration: true },
    });
    assert.equal(places.filter((place) => place.uri === uri).length, 2);
    assert.ok(places.some((place) => place.uri.endsWith('/gates/4.2-queue.yml')));
    const marks = await ask<unknown[]>('textDocument/documentHighlight', at(7, 4));
    assert.equal(marks.length, 2);
  });

  it('rename over profile, gate and story', async () => {
    const prepared = await ask<{ placeholder: string }>('textDocument/prepareRename', at(7, 4));
    assert.equal(prepared.placeholder, 'TECH-001');
    const edit = await ask<{
      documentChanges: { textDocument: { uri: string; version: number | null }; edits: unknown[] }[];
    }>('textDocument/rename', { ...at(7, 4), newName: 'TECH-007' });
    const files = edit.documentChanges.map(({ textDocument, edits }) => [
      textDocument.uri.slice(session.uri('').length + 1),
      textDocument.version,
      edits.length,
    ]);
    assert.deepEqual(files, [
      ['docs/qa/4.2-risk.md', 1, 2],
      ['docs/qa/gates/4.2-queue.yml', null, 2],
      ['docs/stories/4.2.queue.md', null, 1],
    ]);
    const refused = await session.client.ask('textDocument/rename', { ...at(7, 4), newName: 'SEC-001' }).answer;
    assert.match(refused.error?.message ?? '', /^SEC-001 is already the id of “Token in the log”/);
  });

  it('completion, with owners of CODEOWNERS', async () => {
    const items = await ask<{ label: string }[]>(
      'textDocument/completion',
      at(7, profile.split('\n')[6]?.indexOf('Ana Ruiz') ?? 0),
    );
    const labels = items.map(({ label }) => label);
    assert.deepEqual(labels, ['Ana Ruiz', 'Kim Lee', '@acme/core']);
  });

  it('inlay hints, folding, selection and semantic tokens', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 30, character: 0 } };
    const hints = await ask<{ label: string; position: { line: number } }[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range,
    });
    assert.deepEqual(
      hints.map(({ label, position }) => [position.line + 1, label]),
      [[7, '(computed: 6)']],
    );
    const folds = await ask<{ startLine: number }[]>('textDocument/foldingRange', { textDocument: { uri } });
    assert.deepEqual(
      folds.map(({ startLine }) => startLine),
      [0, 2, 4, 9],
    );
    const [selection] = await ask<{ parent?: unknown }[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions: [{ line: 6, character: 4 }],
    });
    assert.ok(selection?.parent);
    const { data } = await ask<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument: { uri } });
    assert.equal(data.length % 5, 0);
    assert.ok(data.length > 0);
    const row = { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } };
    const some = await ask<{ data: number[] }>('textDocument/semanticTokens/range', {
      textDocument: { uri },
      range: row,
    });
    assert.equal(some.data[0], 6, 'begins in its line');
    assert.ok(some.data.length > 0 && some.data.length < data.length);
  });

  it('links to the story and to files that exist', async () => {
    const links = await ask<{ target: string }[]>('textDocument/documentLink', { textDocument: { uri } });
    assert.ok(links.some(({ target }) => target.endsWith('/docs/stories/4.2.queue.md')));
  });

  it('formatting of the register', async () => {
    const edits = await ask<unknown[]>('textDocument/formatting', { textDocument: { uri }, options: {} });
    assert.ok(edits.length > 0);
  });

  it('code actions and fix-all', async () => {
    const range = { start: { line: 6, character: 70 }, end: { line: 6, character: 80 } };
    const fixes = await ask<{ title: string; isPreferred?: boolean }[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only: ['quickfix'] },
    });
    assert.ok(fixes.some(({ isPreferred }) => isPreferred === true));
    const [all] = await ask<{ kind: string }[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only: ['source.fixAll.riskProfile'] },
    });
    assert.equal(all?.kind, 'source.fixAll.riskProfile');
  });

  it('call hierarchy', async () => {
    const [item] = await ask<unknown[]>('textDocument/prepareCallHierarchy', at(7, 4));
    const [call] = await ask<{ to: { name: string } }[]>('callHierarchy/outgoingCalls', { item });
    assert.equal(call?.to.name, 'Acknowledge after the write');
    const [from] = await ask<{ from: { name: string } }[]>('callHierarchy/incomingCalls', { item: call.to });
    assert.match(from?.from.name ?? '', /^TECH-001/);
  });

  it('why a document is, or is not, a risk document', async () => {
    const other = session.open('README.md', '# Nothing\n');
    const yes = await ask<{ recognition: { recognised: boolean; reason: string }; shapes: string[] }>(
      'riskProfile/explain',
      at(1, 0),
    );
    assert.equal(yes.recognition.recognised, true);
    assert.match(yes.recognition.reason, /2 risks/);
    assert.deepEqual(yes.shapes, ['table', 'a section for each risk'], 'in words of a person');
    const no = await ask<typeof yes>('riskProfile/explain', { textDocument: { uri: other } });
    assert.equal(no.recognition.recognised, false);
    assert.notEqual(no.recognition.reason, '');
  });
});
