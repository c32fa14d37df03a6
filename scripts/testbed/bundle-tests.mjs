import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { out, root } from './paths.mjs';

const suites = join(root, 'test', 'window');

/**
 * The tests inside the extension host as one file: the web worker host loads nothing but a single script.
 * @param {'node' | 'web'} host
 */
export async function bundleHostTests(host) {
  const outfile = join(out, 'test', `host-${host}.cjs`);
  const folder = join(suites, 'host');
  const grep = process.env.TEST_GREP ?? '';
  // A new suite is a new file: nothing lists them.
  const contents = [
    "const { runSuites } = require('./mocha-in-host.ts');",
    'const loadSuites = () => {',
    ...testFiles(folder).map((file) => `  require('./${file}');`),
    '};',
    // Set last and whole: inside a bundle, mocha's browser build takes `module.exports` for its own.
    `module.exports = { run: () => runSuites(loadSuites, ${JSON.stringify({ host, grep })}) };`,
  ].join('\n');
  const stdin = { contents, resolveDir: folder, loader: /** @type {const} */ ('js') };
  await build({ ...common, stdin, format: 'cjs', external: ['vscode'], outfile });
  return outfile;
}

/**
 * The tests that look from outside, as modules that mocha runs in Node; the longest file first, so that what starts last is short.
 * @param {'eyes' | 'page'} suite
 */
export async function bundleOutsideTests(suite) {
  const outdir = join(out, 'test', suite);
  const folder = join(suites, suite);
  const entryPoints = testFiles(folder)
    .map((file) => join(folder, file))
    .sort((one, other) => statSync(other).size - statSync(one).size);
  const plugins = [leaveOutDriver];
  await build({
    ...common,
    entryPoints,
    format: 'esm',
    packages: 'external',
    plugins,
    outdir,
    outExtension: { '.js': '.mjs' },
  });
  return entryPoints.map((file) => basename(file, '.ts')).map((name) => ({ name, file: join(outdir, `${name}.mjs`) }));
}

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'neutral',
  target: 'es2023',
  sourcemap: 'inline',
  logLevel: 'warning',
};

/**
 * The driver stays outside of the bundle: it finds its packages and folders beside itself.
 * @type {import('esbuild').Plugin}
 */
const leaveOutDriver = {
  name: 'leave-out-driver',
  setup({ onResolve }) {
    onResolve({ filter: /\/scripts\/testbed\// }, ({ path, resolveDir }) => ({
      path: pathToFileURL(resolve(resolveDir, path)).href,
      external: true,
    }));
  },
};

function testFiles(/** @type {string} */ folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}
