import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { complainTo } from '../../../server/src/complaints';
import { yamlProfile } from '../features/samples';
import { able } from './able';
import { patience, type Session, startSession } from './server';

interface Report {
  readonly kind: string;
  readonly resultId: string;
  readonly items: { readonly code: string; readonly range: { readonly start: { readonly line: number } } }[];
}

const hasCode = ({ items }: Pick<Report, 'items'>, code: string): boolean => items.some((item) => item.code === code);

it('what fails because the client has gone is complained of to nobody', () => {
  const error = (): never => {
    throw new Error('Connection is disposed.');
  };
  assert.doesNotThrow(() => complainTo({ console: { error } } as never, 'workspace')(new Error('cancelled')));
});

describe('life of a session', function () {
  this.timeout(patience);
  let session: Session;
  afterEach(() => session.end());
  const pull = (uri: string, previousResultId?: string) =>
    session.client.request<Report>('textDocument/diagnostic', { textDocument: { uri }, previousResultId });

  it('answers a cancelled request as cancelled, and the next one for the newest text', async () => {
    session = await startSession();
    const uri = session.open('a.risk.yaml', yamlProfile);
    const first = session.client.ask('textDocument/diagnostic', { textDocument: { uri } });
    session.client.notify('$/cancelRequest', { id: first.id });
    session.change(uri, 2, { start: { line: 8, character: 11 }, end: { line: 8, character: 12 } }, '6');
    const second = pull(uri);
    assert.equal((await first.answer).error?.code, -32800);
    assert.equal(hasCode(await second, 'score-mismatch'), false);
  });

  it('gives no answer for places that moved while it was prepared', async () => {
    let list: (uris: string[]) => void = () => undefined;
    const listed = new Promise<string[]>((resolve) => {
      list = resolve;
    });
    const asked = new Promise<void>((started) => {
      void startSession({
        initializationOptions: { files: true },
        handlers: {
          'riskProfile/findFiles': () => {
            started();
            return listed;
          },
        },
      }).then((made) => {
        session = made;
        const uri = session.open('a.risk.yaml', yamlProfile);
        answer = session.client.ask('textDocument/references', {
          textDocument: { uri },
          position: { line: 3, character: 10 },
          context: { includeDeclaration: true },
        }).answer;
      });
    });
    let answer = Promise.resolve<{ error?: { code: number } }>({});
    await asked;
    const start = { line: 0, character: 0 };
    session.change(session.uri('a.risk.yaml'), 2, { start, end: start }, '# a comment\n');
    await session.client.request('textDocument/codeLens', { textDocument: { uri: session.uri('a.risk.yaml') } });
    list([]);
    assert.equal((await answer).error?.code, -32801);
  });

  it('counts lines and columns in UTF-16 over CRLF, emoji and wide characters', async () => {
    session = await startSession();
    const text = yamlProfile.replace('Queue drops', '队列 😀 drops').replaceAll('\n', '\r\n');
    const uri = session.open('a.risk.yaml', text);
    const before = (await pull(uri)).items.find(({ code }) => code === 'score-mismatch');
    assert.equal(before?.range.start.line, 8);
    // After the emoji, which counts two.
    const character = text.split('\r\n')[4]?.indexOf(' drops') ?? 0;
    const place = { line: 4, character };
    session.change(uri, 2, { start: place, end: place }, '\r\n      more');
    assert.equal((await pull(uri)).items.find(({ code }) => code === 'score-mismatch')?.range.start.line, 9);
  });

  it('says unchanged when typing moves nothing', async () => {
    session = await startSession();
    const uri = session.open('a.risk.yaml', yamlProfile);
    const { resultId } = await pull(uri);
    const end = { line: 4, character: yamlProfile.split('\n')[4]?.length ?? 0 };
    session.change(uri, 2, { start: end, end }, ' often');
    assert.deepEqual(await pull(uri, resultId), { kind: 'unchanged', resultId });
  });

  it('obeys .riskprofile.yaml above the document, and hears when it changes', async () => {
    session = await startSession({
      capabilities: { ...able, workspace: { ...able.workspace, diagnostics: { refreshSupport: true } } },
      files: { '.riskprofile.yaml': 'rules:\n  score-mismatch: off\n' },
    });
    const uri = session.open('docs/a.risk.yaml', yamlProfile);
    assert.equal(hasCode(await pull(uri), 'score-mismatch'), false);
    const file = await session.write('.riskprofile.yaml', 'rules:\n  score-mismatch: warning\n');
    session.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
    await session.client.notification('workspace/diagnostic/refresh');
    assert.equal(hasCode(await pull(uri), 'score-mismatch'), true);
  });

  it('asks for settings per document, and the project file wins', async () => {
    session = await startSession({
      capabilities: { ...able, workspace: { ...able.workspace, configuration: true } },
      files: { 'a/.riskprofile.yaml': 'rules:\n  score-mismatch: error\n' },
      handlers: {
        'workspace/configuration': ({ items }: { items: unknown[] }) =>
          items.map(() => ({ rules: { 'score-mismatch': 'off' } })),
      },
    });
    const inside = session.open('a/a.risk.yaml', yamlProfile);
    const outside = session.open('b/b.risk.yaml', yamlProfile);
    assert.equal(hasCode(await pull(inside), 'score-mismatch'), true);
    assert.equal(hasCode(await pull(outside), 'score-mismatch'), false);
  });

  it('leaves out what the project ignores, and says so', async () => {
    session = await startSession({ files: { '.riskprofile.yaml': 'ignore: ["vendor/**"]\n' } });
    const uri = session.open('vendor/a.risk.yaml', yamlProfile);
    assert.deepEqual((await pull(uri)).items, []);
    const { recognition } = await session.client.request<{ recognition: { reason: string } }>('riskProfile/explain', {
      textDocument: { uri },
    });
    assert.match(recognition.reason, /ignore/);
  });

  it('checks the whole workspace where the setting asks for it', async () => {
    const start = (scope: string) =>
      startSession({
        files: { 'a.risk.yaml': yamlProfile, 'README.md': '# Nothing about risk\n' },
        initializationOptions: { settings: { diagnostics: { scope } } },
      });
    const ask = (previousResultIds: unknown[] = []) =>
      session.client.request<{ items: { uri: string; kind: string; resultId: string; version: number | null }[] }>(
        'workspace/diagnostic',
        { previousResultIds },
      );
    session = await start('openFiles');
    assert.deepEqual((await ask()).items, []);
    await session.end();
    session = await start('workspace');
    const [report, ...others] = (await ask()).items;
    assert.equal(report?.uri, session.uri('a.risk.yaml'));
    assert.equal(report?.version, null);
    assert.deepEqual(others, []);
    const again = await ask([{ uri: report?.uri, value: report?.resultId }]);
    assert.equal(again.items[0]?.kind, 'unchanged');
    session.open('a.risk.yaml', yamlProfile.replace('score: 4', 'score: 6'));
    assert.equal((await ask()).items[0]?.version, 1);
  });

  it('names the faults of .riskprofile.yaml at their place', async () => {
    session = await startSession();
    const uri = session.open('.riskprofile.yaml', 'polcy: tea\nrules:\n  no-such-rule: off\n');
    const { items } = await pull(uri);
    assert.deepEqual(
      items.map(({ code, range }) => [code, range.start.line]),
      [
        ['invalid-configuration', 0],
        ['invalid-configuration', 2],
      ],
    );
  });

  it('does not say twice what another extension says by our schema', async () => {
    const text = yamlProfile.replace('owner:', 'onwer:');
    session = await startSession();
    assert.equal(hasCode(await pull(session.open('a.risk.yaml', text)), 'unknown-key'), true);
    await session.end();
    session = await startSession({ initializationOptions: { schemasChecked: true } });
    assert.equal(hasCode(await pull(session.open('a.risk.yaml', text, 'yaml')), 'unknown-key'), false);
    assert.equal(hasCode(await pull(session.open('b.risk.yaml', text, 'risk-yaml')), 'unknown-key'), true);
  });

  it('sends the status with each version it has checked', async () => {
    session = await startSession();
    const uri = session.open('a.risk.yaml', yamlProfile);
    await pull(uri);
    const status = await session.client.notification<Record<string, unknown>>('riskProfile/status');
    assert.deepEqual(
      [status.version, status.risks, status.gate, status.unowned, status.proposed, status.bands],
      [
        1,
        2,
        'CONCERNS',
        1,
        0,
        [
          { name: 'high', title: 'High', count: 1 },
          { name: 'low', title: 'Low', count: 1 },
        ],
      ],
    );
  });

  it('says of a gate file what it decides', async () => {
    session = await startSession();
    const text =
      'schema: 1\nstory: "4.2"\ngate: concerns\nrisk_summary:\n  totals: { critical: 0, high: 1, medium: 0, low: 0 }\n';
    await pull(session.open('4.2-queue.yml', text));
    const { kind, gate } = await session.client.notification<Record<string, unknown>>('riskProfile/status');
    assert.deepEqual([kind, gate], ['gate', 'CONCERNS']);
  });

  it('reads files through the client where the client says so', async () => {
    const asked: string[] = [];
    session = await startSession({
      initializationOptions: { files: true },
      handlers: {
        'riskProfile/readFile': ({ uri }: { uri: string }) => {
          asked.push(uri);
          return uri.endsWith('/.riskprofile.yaml') ? 'rules: { score-mismatch: off }' : null;
        },
        'riskProfile/findFiles': () => [],
      },
    });
    const uri = session.open('a.risk.yaml', yamlProfile);
    assert.equal(hasCode(await pull(uri), 'score-mismatch'), false);
    assert.deepEqual(asked, [session.uri('.riskprofile.yaml')]);
  });

  it('survives hostile text', async () => {
    session = await startSession();
    const texts = [
      '[',
      '- '.repeat(400),
      `a: ${'{'.repeat(5000)}`,
      `&a [${'*a,'.repeat(500)}]`,
      '\u0000\uFEFF\uD800',
      `risks:\n  - id: ${'x'.repeat(1e6)}`,
    ];
    for (const [index, text] of texts.entries()) {
      for (const name of [`h${index}.risk.yaml`, `h${index}.md`]) {
        const uri = session.open(name, text);
        for (const method of [
          'diagnostic',
          'codeLens',
          'documentSymbol',
          'foldingRange',
          'semanticTokens/full',
          'documentLink',
        ]) {
          const { error } = await session.client.ask(`textDocument/${method}`, { textDocument: { uri } }).answer;
          assert.equal(error, undefined, `${name} ${method}`);
        }
        const position = { line: 0, character: 2 };
        for (const method of ['hover', 'completion', 'definition', 'prepareRename', 'documentHighlight']) {
          const { error } = await session.client.ask(`textDocument/${method}`, { textDocument: { uri }, position })
            .answer;
          assert.equal(error, undefined, `${name} ${method}`);
        }
      }
    }
  }).timeout(3 * patience);
});
