/** Bundles every entry into `dist/`. `--watch` rebuilds on change, `--dev` keeps names and writes source maps. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { minify } from 'terser';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

const pagesFile = 'dist/rule-pages.json';

/** One bundle per entry; nothing of `node_modules` is needed at run time. */
export const entries = [
  {
    in: 'client/src/extension.ts',
    out: 'dist/extension.cjs',
    platform: 'node',
    external: ['vscode', './client.node.cjs'],
  },
  {
    in: 'client/src/client.node.ts',
    out: 'dist/client.node.cjs',
    platform: 'node',
    external: ['vscode'],
    shares: [{ filter: /^\.\/client\.web$/, path: './client.web.cjs' }],
  },
  {
    in: 'client/src/client.web.ts',
    out: 'dist/client.web.cjs',
    platform: 'browser',
    external: ['vscode'],
    minifiedTwice: true,
  },
  { in: 'server/src/engine/index.ts', out: 'dist/engine.cjs', platform: 'node' },
  { in: 'server/src/engine/checking.ts', out: 'dist/checking.cjs', platform: 'node', withoutLessons: true },
  {
    in: 'server/src/main.node.ts',
    out: 'dist/server.node.cjs',
    platform: 'node',
    shares: [{ filter: /^\.\/main\.web$/, path: './server.web.js' }],
  },
  {
    in: 'server/src/main.web.ts',
    out: 'dist/server.web.js',
    platform: 'browser',
    format: 'iife',
    // A worker runs the file, Node requires it.
    globalName: 'riskProfileServer',
    withoutLessons: true,
    minifiedTwice: true,
    footer: "if (typeof module === 'object') module.exports = riskProfileServer;",
  },
  {
    in: 'server/src/cli/main.ts',
    out: 'dist/cli.cjs',
    platform: 'node',
    shares: [
      { filter: /^\.\.?(?:\/\.\.)*\/engine\/checking$/, path: './checking.cjs' },
      { filter: /^\.\.?(?:\/\.\.)*\/engine$/, path: './engine.cjs' },
      { filter: /^\.\/further$/, path: './further.cjs' },
    ],
    external: ['./server.node.cjs'],
    banner: '#!/usr/bin/env node',
  },
  {
    // The whole engine can what its part for checking can, and is loaded once.
    in: 'server/src/cli/further.ts',
    out: 'dist/further.cjs',
    platform: 'node',
    shares: [{ filter: /^\.\.?(?:\/\.\.)*\/engine(?:\/checking)?$/, path: './engine.cjs' }],
  },
  { in: 'media/src/matrix.ts', out: 'dist/matrix.js', platform: 'browser', format: 'iife' },
  { in: 'media/style/matrix.css', out: 'dist/matrix.css', platform: 'browser' },
];

/** A desktop entry loads from disk what another bundle carries already; a browser has no such `require` and loads one file. */
const sharing = ({ filter, path: file }) => ({
  name: 'sharing',
  setup: ({ onResolve }) => onResolve({ filter }, () => ({ path: file, external: true })),
});

/**
 * What a rule teaches (why, examples) is printed by the command line and stands on its page, which the package has: the server says
 * none of it. The members of a rule have one order, so the text between two of them is what is left out.
 */
const withoutLessons = {
  name: 'without lessons',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]engine[\\/]rules[\\/][\w-]+\.ts$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      if (!source.includes('defineRule({')) return { contents: source, loader: 'ts' };
      const parts = source.split(/^ {2}why: [\s\S]*?^ {2}(?=fix: )/m);
      if (parts.length !== 2) throw new Error(`${file}: between \`why\` and \`fix\` stand the examples of a rule`);
      return { contents: parts.join("  why: '',\n  examples: { bad: [], good: [] },\n  "), loader: 'ts' };
    }),
};

/** The two bundles that fill the package are 26 KB smaller in it by a second minifier, which also simplifies what the first only shortens. */
const minifiedTwice = {
  name: 'minified twice',
  setup: ({ initialOptions, onEnd }) => {
    initialOptions.write = false;
    onEnd(async ({ outputFiles }) => {
      for (const { path: file, text } of outputFiles ?? []) {
        const { code } = await minify(text, { ecma: 2020, compress: { ecma: 2020 }, format: { comments: false } });
        writeFileSync(file, code);
      }
    });
  },
};

mkdirSync('dist', { recursive: true });
writeFileSync(pagesFile, JSON.stringify(rulePages()));
const options = entries.filter((entry) => existsSync(entry.in)).map(optionsOf);
if (watch) {
  const contexts = await Promise.all(options.map((each) => context(each)));
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('watching; Ctrl-C ends it');
} else {
  await Promise.all(options.map((each) => build(each)));
  // Stale files go last: what runs from `dist/` at this moment keeps its files.
  const kept = new Set([
    path.basename(pagesFile),
    ...entries.flatMap(({ out }) => [path.basename(out), ...(dev ? [`${path.basename(out)}.map`] : [])]),
  ]);
  for (const file of readdirSync('dist')) if (!kept.has(file)) rmSync(path.join('dist', file), { recursive: true });
}

/** The pages of all rules by name: one file is half as large in the package as fifty. */
function rulePages() {
  const names = readdirSync('docs/rules').filter((file) => file.endsWith('.md'));
  return Object.fromEntries(
    names.map((file) => {
      // Where it was generated from is for who edits it.
      const page = readFileSync(path.join('docs/rules', file), 'utf8').replace(/^<!-- Generated from .*-->\n+/, '');
      return [file.slice(0, -'.md'.length), page];
    }),
  );
}

function optionsOf(entry) {
  return {
    entryPoints: [entry.in],
    outfile: entry.out,
    bundle: true,
    minify: !dev,
    sourcemap: dev ? 'linked' : false,
    platform: entry.platform,
    format: entry.format ?? 'cjs',
    target: entry.platform === 'node' ? 'node20' : 'es2022',
    mainFields: entry.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    conditions: entry.platform === 'node' ? ['node', 'import'] : ['browser', 'import'],
    external: entry.external ?? [],
    plugins: [
      ...(entry.shares ?? []).map(sharing),
      ...(entry.withoutLessons === true ? [withoutLessons] : []),
      ...(entry.minifiedTwice === true && !dev ? [minifiedTwice] : []),
    ],
    alias: {
      // The library's module build: only what is used of it is bundled.
      yaml: path.join(root, 'node_modules', 'yaml', 'browser', 'dist', 'index.js'),
      '@lezer/highlight': path.join(root, 'server', 'src', 'no-highlight.ts'),
      minimatch: path.join(root, 'client', 'src', 'no-minimatch.ts'),
    },
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
    globalName: entry.globalName,
    banner: entry.banner === undefined ? {} : { js: entry.banner },
    footer: entry.footer === undefined ? {} : { js: entry.footer },
    define: { 'process.env.NODE_ENV': '"production"', VERSION: JSON.stringify(version) },
  };
}
