/** `npm run new-rule NAME`: a rule file that already runs, and its line in the list of rules. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleScaffold } from './rule-scaffold.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const [name = ''] = process.argv.slice(2);
const file = `server/src/engine/rules/${name}.ts`;
if (!/^[a-z]+(?:-[a-z]+)+$/.test(name))
  fail('usage: npm run new-rule NAME, where NAME is two or more lower-case words joined by hyphens');
if (existsSync(file)) fail(`${file} is there already`);

const index = 'server/src/engine/rules/index.ts';
writeFileSync(file, ruleScaffold(name));
writeFileSync(index, withEntry(readFileSync(index, 'utf8')));
spawnSync('npx', ['biome', 'check', '--write', file, index], { stdio: 'ignore', shell: process.platform === 'win32' });
console.log(
  `${file}\nFill in why, examples and check; then npm run generate, its words in Chinese, and npm run unit -- rules l10n`,
);

function withEntry(source) {
  const local = name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  const imported = source.replace(/^import type \{ Rule \}/m, `import ${local} from './${name}';\n$&`);
  return imported.replace(/(const rules: readonly Rule\[\] = \[)/, `$1\n  ${local},`);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
