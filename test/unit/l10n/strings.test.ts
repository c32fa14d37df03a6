/** Every word that a person sees goes through the string files, each key once, in every language with the same places to fill. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { english } from '../../../media/src/words';
import { sentencesIn } from './said';

type Strings = Readonly<Record<string, string>>;

const read = (file: string): string => readFileSync(file, 'utf8');
const strings = (file: string): Strings => JSON.parse(read(file));
const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map((file) => `${folder}/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'));

describe('strings of the manifest', () => {
  const manifest = read('package.json');
  const known = strings('package.nls.json');
  const used = new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? ''));

  it('are all there, and none without use', () => {
    areUsed(known, used);
  });

  it('are all in the string file', () => {
    const shown = new Set(['title', 'description', 'markdownDescription', 'category', 'name', 'altText', 'contents']);
    const hard: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, part] of Object.entries(value)) {
        // A model reads what a tool takes, people do not: it is told in English, as all that the tool answers is.
        if (key === 'inputSchema') {
          assert.doesNotMatch(JSON.stringify(part), /"%|[^\x20-\x7e]/);
          continue;
        }
        // `get_profile` is the name of a tool, which models see, too.
        if (shown.has(key) && typeof part === 'string' && !/^(?:%[\w.-]+%|[a-z]+_[a-z]+)$/.test(part))
          hard.push(`${path}.${key}: ${part}`);
        else look(part, `${path}.${key}`);
      }
    };
    look(JSON.parse(manifest).contributes, 'contributes');
    assert.deepEqual(hard, []);
    const { displayName, description } = JSON.parse(manifest);
    assert.deepEqual([displayName, description], ['%displayName%', '%description%']);
  });

  it('are all there in Chinese', () => sameKeys(known, strings('package.nls.zh-cn.json')));

  it('have walkthrough pages in Chinese', () => {
    const pages = readdirSync('media/walkthrough');
    const english = pages.filter((file) => /^[\w-]+\.md$/.test(file));
    for (const page of english) assert.equal(pages.includes(page.replace(/md$/, 'nls.zh-cn.md')), true, page);
  });
});

describe('strings of client and server', () => {
  const known = strings('l10n/bundle.l10n.json');
  const sources = files('client/src').map((file) => ({ file, text: read(file) }));
  const said = sources.flatMap(({ text }) =>
    [...text.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|`([^`$]*)`|"([^"]*)")/g)].map(([, a, b, c]) =>
      (a ?? b ?? c ?? '').replaceAll("\\'", "'"),
    ),
  );
  const saidByServer = files('server/src').flatMap((file) => sentencesIn(withoutComments(read(file))));
  const used = new Set([...said, ...Object.values(english), ...saidByServer, ...descriptionsOfKeys()]);

  it('are all in the bundle, and none without use', () => {
    areUsed(known, used);
  });

  it('are their own English', () => {
    for (const [key, text] of Object.entries(known)) assert.equal(text, key);
  });

  it('are all there in Chinese', () => sameKeys(known, strings('l10n/bundle.l10n.zh-cn.json')));

  it('are never written beside the bundle', () => {
    // What VS Code shows to a person: messages, titles of lists, labels. A name of ours is no word of a language.
    const shown =
      /\b(?:show\w+Message|setStatusBarMessage)\(\s*(?:['"]|`(?!\$\{))|\b(?:title|placeHolder|prompt|label|description|detail|tooltip|message|saveLabel|openLabel)(?::| =)\s*(?:['"](?!\.)[^'"]*[a-z]{2}|`[^`$]*[a-z]{2})/g;
    const faults = sources.flatMap(({ file, text }) =>
      [...text.matchAll(shown)].map(
        ({ 0: code, index }) => `${file}:${text.slice(0, index).split('\n').length}: ${code}`,
      ),
    );
    assert.deepEqual(faults, []);
  });
});

/** What a person is told is a `Message`, by its type; what LSP and our own protocol take is a string, and made of one by `tell`. */
describe('strings of the server', () => {
  it('are never written beside the bundle', () => {
    const shown =
      /\b(?:title|reason|label|detail|message|tooltip|description):\s*(?:[^\n]*\? )?(?:'[^'\n]*[a-z]{2}[ \w]*'|`[^`$]*[a-z]{2})/g;
    const faults = [...files('server/src/features'), ...files('server/src/workspace'), 'server/src/making.ts']
      // Titles of settings are texts of the manifest.
      .filter((file) => !file.endsWith('editor-settings.ts'))
      .flatMap((file) => [...read(file).matchAll(shown)].map(([code]) => `${file}: ${code}`));
    assert.deepEqual(faults, []);
  });
});

describe('sentences in source code', () => {
  it('have numbers for their parts, however deep those are', () => {
    const source = `yield say\`a \${one} \\\`b\\\` \${list.map(({ id }) => \`\${id}}\`)} c \${ok ? say\`d \${e}\` : '}'}\`;`;
    assert.deepEqual(sentencesIn(source), ['a {0} `b` {1} c {2}', 'd {0}']);
  });
});

/** What completion says of the keys of `.risk.yaml`. */
function descriptionsOfKeys(): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (key === 'description' && typeof part === 'string') found.add(part);
      else look(part);
    }
  };
  look({ ...JSON.parse(read('schemas/risk-yaml.schema.json')), description: null });
  return [...found];
}

function withoutComments(source: string): string {
  return source.replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, '');
}

function areUsed(known: Readonly<Record<string, string>>, used: ReadonlySet<string>): void {
  assert.deepEqual([...used].filter((key) => !(key in known)).sort(), [], 'used, but not there');
  assert.deepEqual(
    Object.keys(known)
      .filter((key) => !used.has(key))
      .sort(),
    [],
    'there, but not used',
  );
}

/** A translation has every key, no other, and fills the same places. */
function sameKeys(known: Strings, translated: Strings): void {
  assert.deepEqual(Object.keys(translated).sort(), Object.keys(known).sort());
  for (const [key, text] of Object.entries(known)) {
    assert.deepEqual(places(translated[key] ?? ''), places(text), key);
    assert.notEqual(translated[key]?.trim(), '', key);
  }
}

/** `{0}`, and the commands that a text links to. */
function places(text: string): readonly string[] {
  return [...text.matchAll(/\{\d+\}|\(command:[^)]*\)/g)].map(([place]) => place).sort();
}
