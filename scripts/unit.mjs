/**
 * Bundles the tests of a folder into one file and runs mocha on it. Arguments filter by path: `npm run unit -- rules/`.
 * `npm run unit` runs test/unit, which takes seconds; `npm run thorough` runs test/thorough: every prefix, random edits, whole
 * processes and all documents of the corpus, where it exists.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const filters = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const thorough = process.argv.includes('--thorough');
const options = process.argv.slice(2).filter((argument) => argument.startsWith('-') && argument !== '--thorough');
const [folder, other] = thorough ? ['test/thorough', 'unit'] : ['test/unit', 'thorough'];
const files = readdirSync(folder, { recursive: true })
  .map((file) => `${folder}/${String(file).replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
  .sort();
if (files.length === 0) {
  console.error(`no test of ${folder} matches ${filters.join(' ')}; others stand behind npm run ${other}`);
  process.exit(1);
}

const outfile = `.out/unit/${filters.length === 0 ? path.basename(folder) : process.pid}.cjs`;
mkdirSync('.out/unit', { recursive: true });
await build({
  stdin: { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: root, loader: 'ts' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outfile,
  sourcemap: 'inline',
  packages: 'external',
  logLevel: 'error',
  loader: { '.md': 'text' },
});
const mocha = path.join('node_modules', 'mocha', 'bin', 'mocha.js');
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', mocha, '--exit', '--timeout', '30000', '--retries', '3', ...options, outfile],
  {
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
