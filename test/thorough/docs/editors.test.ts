/** The configurations that docs/editors.md prints can be read by their editors and name what there is. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

interface Block {
  readonly section: string;
  readonly language: string;
  readonly text: string;
}

const blocks: readonly Block[] = readFileSync('docs/editors.md', 'utf8')
  .split(/^## /m)
  .flatMap((part) =>
    [...part.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, language = '', text = '']) => ({
      section: part.split('\n')[0] ?? '',
      language,
      text,
    })),
  );

/** What a block hands to the server as its settings, in whichever notation the editor has. */
const settingsIn: Readonly<Record<string, (text: string) => string | undefined>> = {
  lua: (text) => asJson(/\briskProfile = (\{.*\}),\n/.exec(text)?.[1]),
  toml: (text) => asJson(/\briskProfile = (\{.*\}) \}\n/.exec(text)?.[1]),
  elisp: (text) =>
    /:riskProfile (\(.*\))\)\)\n/
      .exec(text)?.[1]
      ?.replace(/:(\w+)/g, '"$1":')
      .replaceAll('(', '{')
      .replaceAll(')', '}'),
  json: (text) => JSON.stringify(JSON.parse(text).lsp?.['risk-profile'].settings.riskProfile),
};

function asJson(table: string | undefined): string | undefined {
  return table?.replace(/(\w+) =/g, '"$1":').replaceAll("'", '"');
}

type Options = Readonly<Record<string, { readonly enum?: readonly unknown[] }>>;
const manifest: { contributes: { configuration: readonly { properties: Options }[] } } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const options: Options = Object.assign({}, ...manifest.contributes.configuration.map(({ properties }) => properties));

/** Only where the machine has a reader of the language. */
const readers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  toml: ['python3', '-c', 'import sys, tomllib; tomllib.loads(sys.stdin.read())'],
  lua: ['nvim', '--headless', '-u', 'NONE', '-c', 'lua assert(load(io.read("*a")))', '-c', 'qa!'],
};

describe('the configurations of other editors', () => {
  it('hand over settings that exist, with values that they may have', () => {
    const found = blocks.flatMap(({ section, language, text }) => {
      const settings = settingsIn[language]?.(text);
      return settings === undefined ? [] : [{ section, settings: flat(JSON.parse(settings), 'riskProfile') }];
    });
    assert.deepEqual(
      found.map(({ section }) => section),
      ['Neovim 0.11 and newer', 'Helix', 'Emacs 29 and newer', 'Zed'],
    );
    for (const { section, settings } of found) {
      assert.ok(settings.length > 0, section);
      for (const [name, value] of settings)
        assert.ok(options[name]?.enum?.includes(value), `${section}: ${name} = ${value}`);
    }
  });

  for (const { section, language, text } of blocks) {
    const [command, ...args] = readers[language] ?? [];
    if (command === undefined) continue;
    it(`${section}: the ${language} that begins with ${text.split('\n')[0]} can be read`, function () {
      const { error, status, stderr } = spawnSync(command, args, { input: text, encoding: 'utf8', timeout: 20_000 });
      if (error !== undefined || stderr.includes('ModuleNotFoundError')) {
        console.log(`      not tried: this machine cannot read ${language}`);
        this.skip();
      }
      assert.equal(`${status} ${stderr.trim()}`, '0 ');
    });
  }
});

function flat(value: unknown, name: string): (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[name, value]];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, `${name}.${key}`));
}
