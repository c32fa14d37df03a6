/** The server as it ships: a process that an editor starts, speaks to and leaves. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { before, describe, it } from 'mocha';
import { yamlProfile } from '../../unit/features/samples';
import { patience, startSession } from '../../unit/lsp/server';

describe('the server as a process', function () {
  this.timeout(patience);
  before(function () {
    if (existsSync('dist/cli.cjs') && existsSync('dist/server.node.cjs')) return;
    console.log('      no dist/: run `npm run build` first');
    this.skip();
  });

  for (const command of [
    ['dist/server.node.cjs', '--stdio'],
    ['dist/cli.cjs', 'lsp', '--stdio'],
  ])
    it(`answers, and ends when asked to: ${command.join(' ')}`, async () => {
      const session = await startSession({ command });
      const uri = session.open('a.risk.yaml', yamlProfile);
      const { items } = await session.client.request<{ items: readonly { readonly code: string }[] }>(
        'textDocument/diagnostic',
        { textDocument: { uri } },
      );
      assert.ok(items.some(({ code }) => code === 'score-mismatch'));
      assert.equal(await session.end(), 0);
    });

  it('does not outlive an editor that is gone', async () => {
    const session = await startSession({ command: ['dist/server.node.cjs', '--stdio'] });
    assert.equal(await session.client.hangUp(), 1);
  });
});
