import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CancellationTokenSource } from 'vscode-languageserver';
import { candidates, documentLinks, pathsIn } from '../../../server/src/features/links';
import { marked, slice } from './document';
import { yamlProfile } from './samples';

describe('links', () => {
  it('sees paths and no web addresses, dates or fractions', () => {
    const text = 'see `docs/a.md`, (../b/c.test.ts). https://x.y/z.md 2026/01/02 1/2 and/or a//b <x/y.z>';
    assert.deepEqual(
      pathsIn(text).map(({ path, span }) => [path, text.slice(span.start, span.end)]),
      [
        ['docs/a.md', 'docs/a.md'],
        ['../b/c.test.ts', '../b/c.test.ts'],
        ['x/y.z', 'x/y.z'],
      ],
    );
  });

  it('stays inside the workspace', () => {
    const document = { uri: 'file:///home/ana/qa/a.md' };
    assert.deepEqual(candidates(document, '../src/x.ts', ['file:///home/ana']), ['file:///home/ana/src/x.ts']);
    assert.deepEqual(candidates(document, '../../../etc/passwd.txt', ['file:///home/ana']), []);
  });

  it('links the story and the files that exist', async () => {
    const { document } = marked(yamlProfile.replace('Mask tokens', 'Mask tokens in src/log.ts and src/none.ts'));
    const index = {
      has: async (uri: string) => uri === 'file:///home/ana/src/log.ts',
      stories: async (key: string) => (key === '4.2' ? ['file:///home/ana/stories/4.2.queue.md'] : []),
    };
    const { token } = new CancellationTokenSource();
    const links = await documentLinks(document, ['file:///home/ana'], index, token);
    assert.deepEqual(
      links.map(({ range, target }) => [slice(document, range), target]),
      [
        ['4.2', 'file:///home/ana/stories/4.2.queue.md'],
        ['src/log.ts', 'file:///home/ana/src/log.ts'],
      ],
    );
  });
});
