import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './testbed/npm.mjs';
import { root } from './testbed/paths.mjs';
import { run } from './testbed/processes.mjs';

// What `npm start` and `npm test` need before anything else. It runs on a clean clone, so it uses nothing but Node itself.

/** Ends with a sentence a person can act on where this Node is too old. */
export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Node.js 20.19 or newer is needed; this is ${process.versions.node}. Get a current one from https://nodejs.org.`,
  );
  process.exit(1);
}

/** Installs the packages where they are missing or not those of the lock file. */
export async function ensurePackages() {
  if (packagesAreFresh()) return;
  console.log('installing packages (npm ci)');
  await must(npm(['ci'], root), 'The packages could not be installed from the npm registry.');
}

export async function ensureBuilt() {
  await must(run(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root }), 'The build failed.');
}

/** npm keeps a copy of the lock file as installed; each package of ours must stand there in the same version. */
function packagesAreFresh() {
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : undefined;
}

async function must(/** @type {ReturnType<typeof run>} */ result, /** @type {string} */ sentence) {
  const { code, output } = await result;
  if (code === 0) return;
  console.error(`${output.trimEnd()}\n${sentence}`);
  process.exit(1);
}
