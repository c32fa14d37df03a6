import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { english } from '../../../media/src/words';

const json = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8'));
const sources = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')]);

describe('the words that people read', () => {
  const client = sources('client/src');
  const media = sources('media/src');
  const translatable = new Set([
    ...client.flatMap(([, text]) =>
      [...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, word]) => word ?? ''),
    ),
    ...Object.values(english),
  ]);

  it('stand in both languages of the manifest', () => {
    const used = new Set(
      [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? ''),
    );
    assert.deepEqual(
      [...used].filter((key) => !(key in json('package.nls.json'))),
      [],
    );
    assert.deepEqual(
      Object.keys(json('package.nls.zh-cn.json')).toSorted(),
      Object.keys(json('package.nls.json')).toSorted(),
    );
  });

  it('stand in both languages of the client and the view', () => {
    for (const bundle of ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.zh-cn.json'])
      assert.deepEqual(
        [...translatable].filter((word) => !(word in json(bundle))),
        [],
        bundle,
      );
  });

  it('keep their places for names and numbers', () => {
    const places = (text: string): readonly string[] => (text.match(/\{\d\}/g) ?? []).toSorted();
    for (const [word, translated] of Object.entries(json('l10n/bundle.l10n.zh-cn.json')))
      assert.deepEqual(places(translated), places(word), word);
  });

  it('are all used', () => {
    const text = [...client, ...media].map(([, source]) => source).join('\n');
    // Two of them are named by a variable.
    const named = new Set(['unowned', 'unmitigated']);
    assert.deepEqual(
      Object.keys(english).filter((name) => !named.has(name) && !new RegExp(`words\\.${name}\\b`).test(text)),
      [],
    );
  });

  it('are nowhere written into the code', () => {
    const hard = [...client, ...media]
      .filter(([file]) => file !== 'words.ts')
      .flatMap(([file, text]) =>
        [
          ...text.matchAll(
            /(?:show(?:Error|Warning|Information)Message\(|textContent = |title: |label: |placeholder: )'([A-Za-z][^']* [^']*)'/g,
          ),
        ].map(([found]) => `${file}: ${found}`),
      );
    assert.deepEqual(hard, []);
  });
});
