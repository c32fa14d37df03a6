/** Makes `.out/inline-risk-profiles.vsix` and fails on a warning, a stray file or a size over its budget. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

/** In bytes. The desktop entry is loaded with every Markdown file, the command line with every commit. */
const budgets = {
  'dist/extension.cjs': 2 * 1024,
  'dist/cli.cjs': 300 * 1024,
  'dist/checking.cjs': 600 * 1024,
  '.out/inline-risk-profiles.vsix': 600 * 1024,
};
const vsix = '.out/inline-risk-profiles.vsix';
const forbidden =
  /(?:^|\/)(?:node_modules|src|test|scripts|bench|\.ci|\.out)\/|\.(?:ts|map|mjs)$|(?:^|\/)(?:tsconfig|biome)\b/;

// `--no-build` packs `dist/` as it stands, so that tests which run from it at the same moment keep their files.
if (!process.argv.includes('--no-build')) run([process.execPath, 'scripts/build.mjs']);
mkdirSync('.out', { recursive: true });
const vsce = [
  process.execPath,
  '--require',
  path.resolve('scripts', 'tight-zip.cjs'),
  path.resolve('node_modules', '@vscode', 'vsce', 'vsce'),
];
const listed = run([...vsce, 'ls', '--no-dependencies'])
  .split('\n')
  .map((line) => line.trim())
  .filter(Boolean);
/** The same files elsewhere, JSON without the blanks that only a reader of the repository needs: the package is 2 KB smaller by them. */
const staged = path.resolve('.out', 'package');
rmSync(staged, { recursive: true, force: true });
for (const file of [...listed, '.vscodeignore']) {
  const text = readFileSync(file);
  mkdirSync(path.dirname(path.join(staged, file)), { recursive: true });
  writeFileSync(path.join(staged, file), file.endsWith('.json') ? JSON.stringify(JSON.parse(String(text))) : text);
}
const packed = run([...vsce, 'package', '--no-dependencies', '--out', path.resolve(vsix)], staged);

const faults = [
  ...listed.filter((file) => forbidden.test(file)).map((file) => `${file} does not belong into the package`),
  ...packed.split('\n').filter((line) => /warning/i.test(line)),
  ...Object.entries(budgets)
    .filter(([file, limit]) => statSync(file).size > limit)
    .map(([file, limit]) => `${file} is ${statSync(file).size} bytes, over its budget of ${limit}`),
];
for (const file of Object.keys(budgets)) console.log(`${String(statSync(file).size).padStart(8)}  ${file}`);
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);

function run([command, ...args], cwd = root) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', cwd });
  if (status === 0) return `${stdout}\n${stderr}`;
  console.error(stdout, stderr);
  process.exit(1);
}
