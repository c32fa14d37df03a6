/** Whatever the documentation tells a person to run or to write down works: commands over the examples, configurations parsed. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { read, readConfiguration, validate } from '../../../server/src/engine';
import { filesOf, runOver } from './example-files';
import { parseArguments } from './shell-words';

const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
  ...readdirSync('media/walkthrough')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `media/walkthrough/${file}`),
];

interface Block {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}

const blocks: readonly Block[] = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)].map(
    ([, , language = '', text = '']) => ({
      page,
      language,
      text,
    }),
  ),
);

/** `risk-profile …` at the start of a line, of a list entry, or after `--entry`. */
const commandsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:-\s+|entry:\s*)?(?:npx )?/, ''))
    .filter((line) => line.startsWith('risk-profile '))
    .map((line) => line.replace(/\s+#.*$/, ''));

describe('what the documentation says', function () {
  // Whole folders are checked, several times over.
  this.timeout(30_000);
  const sources = [
    ...blocks.map(({ page, text }) => ({ page, text })),
    { page: '.pre-commit-hooks.yaml', text: readFileSync('.pre-commit-hooks.yaml', 'utf8') },
  ];

  for (const page of new Set(sources.map((source) => source.page))) {
    const commands = sources.filter((source) => source.page === page).flatMap(({ text }) => commandsIn(text));
    if (commands.length === 0) continue;
    it(`runs: the ${commands.length} commands of ${page}`, async () => {
      let files = filesOf();
      for (const command of commands) {
        const outcome = await runOver(files, parseArguments(command));
        assert.notEqual(outcome.code, 2, `${command}\n${outcome.err}`);
        files = outcome.files;
      }
    });
  }

  for (const { page, language, text } of blocks.filter(
    (block) => block.language === 'yaml' || block.language === 'json',
  )) {
    it(`can be read: ${language} of ${page}, ${text.trim().split('\n')[0]}`, () => {
      const value: unknown = language === 'json' ? JSON.parse(text) : parse(text);
      assert.equal(typeof value, 'object');
    });
  }

  for (const { text } of blocks.filter(({ page, language }) => page === 'docs/risk-yaml.md' && language === 'yaml'))
    it(`has nothing wrong in it: ${text.length} letters of docs/risk-yaml.md`, () => {
      const { profile } = read(text, { format: 'yaml' });
      assert.ok(profile.recognition.recognised);
      assert.deepEqual(validate(profile, { today: '2026-02-03' }), []);
    });

  for (const { page, text } of blocks.filter(
    ({ page, language }) => (page === 'docs/settings.md' || page === 'README.md') && language === 'yaml',
  ))
    it(`can be used as settings: ${text.split('\n')[0]} of ${page}`, () =>
      assert.deepEqual(readConfiguration(text).problems, []));

  it('links to files that exist', () => {
    for (const page of pages) {
      const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : '';
      for (const [, target = ''] of readFileSync(page, 'utf8').matchAll(/\]\((?!\w+:|#)([^)#\s]+)(?:#[^)]*)?\)/g)) {
        assert.equal(existsSync(folder + target), true, `${page} links to ${target}`);
      }
    }
  });

  it('starts the same server in every editor', () => {
    const editors = readFileSync('docs/editors.md', 'utf8');
    assert.match(editors, /cmd = \{ 'risk-profile', 'lsp', '--stdio' \}/);
    assert.match(editors, /command = "risk-profile"\nargs = \["lsp", "--stdio"\]/);
    assert.match(editors, /which\("risk-profile"\)[\s\S]*args: vec!\["lsp"\.into\(\), "--stdio"\.into\(\)\]/);
  });
});

describe('the action and the hooks', () => {
  it('pass on every input that they offer, and none to the shell itself', () => {
    const action = parse(readFileSync('action.yml', 'utf8'));
    const steps: readonly { run?: string; env?: Record<string, string> }[] = action.runs.steps;
    const used = steps.flatMap(({ env }) => Object.values(env ?? {})).join(' ');
    for (const input of Object.keys(action.inputs)) assert.equal(used.includes(`inputs.${input} }}`), true, input);
    for (const { run } of steps)
      assert.equal(run?.includes('${{ inputs') ?? false, false, 'text of an input would be run');
  });

  it('hand over only files of their kind', () => {
    const hooks: readonly { id: string; types_or: string[] }[] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
    assert.deepEqual(
      hooks.map(({ id }) => id),
      ['risk-profile', 'risk-profile-fix'],
    );
    for (const { types_or } of hooks) assert.deepEqual(types_or, ['markdown', 'yaml']);
  });
});
