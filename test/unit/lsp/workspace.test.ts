import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { fingerprint, read, validate } from '../../../server/src/engine';
import { yamlProfile } from '../features/samples';
import { able } from './able';
import { patience, type Session, startSession } from './server';

interface Report {
  readonly items: readonly { readonly code: string; readonly message: string }[];
}

const refreshing = { ...able, workspace: { ...able.workspace, diagnostics: { refreshSupport: true } } };

describe('documents of one workspace', function () {
  this.timeout(patience);
  let session: Session;
  afterEach(() => session.end());
  const codes = async (uri: string): Promise<string[]> => {
    const { items } = await session.client.request<Report>('textDocument/diagnostic', { textDocument: { uri } });
    return items.map(({ code }) => code);
  };
  const gathered = () => session.client.notification('workspace/diagnostic/refresh');

  it('know the ids of each other', async () => {
    const mentions = yamlProfile.replace('[TECH-001]', '[TECH-001, OPS-009]');
    session = await startSession({
      capabilities: refreshing,
      files: { 'other.risk.yaml': yamlProfile.replaceAll('TECH-001', 'OPS-009').replace('"4.2"', '"4.3"') },
    });
    const uri = session.open('a.risk.yaml', mentions);
    await codes(uri);
    await gathered();
    assert.equal((await codes(uri)).includes('unknown-id'), false);

    const other = session.open('other.risk.yaml', yamlProfile.replace('"4.2"', '"4.3"'));
    await codes(other);
    assert.equal((await codes(uri)).includes('unknown-id'), true, 'as soon as the other document lost it');
  });

  it('miss a story only where stories are kept', async () => {
    session = await startSession({
      capabilities: refreshing,
      files: { 'docs/stories/1.1.search.md': '# Story 1.1\n' },
    });
    const uri = session.open('a.risk.yaml', yamlProfile);
    assert.equal(
      (await codes(uri)).includes('story-not-found'),
      false,
      'nothing is said before the workspace is known',
    );
    await gathered();
    assert.equal((await codes(uri)).includes('story-not-found'), true);
    const made = await session.write('docs/stories/4.2.queue.md', '# Story 4.2\n');
    session.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: made, type: 1 }] });
    await gathered();
    assert.equal((await codes(uri)).includes('story-not-found'), false);
  });

  for (const [story, file] of [
    ['Checkout flow', 'docs/stories/checkout-flow.md'],
    ['SHOP-12', 'docs/SHOP-12-checkout.md'],
  ] as const)
    it(`lead from a story to its profile and back, also where the story is called ${story}`, async () => {
      const text = '# Checkout flow\n\nMind TECH-001 before release.\n';
      session = await startSession({
        files: { [file]: text, 'other.risk.yaml': yamlProfile.replace('"4.2"', '"4.3"') },
      });
      const profile = session.open('a.risk.yaml', yamlProfile.replace('"4.2"', story));
      const inStory = { textDocument: { uri: session.open(file, text) }, position: { line: 2, character: 7 } };
      const [found, ...others] = await session.client.request<{ targetUri: string }[]>(
        'textDocument/definition',
        inStory,
      );
      assert.deepEqual([found?.targetUri, others.length], [profile, 0]);
      const rename = { ...inStory, newName: 'TECH-009' };
      const edit = await session.client.request<{ documentChanges: { textDocument: { uri: string } }[] }>(
        'textDocument/rename',
        rename,
      );
      assert.deepEqual(
        edit.documentChanges.map(({ textDocument }) => textDocument.uri).toSorted(),
        [profile, inStory.textDocument.uri].toSorted(),
      );
      const links = await session.client.request<{ target: string }[]>('textDocument/documentLink', {
        textDocument: { uri: profile },
      });
      assert.ok(links.some(({ target }) => target === inStory.textDocument.uri));
    });

  it('pushes to a client that cannot pull when another document changes what it means', async () => {
    session = await startSession({ capabilities: { textDocument: { publishDiagnostics: {} } } });
    const other = session.open('b.risk.yaml', yamlProfile.replaceAll('TECH-001', 'OPS-009'));
    const uri = session.open('a.risk.yaml', yamlProfile.replace('[TECH-001]', '[OPS-009]'));
    const pushed = (isKnown: boolean) =>
      session.client.notification<{ uri: string; diagnostics: { code: string }[] }>(
        'textDocument/publishDiagnostics',
        (params: { uri: string; diagnostics: { code: string }[] }) =>
          params.uri === uri && params.diagnostics.every(({ code }) => code !== 'unknown-id') === isKnown,
      );
    await pushed(true);
    session.client.received.length = 0;
    const start = { line: 3, character: 8 };
    session.change(other, 2, { start, end: { line: 3, character: 15 } }, 'OPS-010');
    await pushed(false);
  });

  it('leave out what the baseline knows', async () => {
    session = await startSession({ capabilities: able });
    const uri = session.open('docs/a.risk.yaml', yamlProfile);
    assert.equal((await codes(uri)).includes('score-mismatch'), true);
    await session.end();
    const print = printOf('score-mismatch', yamlProfile);
    session = await startSession({
      capabilities: able,
      files: {
        '.riskprofile.yaml': 'baseline: known.json\n',
        'known.json': JSON.stringify({ version: 1, files: { 'docs/a.risk.yaml': { [print]: 1 } } }),
      },
    });
    const known = session.open('docs/a.risk.yaml', yamlProfile);
    const left = await codes(known);
    assert.equal(left.includes('score-mismatch'), false);
    assert.equal(left.includes('missing-owner'), true);
  });
});

/** As `risk-profile check --update-baseline` writes it. */
function printOf(rule: string, text: string): string {
  const { profile } = read(text, { format: 'yaml' });
  const finding = validate(profile, { today: '2026-03-01' }).find((one) => one.rule === rule);
  assert.ok(finding !== undefined);
  return fingerprint(finding, text);
}
