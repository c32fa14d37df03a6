import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { able } from './able';
import { patience, type Session, startSession } from './server';

const text = `story: "4.2"
title: Order queue
risks:
  - id: TECH-001
    title: Queue drops messages
    probability: medium
    impact: high
    score: 4
  - id: SEC-001
    title: Token in the log
    probability: 1
    impact: 2
    owner: Ana Ruiz
    mitigations:
      - Mask tokens
`;

interface Item {
  readonly code: string;
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

describe('the server over stdio', function () {
  this.timeout(patience);
  let session: Session;
  afterEach(() => session.end());

  it('answers a pull with findings, and unchanged while nothing changes', async () => {
    session = await startSession();
    const uri = session.open('a.risk.yaml', text);
    const pull = (previousResultId?: string) =>
      session.client.request<{ kind: string; resultId: string; items: Item[] }>('textDocument/diagnostic', {
        textDocument: { uri },
        previousResultId,
      });
    const first = await pull();
    assert.equal(first.kind, 'full');
    const wrong = first.items.find(({ code }) => code === 'score-mismatch');
    assert.equal(wrong?.message, 'score is 4, but 2 × 3 is 6');
    assert.deepEqual(wrong?.range.start, { line: 7, character: 11 });
    assert.deepEqual(await pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });

    session.change(uri, 2, { start: { line: 7, character: 11 }, end: { line: 7, character: 12 } }, '6');
    const second = await pull(first.resultId);
    assert.equal(second.kind, 'full');
    assert.equal(
      second.items.some(({ code }) => code === 'score-mismatch'),
      false,
    );
  });

  it('pushes to a client that cannot pull, and says what version it speaks of', async () => {
    session = await startSession({ capabilities: { textDocument: { publishDiagnostics: {} } } });
    const uri = session.open('a.risk.yaml', text);
    const pushed = await session.client.notification<{ version: number; diagnostics: Item[] }>(
      'textDocument/publishDiagnostics',
      ({ version }: { version: number }) => version === 1,
    );
    assert.equal(
      pushed.diagnostics.some(({ code }) => code === 'score-mismatch'),
      true,
    );
    session.change(uri, 2, undefined, `${text}# A comment changes nothing.\n`);
    const again = await session.client.notification<{ version: number; diagnostics: Item[] }>(
      'textDocument/publishDiagnostics',
    );
    assert.deepEqual(again, { ...pushed, version: 2 });
    session.client.notify('textDocument/didClose', { textDocument: { uri } });
    const cleared = await session.client.notification<{ diagnostics: Item[] }>('textDocument/publishDiagnostics');
    assert.deepEqual(cleared.diagnostics, []);
  });

  it('hovers over a score with its derivation', async () => {
    session = await startSession();
    const uri = session.open('a.risk.yaml', text);
    const { contents } = await session.client.request<{ contents: { kind: string; value: string } }>(
      'textDocument/hover',
      { textDocument: { uri }, position: { line: 7, character: 11 } },
    );
    assert.equal(contents.kind, 'markdown');
    assert.match(contents.value, /2 \(medium\) × 3 \(high\) = 6, High under bmad/i);
    assert.match(contents.value, /High\*\*: scores 6 to 8/);
  });

  it('shows facts above the profile and its risks', async () => {
    session = await startSession({ initializationOptions: { commands: ['riskProfile.showMatrix'] } });
    const uri = session.open('a.risk.yaml', text);
    const lenses = await session.client.request<{ command: { title: string; command: string } }[]>(
      'textDocument/codeLens',
      { textDocument: { uri } },
    );
    const titles = lenses.map(({ command }) => command.title);
    assert.deepEqual(titles, [
      'Score 88',
      '1 High, 1 Low',
      'Gate CONCERNS',
      'Show matrix',
      'Score 4 stated, 6 computed · High',
      'no owner',
      'no mitigation',
      '2 · Low',
      'Ana Ruiz',
      '1 mitigation',
    ]);
    assert.equal(lenses.find(({ command }) => command.title === 'no owner')?.command.command, '');
  });

  it('offers the right score as a preferred, versioned quick fix', async () => {
    session = await startSession();
    const uri = session.open('a.risk.yaml', text);
    const range = { start: { line: 7, character: 11 }, end: { line: 7, character: 12 } };
    const ask = () =>
      session.client.request<{ title: string; isPreferred: boolean; edit: unknown }[]>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [] },
      });
    const [fix] = await ask();
    assert.equal(fix?.isPreferred, true);
    assert.deepEqual(fix?.edit, {
      documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range, newText: '6' }] }],
    });
    session.change(uri, 2, range, '6');
    assert.deepEqual(await ask(), [], 'nothing is left of a fix whose text has changed');
  });

  it('gives ordinary documents nothing at all', async () => {
    session = await startSession();
    const uri = session.open('README.md', '# Readme\n\n| a | b |\n|---|---|\n| 1 | 2 |\n');
    const at = { textDocument: { uri }, position: { line: 0, character: 3 } };
    assert.equal(await session.client.request('textDocument/hover', at), null);
    assert.deepEqual(await session.client.request('textDocument/codeLens', at), []);
    const report = await session.client.request<{ items: unknown[] }>('textDocument/diagnostic', at);
    assert.deepEqual(report.items, []);
  });

  it('draws the matrix of the newest version and refuses to write into an older one', async () => {
    session = await startSession({ capabilities: able });
    const uri = session.open('a.risk.yaml', text);
    const matrix = await session.client.request<{ kind: string; version: number; matrix: { risks: unknown[] } }>(
      'riskProfile/matrix',
      { textDocument: { uri } },
    );
    assert.equal(matrix.kind, 'matrix');
    assert.equal(matrix.matrix.risks.length, 2);
    const status = await session.client.request('riskProfile/edit', {
      textDocument: { uri, version: 0 },
      changes: [{ kind: 'set', risk: 'TECH-001', field: 'owner', value: 'Kim Lee' }],
    });
    assert.deepEqual(status, {
      kind: 'refused',
      reason: 'The text has changed since; nothing was written. Try again.',
    });
    const done = await session.client.request<{ kind: string }>('riskProfile/edit', {
      textDocument: { uri, version: 1 },
      changes: [{ kind: 'set', risk: 'TECH-001', field: 'owner', value: 'Kim Lee' }],
    });
    assert.equal(done.kind, 'edit');
  });
});
