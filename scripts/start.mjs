import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBuilt, ensureNode, ensurePackages } from './ensure.mjs';
import { desktopCommand } from './testbed/desktop.mjs';
import { examples, root } from './testbed/paths.mjs';
import { run, stopOnSignals } from './testbed/processes.mjs';
import { startServer } from './testbed/server.mjs';

const usage = `npm start [-- [--server] [--no-build] [--port=N] [FOLDER]]

Builds, and opens a folder (examples/ unless told) in VS Code with the extension running: in the desktop VS Code where
\`code\` is on the PATH, and else, or with --server, in a VS Code server on this machine, whose address it prints.

  --server     in a VS Code server and not in the desktop VS Code
  --no-build   with what is built already
  --port=N     the port of the server; a free one unless told
  --help       says this
`;

const args = process.argv.slice(2);
const stray = args.filter((arg) => arg.startsWith('-') && !/^(?:--(?:server|no-build|help|port=\d+)|-h)$/.test(arg));
if (args.some((arg) => arg === '--help' || arg === '-h')) {
  console.log(usage);
  process.exit(0);
}
if (stray.length > 0) {
  console.error(`There is no option ${stray.join(', ')}.\n\n${usage}`);
  process.exit(2);
}
const folder = resolve(args.find((arg) => !arg.startsWith('-')) ?? examples);
const port = Number(args.find((arg) => arg.startsWith('--port='))?.slice('--port='.length) ?? 0);

ensureNode();
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}.`);
  process.exit(2);
}
stopOnSignals();
await ensurePackages();
if (!args.includes('--no-build')) {
  console.log('building');
  await ensureBuilt();
}

const code = args.includes('--server') ? undefined : desktopCommand();
if (code) await openDesktop(code);
else await serve();

async function openDesktop(/** @type {string} */ command) {
  const { code: exit, output } = await run(command, [`--extensionDevelopmentPath=${root}`, folder]);
  if (exit !== 0) console.error(output);
  console.log(
    exit === 0 ? `VS Code shows ${folder} with the extension. Close its window to end.` : 'VS Code did not start.',
  );
  process.exitCode = exit;
}

async function serve() {
  try {
    const server = await startServer({ port });
    const address = server.address({ folder, development: { extension: root } });
    console.log(
      `VS Code serves ${folder} with the extension. Open this address in a browser:\n\n  ${address}\n\nCtrl-C ends it.`,
    );
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exit(1);
  }
}
