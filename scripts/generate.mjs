/**
 * Writes what follows from the code: rule pages, the pages of settings and keys, the settings block of the manifest with its strings, the schemas, the licences of
 * what is bundled. `--check` writes nothing and fails where something would change. The files are committed; each says where to edit
 * instead.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { manifestFiles } from './generate/manifest.mjs';
import { noticeFiles } from './generate/notices.mjs';
import { referencePages } from './generate/reference-pages.mjs';
import { rulePages } from './generate/rule-pages.mjs';
import { schemaFiles } from './generate/schemas.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const check = process.argv.includes('--check');

const sources = await load();
const wanted = new Map([
  ...rulePages(sources),
  ...referencePages(sources),
  ...schemaFiles(sources),
  ...manifestFiles(sources, readText),
  ...noticeFiles(readText, (folder) => readdirSync(folder)),
]);
const stale = readdirSync('docs/rules')
  .map((file) => `docs/rules/${file}`)
  .filter((file) => !wanted.has(file));
const changed = [...wanted].filter(([file, text]) => readText(file) !== text).map(([file]) => file);

if (check) {
  for (const file of [...changed, ...stale]) console.error(`${file} is not what the code says; run npm run generate`);
  process.exit(changed.length + stale.length > 0 ? 1 : 0);
}
for (const file of changed) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, wanted.get(file));
}
for (const file of stale) rmSync(file);
console.log(changed.length + stale.length === 0 ? 'nothing to change' : [...changed, ...stale].join('\n'));

/** The engine's own objects, bundled for this Node. */
async function load() {
  const outfile = `.out/generate/sources-${process.pid}.mjs`;
  await build({
    stdin: {
      contents: [
        "export { rules } from './server/src/engine/rules';",
        "export { settingsSchema } from './server/src/engine/settings';",
        ...(existsSync('server/src/engine/read/risk-yaml.schema.ts')
          ? ["export * from './server/src/engine/read/risk-yaml.schema';"]
          : []),
        "export { editorSettings } from './server/src/workspace/editor-settings';",
        "export { toJSONSchema } from 'zod/mini';",
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return loaded;
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
