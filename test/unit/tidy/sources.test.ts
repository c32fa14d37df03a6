/** House rules that no linter says. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

const read = (path: string): string => readFileSync(path, 'utf8');
const filesIn = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.(?:ts|mjs)$/.test(path) && !path.includes('node_modules')),
  );

describe('the sources', () => {
  const sources = filesIn('server/src', 'client/src', 'media/src');

  it('are short: nobody has to search in a file', () => {
    const long = sources.filter((path) => read(path).split('\n').length > 320);
    assert.deepEqual(long, []);
  });

  it('offer nothing that nobody takes', () => {
    const users = new Map<string, number>();
    for (const path of [...sources, ...filesIn('test', 'scripts', 'bench')])
      for (const word of new Set(read(path).match(/[\w$]+/g))) users.set(word, (users.get(word) ?? 0) + 1);
    const lonely = sources.flatMap((path) =>
      [...read(path).matchAll(/^export (?:async )?(?:function\*?|const) ([\w$]+)/gm)]
        .map(([, name = '']) => name)
        .filter((name) => users.get(name) === 1)
        .map((name) => `${path}: ${name}`),
    );
    assert.deepEqual(lonely, []);
  });
});

describe('the pages for who works on this', () => {
  const folders = ['server', 'client', 'media', 'test', 'scripts', 'examples', 'l10n', 'docs', 'schemas'];
  const all = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => `/${folder}/${name.replaceAll('\\', '/')}/`,
    ),
  );
  for (const page of ['ARCHITECTURE.md', 'CONTRIBUTING.md'])
    it(`${page} names folders and files that exist`, () => {
      const named = [...read(page).matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)]
        .map(([, path = '']) => path.replace(/\/$/, ''))
        .filter((path) => /\/|\.(?:ts|mjs)$/.test(path) && !/^(?:dist|zod|\.out)\/|NAME/.test(path));
      assert.ok(named.length > 5);
      assert.deepEqual(
        named.filter((path) => !all.some((each) => each.includes(`/${path}/`)) && !existsSync(path)),
        [],
      );
    });
});

describe('the version', () => {
  it('is the same wherever a person copies it', () => {
    const { version } = JSON.parse(read('package.json')) as { readonly version: string };
    const copied = ['docs/ci.md', 'README.md']
      .flatMap((page) => [...read(page).matchAll(/inline-risk-profiles@v([\d.]+\d)|rev: v([\d.]+\d)/g)])
      .map(([, action, hook]) => action ?? hook);
    assert.ok(copied.length > 2);
    assert.deepEqual([...new Set(copied)], [version]);
  });
});
