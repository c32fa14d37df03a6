/**
 * Bundles the tests of a folder, a file of its own for each with what they share beside it, and runs mocha on them. Arguments
 * filter by path: `npm run unit -- rules/`. `npm run unit` runs test/unit, which takes seconds, on all cores; `npm run thorough`
 * runs test/thorough: every prefix, random edits, times, whole processes and all documents of the corpus, where it exists. It has
 * one process, because tests beside it would be measured too.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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

// A folder for each run: two of them may stand side by side.
const outdir = `.out/${path.basename(folder)}/${process.pid}`;
await build({
  entryPoints: files,
  outbase: folder,
  outdir,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  sourcemap: 'inline',
  packages: 'external',
  logLevel: 'error',
  loader: { '.md': 'text' },
});
const bundled = files.map((file) => `${outdir}/${path.relative(folder, file).replace(/\.ts$/, '.mjs')}`);
const cores = thorough || files.length < 6 ? 1 : availableParallelism();
const { status } = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    path.join('node_modules', 'mocha', 'bin', 'mocha.js'),
    '--exit',
    ...['--timeout', '30000'],
    ...(cores > 1 ? ['--parallel', '--jobs', String(cores)] : []),
    ...options,
    ...bundled,
  ],
  { stdio: 'inherit' },
);
rmSync(outdir, { recursive: true, force: true });
process.exit(status ?? 1);
