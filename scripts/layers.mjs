/**
 * The layer table: each folder may import only what stands in its row. Breaking it fails `npm run lint`.
 * A row names a folder, the project folders it may import from (its own is implied) and the packages it may use.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const engine = 'server/src/engine';
const base = [
  `${engine}/width.ts`,
  `${engine}/dates.ts`,
  `${engine}/extremes.ts`,
  `${engine}/message.ts`,
  `${engine}/model.ts`,
  `${engine}/field-kinds.ts`,
  `${engine}/sighting.ts`,
  `${engine}/finding.ts`,
  `${engine}/equal.ts`,
  `${engine}/asides.ts`,
  `${engine}/lazy.ts`,
];
const table = [
  { folder: `${engine}/policy`, from: base, packages: ['zod/mini'] },
  { folder: `${engine}/settings.ts`, from: [...base, `${engine}/policy`], packages: ['zod/mini'] },
  {
    folder: `${engine}/read`,
    from: [...base, `${engine}/policy`, `${engine}/settings.ts`],
    packages: ['zod/mini', 'yaml', '@lezer/markdown', '@lezer/common'],
  },
  {
    folder: `${engine}/gate.ts`,
    from: [
      ...base,
      `${engine}/policy`,
      `${engine}/settings.ts`,
      `${engine}/read/nobody.ts`,
      `${engine}/read/vocabulary.ts`,
    ],
    packages: [],
  },
  {
    folder: `${engine}/rules`,
    from: [
      ...base,
      `${engine}/policy`,
      `${engine}/settings.ts`,
      // Words and names only: no rule sees how a document is read.
      `${engine}/read/vocabulary.ts`,
      `${engine}/read/claims/categories.ts`,
    ],
    packages: [],
  },
  { folder: `${engine}/suppress.ts`, from: base, packages: [] },
  { folder: `${engine}/watch.ts`, from: [...base, `${engine}/members.ts`], packages: [] },
  {
    folder: `${engine}/asking.ts`,
    from: [...base, `${engine}/gate.ts`, `${engine}/rules`, `${engine}/watch.ts`],
    packages: [],
  },
  {
    folder: `${engine}/validate.ts`,
    from: [
      ...base,
      `${engine}/policy`,
      `${engine}/settings.ts`,
      `${engine}/gate.ts`,
      `${engine}/rules`,
      `${engine}/suppress.ts`,
      `${engine}/asking.ts`,
    ],
    packages: [],
  },
  { folder: `${engine}/matrix`, from: [...base, `${engine}/policy`], packages: [] },
  {
    folder: `${engine}/edit`,
    from: [...base, `${engine}/policy`, `${engine}/read`, `${engine}/matrix`],
    packages: ['yaml'],
  },
  {
    folder: `${engine}/generate`,
    from: [
      ...base,
      `${engine}/policy`,
      `${engine}/settings.ts`,
      `${engine}/gate.ts`,
      `${engine}/read`,
      `${engine}/edit`,
    ],
    packages: ['yaml', 'zod/mini'],
  },
  { folder: engine, from: [engine], packages: ['zod/mini', 'yaml'] },
  {
    folder: 'server/src/protocol.ts',
    from: [`${engine}/index.ts`, 'server/src/protocol-generate.ts'],
    packages: ['vscode-languageserver-protocol', 'vscode-jsonrpc'],
  },
  { folder: 'server/src/protocol-generate.ts', from: [`${engine}/index.ts`, 'server/src/protocol.ts'], packages: [] },
  {
    folder: 'server/src/workspace',
    from: [`${engine}/index.ts`, `${engine}/checking.ts`, 'server/src/protocol.ts'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  {
    folder: 'server/src/features',
    from: [`${engine}/index.ts`, 'server/src/protocol.ts', 'server/src/workspace'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  {
    folder: 'server/src/cli',
    from: [`${engine}/index.ts`, `${engine}/checking.ts`, 'server/src/workspace'],
    packages: ['node:', 'yaml'],
  },
  // Node's streams in the protocol library's words; the desktop client speaks over them too.
  { folder: 'server/src/node-streams.ts', from: [], packages: ['node:', 'vscode-languageserver-protocol'] },
  {
    folder: 'server/src',
    from: [`${engine}/index.ts`, 'server/src/protocol.ts', 'server/src/workspace', 'server/src/features'],
    packages: ['node:', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  {
    folder: 'client/src/client.node.ts',
    from: ['client/src', 'server/src/node-streams.ts'],
    packages: ['node:', 'vscode', 'vscode-languageclient'],
  },
  {
    folder: 'client/src',
    from: ['server/src/protocol.ts', 'media/src/messages.ts', 'media/src/words.ts'],
    packages: ['vscode', 'vscode-languageclient'],
  },
  // The page names a risk as the exports do.
  { folder: 'media/src', from: ['server/src/protocol.ts', `${engine}/matrix/named.ts`], packages: [] },
];

const faults = ['server/src', 'client/src', 'media/src'].flatMap(filesOf).flatMap(faultsOf);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

function filesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((file) => `${folder}/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'));
}

function faultsOf(file) {
  const row = table.find(({ folder }) => isWithin(file, folder));
  if (row === undefined) return [`${file}: stands in no row of the layer table`];
  return [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*'([^']+)'|import\('([^']+)'\)/g,
    ),
  ]
    .map((match) => match[1] ?? match[2])
    .filter((specifier) => !isAllowed(file, row, specifier))
    .map((specifier) => `${file}: ${row.folder} may not import ${specifier}`);
}

function isAllowed(file, row, specifier) {
  if (!specifier.startsWith('.')) {
    return row.packages.some(
      (name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
  }
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return [row.folder, ...row.from].some(
    (folder) => isWithin(target, folder.replace(/\.ts$/, '').replace(/\/index$/, '')) || isIndex(target, folder),
  );
}

/** `../engine` and `../engine/index` are the same door. */
function isIndex(target, folder) {
  return folder.endsWith('/index.ts') && (target === folder.slice(0, -9) || target === folder.slice(0, -3));
}

function isWithin(file, folder) {
  return file === folder || file.startsWith(`${folder}/`) || `${file}.ts` === folder;
}
